"""Dates as people write them, at the precision they were written with.

ISO dates are those of ISO 8601-1:2019 (``2024``, ``2024-08``, ``2024-08-01``) and the seasons of
ISO 8601-2:2019, also known as EDTF (``2024-21`` for spring to ``2024-24`` for winter).
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic_core import PydanticCustomError, core_schema

from cvkit import languages
from cvkit.languages.language import SEASONS
from cvkit.model import date_grammar

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_SEASON_CODE = 21


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
    """A year, season, month or day.

    Attributes:
        year: Four digits.
        month: 1 to 12, or ``None`` if only the year or the season is known.
        day: 1 to 31, or ``None``.
        season: ``spring``, ``summer``, ``autumn`` or ``winter``, or ``None``.
        written: The original text, if it was parsed from text; ignored in comparisons.
    """

    examples: ClassVar = ("2024", "2024-08", "Aug 2024", "2024-08-01", "Summer 2024")

    year: int
    month: int | None = None
    day: int | None = None
    season: str | None = None
    written: str = field(default="", compare=False, repr=False)

    @property
    def iso(self) -> str:
        """The date in ISO 8601, at its own precision."""
        second = _SEASON_CODE + SEASONS.index(self.season) if self.season else self.month
        return "-".join(
            [f"{self.year:04}", *(f"{part:02}" for part in (second, self.day) if part is not None)]
        )

    @property
    def earliest(self) -> date:
        """The first day it can mean. A season can be any part of its year (hemispheres differ)."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

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
        start: The first date, or ``None`` if unknown (EDTF ``../2020``).
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
        "2019",
    )

    periods: tuple[Period, ...]
    written: str = field(default="", compare=False, repr=False)

    @classmethod
    def parse(cls, text: str, language: languages.Language | None = None) -> Dates:
        """Parse periods such as ``Aug 2024 – present`` or ``2020-06/2020-08``.

        Raises:
            ValueError: The text is not a period, or a period ends before it starts.
        """
        parsed = date_grammar.parse_periods(text, language or languages.load("en"))
        dates = cls(
            tuple(
                Period(*(PartialDate(**point) if point else None for point in ends))
                for ends in parsed
            ),
            written=text,
        )
        for period in dates.periods:
            if period.is_reversed:
                raise ReversedPeriodError(text)
        return dates
