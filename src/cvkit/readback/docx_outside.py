"""Finds what headers, footers and notes of a Word file say and its body doesn't."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.readback.docx_part import Part

_BETWEEN = re.compile(r"[\t|·•–—]|\s-\s|\s{2,}")
"""What stands between the pieces of a header."""

_EDGES = re.compile(r"^\W+|\W+$")
_PAGE_NUMBER = re.compile(r"\D{0,12}\d{1,3}(?:\D{1,12}\d{1,3})?\D{0,6}")
"""“Page 2 of 3”, in whatever language."""


def lines(body: str, parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the lines that a program doesn't see if it reads the body only.

    Names that footers repeat are in the body too, and no one misses numbers of pages.

    Args:
        body: The text of the body.
        parts: What is outside it.
    """
    known = _plain(body)
    found = (line.strip() for part in parts for line in _missed(part, known))
    return tuple(dict.fromkeys(found))


def _missed(part: Part, known: str) -> Iterator[str]:
    for line in part.text.splitlines():
        pieces = [piece for raw in _BETWEEN.split(line) if (piece := _EDGES.sub("", raw))]
        if part.has_page_numbers:
            pieces = [piece for piece in pieces if not _PAGE_NUMBER.fullmatch(piece)]
        if any(_plain(piece) not in known for piece in pieces):
            yield line


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
