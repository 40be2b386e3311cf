"""Pieces of the sentences that diagnostics and errors are made of, each in one form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST = 40
_LIKE = 0.75
_MOST_COMPARED = 100
"""Characters of a name that are looked at, lest a page of text takes a second."""


def quote(value: object) -> str:
    """Show a value as part of a sentence: in quotes, on one line, not too long."""
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}”"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Return words as a list in a sentence: ``a, b and c``; empty for none."""
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def keys(names: Iterable[str], last: str = "and") -> str:
    """Return names as a list in a sentence, each as code: ```` `a`, `b` and `c` ````."""
    return listed([f"`{name}`" for name in names], last)


def one_of(given: str, names: Sequence[str]) -> str:
    """Say which values there are, and which of them was probably meant."""
    close = closest(given, names)
    meant = f"did you mean `{close}`? " if close else ""
    return f"{meant}It can be {keys(names, last='or')}"


def counted(count: int, what: str) -> str:
    """Return a number with its noun: 1 page, 2 pages."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def normal(name: str) -> str:
    """Return a name as those compare equal that differ in writing alone: ``jobtitle``."""
    return re.sub(r"[\s_-]", "", name).lower()


def closest(given: str, names: Iterable[str], *, least: float = _LIKE) -> str | None:
    """Return the name that differs from ``given`` by no more than a slip, or ``None``.

    Args:
        given: What was written.
        names: What there is.
        least: How alike they have to be, from 0 to 1 (``difflib``'s ratio).
    """
    from difflib import get_close_matches  # noqa: PLC0415 - most files have no mistakes

    by_normal = {normal(name): name for name in names}
    found = get_close_matches(normal(given)[:_MOST_COMPARED], by_normal, n=1, cutoff=least)
    return by_normal[found[0]] if found else None
