"""Files of al-folio are known by their list of sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile, Match
from cvkit.importers.alfolio import IMPORTER

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "tests/fuzz/corpus/alfolio/whole.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "match"),
    [
        (TEXT, Match.CERTAIN),
        ("- {title: A, type: list, contents: []}\n- {title: B, contents: []}", Match.CERTAIN),
        ("- {title: A, type: list}", Match.NO),
        ("- {title: A, contents: []}", Match.NO),
        ("- company: Engine Co\n  position: Analyst\n", Match.NO),
        ("[]", Match.NO),
        ('{"basics": {"name": "Ada"}}', Match.NO),
        ("%PDF-1.4", Match.NO),
        ((ROOT / "resume.yaml").read_text(encoding="utf-8"), Match.NO),
    ],
)
def test_recognition(text: str, match: Match) -> None:
    assert IMPORTER.match(ForeignFile(text.encode())) is match


def test_a_file_of_another_kind_is_refused() -> None:
    with pytest.raises(ImportFailedError, match="not a list of sections"):
        IMPORTER.read(ForeignFile(b"basics: {name: Ada}"))
