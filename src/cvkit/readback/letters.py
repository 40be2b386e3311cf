"""Folds texts to the letters by which they are compared, and the gaps between these."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from enum import IntFlag
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_HYPHENS = "\\-\u00ad\u02d7\u2010-\u2015\u2212\ufe58\ufe63\uff0d\x02\ufffe"
"""Hyphens, dashes and minus signs, and what PDFium gives for a hyphen at the end of a line."""

OPTIONAL = "\u200b"
"""A place where a line may break (Unicode, 23.2): whether there is a gap says nothing."""

_GAP = re.compile(f"[\\s{OPTIONAL}{_HYPHENS}]+")
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_LINE = re.compile(r"[\n\r\f\v\u0085\u2028\u2029]")
_IGNORED = re.compile("[\u034f\u061c\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+")
"""Joiners, direction marks and variation selectors, which no one sees (Unicode,
Default_Ignorable_Code_Point)."""

_WIDE_SIGNS = re.compile("[\uff06\uff0b\uff0c\uff0f\uff1b\uff5c]")
"""Signs as wide as a letter of Chinese, which have their space within them."""

_ALIKE = str.maketrans("‘’‚‛′`´“”„‟″«»‹›⁄・", "'''''''\"\"\"\"\"\"\"''/·")
"""Quotation marks and the like that typesetting exchanges."""

_WITHOUT_SPACES = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3100-\u31bf\u31f0-\u9fff"
    "\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
"""A pattern, which takes long to compile, of the letters of scripts whose lines may break between
any two of them."""


class Gap(IntFlag):
    """What stands between two letters."""

    NONE = 0
    SPACE = 1
    HYPHEN = 2
    LINE = 4
    OPTIONAL = 8


class Letters(NamedTuple):
    """A text without the spaces, hyphens and invisible characters in it.

    Attributes:
        text: The letters, of one case, in compatibility form (Unicode, NFKC).
        positions: The numbers of the letters that have a gap before them, ascending.
        kinds: What that gap is, for each of them.
    """

    text: str
    positions: tuple[int, ...]
    kinds: tuple[Gap, ...]

    def gap(self, at: int) -> Gap:
        """Return what stands before a letter.

        Args:
            at: The letter's number; that after the last letter is allowed.
        """
        if at <= 0 or at >= len(self.text):
            return Gap.LINE
        index = bisect_left(self.positions, at)
        found = index < len(self.positions) and self.positions[index] == at
        return self.kinds[index] if found else Gap.NONE

    def gaps(self, start: int, end: int) -> Iterator[tuple[int, Gap]]:
        """Yield the gaps between two letters of a range, with the number of the letter behind.

        Args:
            start: The first letter of the range; a gap before it is not in it.
            end: The number after its last letter.
        """
        first, last = bisect_right(self.positions, start), bisect_left(self.positions, end)
        yield from zip(self.positions[first:last], self.kinds[first:last], strict=True)

    def words(self, start: int, end: int) -> list[str]:
        """Return the words in a range of letters."""
        cuts = [start, *(at for at, _ in self.gaps(start, end)), end]
        return [self.text[a:b] for a, b in pairwise(cuts) if a < b]


def fold(text: str) -> Letters:
    """Return the letters of a text."""
    return _parted(_folded(text), "")


def fold_pages(text: str) -> tuple[Letters, tuple[int, ...]]:
    """Return the letters of a text, and the numbers of the letters that begin a page.

    Args:
        text: The text, with a form feed between pages.
    """
    starts: list[int] = []
    parts = [_folded(page) for page in text.split("\f")]
    total = 0
    for part in parts:
        starts.append(total)
        total += len(_GAP.sub("", part))
    return _parted("\f".join(parts), ""), tuple(starts[1:])


def is_unspaced(letter: str) -> bool:
    """Return whether a letter is of a script that puts no spaces between words."""
    return not letter.isascii() and re.match(_WITHOUT_SPACES, letter) is not None


def is_gap(character: str) -> bool:
    """Return whether a character is no letter: a space, a hyphen, or one that no one sees."""
    return bool(_GAP.match(character) or _IGNORED.match(character))


def is_hyphen(character: str) -> bool:
    """Return whether a character is a hyphen, a dash or a minus sign."""
    return bool(_HYPHEN.match(character))


def spelled(text: str) -> str:
    """Return a text in one case and in compatibility form, with all that isn't seen."""
    if text.isascii():
        return text.lower().translate(_ALIKE)
    plain = unicodedata.normalize("NFKC", text.translate(_ALIKE))
    return unicodedata.normalize("NFKC", plain.casefold())


def _folded(text: str) -> str:
    if text.isascii():
        return spelled(text)
    return spelled(_WIDE_SIGNS.sub(rf"\g<0>{OPTIONAL}", _IGNORED.sub("", text)))


def _parted(text: str, letters: str) -> Letters:
    positions: list[int] = []
    kinds: list[Gap] = []
    parts: list[str] = [letters] if letters else []
    end = total = 0
    for gap in _GAP.finditer(text):
        part = text[end : gap.start()]
        total += len(part)
        parts.append(part)
        end = gap.end()
        positions.append(total)
        kinds.append(_kind(gap[0]))
    parts.append(text[end:])
    return Letters("".join(parts), tuple(positions), tuple(kinds))


@lru_cache
def _kind(gap: str) -> Gap:
    if gap == " ":
        return Gap.SPACE
    if not gap.strip(OPTIONAL):
        return Gap.OPTIONAL
    kind = Gap.LINE if _LINE.search(gap) else Gap.NONE
    if _HYPHEN.search(gap):
        kind |= Gap.HYPHEN
        gap = _HYPHEN.sub("", gap)
    return kind | (Gap.SPACE if gap and not kind & Gap.LINE else Gap.NONE)
