"""Which terms an advertisement has: those of the vocabulary, and what looks like one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.match.advertisement import common_words
from cvkit.match.vocabulary import IGNORED, LANGUAGE, SKILL
from cvkit.match.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.match.advertisement import Advertisement, Clause
    from cvkit.match.finder import Finder
    from cvkit.match.tokens import Token
    from cvkit.match.vocabulary import Vocabulary

_ACRONYM: Final = re.compile(r"[A-ZÄÖÜÉÑ]{2,6}\d{0,5}|[A-Z]{1,5}\d{1,5}")
_TECHNICAL: Final = re.compile(r"[A-Z]?[a-z]+[A-Z]\w*|\w+(?:\+\+|#)")
_NO_TERM: Final = frozenset({
    "AG", "AM", "BV", "CDD", "CDI", "CEO", "CET", "CH", "CO", "CTO", "CV", "DACH", "DRH", "EEA",
    "EG", "ES", "EST", "ETC", "EU", "EUR", "FAQ", "FTE", "FULL", "GBP", "GMT", "HF", "HR", "ID",
    "II", "III", "IT", "IV", "JOB", "KG", "LLC", "LTD", "MB", "MWD", "NHS", "NYC", "OK", "ONG",
    "PC", "PDF", "PLC", "PTO", "PM", "PME", "RH", "RTT", "SA", "SARL", "SAS", "SE", "SL", "TV",
    "UE", "UG", "UK", "US", "USA", "USD", "UTC", "VIE", "VS", "ZB", "HYBRID", "REMOTE",
    "Band", "Grade", "Level", "Niveau", "Nivel", "Stage", "Team",
})  # fmt: skip
"""Words of advertisements that are no skills: countries, companies, contracts, grades."""

_LEVEL: Final = re.compile(r"(?<!\w)(?:[ABC][12])(?!\w)")
_NATIVE: Final = "native"


class Mention(NamedTuple):
    """A place of the advertisement that has a term.

    Attributes:
        line: The number of the line, from 1.
        written: The term as it is written there.
    """

    line: int
    written: str


class Term(NamedTuple):
    """A term of the advertisement.

    Attributes:
        name: Its name.
        kind: ``skill``, ``degree``, ``title`` or ``language``.
        mentions: Where it stands, in order.
        is_optional: Whether the advertisement says each time that it isn't required.
        level: The level of a language that is asked for, A1 to C2 or ``native``, if it says one.
    """

    name: str
    kind: str
    mentions: tuple[Mention, ...]
    is_optional: bool
    level: str = ""


class Years(NamedTuple):
    """Years of experience that are asked for.

    Attributes:
        number: How many.
        line: The number of the line, from 1.
        term: What they are of; empty for any work.
    """

    number: int
    line: int
    term: str


class Asked(NamedTuple):
    """What an advertisement asks for.

    Attributes:
        terms: The terms, in the order of their first mention.
        years: The years of experience.
    """

    terms: tuple[Term, ...]
    years: tuple[Years, ...]


def find(advertisement: Advertisement, vocabulary: Vocabulary, finder: Finder) -> Asked:
    """Return what an advertisement asks for.

    Args:
        advertisement: The advertisement.
        vocabulary: The terms to find.
        finder: Finds them in its language.
    """
    terms: dict[str, list[Term]] = {}
    years: list[Years] = []
    for clause in advertisement.clauses:
        found = list(_in(clause, vocabulary, finder, advertisement.language))
        for one in found:
            terms.setdefault(one.name, []).append(one)
        years += _years(clause, found, advertisement.language)
    unique = {(one.number, one.term): one for one in reversed(years)}
    return Asked(tuple(map(_merged, terms.values())), tuple(reversed(unique.values())))


def _merged(found: Sequence[Term]) -> Term:
    return found[0]._replace(
        mentions=tuple(one.mentions[0] for one in found),
        is_optional=all(one.is_optional for one in found),
        level=next((one.level for one in found if one.level), ""),
    )


def _in(clause: Clause, vocabulary: Vocabulary, finder: Finder, language: str) -> Iterator[Term]:
    hits = finder.find_all(clause.words)
    starts = [clause.words[hit.first].start for hit in hits]
    taken: set[int] = set()
    found: list[tuple[int, Term]] = []
    for number, hit in enumerate(hits):
        taken.update(range(hit.first, hit.after))
        kind = vocabulary.kinds[hit.term]
        if kind == IGNORED:
            continue
        first, last = clause.words[hit.first], clause.words[hit.after - 1]
        mention = Mention(clause.line, clause.text[first.start : last.end])
        after = starts[number + 1] if number + 1 < len(hits) else len(clause.text)
        level = _level(clause.text[last.end : after], language) if kind == LANGUAGE else ""
        found.append((hit.first, Term(hit.term, kind, (mention,), clause.is_optional, level)))
    found += [
        (at, Term(name, SKILL, (Mention(clause.line, name),), clause.is_optional))
        for at, name in _candidates(clause, taken, language)
    ]
    yield from (term for _, term in sorted(found, key=lambda one: one[0]))


def _candidates(clause: Clause, taken: set[int], language: str) -> Iterator[tuple[int, str]]:
    """Yield words that look like terms: abbreviations, and names within a sentence of a list."""
    if clause.text.isupper():
        return
    common = common_words(language)
    has_names = clause.is_item and wording(language).has_candidates
    names: list[int] = []
    for at, word in enumerate(clause.words):
        text = word.text
        if at in taken or text in _NO_TERM or word.folded in common or _LEVEL.fullmatch(text):
            continue
        if has_names and at > 0 and _is_name(word):
            names.append(at)
        elif _ACRONYM.fullmatch(text) or _TECHNICAL.fullmatch(text):
            yield at, text
    for first, last in _runs(names, clause.words):
        yield first, clause.text[clause.words[first].start : clause.words[last].end]


def _is_name(word: Token) -> bool:
    """Whether a word has a capital, although it doesn't begin a sentence."""
    begins = word.gap.strip(" (").endswith((".", ":", "!", "?", "–", "“", "«"))
    is_long = len(word.text) > 2  # noqa: PLR2004 - initials
    return is_long and word.text[0].isupper() and word.text[1:].islower() and not begins


def _runs(numbers: list[int], words: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last word of each name: words with only a space between them."""
    for first, at in enumerate(numbers):
        if first and at == numbers[first - 1] + 1 and words[at].gap == " ":
            continue
        last = at
        for following in numbers[first + 1 :]:
            if following != last + 1 or words[following].gap != " ":
                break
            last = following
        yield at, last


def _level(text: str, language: str) -> str:
    if found := _LEVEL.search(text):
        return found[0]
    native = wording(language).native
    return _NATIVE if native and native.search(text) else ""


def _years(clause: Clause, found: list[Term], language: str) -> Iterator[Years]:
    words = wording(language)
    if not words.years or not words.experience or not words.experience.search(clause.text):
        return
    for match in words.years.finditer(clause.text):
        written = match["number"].casefold()
        number = int(written) if written.isdigit() else words.numbers.get(written, 0)
        after = clause.text[match.end() :]
        named = (one.name for one in found if one.mentions[0].written in after)
        if number:
            yield Years(number, clause.line, next(named, ""))
