"""The keys of a résumé, with what each takes: from the models, and the JSON Schema made of them."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit import docstrings
from cvkit.agent_guide.notation import RICH, TEXT, keys_of, value
from cvkit.model import Resume
from cvkit.model.base import Model, NeedsOne, SectionEntry, Selectable
from cvkit.model.export import Presentation
from cvkit.model.json_schema import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_REFERENCE = re.compile(r"#/\$defs/(\w+)")
_SAYS_HOW = re.compile(r"[`\[]|(?<!\{)\{(?!\{)|\bfile\b")
"""What is in a description that says more than what the key's name and type do."""

_JOINED = re.compile(r"[;:]")
"""What is in a docstring that doesn't only repeat a model's name in other words."""

_BASES: tuple[type[Model], ...] = (Presentation, SectionEntry, Selectable)
"""Models that are no part of a résumé themselves, but have the keys that several parts share."""

_SHORT = {"BulletItem": "Bullet", "Presentation": "Look", "SectionEntry": "Entry",
          "Selectable": "Item"}  # fmt: skip
"""What models are called here, if not by their own name."""


def lines() -> Iterator[str]:
    """Yield a line for each part of a résumé: its keys, and what isn't clear of itself."""
    schema = json_schema(with_files=False)
    defs: Mapping[str, Any] = schema["$defs"]
    names = list(_below(schema["properties"], defs, set()))
    models = {one.__name__: one for one in _models(Model) if one.__name__ in names}
    parts: list[type[Model]] = [Resume, *(models[name] for name in names)]
    writer = _Writer({**defs, Resume.__name__: schema}, (*_BASES, *parts))
    told: set[str] = set()
    for part in (*parts, *_BASES):
        notes = [note for note in writer.notes(part) if note not in told]
        told.update(notes)
        keys = ", ".join(writer.keys(part))
        about = filter(None, (writer.summary(part), *notes))
        yield " ".join((f"{_name(part)} {{{keys}}}", *about))


class _Writer(NamedTuple):
    """Writes the keys of models.

    Attributes:
        defs: The JSON Schema of each model, by its name.
        shown: The models whose keys are shown, so that others can refer to them.
    """

    defs: Mapping[str, Any]
    shown: tuple[type[Model], ...]

    def keys(self, model: type[Model]) -> Iterator[str]:
        """Yield each key with its type, and a reference to those that other parts have as well."""
        for name, field in self._own(model).items():
            key = f"{name}!" if name in self._described(model).get("required", ()) else name
            kind = value(field, self.defs, RICH if self._is_rich(model, name) else TEXT)
            is_clear = kind == RICH or kind.lower() == name
            yield key if is_clear else f"{key}: {_with_short_names(kind)}"
        if base := self._base(model):
            yield f"…{_name(base)}"

    def notes(self, model: type[Model]) -> Iterator[str]:
        """Yield what descriptions say of how values are written."""
        if issubclass(model, NeedsOne) and "one_needed" in vars(model):
            yield f"Needs {' or '.join(model.one_needed)}."
        for name, field in self._own(model).items():
            text = field.get("description", "")
            if _SAYS_HOW.search(text):
                yield f"{name}: {text}"

    @staticmethod
    def summary(model: type[Model]) -> str:
        """Return the first line of a model's docstring, if it says how values are written."""
        text = inspect.cleandoc(docstrings.of(model)).partition("\n")[0]
        return text if _JOINED.search(text) else ""

    def _own(self, model: type[Model]) -> Mapping[str, Any]:
        """Return the schemas of the keys that a model does not owe to another one that is shown."""
        base = self._base(model)
        inherited = self._described(base)["properties"] if base else ()
        every = self._described(model)["properties"]
        return {name: field for name, field in every.items() if name not in inherited}

    def _described(self, model: type[Model]) -> Mapping[str, Any]:
        if model.__name__ in self.defs:
            return keys_of(self.defs[model.__name__])
        heirs = (one for one in self.shown if issubclass(one, model) and one.__name__ in self.defs)
        described = keys_of(self.defs[next(heirs).__name__])["properties"]
        return {"properties": {name: described[name] for name in model.model_fields}}

    def _base(self, model: type[Model]) -> type[Model] | None:
        return next((one for one in model.__mro__[1:] if one in self.shown), None)

    @staticmethod
    def _is_rich(model: type[Model], name: str) -> bool:
        field = model.model_fields.get(name)
        return field is not None and "RichText" in str(field.annotation)


def _below(described: Mapping[str, Any], defs: Mapping[str, Any], seen: set[str]) -> Iterator[str]:
    """Yield the names of the models that a schema refers to, each once and before those in it."""
    for name in _REFERENCE.findall(str(described)):
        if name not in seen:
            seen.add(name)
            if keys_of(defs[name]):
                yield name
            yield from _below(defs[name], defs, seen)


def _name(model: type[Model]) -> str:
    return _SHORT.get(model.__name__, model.__name__)


def _with_short_names(kind: str) -> str:
    return re.sub(r"\w+", lambda word: _SHORT.get(word[0], word[0]), kind)


def _models(base: type[Model]) -> Iterator[type[Model]]:
    for one in base.__subclasses__():
        yield one
        yield from _models(one)
