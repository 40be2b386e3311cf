"""Rules on how much there is: skills, and words for the years of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.lint.timeline import DatedSpan
from cvkit.selection import select

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext
    from cvkit.model import Resume
    from cvkit.selection import Selection

_MOST_IN_GROUP = 12
_MOST_IN_ALL = 40

_MOST_WORDS = ((5, 700), (15, 1100), (100, 1600))
"""The most words for fewer than so many years of work."""

_MOST_PUBLICATIONS = 5
_DAYS_PER_YEAR = 365.25


def many_skills(content: Content, _context: LintContext) -> Iterator[Finding]:
    """There are too many skills.

    A group of `skills` has more than 12 keywords, which fill about two lines, or a variant shows
    more than 40 in all; without variants, the résumé. Private skills are ignored.

    Why: Readers don't see the skill that they look for among forty others. But some fields ask
    for complete lists, so this rule is off by default.

    Bad:
        skills:
          - name: Harbours
            keywords: [Hull, Leith, Cardiff, Dover, Poole, Cowes, Bristol, Whitby, Oban, Larne,
                       Newhaven, Ramsgate, Folkestone]

    Good:
        skills:
          - name: Harbours
            keywords: [Hull, Leith, Cardiff, Dover, Bristol]
    """
    for index, skill in enumerate(content.resume.skills):
        count = len(skill.keywords)
        if count > _MOST_IN_GROUP and not skill.private:
            group = quote(skill.name.plain) if skill.name else "this group"
            yield Finding(
                ("skills", index, "keywords"),
                f"{group} has {count} skills, which is more than {_MOST_IN_GROUP}",
                "keep those that your next job needs, or split the group",
                on_key=True,
            )
    most = max(map(_skills, _presentations(content.resume)))
    if most > _MOST_IN_ALL:
        yield Finding(
            ("skills",),
            f"there are {most} skills, which is more than {_MOST_IN_ALL}",
            "keep those that your next job needs",
            on_key=True,
        )


def too_many_words(content: Content, context: LintContext) -> Iterator[Finding]:
    """The résumé is too long for the years of work.

    It has more than 700 words, about one and a half pages, for less than five years of work; more
    than 1100, about two and a half pages, for less than fifteen; or more than 1600. Of a résumé
    with variants, the shortest is counted. CVs with more than five publications are ignored, and
    so is private content. In Chinese, Japanese and Thai, two letters count as a word.

    Why: Few people read all of a long résumé, and what matters most is easily overlooked. But
    some countries and fields expect everything, so this rule is off by default.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: May 2024 – present
            summary: &log >-
              Piloted boats in and out, in all weathers, by day and by night, and wrote it down in
              the log of the harbour, which says of each boat when it came, from where, with what
              on board and with whom, who met it, where it lay, what it paid, and when it left for
              which harbour, so that everyone who asked for it could be told within the hour, and
              nobody had to ask again the next day, or the day after that one. The log was kept
              in ink, in a hand that all could read, and copied at the end of the year, for the
              harbours to either side and for the archive of the county, which lost it at once.
        projects:
          - {name: Log of the north pier, summary: *log}
          - {name: Log of the south pier, summary: *log}
          - {name: Log of the ferry, summary: *log}
          - {name: Log of the lighthouse, summary: *log}
          - {name: Log of the dock, summary: *log}

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: May 2024 – present
            summary: Piloted boats in and out, in all weathers, and wrote the log of the harbour
    """
    if len(content.resume.publications) > _MOST_PUBLICATIONS:
        return
    selections = _presentations(content.resume)
    counts = min((_words(content, one) for one in selections), key=lambda one: sum(one.values()))
    count = sum(counts.values())
    years = _years_of_work(content, context.today)
    most = next(words for below, words in _MOST_WORDS if years < below)
    if count > most:
        longest = max(counts, key=lambda section: counts[section])
        yield Finding(
            (longest,),
            f"the résumé has {count} words, which is long for {_told(years)} of work",
            f"stay below {most} words: this section is the longest, with {counts[longest]}",
            on_key=True,
        )


def _presentations(resume: Resume) -> list[Selection]:
    """Return what is shown by each variant, or else by the résumé without any."""
    variants = resume.export.variants
    return [select(resume, variant=name) for name in variants] or [select(resume)]


def _skills(shown: Selection) -> int:
    groups = enumerate(shown.resume.skills)
    return sum(len(one.keywords) or 1 for i, one in groups if shown.keeps(("skills", i)))


def _words(content: Content, shown: Selection) -> dict[str, int]:
    """Return the number of words that each section shows."""
    from cvkit.lint.prose import word_count  # noqa: PLC0415 - only for a rule that is off by default

    sections = shown.presentation.sections
    wanted = None if sections is None else {"basics", *map(str, sections)}
    counts: dict[str, int] = {"basics": 0}
    for text in content.texts:
        section = str(text.route[0])
        is_wanted = section != "export" and (wanted is None or section in wanted)
        if is_wanted and text.is_prose and not _is_omitted(text.route, shown):
            counts[section] = counts.get(section, 0) + word_count(text.covered)
    return counts


def _is_omitted(route: Route, shown: Selection) -> bool:
    return any(not shown.keeps(route[:end]) for end in range(1, len(route)))


def _years_of_work(content: Content, today: date) -> float:
    """Return the years in which there was work; those of two jobs at once count once."""
    days, last = 0, 0
    spans = [DatedSpan.of(held.role.dates) for held in content.roles if held.route[0] == "work"]
    for span in sorted(span for span in spans if span):
        start = max(span.earliest_start.toordinal(), last)
        end = min(span.latest_end, today).toordinal()
        # Without a start, nobody knows how long it was.
        if span.earliest_start.year > 1 and end > start:
            days += end - start
            last = end
    return days / _DAYS_PER_YEAR


def _told(years: float) -> str:
    """Return a number of years in words."""
    whole = int(years)
    if not whole:
        return "less than a year"
    return "1 year" if whole == 1 else f"{whole} years"


RULES = (
    Rule("CV152", "many-skills", Severity.INFO, many_skills, on_by_default=False),
    Rule("CV155", "too-many-words", Severity.INFO, too_many_words, on_by_default=False),
)
