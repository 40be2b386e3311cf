"""Reports all errors in a ``theme.toml``, with their positions."""

from __future__ import annotations

import re
from enum import Enum
from inspect import isclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, get_args, get_origin

from cvkit.diagnostics import codes, words
from cvkit.errors import ThemeError
from cvkit.theme import options
from cvkit.theme.option_types import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from cvkit.diagnostics import Diagnostic, Route
    from cvkit.theme.layers import Layer
    from cvkit.theme.manifest import Manifest
    from cvkit.theme.option_types import Option

COLORS = ("ink", "secondary", "rule", "accent")
"""Colours that every format needs."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


class _Place(NamedTuple):
    """What the manifest expects at a route.

    Attributes:
        kind: The type of the value.
        limits: The minimum and maximum of a number.
    """

    kind: Any
    limits: tuple[float, ...]


def error(found: Iterable[Diagnostic], layers: Sequence[Layer]) -> ThemeError:
    """Return an error with all diagnostics, each with the file that it refers to.

    Args:
        found: At least one diagnostic, with its route in the manifest.
        layers: The theme, then its base themes.
    """
    from cvkit.theme import toml_spans  # noqa: PLC0415 - most themes are fine

    spans = [toml_spans.read(layer.text) for layer in layers]
    placed = []
    for one in found:
        at = _origin(one.route or (), layers)
        placed.append((at, spans[at].place(one, layers[at].manifest)))
    placed.sort(key=lambda pair: (pair[0], pair[1].position))
    texts = {layers[at].manifest: layers[at].text for at, _ in placed}
    return ThemeError(*(one for _, one in placed), texts=texts)


def found_by_pydantic(failed: ValidationError, table: type[Table]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each validation error in a manifest.

    Args:
        failed: Pydantic's error.
        table: The model that the file was validated against.
    """
    for found in failed.errors(include_url=False):
        yield _told(found, table)


def of_names(manifest: Manifest, texts: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield diagnostics for unresolved references and for missing required names.

    Args:
        manifest: A manifest whose tables are valid.
        texts: The style sheet and the templates, which may use colours.
    """
    for key, style in manifest.styles:
        if style.font not in manifest.fonts:
            yield _unknown(("styles", key, "font"), "font", style.font, manifest.fonts)
        if style.color not in manifest.colors:
            yield _unknown(("styles", key, "color"), "color", style.color, manifest.colors)
    others = {
        ("rules", "color"): manifest.rules.color,
        ("layout", "bullet_color"): manifest.layout.bullet_color,
    }
    for place, key in others.items():
        if key not in {*manifest.colors, *COLORS}:
            yield _unknown(place, "color", key, manifest.colors)
    for key in COLORS:
        if key not in manifest.colors:
            yield _missing(("colors", key))
    yield from _of_colors(manifest, "".join(texts))
    yield from _of_spelling(manifest)
    for key, option in manifest.options.items():
        yield from _of_option(("options", key), option, type(manifest))


def _of_spelling(manifest: Manifest) -> Iterator[Diagnostic]:
    """Yield the names that can't be part of a style sheet, as some of each kind are."""
    named: list[Route] = [("colors", key) for key in manifest.colors]
    for key, font in manifest.fonts.items():
        named += [("fonts", key), *(("fonts", key, "axes", axis) for axis in font.axes)]
    for route in named:
        if not _NAME.fullmatch(str(route[-1])):
            message = f"“{route[-1]}” is not a name"
            help_text = "use letters, digits, hyphens and underscores"
            yield codes.BAD_THEME_VALUE.at(route, message, help_text, on_key=True)


def _of_colors(manifest: Manifest, text: str) -> Iterator[Diagnostic]:
    """Yield unused colours whose names resemble one of the four required ones."""
    used = {style.color for _, style in manifest.styles}
    for key in manifest.colors:
        is_meant = key in used or key.startswith(COLORS)  # such as accent-2
        if is_meant or re.search(rf"(?:--color-|colors\W+){re.escape(key)}\b", text):
            continue
        if hint := _meant(key, COLORS, least=0.75):
            route = ("colors", key)
            message = f"nothing uses the colour `{key}`"
            yield codes.UNKNOWN_THEME_TOKEN.at(route, message, hint, on_key=True)


def _of_option(
    route: tuple[str, ...], option: Option, manifest: type[Manifest]
) -> Iterator[Diagnostic]:
    if problem := options.problem_of_default(option):
        yield _bad((*route, "default"), option.default, problem)
    paths = [((*route, "sets"), option.sets, False)] if option.sets else []
    for value, tokens in option.choices.items():
        paths += [((*route, "choices", value, path), path, True) for path in tokens]
    for where, path, is_key in paths:
        try:
            _place(tuple(path.split(".")), manifest)
        except (AttributeError, KeyError):
            message = f"there is no token `{path}`"
            yield codes.UNKNOWN_THEME_TOKEN.at(where, message, on_key=is_key)


def _origin(route: Route, layers: Sequence[Layer]) -> int:
    """Return the index of the layer that sets a route; 0 if none does."""
    for number, layer in enumerate(layers):
        data: Any = layer.data
        for step in route:
            if not isinstance(data, dict) or step not in data:
                break
            data = data[step]
        else:
            return number
    return 0


def _told(found: ErrorDetails, table: type[Table]) -> Diagnostic:
    route, given = found["loc"], found["input"]
    match found["type"]:
        case "missing":
            return _missing(route)
        case "extra_forbidden":
            keys = list(_place(route[:-1], table).kind.model_fields)
            return codes.UNKNOWN_THEME_KEY.at(
                route,
                f"there is no key `{_dotted(route)}`",
                _meant(str(route[-1]), keys) or f"valid keys are {words.keys(keys)}",
                on_key=True,
            )
    place = _place(route, table)
    if choices := _choices(place.kind):
        return _bad(route, given, words.one_of(str(given), choices))
    return _bad(route, given, f"write {_wanted(place)}")


def _missing(route: Route) -> Diagnostic:
    return codes.MISSING_THEME_KEY.at(route, f"`{_dotted(route)}` is missing", on_key=True)


def _bad(route: Route, given: object, help_text: str) -> Diagnostic:
    message = f"`{_dotted(route)}` can't be {_shown(given)}"
    return codes.BAD_THEME_VALUE.at(route, message, help_text)


def _unknown(route: Route, what: str, name: str, known: Iterable[str]) -> Diagnostic:
    message = f"there is no {what} “{name}”"
    return codes.UNKNOWN_THEME_TOKEN.at(route, message, _meant(name, known))


def _dotted(route: Route) -> str:
    return ".".join(map(str, route))


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
        return "a list of quoted strings"
    return "a colour like #1a4b8c" if get_origin(kind) is Annotated else "a quoted string"


def _place(route: tuple[str | int, ...], table: type[Table]) -> _Place:
    """Resolve a route through tables and dictionaries of tables."""
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
    close = words.closest(name, names, least=least)
    return f"did you mean `{close}`?" if close else ""


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
