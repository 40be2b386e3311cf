"""Rules on dates and periods.

A period that ends before it starts is not a lint warning but a schema error (CV015). A role
outside its job's period can't occur: a job with roles has no dates of its own (CV020).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.lint.timeline import DatedItem, DatedSpan, items, whole_months
from cvkit.model import Dates, PartialDate
from cvkit.model.sections.timeline import Employment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content, HeldRole
    from cvkit.lint.rule import LintContext
    from cvkit.model.sections.records import Certificate, License

_DAY = timedelta(days=1)
_LONGEST_OVERLAP = 3
_YEARS_ASKED_ABOUT = 10

_BESIDE = frozenset(
    {"adjunct", "advisor", "adviser", "advisory", "alternance", "alternant", "alternante",
     "apprentice", "author", "autónoma", "autónomo", "becaria", "becario", "beirat", "board",
     "bénévole", "chair", "cofounder", "consultant", "consulting", "contract", "contractor",
     "contributor", "editor", "fellow", "fondateur", "fondatrice", "founder", "freelance",
     "freelancer", "fundador", "fundadora", "guest", "hilfskraft", "honorary", "independent",
     "indépendant", "indépendante", "intern", "internship", "lecturer", "maintainer", "member",
     "mentor", "nebenberuflich", "organiser", "organizer", "owner", "president", "prácticas",
     "speaker", "stage", "stagiaire", "student", "teilzeit", "trainee", "trustee", "tutor",
     "visiting", "voluntaria", "voluntario", "volunteer"}
)  # fmt: skip
"""Words for roles often held alongside another, in English, French, German and Spanish."""

_BESIDE_STARTS = (
    "ehrenamt", "freiberuf", "gründer", "lehrbeauftragt", "praktik", "selbständig",
    "selbstständig", "studentisch", "werkstudent",
)  # fmt: skip
_BESIDE_PHRASES = (
    "part time", "part-time", "self employed", "self-employed", "teaching assistant",
    "research assistant", "graduate assistant", "temps partiel", "tiempo parcial",
)  # fmt: skip


_NO_EMPLOYER = (
    "autónom", "diverse", "freelance", "independent", "indépendant", "freiberuf", "self employed",
    "self-employed", "selbständig", "selbstständig", "various",
)  # fmt: skip


_NOT_ANNOUNCED = (
    "work", "volunteer", "projects", "awards", "certificates", "licenses", "memberships",
)  # fmt: skip
"""Sections whose entries aren't announced before they start."""


def future_start(content: Content, context: LintContext) -> Iterator[Finding]:
    """An entry starts in the future.

    A role, a project or a membership starts after today, or an award, certificate or licence is
    dated after today. Studies, talks and publications may be announced, so they are ignored, and so
    are dates that say that they are expected.

    Why: It is nearly always a wrong year, and readers can't tell what was meant.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: May 2091 – present

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: May 2019 – present
    """
    for section in _NOT_ANNOUNCED:
        for item in items(content.resume, section):
            match item.when:
                case Dates(periods=periods):
                    starts = [period.start for period in periods if period.start]
                    is_one = item.when_route[-1] == "date" and periods[-1].start == periods[-1].end
                case PartialDate() as when:
                    starts, is_one = [when], True
                case _:
                    continue
            told = [start for start in starts if not start.expected]
            if any(start.earliest > context.today for start in told):
                verb = "is" if is_one else "starts"
                yield Finding(item.when_route, f"this {verb} in the future")


def overlapping_roles(content: Content, context: LintContext) -> Iterator[Finding]:
    """Two full-time roles overlap.

    Two roles under `work`, at different employers, certainly overlap by more than three months.
    Roles that are not full-time according to `employment` or their title are ignored, and so are
    seasonal roles and roles with several terms.

    Why: Either a date is wrong, or one of the roles was not full-time; saying so saves readers
    from wondering.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: Jan 2020 – present
          - organization: Lighthouse Board
            title: Engineer
            dates: Mar 2015 – Nov 2020

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: Jan 2020 – present
          - organization: Lighthouse Board
            title: Engineer
            dates: Mar 2015 – Jan 2020
    """
    full_time = sorted(
        ((stretch, held) for held in content.roles if (stretch := _full_time(held, context.today))),
        key=lambda pair: pair[0],
    )
    if not full_time:
        return
    longest, first = full_time[0]
    for stretch, held in full_time[1:]:
        together = min(stretch.earliest_end, longest.earliest_end)
        months = whole_months(stretch.latest_start, together + _DAY)
        employers = {one.employer.casefold() for one in (held, first)}
        if months > _LONGEST_OVERLAP and len(employers) > 1:
            yield Finding(
                (*held.route, "dates"),
                f"this overlaps the role {'at ' if first.job.organization else ''}"
                f"{quote(first.employer)} by at least {months} months",
                "if one of them was not full-time, add `employment: part-time`",
                labels=(((*first.route, "dates"), "the other role"),),
            )
        if stretch.earliest_end > longest.earliest_end:
            longest, first = stretch, held


def _full_time(held: HeldRole, today: date) -> DatedSpan | None:
    """Return a full-time role's time, up to today if it is ongoing."""
    role = held.role
    if held.route[0] != "work" or role.dates is None or len(role.dates.periods) > 1:
        return None
    (period,) = role.dates.periods
    is_season = any(end and end.part for end in (period.start, period.end))
    if period.start is None or period.start == period.end or is_season:
        return None
    employment = role.employment or held.job.employment
    is_told = employment == Employment.FULL_TIME
    if not is_told and (employment or _may_be_beside_another(held)):
        return None
    stretch = DatedSpan.of_period(period)
    return stretch._replace(earliest_end=min(stretch.earliest_end, today))


def _may_be_beside_another(held: HeldRole) -> bool:
    names = (held.role.title, held.role.team)
    title = " ".join(name.plain for name in names if name).casefold()
    words = re.findall(r"\w+", title)
    return (
        held.role.title is None
        or not _BESIDE.isdisjoint(words)
        or any(word.startswith(_BESIDE_STARTS) for word in words)
        or any(phrase in title for phrase in _BESIDE_PHRASES)
        or held.job.organization is None
        or held.job.organization.plain.casefold().startswith(_NO_EMPLOYER)
    )


def unexplained_gap(content: Content, context: LintContext) -> Iterator[Finding]:
    """There is a gap between two entries.

    In the last ten years, there are more than six months between two roles or courses of study
    that no job, education, volunteer work or project covers. The time before the first role and
    since the last is not counted.

    Why: Readers notice gaps and ask. Parental leave, travel or illness can be explained in a
    line; you may also leave it unsaid, so this is for information only.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: Mar 2023 – present
          - organization: Lighthouse Board
            title: Engineer
            dates: Mar 2015 – Dec 2021

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: Mar 2023 – present
          - organization: Travels
            summary: Sailed round the world
            dates: Jan 2022 – Feb 2023
          - organization: Lighthouse Board
            title: Engineer
            dates: Mar 2015 – Dec 2021
    """
    times = sorted(_times(content), key=lambda pair: pair[0])
    posts = [time.earliest_start for time, item in times if item.route[0] in _POSTS]
    until: tuple[date, DatedItem] | None = None
    is_career = False
    for stretch, item in times:
        is_recent = context.today.year - stretch.earliest_start.year <= _YEARS_ASKED_ABOUT
        is_between = is_career and stretch.earliest_start <= posts[-1]
        # A list of dates, such as “2014, 2016 & 2018”, explains its own gaps.
        is_told = until is None or until[1].when_route == item.when_route
        if until and not is_told and is_between and is_recent and until[0] < stretch.earliest_start:
            months = whole_months(until[0] + _DAY, stretch.earliest_start)
            if months > context.longest_gap:
                yield Finding(
                    item.when_route,
                    f"gap of {months} months before this",
                    labels=((until[1].when_route, "the gap starts here"),),
                )
        if until is None or stretch.latest_end > until[0]:
            until = stretch.latest_end, item
        is_career = is_career or item.route[0] == "work"


_POSTS = ("work", "education")


def _times(content: Content) -> Iterator[tuple[DatedSpan, DatedItem]]:
    for section in ("work", "education", "volunteer", "projects"):
        for item in items(content.resume, section):
            if isinstance(item.when, Dates):
                for period in item.when.periods:
                    yield DatedSpan.of_period(period), item


def expired_certificate(content: Content, context: LintContext) -> Iterator[Finding]:
    """A certificate or licence has expired.

    The date under `expires` has passed.

    Why: An expired certificate makes a worse impression than none if someone checks it. Renew it
    or remove it.

    Bad:
        certificates:
          - name: Radio Operator
            expires: 2014-06

    Good:
        certificates:
          - name: Radio Operator
            expires: 2094-06
    """
    resume = content.resume
    sections: tuple[tuple[str, tuple[Certificate | License, ...]], ...] = (
        ("certificates", resume.certificates),
        ("licenses", resume.licenses),
    )
    for section, entries in sections:
        for index, entry in enumerate(entries):
            if entry.expires and entry.expires.latest < context.today:
                yield Finding(
                    (section, index, "expires"),
                    f"{quote(entry.name.plain)} has expired",
                    f"update the date, or remove the {section.removesuffix('s')}",
                )


RULES = (
    Rule("CV101", "future-start", Severity.WARNING, future_start),
    Rule("CV102", "overlapping-roles", Severity.WARNING, overlapping_roles),
    Rule("CV103", "unexplained-gap", Severity.INFO, unexplained_gap),
    Rule("CV117", "expired-certificate", Severity.WARNING, expired_certificate),
)
