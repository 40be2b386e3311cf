"""Positions in a text, and routes in a résumé."""

from __future__ import annotations

from typing import NamedTuple

Route = tuple[str | int, ...]
"""The path from a résumé's root to one of its values: ``("work", 0, "roles", 1, "title")``."""


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
