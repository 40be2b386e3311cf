"""Dates in words, after the patterns of CLDR."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cvkit.view.blocks import Stamp, When

if TYPE_CHECKING:
    from babel import Locale

    from cvkit.languages import Language
    from cvkit.model import Dates, PartialDate, Period

_BETWEEN_PERIODS = " & "
_THIN_BLANKS = str.maketrans({"\u2009": " ", "\u202f": " "})
"""CLDR sets thin blanks around the dash; parsers of résumés stumble over them."""


@dataclass(frozen=True, slots=True)
class DateWriter:
    """Writes dates in one locale.

    Attributes:
        locale: For the names of months and the order of the parts.
        language: For seasons and "Present".
    """

    locale: Locale
    language: Language

    def dates(self, dates: Dates | None) -> When | None:
        """Write one or more periods: ``Aug 2024 – Present``, ``Summer 2020 & 2021``."""
        if dates is None:
            return None
        stamps: list[Stamp] = []
        previous: Period | None = None
        for period in dates.periods:
            if previous:
                stamps.append(Stamp(_BETWEEN_PERIODS))
            stamps += self._period(period, previous)
            previous = period
        first, last = dates.periods[0], dates.periods[-1]
        return When(
            tuple(stamps),
            first.start.iso if first.start else None,
            last.end.iso if last.end else None,
        )

    def date(self, value: PartialDate | None) -> When | None:
        """Write a single date."""
        return When((self._stamp(value),), value.iso, value.iso) if value else None

    def _period(self, period: Period, previous: Period | None) -> list[Stamp]:
        start, end = period.start, period.end
        if start is not None and start == end:
            if previous and _same_name(previous, start):
                return [Stamp(str(start.year), str(start.year))]
            return [self._stamp(start)]
        left, dash, right = self._interval()
        ends = [
            *([self._stamp(start)] if start else []),
            Stamp(dash if start else dash.lstrip()),
            self._stamp(end) if end else Stamp(self.language.present),
        ]
        return [stamp for stamp in (Stamp(left), *ends, Stamp(right)) if stamp.text]

    def _interval(self) -> tuple[str, str, str]:
        """Return what stands before, between and after the ends of a period."""
        pattern = self.locale.interval_formats[None].translate(_THIN_BLANKS)
        left, _, rest = pattern.partition("{0}")
        between, _, right = rest.partition("{1}")
        return left, between, right

    def _stamp(self, value: PartialDate) -> Stamp:
        from babel.dates import format_date, format_skeleton

        if value.season:
            return Stamp(f"{self.language.seasons[value.season]} {value.year}")
        if value.month is None:
            return Stamp(str(value.year), value.iso)
        day = date(value.year, value.month, value.day or 1)
        if value.day:
            text = format_date(day, "medium", locale=self.locale)
        else:
            text = format_skeleton("yMMM", day, locale=self.locale)
        return Stamp(text.translate(_THIN_BLANKS), value.iso)


def _same_name(previous: Period, value: PartialDate) -> bool:
    """Whether only the year needs to be said: summer 2020 & 2021."""
    before = previous.start
    return (
        before is not None
        and before == previous.end
        and value.season is not None
        and before.season == value.season
    )
