"""What you say of yourself in sentences, and how many words that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content, ContentText

_OTHERS_WORDS = frozenset({"publications", "talks"})
_PIECE = re.compile(r"[^\W_](?:[\w’'.,-]*[^\W_])?")
_IDEOGRAPHS = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that have no spaces between words."""

_PER_WORD = 2
"""How many of these letters are a word, on average."""

_SENTENCE_END = re.compile(r"(?<![.!?:;…])[.!?:;…]+[)\"”*_]*\s+|\s[–—]\s|[。！？；：]")


def own_sentences(content: Content) -> Iterator[ContentText]:
    """Yield summaries and bullets, but not those of publications and talks."""
    for text in content.texts:
        is_bullet = text.field == "text" and "bullets" in text.route
        if (is_bullet or text.field == "summary") and text.route[0] not in _OTHERS_WORDS:
            yield text


def words(text: str) -> list[str]:
    """Return the words and numbers of a text; of scripts without spaces, runs of letters."""
    return _PIECE.findall(text)


def word_count(text: str) -> int:
    """Return how many words a text has; in scripts without spaces, two letters count as one."""
    letters = len(_IDEOGRAPHS.findall(text))
    spaced = _IDEOGRAPHS.sub(" ", text) if letters else text
    return len(words(spaced)) + (letters + _PER_WORD - 1) // _PER_WORD


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence.

    Colons, semicolons and dashes between spaces end a sentence, too, as readers can pause there.
    """
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def is_unspaced(word: str) -> bool:
    """Whether a run of letters is of a script without spaces, so that it may be many words."""
    return _IDEOGRAPHS.search(word) is not None
