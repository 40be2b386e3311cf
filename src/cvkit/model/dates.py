"""Dates as people write them, at the precision they were written with.

ISO dates are those of ISO 8601-1:2019 (``2024``, ``2024-08``, ``2024-08-01``) and ISO 8601-2:2019,
also known as EDTF: parts of years (``2024-21`` for spring, ``2024-33`` for the first quarter), what
is approximate (``2015~``), and intervals (``2019/2020``).
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic_core import PydanticCustomError, core_schema

from cvkit import languages
from cvkit.languages.date_words import HALVES, QUARTERS, SEASONS, SEMESTERS
from cvkit.model import date_grammar

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_MONTHS = {
    **{quarter: (3 * at + 1, 3 * at + 3) for at, quarter in enumerate(QUARTERS)},
    **{half: (6 * at + 1, 6 * at + 6) for at, half in enumerate(HALVES)},
}
"""The first and last month of the parts of a year that are the same everywhere."""

_CODES = {
    **{season: 21 + at for at, season in enumerate(SEASONS)},
    **{semester: 21 + at for at, semester in enumerate(SEMESTERS)},
    **{quarter: 33 + at for at, quarter in enumerate(QUARTERS)},
    **{half: 40 + at for at, half in enumerate(HALVES)},
    "hilary": 21,
    "lent": 21,
    "trinity": 22,
    "easter": 22,
    "michaelmas": 23,
}
"""EDTF's codes (ISO 8601-2:2019, 4.8); semesters and terms have none and are seasons."""


class ReversedPeriodError(ValueError):
    """A period ends before it starts."""


class _Written:
    """A value that pydantic reads from text with the class's ``parse``."""

    __slots__ = ()
    examples: ClassVar[tuple[str, ...]]

    @classmethod
    def parse(cls, text: str, language: languages.Language | None = None) -> Self:
        """Parse the text; raises ``ValueError`` with a message for the user."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: object, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(cls._validate)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": ["string", "integer"], "examples": list(cls.examples)}

    @classmethod
    def _validate(cls, value: object, info: core_schema.ValidationInfo[Any]) -> Self:
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "not a text")
        try:
            return cls.parse(value, (info.context or {}).get("language"))
        except ReversedPeriodError:
            raise PydanticCustomError("period_reversed", "ends before it starts") from None
        except ValueError as error:
            raise PydanticCustomError("date", "{reason}", {"reason": str(error)}) from None


@dataclass(frozen=True, slots=True)
class PartialDate(_Written):
    """A year, part of a year, month or day.

    Attributes:
        year: Four digits.
        month: 1 to 12, or ``None`` if only the year or its part is known.
        day: 1 to 31, or ``None``.
        part: One of ``date_words.PARTS``, such as ``spring``, ``q1`` or ``winter_semester``, or
            ``None``.
        into_next_year: Whether it runs into the next year: winter 2020/21, academic year 2019/20.
        stage: ``early``, ``mid`` or ``late`` in it, or ``None``.
        approximate: Whether it may be somewhat earlier or later.
        expected: Whether it is still to come, and may change.
        written: The original text, if it was parsed from text; ignored in comparisons.
    """

    examples: ClassVar = (
        *("2024", "2024-08", "Aug 2024", "2024-08-01", "Summer 2024", "Winter 2024/25"),
        *("Q1 2024", "c. 2024", "May 2027 (expected)"),
    )

    year: int
    month: int | None = None
    day: int | None = None
    part: str | None = None
    into_next_year: bool = False
    stage: str | None = None
    approximate: bool = False
    expected: bool = False
    written: str = field(default="", compare=False, repr=False)

    @property
    def iso(self) -> str:
        """The date in ISO 8601 or EDTF, at its own precision; an academic year is an interval."""
        second = _CODES[self.part] if self.part else self.month
        numbers = [f"{part:02}" for part in (second, self.day) if part is not None]
        mark = "~" if self.approximate or self.stage else ""
        first = "-".join([f"{self.year:04}", *numbers]) + mark
        if self.into_next_year and not self.part:
            return f"{first}/{self.year + 1}{mark}"
        return first

    @property
    def is_plain(self) -> bool:
        """Whether it is an exact year, month or day."""
        return not (self.part or self.into_next_year or self.stage or self.approximate)

    @property
    def earliest(self) -> date:
        """The first day it can mean. A season can be any part of its year (hemispheres differ).

        What is approximate or expected can be a year earlier, or a month if it names one.
        """
        first, _ = self._months
        if not (self.approximate or self.expected):
            return date(self.year, first, self.day or 1)
        if self.month is None:
            return date(self.year - 1, first, 1)
        return date(self.year - (first == 1), (first - 2) % 12 + 1, 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        _, last = self._months
        year = self.year + self.into_next_year
        if not (self.approximate or self.expected):
            return date(year, last, self.day or calendar.monthrange(year, last)[1])
        if self.month is None:
            return date(year + 1, last, calendar.monthrange(year + 1, last)[1])
        year, last = year + last // 12, last % 12 + 1
        return date(year, last, calendar.monthrange(year, last)[1])

    @property
    def _months(self) -> tuple[int, int]:
        if self.month:
            return self.month, self.month
        return _MONTHS.get(self.part or "", (1, 12))

    @classmethod
    def parse(cls, text: str, language: languages.Language | None = None) -> PartialDate:
        """Parse one date, in ISO 8601 or as people write it in English or ``language``.

        Raises:
            ValueError: The text is not a date; the message tells the user why.
        """
        parts = date_grammar.parse_date(text, language or languages.load("en"))
        return cls(**parts, written=text)


@dataclass(frozen=True, slots=True)
class Period:
    """A period of time. A single date is a period that starts and ends with it.

    Attributes:
        start: The first date, or ``None`` if it is not told: until 2020, EDTF ``../2020``.
        end: The last date, or ``None`` if ongoing.
    """

    start: PartialDate | None
    end: PartialDate | None

    @property
    def is_reversed(self) -> bool:
        """Whether it certainly ends before it starts, at the precision it was written with."""
        return bool(self.start and self.end and self.end.latest < self.start.earliest)


@dataclass(frozen=True, slots=True)
class Dates(_Written):
    """One or more periods.

    Attributes:
        periods: In the order written: ``Summer 2020 & 2021`` is two.
        written: The original text, if they were parsed from text; ignored in comparisons.
    """

    examples: ClassVar = (
        *("Aug 2024 – present", "2020-06/2020-08", "Summer 2020 & 2021", "2010, 2012 & 2014"),
        *("2019", "since 2019", "until 2019", "2023 – May 2027 (expected)"),
    )

    periods: tuple[Period, ...]
    written: str = field(default="", compare=False, repr=False)

    @classmethod
    def parse(cls, text: str, language: languages.Language | None = None) -> Dates:
        """Parse periods such as ``Aug 2024 – present`` or ``2020-06/2020-08``.

        Raises:
            ValueError: The text is not a period, or a period ends before it starts.
        """
        return _dates(text, language or languages.load("en"))


@lru_cache(maxsize=4096)  # an importer tries what may be dates, and the model reads them again
def _dates(text: str, language: languages.Language) -> Dates:
    periods = tuple(
        Period(*(PartialDate(**point) if point else None for point in ends))
        for ends in date_grammar.parse_periods(text, language)
    )
    if any(period.is_reversed for period in periods):
        raise ReversedPeriodError(text)
    return Dates(periods, written=text)
