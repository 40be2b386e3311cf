"""Formats dates in words, following CLDR's patterns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from cvkit.languages.date_words import HOLE
from cvkit.languages.forms import BASE, frame
from cvkit.model.dates import Dates, PartialDate, Period
from cvkit.model.month_names import MONTHS
from cvkit.view.blocks import DatePart, DateText
from cvkit.view.day_ranges import days_of_month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from babel import Locale

    from cvkit.languages import Language
    from cvkit.languages.forms import Form

_SEASON = "{season} {year}"

_THIN_BLANKS = str.maketrans({"\u2009": " ", "\u202f": " "})
"""CLDR puts thin spaces around the dash, which confuse résumé parsers."""

# Babel uses the digits 0 to 9 in every locale, and that is kept for Arabic and Persian. CLDR itself
# has these digits for Arabic in general and for the Maghreb. Where it has ٠ to ٩ (Egypt, Saudi
# Arabia) or ۰ to ۹ (Iran), résumés are also written and searched with 0 to 9. Phone numbers, grades
# and other numbers near the dates are printed as written, and mixing two sets of digits on one page
# is worse than either.


@dataclass(frozen=True, slots=True)
class DateWriter:
    """Formats dates in one locale.

    Attributes:
        locale: The source of month names and the order of date parts.
        language: The source of names for parts of years, "Present", and patterns that override
            CLDR's.
    """

    locale: Locale
    language: Language

    def dates(self, dates: Dates | None) -> DateText | None:
        """Format one or more periods: ``Aug 2024 – Present``, ``Summer 2020, 2021 & 2022``."""
        if dates is None:
            return None
        first = dates.periods[0]
        parts = self._period(first, None)
        pairs = zip(pairwise(dates.periods), self._separators(dates.periods), strict=True)
        for (previous, period), separator in pairs:
            parts += [DatePart(separator, parts_periods=True), *self._period(period, previous)]
        last = dates.periods[-1]
        return DateText(
            tuple(parts),
            first.start.iso.partition("/")[0] if first.start else None,
            last.end.iso.rpartition("/")[2] if last.end else None,
            is_ongoing=any(map(_is_ongoing, dates.periods)),
            is_expected=any(period.end and period.end.expected for period in dates.periods),
        )

    def date(self, value: PartialDate | None) -> DateText | None:
        """Format a single date."""
        return self.dates(Dates((Period(value, value),))) if value else None

    def _separators(self, periods: Sequence[Period]) -> list[str]:
        """Return what stands between the periods, so that none seems to begin or end another.

        Terms of one season are a list: ``Summer 2019, 2020 & 2021``; so are single dates. Among
        others, such a list is one item: ``Summer 2019 & 2020; Jan 2021 – Present``. A whole year
        after a month is not of that month: ``Jun 2019; 2020``.
        """
        marks = self.language.marks
        repeats = [self._repeats(*pair) for pair in pairwise(periods)]
        ranges = any(period.start != period.end for period in periods)
        commas = any(
            marks.comma.strip() in part.text for period in periods for part in self._period(period)
        )
        if len(repeats) > 1 and (ranges or commas or any(repeats)) and not all(repeats):
            ends = [*(not repeat for repeat in repeats[1:]), True]
            within = [marks.periods if end else marks.comma for end in ends]
            separators = [
                separator if repeat else marks.semicolon
                for repeat, separator in zip(repeats, within, strict=True)
            ]
        else:
            separators = [marks.comma] * (len(repeats) - 1) + [marks.periods] * bool(repeats)
        return [
            marks.semicolon if not repeat and _seems_to_share(*pair) else separator
            for pair, repeat, separator in zip(pairwise(periods), repeats, separators, strict=True)
        ]

    def _repeats(self, previous: Period, period: Period) -> bool:
        """Whether a term is printed as its year only, as the previous one has the same season."""
        start = period.start
        return (
            start is not None
            and start == period.end
            and self._names_come_first
            and _same_name(previous, start)
        )

    def _period(self, period: Period, previous: Period | None = None) -> list[DatePart]:
        start, end = period.start, period.end
        if start is not None and start == end:
            repeats = previous and self._repeats(previous, period)
            return self._stamp(PartialDate(start.year) if repeats else start)
        if start is None and end is not None and (found := self._until(end)):
            return found
        if found := self._days(start, end):
            return found
        left, dash, right = self._interval()
        ends = [
            *(self._stamp(start) if start else []),
            DatePart(dash if start else dash.lstrip()),
            *(self._stamp(end) if end else [DatePart(self.language.present)]),
        ]
        return [part for part in (DatePart(left), *ends, DatePart(right)) if part.text]

    def _days(self, start: PartialDate | None, end: PartialDate | None) -> list[DatePart]:
        """Return two days of one month: ``Jun 10 – 12, 2019``; nothing for other dates."""
        if not (start and end and start.is_plain and end.is_plain):
            return []
        if start.expected or end.expected:
            return []
        texts = days_of_month(start, end, self.locale, self._text)
        if texts is None:
            return []
        first, dash, last = (text.translate(_THIN_BLANKS) for text in texts)
        return [DatePart(first, start.iso), DatePart(dash), DatePart(last, end.iso)]

    def _interval(self) -> tuple[str, str, str]:
        """Return the texts before, between and after the two dates of a period."""
        pattern = self.language.patterns.get("range") or self.locale.interval_formats[None]
        left, _, rest = pattern.translate(_THIN_BLANKS).partition("{0}")
        between, _, right = rest.partition("{1}")
        return left, between, right

    def _until(self, end: PartialDate) -> list[DatePart]:
        """Return a period without a start: “until 2019”; nothing if the language has no words."""
        before, form, after = frame(self.language.until)
        if form == BASE:
            stamp = self._stamp(end)
        elif form and _takes_form(end, leads=bool(before)) and (text := self._bare(end, form)):
            stamp = self._marked(end, text)
        else:
            return []
        return [part for part in (DatePart(before), *stamp, DatePart(after)) if part.text]

    def _stamp(self, value: PartialDate) -> list[DatePart]:
        """Return a date and the words around it, of which “(expected)” is apart from the date."""
        text = self._bare(value)
        said = (value.stage, "approximate" if value.approximate else None)
        for index, name in enumerate(filter(None, said)):
            before, form, after = frame(self.language.qualifiers[name])
            inner = text if index else self._bare(value, form) or text
            text = f"{before}{inner}{after}"
        return self._marked(value, text)

    def _marked(self, value: PartialDate, text: str) -> list[DatePart]:
        """Return a date as printed, and “(expected)” if it is."""
        around = self.language.qualifiers
        stamp = DatePart(text.translate(_THIN_BLANKS), value.iso if value.is_plain else None)
        if not value.expected:
            return [stamp]
        before, _, after = around["expected"].partition(HOLE)
        return [part for part in (DatePart(before), stamp, DatePart(after)) if part.text]

    def _bare(self, value: PartialDate, form: str = BASE) -> str:
        """Return a date without words around it, in a form; empty if that has no name for it."""
        chosen = self.language.forms[form]
        named = value.part or value.into_next_year
        return self._named(value, chosen) if named else self._text(value, chosen)

    def _named(self, value: PartialDate, form: Form) -> str:
        """Return a part of a year, or an academic year, such that it is read as the same again."""
        following = (value.year + 1) % 100
        year = f"{value.year}/{following:02}" if value.into_next_year else f"{value.year}"
        if value.part:
            name = form.parts.get(value.part)
            pattern = form.patterns.get("season", _SEASON)
            return pattern.format(season=name, year=year) if name else ""
        # 2010/11 could be November.
        is_clear = following > len(MONTHS) and form == self.language.forms[BASE]
        return year if is_clear else form.academic_year.format(year=year)

    def _text(self, value: PartialDate, form: Form | None = None) -> str:
        from babel.dates import format_date, format_skeleton

        patterns = form.patterns if form else self.language.patterns
        day = date(value.year, value.month or 1, value.day or 1)
        if value.day:
            return format_date(day, patterns.get("day", "medium"), locale=self.locale)
        name, skeleton = ("month", "yMMM") if value.month else ("year", "y")
        if pattern := patterns.get(name):
            return format_date(day, pattern, locale=self.locale)
        return format_skeleton(skeleton, day, locale=self.locale)

    @property
    def _season_pattern(self) -> str:
        return self.language.patterns.get("season", _SEASON)

    @property
    def _names_come_first(self) -> bool:
        return self._season_pattern.startswith("{season}")


def _takes_form(value: PartialDate, *, leads: bool) -> bool:
    """Return whether a date can be put in a grammatical form, of which its qualifiers have none."""
    return not (value.stage or value.approximate or (value.expected and not leads))


def _seems_to_share(previous: Period, period: Period) -> bool:
    """Return whether a year would seem to have the month or season of the period before it."""
    before, year = previous.end, period.start
    return (
        year is not None
        and year == period.end
        and year == PartialDate(year.year, into_next_year=year.into_next_year)
        and before is not None
        and bool(before.month or before.part)
    )


def _same_name(previous: Period, value: PartialDate) -> bool:
    """Return whether only the year needs to be printed, as in "Summer 2020 & 2021"."""
    before = previous.start
    return (
        before is not None
        and before == previous.end
        and value.part is not None
        and replace(before, year=value.year) == value
        and not (value.into_next_year or value.stage or value.approximate or value.expected)
    )


def _is_ongoing(period: Period) -> bool:
    """Return whether a period has begun, and has no end or one that is still expected."""
    start, end = period.start, period.end
    if start and start.expected:
        return False
    return end is None or end.expected
