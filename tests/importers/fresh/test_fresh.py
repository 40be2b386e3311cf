"""FRESH is known by the format that a file names, or by its keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvkit.importers import ForeignFile, Match
from cvkit.importers.fresh import IMPORTER

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
TEXT = (HERE / "fresh.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "match"),
    [
        (TEXT, Match.CERTAIN),
        ('{"meta": {"format": "fresca@0.1.0"}}', Match.CERTAIN),
        ('{"name": "Ada", "info": {}, "employment": {}}', Match.LIKELY),
        ('{"name": "Ada", "info": {}}', Match.NO),
        ('{"basics": {"name": "Ada"}, "meta": {"version": "v1.0.0"}, "work": []}', Match.NO),
        ('{"basics": {}, "sections": {}, "contact": {}, "info": {}}', Match.NO),
        ("meta: a", Match.NO),
        ("%PDF-1.4", Match.NO),
        ("[", Match.NO),
        ((ROOT / "resume.yaml").read_text(encoding="utf-8"), Match.NO),
    ],
)
def test_recognition(text: str, match: Match) -> None:
    assert IMPORTER.match(ForeignFile(text.encode())) is match
