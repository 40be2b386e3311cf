"""The type that the schema expects at a route, derived from the models' annotations."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from annotated_types import Ge, Le
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cvkit.model import Resume
from cvkit.model.base import NeedsOne, OneOrMore

if TYPE_CHECKING:
    from cvkit.diagnostics import Route

_NOUNS = {
    "BulletItem": ("a bullet", "bullets"),
    "Job": ("a job", "jobs"),
    "ProjectEntry": ("a project", "projects"),
    "Resume": ("a résumé", "résumés"),
    "Education": ("a course of study", "courses of study"),
    "SpokenLanguage": ("a language", "languages"),
    "License": ("a licence", "licences"),
    "Basics": ("`basics`", "basics"),
    "Export": ("`export`", "exports"),
    "Supervision": ("a student", "students"),
    "Service": ("a service", "services"),
    "PublicationList": ("`publications`", "publications"),
    "CustomSection": ("a section", "sections"),
    "CustomEntry": ("an entry", "entries"),
}


def noun(model: type[BaseModel]) -> str:
    """Return the noun for an instance of a model, with its article: ``a job``."""
    if known := _NOUNS.get(model.__name__):
        return known[0]
    name = model.__name__.lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def nouns(model: type[BaseModel]) -> str:
    """Return the plural noun for instances of a model: ``jobs``."""
    known = _NOUNS.get(model.__name__)
    return known[1] if known else f"{model.__name__.lower()}s"


def at(route: Route) -> Any:  # noqa: ANN401 - an annotation is anything
    """Return the type expected at a route, or ``None`` if the schema has no such route."""
    kind: Any = Resume
    for step in route:
        kind = below(kind, step)
        if kind is None:
            return None
    return kind


def model_at(route: Route) -> type[BaseModel] | None:
    """Return the type expected at a route if it is a model, or ``None``."""
    kind = at(route)
    return kind if is_model(kind) else None


def items(kind: Any) -> Any:  # noqa: ANN401
    """Return the type of a list's items, or ``None`` if the type isn't a list."""
    return bare(get_args(kind)[0]) if get_origin(kind) is tuple else None


def required(model: type[BaseModel]) -> list[str]:
    """Return the names of a model's required fields; of several that will do, the first."""
    fields = [name for name, info in model.model_fields.items() if info.is_required()]
    return [*fields, *one_needed(model)[:1]]


def takes_one_text(model: type[BaseModel], name: str) -> bool:
    """Return whether a field is a list for which a single text can be written."""
    field = model.model_fields.get(name)
    return field is not None and OneOrMore in field.metadata


def one_needed(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of the fields of which a model needs at least one."""
    return model.one_needed if issubclass(model, NeedsOne) else ()


def choices(kind: Any) -> list[str]:  # noqa: ANN401
    """Return the values of an enumeration; an empty list for any other type."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [str(member.value) for member in kind]
    return []


def limits(route: Route) -> tuple[int, int] | None:
    """Return the minimum and maximum for a number at a route, or ``None`` without both limits."""
    model = model_at(route[:-1])
    field = model.model_fields.get(str(route[-1])) if model and route else None
    if field is None:
        return None
    metadata = [*field.metadata, *_metadata(field.annotation)]
    low = next((int(str(one.ge)) for one in metadata if isinstance(one, Ge)), None)
    high = next((int(str(one.le)) for one in metadata if isinstance(one, Le)), None)
    return None if low is None or high is None else (low, high)


def bare(annotation: Any) -> Any:  # noqa: ANN401
    """Strip ``Optional`` and ``Annotated`` off an annotation."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in (Union, UnionType):
            annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
        else:
            return annotation


@lru_cache(maxsize=1024)
def below(kind: Any, step: str | int) -> Any:  # noqa: ANN401
    """Return the type of a field, item or value of a type, or ``None``."""
    if is_model(kind):
        field = kind.model_fields.get(step)
        return bare(field.annotation) if field else None
    if get_origin(kind) is tuple:
        return bare(get_args(kind)[0]) if isinstance(step, int) else None
    if get_origin(kind) is dict:
        return bare(get_args(kind)[1])
    return None


def is_model(kind: Any) -> bool:  # noqa: ANN401
    """Return whether a type is a Pydantic model."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _metadata(annotation: Any) -> list[Any]:  # noqa: ANN401
    """Collect the metadata of every ``Annotated`` in an annotation."""
    found: list[Any] = []
    if get_origin(annotation) is Annotated:
        found += get_args(annotation)[1:]
    for arg in get_args(annotation):
        found += _metadata(arg)
    return [
        part for one in found for part in (one.metadata if isinstance(one, FieldInfo) else [one])
    ]
