"""Positions in a text, and routes in a résumé."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

Route = tuple[str | int, ...]
"""The path from a résumé's root to one of its values: ``("work", 0, "roles", 1, "title")``."""


class Origin(tuple[str | int, ...]):  # noqa: SLOT001 - a tuple can have none
    """A route that also names the file in which the value was written.

    It is a ``Route``, and equal to it: in one résumé a route leads to one value, whichever file
    that stands in.

    Attributes:
        file: The file's name as the person gave it; empty for the résumé's own.
    """

    file: str

    def __new__(cls, route: Iterable[str | int] = (), file: str = "") -> Self:  # noqa: D102
        made = super().__new__(cls, route)
        made.file = file
        return made

    def below(self, *steps: str | int) -> Origin:
        """Return the way on to what is in it, in the same file."""
        return Origin((*self, *steps), self.file)


class Position(NamedTuple):
    """A position between two characters of a text.

    Attributes:
        line: Line number, from 1.
        column: Column in Unicode code points, from 1.
    """

    line: int
    column: int


class Span(NamedTuple):
    """The characters from ``start`` up to, but not including, ``end``."""

    start: Position
    end: Position
