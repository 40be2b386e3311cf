"""The rule on bullets that begin alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Severity
from cvkit.diagnostics.words import quote
from cvkit.languages import stemming
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content, ContentText
    from cvkit.lint.rule import LintContext

_MOST_IN_ENTRY = 2
_MOST_IN_ALL = 3

_SECTIONS = frozenset({"projects", "volunteer", "work"})
_FIRST = re.compile(r"[*_\s]*([^\W\d_]+(?:[’'-][^\W\d_]+)*)[*_]*(?=\s)")
"""The first word, if a space follows it: what precedes a colon is a label."""

_LONG = 4
_SHORT_VERBS = frozenset(
    {"cut", "did", "dug", "fed", "got", "led", "met", "own", "ran", "run", "saw", "set", "won"}
)
_SMALL_WORDS = frozenset(
    {"after", "along", "also", "among", "around", "before", "during", "each", "every", "from",
     "into", "more", "most", "other", "over", "several", "some", "such", "than", "that", "their",
     "these", "this", "those", "through", "together", "under", "until", "various", "while", "with",
     "without", "aber", "alle", "auch", "beim", "diese", "diesem", "diesen", "dieser", "durch",
     "eine", "einem", "einen", "einer", "gegen", "mehrere", "nach", "neben", "ohne", "sowie",
     "über", "unter", "verschiedene", "viele", "während", "zwischen", "avec", "cette", "chez",
     "dans", "depuis", "entre", "leurs", "plusieurs", "pour", "sous", "sans", "ante", "cada",
     "como", "desde", "durante", "esta", "este", "hacia", "hasta", "para", "sobre", "todo",
     "todos", "tras", "varios", "alla", "come", "dalla", "dello", "della", "delle", "degli",
     "nella", "nelle", "oltre", "presso", "sotto", "sulla", "verso", "door", "deze", "onder",
     "tijdens", "tussen", "voor"}
)  # fmt: skip
"""Articles, prepositions and the like, of at least four letters."""


class _Opening(NamedTuple):
    """How a bullet begins.

    Attributes:
        route: The bullet's text.
        entry: The entry that has the bullet.
        word: Its first word, as written.
        part: The offsets of the word.
        stem: Its stem.
    """

    route: Route
    entry: Route
    word: str
    part: tuple[int, int]
    stem: str


def repeated_verb(content: Content, context: LintContext) -> Iterator[Finding]:
    """Several bullets begin with the same word.

    At least three bullets of one entry, or four of the résumé, begin with forms of the same word.
    Only `work`, `volunteer` and `projects` are looked at. Names in capitals, labels before a
    colon and small words such as “with” are ignored.

    Why: Another verb says more exactly what you did. But a list of like duties may repeat it, so
    this rule is off by default.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - Managed a fleet of eleven boats
              - Managed the training of their crews
              - Managed the timetable

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - Managed a fleet of eleven boats
              - Trained their crews
              - Wrote the timetable
    """
    by_stem: dict[str, list[_Opening]] = {}
    for one in _openings(content, context):
        by_stem.setdefault(one.stem, []).append(one)
    for alike in by_stem.values():
        if len(alike) <= _MOST_IN_ENTRY:
            continue
        by_entry: dict[Route, list[_Opening]] = {}
        for one in alike:
            by_entry.setdefault(one.entry, []).append(one)
        crowds = [group for group in by_entry.values() if len(group) > _MOST_IN_ENTRY]
        for group in crowds:
            yield _finding(group, "this entry")
        if not crowds and len(alike) > _MOST_IN_ALL:
            yield _finding(alike, "the résumé")


def _openings(content: Content, context: LintContext) -> Iterator[_Opening]:
    """Yield the first words of bullets, with their stems."""
    found = [
        (text, match[1], match.span(1))
        for text in content.texts
        if _is_bullet(text) and (match := _FIRST.match(text.covered)) and _is_verb(match[1])
    ]
    stem = stemming.stemmer(context.language.code) if found else str
    for text, word, part in found:
        entry = text.route[: text.route.index("bullets")]
        yield _Opening(text.route, entry, word, part, stem(word.casefold()))


def _is_bullet(text: ContentText) -> bool:
    return text.field == "text" and text.route[0] in _SECTIONS and "bullets" in text.route


def _is_verb(word: str) -> bool:
    """Whether a word may be a verb: not one of the small words, nor a name in capitals."""
    lowered = word.lower()
    if word.isupper() or lowered in _SMALL_WORDS:
        return False
    return len(word) >= _LONG or lowered in _SHORT_VERBS


def _finding(alike: list[_Opening], where: str) -> Finding:
    *others, last = alike
    return Finding(
        last.route,
        f"{len(alike)} bullets of {where} begin with {quote(last.word)}",
        "begin with a verb that says more exactly what you did",
        labels=tuple((one.route, "this one does, too") for one in others),
        part=last.part,
    )


RULES = (Rule("CV151", "repeated-verb", Severity.INFO, repeated_verb, on_by_default=False),)
