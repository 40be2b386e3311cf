"""Keep a paragraph from ending in a line of one short word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.view.blocks import Inline

_SHORT = 12
"""In characters: a longer last word looks like a line by itself."""

_FEWEST = 60
"""In characters: a shorter text stands on one line everywhere."""


def part(inline: Inline) -> tuple[Inline, Inline]:
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
