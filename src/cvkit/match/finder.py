"""Finds the terms of a vocabulary in a text, in whatever inflection."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.match.vocabulary import IGNORED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.match.tokens import Token
    from cvkit.match.vocabulary import Pattern, Vocabulary
    from cvkit.match.wording import Stemmer

_PREFIX: Final = 3
"""A stem begins as the word does, in this many letters: so most names need no stem."""

_ENDS: Final = {
    "activity": re.compile(r"ings?$"),
    "agent": re.compile(
        r"(?:er|ern|ers|erin|erinnen|or|ors|ores|ora|oras|oren|orin|orinnen|eurs?|euses?|rices?|ants?|istas?|istes?"
        r"|ists?|isten)$"
    ),
    "action": re.compile(r"(?:ung|ungen|ions?|iones)$"),
    "quality": re.compile(r"(?:ites?|itat|itaten|idad|idades|ity|ities)$"),
    "relation": re.compile(r"(?:iv[oa]s?|ifs?|ives?|ical|ically)$"),
}
"""What a word is by its end. Stemmers give ``Entwickler`` and ``Entwicklung`` one stem."""

_APART: Final = frozenset(
    frozenset(pair)
    for pair in (
        ("agent", "action"), ("agent", "quality"), ("action", "relation"), ("action", "quality"),
        ("quality", "relation"), ("quality", ""), ("relation", ""),
    )
)  # fmt: skip
"""Kinds of words that aren't forms of each other."""

_ALONE: Final = frozenset({"activity", "agent"})
"""Kinds of words that, as the only word of a name, have no forms of other kinds: ``marketing`` and
``accountant`` have the stems of ``market`` and ``account``."""

_SHORT: Final = 4
"""Different words share a stem as short as this: ``Lager`` and ``Lage``."""

_PART_OF: Final = frozenset({"&", "'", "’", "."})


class Hit(NamedTuple):
    """A term that was found.

    Attributes:
        term: The term.
        first: The number of its first word.
        after: The number of the first word after it.
    """

    term: str
    first: int
    after: int


class Finder:
    """Finds terms; of overlapping ones the first, and of those the longest.

    Args:
        vocabulary: The terms.
        stemmer: The stemmer of the texts' language.
        texts: All words that will be searched.
    """

    def __init__(
        self, vocabulary: Vocabulary, stemmer: Stemmer, texts: Iterable[Sequence[Token]]
    ) -> None:
        self._stem = stemmer
        self._kinds = vocabulary.kinds
        prefixes = {token.folded[:_PREFIX] for text in texts for token in text}
        index: dict[str, list[tuple[tuple[str, ...], Pattern]]] = defaultdict(list)
        for pattern in vocabulary.patterns:
            if all(word[:_PREFIX] in prefixes for word in pattern.folded):
                keys = tuple(map(stemmer, pattern.words))
                index[keys[0]].append((keys, pattern))
        for found in index.values():
            found.sort(key=lambda one: (-len(one[0]), not one[1].is_exact))
        self._index = dict(index)

    def find(self, words: Sequence[Token]) -> list[Hit]:
        """Return the terms among the words of a text, in order.

        Args:
            words: The words.
        """
        return [hit for hit in self.find_all(words) if self._kinds[hit.term] != IGNORED]

    def find_all(self, words: Sequence[Token]) -> list[Hit]:
        """Return the terms, and the phrases whose words are no terms.

        Args:
            words: The words.
        """
        keys = [self._stem(word.text) for word in words]
        hits: list[Hit] = []
        at = 0
        while at < len(words):
            hit = self._at(words, keys, at)
            if hit:
                hits.append(hit)
            at = hit.after if hit else at + 1
        return hits

    def _at(self, words: Sequence[Token], keys: Sequence[str], at: int) -> Hit | None:
        best: tuple[int, bool, Hit] | None = None
        for wanted, pattern in self._index.get(keys[at], ()):
            after = at + len(wanted)
            found = words[at:after]
            if best and len(wanted) < best[0]:
                break
            if (
                tuple(keys[at:after]) == wanted
                and all(word.is_joined for word in found[1:])
                and (not pattern.is_exact or self._is_exact(words, at, pattern))
            ):
                folded = tuple(word.folded for word in found)
                is_same = folded == pattern.folded
                if not is_same and not _is_form(folded, pattern.folded, wanted):
                    continue
                if best is None or (is_same and not best[1]):
                    best = len(wanted), is_same, Hit(pattern.term, at, after)
        return best[2] if best else None

    @staticmethod
    def _is_exact(words: Sequence[Token], at: int, pattern: Pattern) -> bool:
        """Whether a name is written as it has to be; a single letter also has to stand alone."""
        after = at + len(pattern.words)
        if tuple(word.text for word in words[at:after]) != pattern.words:
            return False
        if len(pattern.words[0]) > 1 or len(pattern.words) > 1:
            return True
        after = at + 1
        beside = [(words[at].gap, words[at - 1])] if at else []
        beside += [(words[after].gap, words[after])] if after < len(words) else []
        return not any(_is_part(gap, near) for gap, near in beside)


def _is_part(gap: str, near: Token) -> bool:
    """Whether a single letter is a part of something else: ``R&D``, ``c'est``, ``m/w/d``."""
    mark = gap.strip()
    return mark in _PART_OF or (mark in {"/", "-"} and len(near.text) == 1)


def _is_form(words: Sequence[str], name: Sequence[str], stems: Sequence[str]) -> bool:
    """Whether words with the stems of a name are a form of it: ``unit test`` of ``unit tests``."""
    ends = [(_end(word), _end(own)) for word, own in zip(words, name, strict=True)]
    if any(frozenset(pair) in _APART for pair in ends):
        return False
    if len(name) > 1:
        return True
    if len(stems[0]) <= _SHORT:
        return words[0].removesuffix("s") == name[0].removesuffix("s")
    return ends[0][0] == ends[0][1] or _ALONE.isdisjoint(ends[0])


def _end(word: str) -> str:
    return next((kind for kind, end in _ENDS.items() if end.search(word)), "")
