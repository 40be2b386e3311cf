"""How RenderCV is recognized."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvkit.importers import ForeignFile, Match
from cvkit.importers.rendercv import match

ROOT = Path(__file__).parents[3]
SAMPLE = (ROOT / "tests/data/foreign/rendercv.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cv:\n  name: Ada\n", Match.LIKELY),
        ("cv:\n  name: Ada\n  sections:\n", Match.CERTAIN),
        ("cv: {name: Ada}\ndesign: {theme: classic}\n", Match.CERTAIN),
        ("cv:\n  sections:\n    a:\n      - *Ada Example*\n", Match.CERTAIN),
        ("cv: Ada", Match.NO),
        ("cv: {person: Ada}", Match.NO),
        ("content: {basics: {name: Ada}}", Match.NO),
        ('{"basics": {"name": "Ada", "label": "Analyst"}}', Match.NO),
        ("[cv]", Match.NO),
        ("- *cv*", Match.NO),
        ("# Ada\n\ncv: text\n", Match.NO),
        ("\x00\x01", Match.NO),
        ("%PDF-1.7", Match.NO),
    ],
)
def test_recognition(text: str, expected: Match) -> None:
    assert match(ForeignFile(text.encode())) == expected


@pytest.mark.parametrize("path", ["resume.yaml", "tests/data/fullest.yaml"])
def test_cvkits_own_files_are_not_taken_for_it(path: str) -> None:
    assert match(ForeignFile((ROOT / path).read_bytes())) is Match.NO
