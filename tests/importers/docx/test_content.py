"""Blocks."""

from __future__ import annotations

from cvkit.importers.docx.content import Box, Table, paragraphs
from importers.docx.pieces import paragraph


def test_every_paragraph() -> None:
    a, b, c, d = map(paragraph, "abcd")
    blocks = (a, Table((((b,), (Box((c,)),)),)), d)
    assert [one.text for one in paragraphs(blocks)] == ["a", "b", "c", "d"]
