"""Rules on how dates are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import ReplaceText, Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext


_MAY_BE = re.compile(r"\d\s*[./]\s*\d|-\d(?!\d)|(?<!\d)\d\d?-\d{4}").search


def numeric_date(content: Content, context: LintContext) -> Iterator[Finding]:
    """A numeric date is not in ISO 8601.

    A month or a day is written as `08/2024`, `1.8.2024` or `2024-8`. Dates with a month's name
    are as good as ISO 8601 and are ignored.

    Why: People and programs that read the file disagree on the order of day and month. What
    cvkit prints is the same either way.

    Bad:
        projects:
          - name: Harbour clock
            dates: 08/2019 – 3.12.2020

    Good:
        projects:
          - name: Harbour clock
            dates: 2019-08 – 2020-12-03
    """
    numeric = [(route, when) for route, when in content.dates if _MAY_BE(when.written)]
    if not numeric:
        return
    from cvkit.model.iso_dates import tidy_date  # noqa: PLC0415 - few résumés have such dates

    for route, when in numeric:
        if tidy := tidy_date(when.written, context.language):
            yield Finding(
                route,
                f"{quote(when.written)} has a numeric date that is not in ISO 8601",
                f"write {tidy}",
                change=ReplaceText(route, tidy),
            )


def duration_of_dates(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A duration is written after dates.

    The dates are followed by how long they are, as in `2019 – 2020 (5 months)`.

    Why: cvkit doesn't print it: readers can count, and a duration soon differs from the dates.

    Bad:
        projects:
          - name: Harbour clock
            dates: Aug 2019 – Dec 2019 (5 months)

    Good:
        projects:
          - name: Harbour clock
            dates: Aug 2019 – Dec 2019
    """
    for route, when in content.dates:
        if when.written.endswith(_CLOSING) or "·" in when.written:
            from cvkit.model.date_grammar import duration  # noqa: PLC0415 - few have one

            text = when.written.rstrip()
            if found := duration(text):
                rest = text.removesuffix(found)
                shown = quote(found.strip(" ·"))
                change = ReplaceText(route, rest)
                yield Finding(route, f"{shown} is not printed", f"write {rest}", change=change)


_CLOSING = (")", "]", "）")

RULES = (
    Rule("CV122", "numeric-date", Severity.INFO, numeric_date),
    Rule("CV129", "duration-of-dates", Severity.INFO, duration_of_dates),
)
