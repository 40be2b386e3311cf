"""Where a line had better not break: before a paragraph's last word, and within a compound."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.view.blocks import Inline

_SHORT = 12
"""In characters: a longer last word looks like a line by itself."""

_FEWEST = 60
"""In characters: a shorter text stands on one line everywhere."""


_COMPOUND = re.compile(r"([^\W\d_][\w.]*(?:-[\w.]+)+)")
_LONGEST_COMPOUND = 24
"""In characters: a longer one may break, as a line is not endless."""


def compounds(text: str) -> Iterator[tuple[str, bool]]:
    """Yield a text in parts, and of each whether it is a compound that should stay on one line.

    A reader of the PDF takes a hyphen at a line's end for hyphenation, and a keyword such as
    "Network-Based" comes out as "NetworkBased".
    """
    for number, part in enumerate(_COMPOUND.split(text)):
        if part:
            yield part, number % 2 == 1 and len(part) <= _LONGEST_COMPOUND


def last_words(inline: Inline) -> tuple[Inline, Inline]:
    """Return a text in two: what goes before, and the words that are to end it together.

    The second is empty where the last word may stand alone: it is long, a link or emphasised, or
    the text is short.
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
