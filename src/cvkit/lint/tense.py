"""Rules on tense and person."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.diagnostics.words import quote
from cvkit.lint import verbs
from cvkit.lint.content import EDGE
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.lint.timeline import DatedSpan
from cvkit.model.sections.custom_sections import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content, HeldRole
    from cvkit.lint.rule import LintContext
    from cvkit.model import Dates

_FEWEST_PRESENT = 2
_FEWEST_PAST = 3


def past_role_in_present(content: Content, context: LintContext) -> Iterator[Finding]:
    """A past role is described in the present tense.

    In an English résumé, at least two bullets and two thirds of all start with a verb that is
    clearly in the present tense, and none with one in the past tense.

    Why: The present tense says that you still do it. It is easy to forget to update the bullets
    when a role ends.

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
        stretch = DatedSpan.of(held.role.dates)
        if stretch is None or stretch.latest_end >= context.today or _may_go_on(held.role.dates):
            continue
        bullets = held.role.bullets
        found = [(i, verb) for i, one in enumerate(bullets) if (verb := verbs.present(one.text))]
        is_most = len(found) >= _FEWEST_PRESENT and 3 * len(found) >= 2 * len(bullets)
        if is_most and not any(verbs.is_past(bullet.text) for bullet in bullets):
            index, verb = found[0]
            past = verbs.PAST_OF[verb].capitalize()
            yield Finding(
                (*held.route, "bullets", index, "text"),
                "this role has ended, but its bullets are in the present tense",
                f"write “{past}” instead of “{verbs.first_word(bullets[index].text).capitalize()}”",
                labels=(((*held.route, "dates"), "the role ended here"),),
            )


def present_role_in_past(content: Content, context: LintContext) -> Iterator[Finding]:
    """A current role is described in the past tense.

    In an English résumé, at least three bullets and two thirds of all start with a verb in the
    past tense, and none with one that is clearly in the present tense.

    Why: It reads as if the role had ended. But achievements are in the past even in a current
    role, and many people write them so deliberately, so this rule is off by default.

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
                "this role is ongoing, but its bullets are in the past tense",
                "write what you do now in the present tense",
                labels=(((*held.route, "dates"), "the role is ongoing"),),
            )


def _may_go_on(dates: Dates | None) -> bool:
    """Return whether an end is only expected, which it may be even after its date."""
    return dates is not None and any(period.end and period.end.expected for period in dates.periods)


def _english(content: Content, context: LintContext) -> Iterator[HeldRole]:
    if context.language.code == "en":
        yield from content.roles


# The exception is Roman numerals (“Phase I closed”): after these words, “I” is a number.
_NUMBERED = frozenset(
    {"class", "grade", "group", "level", "part", "phase", "stage", "step", "tier", "type", "volume"}
)
_EVERYONE = frozenset({"how", "way", "what", "world"})
"""After these, “we” means everyone: “changed the way we store data”."""

_NOT_TOLD = frozenset({"basics", "publications", "references", "talks"})
_PRONOUNS = {
    "de": "ich mein meine meinem meinen meiner mich mir unser unsere unserem unseren unserer wir",
    "en": "i me my our we",
    "es": "mi mis nosotras nosotros nuestra nuestras nuestro nuestros yo",
    "fr": "j je ma mes moi mon nos notre nous",
}
"""Every text that the pattern below matches contains one of these words."""

_MOST_TRIED = 20
_BEFORE = (" ", "(", "*", EDGE)
_AFTER = (" ", ",", ".", "'", "’", "*")

_PATTERNS = {
    "de": (
        r"\b(?:ich|mich|mir|meine?[mnrs]?|wir|unsere?[mnrs]?)\b"
        r"|^[*_]*(?:Ich|Meine?|Wir|Unsere?)[*_]* "
    ),
    "en": (
        r"\bI(?:['’](?:m|ve|d|ll)\b| (?:also|am|can|could|did|do|had|have|led|built|made|was|will"
        r"|work|would|wrote|\w+ed)\b)|(?<![\w-])(?:me|my|our|we)(?![\w-])"
        r"|^[*_]*(?:My|Our|We)[*_]* (?=[a-z])"
    ),
    "es": r"\b(?:yo|mi|mis|nosotr[oa]s|nuestr[oa]s?)\b|^[*_]*(?:Yo|Mis?|Nuestr[oa]s?)[*_]* ",
    "fr": r"\b(?:je|mon|ma|mes|moi|nous|notre|nos)\b|\bj['’](?=\w)|^[*_]*(?:Je |J['’]|Mon |Nous )",
}


def first_person(content: Content, context: LintContext) -> Iterator[Finding]:
    """A text is written in the first person.

    A first-person pronoun in a bullet or in the summary of an entry, in the résumé's language
    (English, French, German or Spanish). Quotations are ignored, and so are `references`,
    `publications`, `talks`, and `basics.summary`, where some people use it deliberately.

    Why: Everyone knows whose résumé it is. A bullet that starts with a verb is shorter and says
    more.

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
    pronouns = content.words.intersection(_PRONOUNS.get(context.language.code, "").split())
    snippets = [
        f"{before}{word}{after}" for word in pronouns for before in _BEFORE for after in _AFTER
    ]
    for text in content.containing(*snippets):
        is_own = text.field in {"text", "summary"} and text.route[0] not in _NOT_TOLD
        if not is_own or _is_prose(content, text.route):
            continue
        found = re.finditer(_PATTERNS[context.language.code], text.covered)
        for match in islice(found, _MOST_TRIED):
            if not _is_elsewhere(text.value[: match.start()]):
                message = f"{quote(match[0].split()[0].strip('*_'))} is in the first person"
                yield Finding(text.route, message, "leave the pronoun out", part=match.span())
                break


def _is_elsewhere(before: str) -> bool:
    """Whether it is in a quotation, a number as in “Phase I”, or means everyone."""
    is_quoted = any(before.count(a) > before.count(b) for a, b in ("“”", "„“", "«»"))
    last = before.split()[-1:]
    is_said = is_quoted or before.count('"') % 2 == 1
    return is_said or (bool(last) and last[0].lower() in _NUMBERED | _EVERYONE)


def _is_prose(content: Content, route: Route) -> bool:
    """Whether it is in a custom section of prose, such as a letter."""
    if route[0] != "custom" or not isinstance(route[1], int):
        return False
    return content.resume.custom[route[1]].kind == SectionKind.PROSE


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
