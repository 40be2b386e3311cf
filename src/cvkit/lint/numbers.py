"""The rule on numeric dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import ReplaceText, Severity
from cvkit.lint.finding import Finding, quote
from cvkit.lint.rule import Rule
from cvkit.model import Dates, PartialDate
from cvkit.model.base import Model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext


_MAY_BE = re.compile(r"\d\s*[./]\s*\d|-\d(?!\d)").search


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
    numeric = [(route, when) for route, when in _dates(content.resume) if _MAY_BE(when.written)]
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


def _dates(node: object, route: Route = ()) -> Iterator[tuple[Route, Dates | PartialDate]]:
    match node:
        case Dates() | PartialDate():
            yield route, node
        case Model():
            for name in type(node).model_fields:
                yield from _dates(getattr(node, name), (*route, name))
        case tuple():
            for index, item in enumerate(node):
                yield from _dates(item, (*route, index))


RULES = (Rule("CV122", "numeric-date", Severity.INFO, numeric_date),)
