"""Names as BibTeX writes them are printed with first names first."""

from __future__ import annotations

import pytest

from cvkit.source.bibliography import names


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("Lovelace, Ada and Charles Babbage", ("Ada Lovelace", "Charles Babbage")),
        ("von Neumann, Jr, John", ("John von Neumann Jr",)),
        ("Ludwig van Beethoven", ("Ludwig van Beethoven",)),
        ("{NASA} and {Barnes and Noble}", ("NASA", "Barnes and Noble")),
        (r"M{\"u}ller, J.~K. and others", ("J. K. Müller", "et al.")),
        ("given=Hans, prefix=von, family=Muster", ("Hans von Muster",)),
        ("A, B, C, D", ("A, B, C, D",)),
        ("", ()),
    ],
)
def test_people(written: str, people: tuple[str, ...]) -> None:
    assert names.people(written) == people
