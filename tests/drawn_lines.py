"""Pages as they are read, made of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import theme
from cvkit.readback.expected import expected
from cvkit.readback.known_texts import KnownTexts
from cvkit.readback.read_text import Glyph, Piece

if TYPE_CHECKING:
    from conftest import DocumentOf

ADVANCE = 5.0
"""In points: how wide each letter is."""


def piece(text: str, left: float = 0, mark: int = 0, height: float = 700) -> Piece:
    """Return a text as it is seen, from left to right."""
    glyphs = [
        Glyph(left + ADVANCE * at, left + ADVANCE * (at + 1), one) for at, one in enumerate(text)
    ]
    return Piece(0, mark, height, tuple(glyphs), text)


def line(*texts: str) -> list[Piece]:
    """Return pieces beside each other, in the order in which they are drawn, from right to left."""
    found: list[Piece] = []
    left = 0.0
    for mark, text in reversed([*enumerate(texts)]):
        found.append(piece(text, left, mark))
        left += ADVANCE * len(text)
    return found[::-1]


def known(document_of: DocumentOf, resume: str) -> KnownTexts:
    """Return the texts of a résumé from right to left."""
    document = document_of(f"{resume}\nexport: {{locale: he}}")
    look = theme.built_in().load("classic")
    return KnownTexts.of(expected(document, look, "application/pdf"))
