"""Data files of Online CV are known by their sidebar and sections."""

from __future__ import annotations

import pytest

from cvkit.importers import ForeignFile, Match
from cvkit.importers.jekyll import IMPORTER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sidebar: {name: Ada}\nexperiences: {info: []}", Match.CERTAIN),
        ("sidebar: {name: Ada}\nskills: []", Match.LIKELY),
        ("sidebar: {position: left}\nskills: []", Match.NO),
        ("sidebar: Ada\nskills: []", Match.NO),
        ("basics: {name: Ada}\nskills: []", Match.NO),
        ("", Match.NO),
    ],
)
def test_recognition(text: str, expected: Match) -> None:
    assert IMPORTER.match(ForeignFile(text.encode())) is expected
