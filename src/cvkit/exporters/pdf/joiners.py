"""Restores the joiners of words (Persian “می‌کنم”), which no glyph stands for."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cvkit.exporters.pdf.glyph_clusters import Cluster

_JOINERS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")


def words_with_joiners(texts: Iterable[str]) -> dict[str, str]:
    """Return the words of texts that have joiners, in normalization form C, by the word without."""
    found: dict[str, str] = {}
    for text in texts:
        for word in text.split() if _JOINERS & set(text) else ():
            if _JOINERS & set(word):
                whole = unicodedata.normalize("NFC", word)
                found["".join(letter for letter in whole if letter not in _JOINERS)] = whole
    return found


def with_joiners(line: Sequence[Cluster], words: Mapping[str, str]) -> tuple[Cluster, ...]:
    """Return a line's clusters, with joiners after the letters that they follow.

    Args:
        line: The clusters, from left to right.
        words: What ``words_with_joiners`` returns.
    """
    if not words:
        return tuple(line)
    return tuple(
        cluster
        for is_space, word in groupby(line, key=lambda cluster: cluster.text.isspace())
        for cluster in (word if is_space else _joined(tuple(word), words))
    )


def _joined(word: tuple[Cluster, ...], words: Mapping[str, str]) -> tuple[Cluster, ...]:
    is_rtl = any(cluster.is_rtl for cluster in word)
    ordered = word[::-1] if is_rtl else word
    whole = words.get("".join(cluster.text for cluster in ordered))
    if whole is None:
        return word
    joined = tuple(_apart(ordered, whole))
    return joined[::-1] if is_rtl else joined


def _apart(ordered: tuple[Cluster, ...], whole: str) -> Iterator[Cluster]:
    """Yield the clusters of a word in reading order, each with its part of the whole word."""
    start = 0
    for cluster in ordered:
        end, left = start, len(cluster.text)
        while end < len(whole) and (left or whole[end] in _JOINERS):
            left -= whole[end] not in _JOINERS
            end += 1
        yield cluster._replace(text=whole[start:end])
        start = end
