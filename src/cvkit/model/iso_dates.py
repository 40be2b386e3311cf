"""Converts numeric dates to ISO 8601."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.model.date_grammar.point import full_year
from cvkit.model.dates import Dates

if TYPE_CHECKING:
    from cvkit.languages import Language

# The formats that `model.date_grammar` reads. Each needs a space or a dash around it, so that the
# year in 2010/2012 is not taken for a month; in 06–08/2019 both numbers are months.
_NUMBERS = re.compile(
    r"""(?<![\w/.-])(?<!(?<![\w/.-])[0-9]–)(?<!(?<![\w/.-])[0-9]{2}–)(?:
        (?P<day>[0-9]{1,2})\.\s*(?P<month>[0-9]{1,2})\.\s*(?P<year>[0-9]{4}|[0-9]{2})
      | (?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})/(?P<year_third>[0-9]{4})
      | (?P<month_first>[0-9]{1,2})\s?[/.-]\s?(?P<year_second>[0-9]{4})
      | (?P<month_short>[0-9]{1,2})/(?P<year_short>[0-9]{2})
      | (?P<year_first>[0-9]{4})[/.](?P<month_second>0[1-9]|1[0-2])
    )(?![\w/-]|\.[0-9])
    | (?<![\w.-])
      (?P<iso_year>[0-9]{4})-(?P<iso_month>[0-9]{1,2})(?:-(?P<iso_day>[0-9]{1,2}))?
      (?![\w.-])
    """,
    re.VERBOSE,
)
_MONTHS = 12
_SHORT = 2


def tidy_date(text: str, language: Language | None = None) -> str | None:
    """Rewrite the numeric dates of a date or period in ISO 8601; keep dates with month names.

    ``08/2024`` becomes ``2024-08``, ``1.8.2024 – heute`` becomes ``2024-08-01 – heute``, and
    ``2024-8`` becomes ``2024-08``. ``13/8/2024`` becomes ``2024-08-13``; ``1/8/2024`` is ambiguous,
    and stays.

    Args:
        text: A date or periods, as written.
        language: The résumé's language, in which dates can be written besides English.

    Returns:
        The text with the same dates in ISO 8601; ``None`` if there is nothing to change, or if
        the text is not a date that cvkit can parse.
    """
    tidy = _NUMBERS.sub(_iso, text)
    if tidy == text:
        return None
    try:
        is_same = Dates.parse(text, language) == Dates.parse(tidy, language)
    except ValueError:
        return None
    return tidy if is_same else None


def _iso(match: re.Match[str]) -> str:
    parts = {name: value for name, value in match.groupdict().items() if value}
    if "first" in parts:
        day, month = parts.pop("first"), parts.pop("second")
        parts["day"], parts["month"] = (month, day) if int(month) > _MONTHS else (day, month)
    year, month, day = (
        next((value for name, value in parts.items() if part in name), "")
        for part in ("year", "month", "day")
    )
    year = year if len(year) > _SHORT else str(full_year(year))
    return "-".join([year, f"{int(month):02}", *([f"{int(day):02}"] if day else [])])
