"""Where a résumé says something: its texts, with the terms that stand in each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.match.tokens import tokens, without_genders
from cvkit.match.vocabulary import LANGUAGE
from cvkit.model.base import Choice
from cvkit.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.diagnostics import Route
    from cvkit.match.finder import Finder
    from cvkit.match.tokens import Token
    from cvkit.match.vocabulary import Vocabulary
    from cvkit.model import Resume

_SKIPPED: Final = frozenset({
    "advisor", "authors", "awarder", "birth_date", "birth_place", "dates", "doi", "editors",
    "email", "image", "isbn", "issuer", "location", "nationality", "network", "organization",
    "institution", "other_names", "phone", "photo", "profiles", "pronouns", "publisher",
    "references", "signature", "tags", "updated", "url",
})  # fmt: skip
"""Fields that say nothing of what a person can: how to reach them, and names of others."""

_LISTS: Final = frozenset({"keywords", "courses"})
_LINK: Final = re.compile(r"\]\([^()\s]*\)")
_LEVEL: Final = re.compile(r"(?<!\w)[ABC][12](?!\w)|\bnative\b", re.IGNORECASE)
_MOST_WORDS: Final = 4


class Text(NamedTuple):
    """A text of a résumé.

    Attributes:
        route: Where it stands.
        text: The text, without the addresses of its links.
        words: Its words.
        is_listed: Whether it only names something: in the skills, interests or keywords.
    """

    route: Route
    text: str
    words: tuple[Token, ...]
    is_listed: bool


class Place(NamedTuple):
    """A text of a résumé that has a term.

    Attributes:
        route: Where the text stands.
        written: What is written there.
        is_listed: As in ``Text``.
        level: The level of a language, A1 to C2 or ``native``, if it says one.
    """

    route: Route
    written: str
    is_listed: bool
    level: str = ""


def texts(resume: Resume) -> tuple[Text, ...]:
    """Return all texts of a résumé that can be evidence, in order; also its variants' headlines.

    Args:
        resume: The résumé.
    """
    return tuple(_texts(resume))


def _texts(resume: Resume) -> Iterator[Text]:
    for route, node in walk(resume, skip=_SKIPPED):
        if not isinstance(node, str) or isinstance(node, Choice) or not _is_content(route):
            continue
        shown = without_genders(_LINK.sub("] ", node))
        is_listed = route[0] in {"skills", "interests"} or not _LISTS.isdisjoint(route)
        yield Text(route, shown, tuple(tokens(shown)), is_listed)


def _is_content(route: Route) -> bool:
    if route[0] == "export":
        return route[-1] == "headline"
    return route != ("basics", "name")


def skills(found: Iterable[Text], common: frozenset[str]) -> tuple[str, ...]:
    """Return the skills and keywords of a résumé that could be terms of an advertisement.

    Args:
        found: Its texts.
        common: Words that are no skills.
    """
    return tuple(
        one.text.strip()
        for one in found
        if one.is_listed
        and 0 < len(one.words) <= _MOST_WORDS
        and len(one.text.strip()) > 1
        and not all(word.folded in common for word in one.words)
    )


def places(
    found: Sequence[Text], resume: Resume, vocabulary: Vocabulary, finder: Finder
) -> dict[str, list[Place]]:
    """Return where each term stands, by the term's name, in the order of the résumé.

    Args:
        found: The résumé's texts.
        resume: The résumé.
        vocabulary: The terms.
        finder: Finds them in its language.
    """
    terms: dict[str, list[Place]] = {}
    for one in found:
        for hit in finder.find(one.words):
            first, last = one.words[hit.first], one.words[hit.after - 1]
            is_language = vocabulary.kinds[hit.term] == LANGUAGE
            if is_language and one.is_listed:
                continue  # “Italian cuisine”
            place = Place(
                one.route,
                one.text[first.start : last.end],
                one.is_listed,
                _language_level(resume, one) if is_language else "",
            )
            for term in vocabulary.closure(hit.term):
                terms.setdefault(term, []).append(place)
        if one.route[0] == "languages" and (name := vocabulary.codes.get(one.text.casefold())):
            place = Place(one.route, one.text, is_listed=False, level=_language_level(resume, one))
            terms.setdefault(name, []).append(place)
    return terms


def _language_level(resume: Resume, one: Text) -> str:
    """Return the level of a language in the list of languages."""
    if one.route[0] != "languages":
        return ""
    spoken = resume.languages[int(one.route[1])]
    if spoken.level:
        return spoken.level.value
    found = _LEVEL.search(one.text)
    return found[0] if found else ""
