"""Repairs texts that were read in a wrong encoding and saved: ``â€“`` for a dash."""

from __future__ import annotations

import re
from functools import lru_cache

_DAMAGED = re.compile(r"[^\x00-\x7f]{2}|[ÂÃ] |\ufffd")
"""What a damaged text has for sure: one letter became two or more, of which a space may be one."""


@lru_cache(maxsize=4)
def repaired(text: str) -> str:
    """Return a text as it was before it was damaged; a sound text is returned as it is.

    The text has as many lines as before. If it can't be repaired as a whole, as some lines are
    damaged and others aren't, each line is repaired that can be.

    Args:
        text: A file's text.
    """
    if not _DAMAGED.search(text):
        return text
    import ftfy

    whole = ftfy.fix_encoding(text)
    count = text.count("\n")
    if whole != text and whole.count("\n") == count:
        return str(whole)
    lines = [ftfy.fix_encoding(line) for line in text.split("\n")]
    found = "\n".join(lines)
    return found if found.count("\n") == count else text
