"""Words errors in dates and periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.diagnostics.words import quote
from cvkit.languages.date_words import SEASONS
from cvkit.model import Dates, PartialDate
from cvkit.source.schema import shape, translations

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic
    from cvkit.model.dates import Period
    from cvkit.source.messages.schema_error import SchemaError


def not_a_date(finding: SchemaError) -> Diagnostic:
    """Return a diagnostic on a text that isn't a date, or has several where one is expected."""
    reason = str(finding.context["reason"])
    if periods := _as_periods(finding):
        message = f"{finding.key} is a single date, but {quote(finding.given)} has several"
        end = periods[-1].end or periods[-1].start
        name = finding.key.strip("`")
        return finding.diagnostic(
            codes.NOT_A_DATE, message, f"write one, such as `{name}: {_clear(end)}`" if end else ""
        )
    message, _, how = reason.rpartition("; ")
    return finding.diagnostic(codes.NOT_A_DATE, message or how, how if message else "")


def _as_periods(finding: SchemaError) -> tuple[Period, ...]:
    """Return the periods of a text where only one date can be written."""
    if shape.at(finding.route) is not PartialDate or not isinstance(finding.given, str):
        return ()
    try:
        return Dates.parse(finding.given).periods
    except ValueError:
        return ()


def _clear(date: PartialDate) -> str:
    """Return a date in a form that has one meaning: 2020-22 could be the years 2020 to 2022."""
    if date.part in SEASONS:
        return f"{date.part.title()} {date.year}"
    return date.iso if date.is_plain else str(date.year)


def not_a_text(finding: SchemaError, *, is_one: bool) -> Diagnostic:
    """Return a diagnostic on how to write a mapping or a list of dates as one text.

    Args:
        finding: The error.
        is_one: Whether a single date is expected, rather than periods.
    """
    if isinstance(finding.given, dict):
        return _keys_for_a_date(finding, is_one=is_one)
    return _list_for_a_date(finding, is_one=is_one)


def _keys_for_a_date(finding: SchemaError, *, is_one: bool) -> Diagnostic:
    """Return a diagnostic on how to write keys such as ``start`` and ``end`` as one text."""
    texts = [text for text in finding.given.values() if isinstance(text, str)]
    if any(map(translations.is_tag, finding.given)):
        message = f"{finding.key} is written once; cvkit prints it in every language"
        example = texts[0] if texts else "2020-01"
    else:
        message = f"{finding.key} should be text, but this is a mapping"
        example = "2020-01" if is_one else "2020-01 – 2020-03"
    name = finding.key.strip("`")
    return finding.diagnostic(codes.WRONG_TYPE, message, f"write `{name}: {example}`")


def _list_for_a_date(finding: SchemaError, *, is_one: bool) -> Diagnostic:
    message = f"{finding.key} should be text, but this is a list"
    texts = [text for text in finding.given if isinstance(text, str)]
    name = finding.key.strip("`")
    if is_one:
        example = texts[-1] if texts else "2020-01"
        return finding.diagnostic(
            codes.WRONG_TYPE, message, f"write one, such as `{name}: {example}`"
        )
    for written in (" – ".join(texts), " & ".join(texts)):
        try:
            Dates.parse(written)
        except ValueError:
            continue
        return finding.diagnostic(codes.WRONG_TYPE, message, f"write `{name}: {written}`")
    return finding.diagnostic(codes.WRONG_TYPE, message, f"write `{name}: 2020-01 – 2020-03`")


def reversed_period(finding: SchemaError) -> Diagnostic:
    """Return a diagnostic on a period that ends before it starts."""
    message = f"{quote(finding.given)} ends before it starts"
    return finding.diagnostic(codes.REVERSED_PERIOD, message, "write the earlier date first")
