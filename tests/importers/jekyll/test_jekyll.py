"""Data files of Online CV are known by their sidebar and sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvkit.importers import ForeignFile, Match
from cvkit.importers.jekyll import IMPORTER

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
TEXT = (HERE / "jekyll.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "match"),
    [
        (TEXT, Match.CERTAIN),
        ("sidebar: {name: Ada}\nskills: {}", Match.LIKELY),
        ("sidebar: {name: Ada}", Match.NO),
        ("sidebar: right\nexperiences: []", Match.NO),
        ("sidebar: {width: 3}\nexperiences: []", Match.NO),
        ('{"basics": {"name": "Ada"}, "work": [], "education": []}', Match.NO),
        ("%PDF-1.4", Match.NO),
        ("[", Match.NO),
        ((ROOT / "resume.yaml").read_text(encoding="utf-8"), Match.NO),
    ],
)
def test_recognition(text: str, match: Match) -> None:
    assert IMPORTER.match(ForeignFile(text.encode())) is match
