"""Makes people who recommend someone of a section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.markdown.contact_pieces import contact
from cvkit.importers.markdown.heads import PLAIN
from cvkit.importers.markdown.parts import texts
from cvkit.importers.values import Data, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.parts import Entry, Part
    from cvkit.importers.markdown.pieces import Piece

_BETWEEN = re.compile(r"\s+[·•|]\s+")
_TOLD_APART = 2
"""So many texts beside a name are a title and an organization."""


def references(entries: Sequence[Entry], page: Page) -> list[Data]:
    """Return people who recommend someone, or lines such as “on request”."""
    found = [_reference(part, page) for entry in entries for part in entry.parts]
    return [one for one in found if one]


def _reference(part: Part, page: Page) -> dict[str, Data]:
    lines = list(part.bylines)
    if part.paragraphs and part.heads and _BETWEEN.search(part.paragraphs[0][0].text):
        lines += part.paragraphs.pop(0)
    names = [head.piece for head in part.heads]
    found: dict[str, Data] = {}
    if names:
        found["name"] = page.value(names.pop(0))
    pieces = [piece for line in (*names, *lines) for piece in line.split(_BETWEEN)]
    left = _contacts(pieces, found, page)
    if len(left) <= _TOLD_APART:
        for key, piece in zip(("title", "organization"), left, strict=False):
            found[key] = page.value(piece).guessed(f"taken for their {key}")
        left = []
    part.paragraphs += [item.lines for item in part.items]
    is_line = list(found) == ["name"] and part.heads[0].slot.startswith(PLAIN)
    if is_line and not (left or part.paragraphs or part.url):
        return {"reference": found["name"]}
    said = texts(part, page, *(page.value(piece) for piece in left))
    return without_empty({"url": part.url, **found, "reference": said})


def _contacts(pieces: Iterable[Piece], found: dict[str, Data], page: Page) -> list[Piece]:
    """Take the ways to reach a person; return the other pieces."""
    left: list[Piece] = []
    for piece in pieces:
        known = contact(piece, page)
        is_text = piece.text.startswith("[") and known is not None and known.key == "url"
        if known is None or is_text or known.key not in {"email", "phone", "url"}:
            left.append(piece)
        elif known.key not in found:
            found[known.key] = known.value
        elif known.key != "url":
            first = found[known.key]
            found[known.key] = [*(first if isinstance(first, list) else [first]), known.value]
        else:
            left.append(piece)
    return left
