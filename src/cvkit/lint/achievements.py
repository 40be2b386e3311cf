"""The rule on numbers in what you did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.lint.timeline import DatedSpan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext
    from cvkit.model import Dates

_FEWEST = 3
_RECENT = 10


def no_number(content: Content, context: LintContext) -> Iterator[Finding]:
    """A recent role has no number.

    A role under `work` that ended in the last ten years, or goes on, has at least three bullets,
    and neither they nor its summary has a number, in digits or in words. Years and names such as
    `S3` are no numbers.

    Why: How many, how much and how often tell what your work was worth. But not all work can be
    counted, so this rule is off by default.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: May 2020 – Oct 2024
            bullets:
              - Managed the fleet
              - Trained the crews
              - Wrote the timetable

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: May 2020 – Oct 2024
            bullets:
              - Managed a fleet of eleven boats
              - Trained the crews
              - Wrote the timetable
    """
    from cvkit.lint.number_words import has_number  # noqa: PLC0415 - only for this rule

    roles = [held for held in content.roles if _is_recent(held.role.dates, context.today)]
    wanted = {
        held.route
        for held in roles
        if held.route[0] == "work" and len(held.role.bullets) >= _FEWEST
    }
    if not wanted:
        return
    counted: set[Route] = set()
    for text in content.texts:
        role = text.route[:4] if text.route[2:3] == ("roles",) else text.route[:2]
        is_told = text.field in {"text", "summary"} and role in wanted - counted
        if is_told and has_number(text.covered, context.language.code):
            counted.add(role)
    for held in roles:
        if held.route in wanted - counted:
            yield Finding(
                (*held.route, "bullets"),
                "no bullet of this role has a number",
                "say how many, how much or how often, where you can",
                on_key=True,
            )


def _is_recent(dates: Dates | None, today: date) -> bool:
    stretch = DatedSpan.of(dates)
    return stretch is not None and stretch.latest_end.year >= today.year - _RECENT


RULES = (Rule("CV150", "no-number", Severity.INFO, no_number, on_by_default=False),)
