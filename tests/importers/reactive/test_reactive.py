"""How Reactive Resume is recognized."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvkit.importers import ForeignFile, Match
from cvkit.importers.reactive import IMPORTER

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SAMPLES = ("v3", "v4", "v5")


@pytest.mark.parametrize(
    "other",
    [
        b'{"basics": {"name": "Ada"}, "work": []}',
        b'{"sections": {"work": {"items": []}}}',
        b'{"basics": {}, "sections": {"work": []}}',
        b"{}", b"[]", b"sections", b"%PDF-1.4", b"{",
        (ROOT / "resume.yaml").read_bytes(),
    ],
)  # fmt: skip
def test_others_are_not_recognized(other: bytes) -> None:
    assert IMPORTER.match(ForeignFile(other)) is Match.NO


def test_an_empty_one_of_version_5_is_recognized() -> None:
    empty = b'{"basics": {"name": "Ada"}, "sections": {}, "customSections": []}'
    assert IMPORTER.match(ForeignFile(empty)) is Match.CERTAIN


@pytest.mark.parametrize("name", SAMPLES)
def test_it_is_recognized(name: str) -> None:
    assert IMPORTER.match(ForeignFile((HERE / f"{name}.json").read_bytes())) is Match.CERTAIN
