"""The values in a letter's texts: ``{{ position }}``. They are names; there is no logic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from cvkit.model.base import Model
from cvkit.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.diagnostics import Route

L = TypeVar("L", bound=Model)
"""A letter, whose module imports this one."""

BUILT_IN_VALUES = ("organization", "position", "date")
"""Keys of a letter that its texts can use as values."""

# A backslash before the braces makes them literal, as Markdown does; two are a backslash.
_HOLE = re.compile(r"(?<!\\)(?P<before>(?:\\\\)*)\{\{[ \t\n]*(?P<name>[^{}]*?)[ \t\n]*\}\}")


class UsedValue(NamedTuple):
    """A value's name in a text.

    Attributes:
        route: The route of the text within the letter.
        name: The name between the braces.
    """

    route: Route
    name: str


def fill(text: RichText, values: Mapping[str, str]) -> RichText:
    """Return a text with values for names in double braces.

    A value's Markdown counts, but names in it don't. Names without a value stay as written.
    """

    def value(found: re.Match[str]) -> str:
        known = values.get(found["name"])
        return found[0] if known is None else found["before"] + known

    return RichText(_HOLE.sub(value, text))


def used(letter: Model) -> Iterator[UsedValue]:
    """Yield each use of a value in a letter, in the order of its texts."""
    for route, text in _texts(letter):
        for found in _HOLE.finditer(text):
            yield UsedValue(route, found["name"])


def missing(letter: Model) -> tuple[UsedValue, ...]:
    """Return the uses of names that the letter has no value for."""
    known = {*_own(letter), *(name for name in BUILT_IN_VALUES if getattr(letter, name))}
    return tuple(one for one in used(letter) if one.name not in known)


def unused(letter: Model) -> tuple[str, ...]:
    """Return the names in ``values`` that no text uses."""
    names = {one.name for one in used(letter)}
    return tuple(name for name in _own(letter) if name not in names)


def filled(letter: L, date: str) -> L:
    """Return a letter with values in its texts.

    Args:
        letter: The letter, without missing values.
        date: Its date as printed, or an empty text if it has none.
    """
    own = {name: getattr(letter, name) for name in ("organization", "position")}
    values = {**_own(letter), **{name: text for name, text in own.items() if text}}
    if date:
        values["date"] = RichText(date)
    changed: dict[str, RichText | tuple[RichText, ...]] = {}
    for name in _LINES:
        if (line := getattr(letter, name)) is not None:
            changed[name] = fill(line, values)
    for name in _LISTS:
        changed[name] = tuple(fill(one, values) for one in getattr(letter, name))
    return letter.model_copy(update=changed)


_LINES = ("subject", "salutation", "closing")
_LISTS = ("recipient", "paragraphs", "enclosures")


def _texts(letter: Model) -> Iterator[tuple[Route, RichText]]:
    """Yield the texts in which values count, in the order in which they are printed."""
    for name in ("recipient", "subject", "salutation", "paragraphs", "closing", "enclosures"):
        value = getattr(letter, name)
        if name in _LISTS:
            yield from (((name, index), one) for index, one in enumerate(value))
        elif value is not None:
            yield (name,), value


def _own(letter: Model) -> Mapping[str, RichText]:
    own: Mapping[str, RichText] = letter.__dict__["values"]
    return own
