"""Finds undesirable line breaks: before a paragraph's last word, and within a compound."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.view.blocks import Inline

_SHORT = 12
"""In characters; a longer last word looks fine on a line of its own."""

_FEWEST = 60
"""In characters; a shorter text always fits on one line."""


_COMPOUND = re.compile(r"([^\W\d_][\w.]*(?:-[\w.]+)+|\b\w{0,8}\d–\w{0,8}\d\b)")
"""Words joined by hyphens, and ranges of numbers: well-known, 666–731, S1–S9."""

_LONGEST_COMPOUND = 24
"""In characters; longer compounds may break, as they may not fit on a line."""

LONGEST_WORD = 40
"""In characters; a longer word may be longer than a line of a narrow column."""

_LONG_WORD = re.compile(rf"(\S{{{LONGEST_WORD + 1},}})")


def compounds(text: str) -> Iterator[tuple[str, bool]]:
    """Split a text, and yield each part and whether it is a compound to keep on one line.

    PDF text extractors take a hyphen at the end of a line for hyphenation, which turns a keyword
    such as "Network-Based" into "NetworkBased". A range of pages that is broken at its dash looks
    unfinished.
    """
    for number, part in enumerate(_COMPOUND.split(text)):
        if part:
            yield part, number % 2 == 1 and len(part) <= _LONGEST_COMPOUND


def has_long_word(text: str, longest: int = LONGEST_WORD) -> bool:
    """Return whether a text has a word of more than so many characters."""
    return len(text) > longest and max(map(len, text.split()), default=0) > longest


def long_words(text: str) -> Iterator[tuple[str, bool]]:
    """Split a text, and yield each part and whether it is a word that may be longer than a line."""
    for number, part in enumerate(_LONG_WORD.split(text)):
        if part:
            yield part, number % 2 == 1


def last_words(inline: Inline) -> tuple[Inline, Inline]:
    """Split off the last words of a text, which should stay on one line.

    The second part is empty if the last word may be alone on its line: because it is long, a link
    or code, or because the text is short.
    """
    text = "".join(span.text for span in inline)
    last = inline[-1] if inline else None
    if last is None or last.href or last.code or len(text) < _FEWEST:
        return inline, ()
    words = last.text.rsplit(" ", 2)
    if len(words) < 3 or len(words[-1]) > _SHORT or len(words[-2]) > _SHORT:  # noqa: PLR2004
        return inline, ()
    head, *end = words
    return (*inline[:-1], replace(last, text=f"{head} ")), (replace(last, text=" ".join(end)),)
