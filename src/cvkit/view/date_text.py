"""Dates as printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.diagnostics import Route


@dataclass(frozen=True, slots=True)
class DatePart:
    """Part of a date as printed.

    Attributes:
        text: A date ("Aug 2024") or a separator (" – ", " & ").
        iso: The date in a form that HTML's ``<time datetime>`` allows; ``None`` for a part of a
            year, an approximate date, "Present" and separators.
        parts_periods: Whether it separates two periods; ignored in comparisons.
    """

    text: str
    iso: str | None = None
    parts_periods: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class DateText:
    """Dates as printed, in parts.

    Attributes:
        parts: The parts; joined, their texts are the whole.
        start: The start in ISO 8601 or EDTF (``2015~``), as precise as written, or ``None``.
        end: The end, or ``None`` if ongoing or unknown.
        is_ongoing: Whether a period has no end, or one that is still expected.
        is_expected: Whether the end of a period is still expected.
        origin: Their route in the original résumé; ignored in comparisons.
    """

    parts: tuple[DatePart, ...]
    start: str | None = None
    end: str | None = None
    origin: Route = field(default=(), compare=False)
    is_ongoing: bool = False
    is_expected: bool = False

    @property
    def text(self) -> str:
        """The dates on one line."""
        return "".join(part.text for part in self.parts)

    @property
    def periods(self) -> tuple[tuple[DatePart, ...], ...]:
        """The parts of each period, with the separator after it, without spaces at its end."""
        found: list[list[DatePart]] = [[]]
        for part in self.parts:
            if part.parts_periods:
                found[-1].append(DatePart(part.text.rstrip()))
                found.append([])
            else:
                found[-1].append(part)
        return tuple(map(tuple, found))
