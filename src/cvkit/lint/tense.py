"""Rules on tense and person."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.lint import verbs
from cvkit.lint.dated import Stretch
from cvkit.lint.finding import Finding, quote
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.rule import Context
    from cvkit.lint.walk import Content, Held, Match

_FEWEST_PRESENT = 2
_FEWEST_PAST = 3


def past_role_in_present(content: Content, context: Context) -> Iterator[Finding]:
    """A role that has ended is told in the present tense.

    In an English résumé, at least two bullets and two thirds of all begin with a verb that is
    surely in the present tense, and none with one in the past.

    Why: The present tense says that you still do it. Bullets are often left as they were when
    the role ended.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: May 2011 – Oct 2014
            bullets:
              - Manage a fleet of eleven boats
              - Train the crews

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: May 2011 – Oct 2014
            bullets:
              - Managed a fleet of eleven boats
              - Trained the crews
    """
    for held in _english(content, context):
        stretch = Stretch.of(held.role.dates)
        if stretch is None or stretch.latest_end >= context.today:
            continue
        bullets = held.role.bullets
        found = [(i, verb) for i, one in enumerate(bullets) if (verb := verbs.present(one.text))]
        is_most = len(found) >= _FEWEST_PRESENT and 3 * len(found) >= 2 * len(bullets)
        if is_most and not any(verbs.is_past(bullet.text) for bullet in bullets):
            index, verb = found[0]
            past = verbs.PAST_OF[verb].capitalize()
            yield Finding(
                (*held.route, "bullets", index, "text"),
                "this role has ended, and its bullets are in the present tense",
                f"write “{past}” instead of “{verbs.first_word(bullets[index].text).capitalize()}”",
                labels=(((*held.route, "dates"), "the role ended here"),),
            )


def present_role_in_past(content: Content, context: Context) -> Iterator[Finding]:
    """A present role is told in the past tense.

    In an English résumé, at least three bullets, and all that begin with a verb, are in the past
    tense.

    Why: It reads as if the role had ended. But what has been achieved is in the past even in a
    present role, and many people write so on purpose: that is why this rule is off unless it is
    selected.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: May 2011 – present
            bullets:
              - Managed a fleet of eleven boats
              - Trained the crews
              - Wrote the timetable

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            dates: May 2011 – present
            bullets:
              - Manage a fleet of eleven boats
              - Train the crews
              - Write the timetable
    """
    for held in _english(content, context):
        dates = held.role.dates
        if dates is None or all(period.end for period in dates.periods):
            continue
        bullets = held.role.bullets
        past = [index for index, bullet in enumerate(bullets) if verbs.is_past(bullet.text)]
        is_most = len(past) >= _FEWEST_PAST and 3 * len(past) >= 2 * len(bullets)
        if is_most and not any(verbs.present(bullet.text) for bullet in bullets):
            yield Finding(
                (*held.route, "bullets", past[0], "text"),
                "this role goes on, and its bullets are in the past tense",
                "write what you do now in the present tense",
                labels=(((*held.route, "dates"), "the role goes on"),),
            )


def _english(content: Content, context: Context) -> Iterator[Held]:
    if context.language.code == "en":
        yield from content.roles


# Roman numerals (“Phase I closed”) are the one trap: after these, “I” is a number.
_NUMBERED = frozenset(
    {"class", "grade", "group", "level", "part", "phase", "stage", "step", "tier", "type", "volume"}
)
_PRONOUNS = {
    "en": (
        r"\bI(?:['’](?:m|ve|d|ll)\b| (?:also|am|can|could|did|do|had|have"
        r"|led|built|made|was|will|work|would|wrote|\w+ed)\b)"
        r"|(?<![\w-])(?:me|my|our|we)(?![\w-])|(?<=\0)(?:My|Our|We) (?=[a-z])"
    ),
    "de": (
        r"\b(?:ich|mich|mir|meine?[mnrs]?|wir|unsere?[mnrs]?)\b"
        r"|(?<=\0)(?:Ich|Meine?|Wir|Unsere?) "
    ),
    "es": r"\b(?:yo|mi|mis|nosotr[oa]s|nuestr[oa]s?)\b|(?<=\0)(?:Yo|Mis?|Nuestr[oa]s?) ",
    "fr": (
        r"\b(?:je|mon|ma|mes|moi|nous|notre|nos)\b|\bj['’](?=\w)"
        r"|(?<=\0)(?:Je |J['’]|Mon |Nous )"
    ),
}


def first_person(content: Content, context: Context) -> Iterator[Finding]:
    """A résumé speaks of its owner as “I” or “we”.

    A pronoun of the first person in a bullet or in the summary of an entry, in the résumé's
    language (English, French, German or Spanish). Quotations are left alone, and so are
    `basics.summary`, where some write so on purpose, and `references`.

    Why: Everyone knows whose résumé it is. A bullet that begins with its verb is shorter, and
    says more.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - In my last year I led a crew of nine

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - Led a crew of nine in the last year
    """
    source = _PRONOUNS.get(context.language.code)
    if source is None:
        return
    told = set()
    for match in content.search(_compile(source)):
        route = match.text.route
        is_own = match.text.field in {"text", "summary"} and route[0] not in {
            "basics",
            "references",
        }
        if not is_own or route in told or _is_prose(content, match) or _is_elsewhere(match):
            continue
        told.add(route)
        message = f"{quote(match.found.split()[0])} speaks of you"
        yield Finding(route, message, "leave the pronoun out")


@lru_cache(maxsize=4)
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _is_elsewhere(match: Match) -> bool:
    """Whether it is in a quotation, or a number such as the one in “Phase I”."""
    before = match.text.value[: match.start]
    is_quoted = any(before.count(a) > before.count(b) for a, b in ("“”", "„“", "«»"))
    last = before.rsplit(maxsplit=1)[-1:]
    return is_quoted or before.count('"') % 2 == 1 or (bool(last) and last[0].lower() in _NUMBERED)


def _is_prose(content: Content, match: Match) -> bool:
    """Whether it stands in a section that is told, as a letter is."""
    section, *rest = match.text.route
    if section != "custom" or not isinstance(rest[0], int):
        return False
    return content.resume.custom[rest[0]].kind == "prose"


RULES = (
    Rule("CV106", "past-role-in-present-tense", Severity.WARNING, past_role_in_present),
    Rule("CV107", "first-person", Severity.WARNING, first_person),
    Rule(
        "CV121",
        "present-role-in-past-tense",
        Severity.WARNING,
        present_role_in_past,
        on_by_default=False,
    ),
)
