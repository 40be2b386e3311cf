"""How YAMLResume is recognized."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvkit.importers import ForeignFile, Match
from cvkit.importers.yamlresume import IMPORTER

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
TEXT = (HERE / "yamlresume.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "match"),
    [
        (TEXT, Match.CERTAIN),
        ("content: {basics: {name: Ada}}", Match.LIKELY),
        ("content: {basics: {}}\nlayouts: []", Match.CERTAIN),
        ("content: {text: a}\nlayouts: []", Match.NO),
        ("content: a", Match.NO),
        ('{"basics": {"name": "Ada"}, "work": []}', Match.NO),
        ("cv: {name: Ada}", Match.NO),
        ("%PDF-1.4", Match.NO),
        ("[", Match.NO),
        ((ROOT / "resume.yaml").read_text(encoding="utf-8"), Match.NO),
    ],
)
def test_recognition(text: str, match: Match) -> None:
    assert IMPORTER.match(ForeignFile(text.encode())) is match
