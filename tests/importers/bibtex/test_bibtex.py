"""How BibTeX is recognized."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvkit.importers import ForeignFile, Match
from cvkit.importers.bibtex import match

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "other",
    [
        "me@example.org\n",
        "# Work\n\n@ada\n",
        '{"a": "@article{b,"}',
        "basics: {name: Ada}\n",
        "@media print { a { b: c } }\n",
        '@import "x.css";\n',
        "",
    ],
)
def test_nothing_else_is_taken_for_bibtex(other: str) -> None:
    assert match(ForeignFile(other.encode() or b"x")) is Match.NO


@pytest.mark.parametrize(
    "path", ["resume.yaml", "tests/data/fullest.yaml", "tests/data/experience.md"]
)
def test_no_other_file_of_cvkit_is_taken_for_bibtex(path: str) -> None:
    assert match(ForeignFile((ROOT / path).read_bytes())) is Match.NO


@pytest.mark.parametrize(
    "text", ["@article{key, title = {A}}", "% By hand\n@string{a = {b}}\n\n @Misc (a2020 , x={y})"]
)
def test_bibtex_is_recognized(text: str) -> None:
    assert match(ForeignFile(text.encode())) is Match.CERTAIN
