"""Damaged texts are repaired, and sound ones left alone."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.mojibake import repaired


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("Größe – “gut”, 2 × 3", "Größe – “gut”, 2 × 3"),
        ("Mill ‚Äì York, caf√©", "Mill – York, café"),
        ("Mill â€“ York, cafÃ©", "Mill – York, café"),
        ("schön\nMill â€“ York, cafÃ©\n", "schön\nMill – York, café\n"),
        ("Ålesund ‘x’ …", "Ålesund ‘x’ …"),
    ],
)
def test_texts(text: str, expected: str) -> None:
    assert repaired(text) == expected
