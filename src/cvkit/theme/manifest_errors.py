"""What is wrong in a ``theme.toml``, in plain words: all of it, a line each."""

from __future__ import annotations

import difflib
import re
from enum import Enum
from inspect import isclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, get_args, get_origin

from cvkit.errors import ThemeError
from cvkit.theme import options
from cvkit.theme.locations import MANIFEST
from cvkit.theme.option_types import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from cvkit.theme.layers import Layer
    from cvkit.theme.manifest import Manifest
    from cvkit.theme.option_types import Option

COLORS = ("ink", "secondary", "rule", "accent")
"""The colours that every format needs."""

_MISSING = "is missing"


class Mistake(NamedTuple):
    """One thing that is wrong.

    Attributes:
        route: The way to it in the file.
        text: What is wrong with it, without a full stop.
    """

    route: tuple[str | int, ...]
    text: str


class _Place(NamedTuple):
    """What a place in the file is for.

    Attributes:
        kind: The type of what stands there.
        limits: The least and the greatest number.
    """

    kind: Any
    limits: tuple[float, ...]


def error(mistakes: Iterable[Mistake], layers: Sequence[Layer]) -> ThemeError:
    """Return the error that tells of all mistakes, each with the file that it stands in.

    Args:
        mistakes: At least one.
        layers: The theme, then what it extends.
    """
    return ThemeError("\n  ".join(_line(mistake, layers) for mistake in mistakes))


def found_by_pydantic(failed: ValidationError, table: type[Table]) -> Iterator[Mistake]:
    """Yield what does not fit the tables of the manifest.

    Args:
        failed: What pydantic found.
        table: What the whole file should have been.
    """
    for found in failed.errors(include_url=False):
        yield Mistake(found["loc"], _words(found, table))


def of_names(manifest: Manifest, texts: Iterable[str]) -> Iterator[Mistake]:
    """Yield what refers to nothing, or is missing though nothing in the file refers to it.

    Args:
        manifest: A manifest whose tables are right.
        texts: The style sheet and the templates, where colours may be used.
    """
    for key, style in manifest.styles:
        if style.font not in manifest.fonts:
            text = f"there is no font “{style.font}”{_meant(style.font, manifest.fonts)}"
            yield Mistake(("styles", key), text)
        if style.color not in manifest.colors:
            text = f"there is no color “{style.color}”{_meant(style.color, manifest.colors)}"
            yield Mistake(("styles", key), text)
    others = {
        ("rules", "color"): manifest.rules.color,
        ("layout", "bullet_color"): manifest.layout.bullet_color,
    }
    for place, key in others.items():
        if key not in {*manifest.colors, *COLORS}:
            yield Mistake(place, f"there is no color “{key}”{_meant(key, manifest.colors)}")
    for key in COLORS:
        if key not in manifest.colors:
            yield Mistake(("colors", key), _MISSING)
    yield from _of_colors(manifest, "".join(texts))
    for key, option in manifest.options.items():
        yield from _of_option(("options", key), option, type(manifest))


def _of_colors(manifest: Manifest, text: str) -> Iterator[Mistake]:
    """Yield colours that are nearly one of the four, and that nothing uses."""
    used = {style.color for _, style in manifest.styles}
    for key in manifest.colors:
        is_meant = key in used or key.startswith(COLORS)  # such as accent-2
        if is_meant or re.search(rf"(?:--color-|colors\W+){re.escape(key)}\b", text):
            continue
        if hint := _meant(key, COLORS, least=0.75):
            yield Mistake(("colors", key), f"nothing uses this colour{hint}")


def _of_option(
    route: tuple[str, ...], option: Option, manifest: type[Manifest]
) -> Iterator[Mistake]:
    if problem := options.problem_of_default(option):
        yield Mistake((*route, "default"), problem)
    paths = [((*route, "sets"), option.sets)] if option.sets else []
    for value, tokens in option.choices.items():
        paths += [((*route, "choices", value), path) for path in tokens]
    for where, path in paths:
        try:
            _place(tuple(path.split(".")), manifest)
        except (AttributeError, KeyError):
            yield Mistake(where, f"there is no token `{path}`")


def _line(mistake: Mistake, layers: Sequence[Layer]) -> str:
    where = ".".join(map(str, mistake.route))
    colon = "" if mistake.text == _MISSING else ":"
    sentence = f"{where}{colon} {mistake.text}"
    stop = "" if sentence.endswith("?") else "."
    return f"{_origin(mistake.route, layers)}/{MANIFEST}: {sentence}{stop}"


def _origin(route: tuple[str | int, ...], layers: Sequence[Layer]) -> str:
    """Return the theme that says what stands at a place; the first when none does."""
    for layer in layers:
        data: Any = layer.data
        for step in route:
            if not isinstance(data, dict) or step not in data:
                break
            data = data[step]
        else:
            return layer.theme
    return layers[0].theme


def _words(found: ErrorDetails, table: type[Table]) -> str:
    route, given = found["loc"], found["input"]
    match found["type"]:
        case "missing":
            return _MISSING
        case "extra_forbidden":
            place = _place(route[:-1], table)
            keys = list(place.kind.model_fields)
            others = f"; the keys here are {', '.join(f'`{key}`' for key in keys)}"
            return f"there is no such key{_meant(str(route[-1]), keys) or others}"
    place = _place(route, table)
    if choices := _choices(place.kind):
        from cvkit.source.schema import suggest  # noqa: PLC0415 - it needs the whole résumé's models

        help_text = suggest.for_choice(str(given), choices)
        return f"it cannot be {_shown(given)}; {help_text[:1].lower()}{help_text[1:]}"
    return f"write {_wanted(place)}, and not {_shown(given)}"


def _wanted(place: _Place) -> str:
    kind = place.kind
    if (isclass(kind) and issubclass(kind, Table)) or get_origin(kind) is dict:
        return "a table"
    if kind in {int, float}:
        between = " from {:g} to {:g}".format(*place.limits) if place.limits else ""
        return f"a {'whole ' if kind is int else ''}number{between}"
    if kind is bool:
        return "true or false"
    if get_origin(kind) is tuple:
        return "a list of texts in quotes"
    return "a colour as #1a4b8c" if get_origin(kind) is Annotated else "a text in quotes"


def _place(route: tuple[str | int, ...], table: type[Table]) -> _Place:
    """Follow a way through tables and through dictionaries of them."""
    kind: Any = table
    limits: tuple[float, ...] = ()
    for step in route:
        if get_origin(kind) is dict:
            kind, limits = get_args(kind)[1], ()
        else:
            field = kind.model_fields[step]
            kind = field.annotation
            bounds = [
                getattr(bound, side, None) for side in ("ge", "le") for bound in field.metadata
            ]
            limits = tuple(bound for bound in bounds if bound is not None)
    return _Place(kind, limits)


def _choices(kind: Any) -> list[str]:  # noqa: ANN401 - a type
    if get_origin(kind) is Literal:
        return list(get_args(kind))
    return (
        [str(choice.value) for choice in kind] if isclass(kind) and issubclass(kind, Enum) else []
    )


def _meant(name: str, names: Iterable[str], *, least: float = 0.6) -> str:
    close = difflib.get_close_matches(name.lower(), list(names), n=1, cutoff=least)
    return f"; did you mean `{close[0]}`?" if close else ""


def _shown(value: object) -> str:
    match value:
        case str():
            return f"“{value}”"
        case bool():
            return str(value).lower()
        case dict():
            return "a table"
        case list():
            return "a list"
    return str(value)
