"""How CSL-JSON is recognized."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvkit.importers import ForeignFile, Match
from cvkit.importers.csl import match

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "other",
    [
        '{"basics": {"name": "Ada"}, "work": []}',
        '[{"type": "a"}]',
        "[1, 2]",
        "[]",
        '[{"id": 1}]',
        '[{"id": 1, "type": "a"}]',
        '{"references": [{"name": "A", "reference": "B"}]}',
        '{"@context": "https://schema.org", "@type": "Person", "type": "x", "title": "y"}',
        "[broken",
        "- type: book\n  title: A\n",
    ],
)
def test_nothing_else_is_taken_for_csl(other: str) -> None:
    assert match(ForeignFile(other.encode())) is Match.NO


@pytest.mark.parametrize(
    "path", ["resume.yaml", "tests/data/fullest.yaml", "tests/data/experience.md"]
)
def test_no_other_file_of_cvkit_is_taken_for_csl(path: str) -> None:
    assert match(ForeignFile((ROOT / path).read_bytes())) is Match.NO


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[{"id": "a", "type": "book", "title": "A"}, {"id": 2, "type": "patent", "DOI": "1"}]',
         Match.LIKELY),
        ('{"id": "a", "type": "speech", "issued": {"raw": "2018"}}', Match.LIKELY),
        ('[{"type": "book", "title": "A"}]', Match.POSSIBLE),
        ('[{"id": 1, "type": "book", "DOI": "1"}, {"id": 2, "type": "book"}]', Match.LIKELY),
        ('{"items": [{"id": 1, "type": "book", "title": "A"}]}', Match.LIKELY),
        (r'[{"id": 1, "\u0074ype": "book", "title": "A"}]', Match.LIKELY),
        ("---\nreferences:\n- {id: a, type: book, title: A}\n...\n", Match.LIKELY),
    ],
)  # fmt: skip
def test_csl_is_recognized(text: str, expected: Match) -> None:
    assert match(ForeignFile(text.encode())) is expected
