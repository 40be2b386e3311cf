"""Names of people, however lists of authors spell them."""

from __future__ import annotations

import pytest

from cvkit.model.basics import Basics
from cvkit.model.names import comparable, of_owner


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I. Vollan", "I Vollan"),
        ("I.V. Vollan", "I. V. Vollan"),
        ("Vollan, Ingrid", "Ingrid Vollan"),
        ("VOLLAN, I.", "I. Vollan"),
        ("Ingrid\u00a0Vollan", "Ingrid  Vollan"),
        ("Ｉngrid Vollan", "Ingrid Vollan"),
        ("J.-P. Sartre", "J.-P. Sartre"),
    ],
)
def test_spellings_of_one_name_are_equal(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I. Vollan", "Ingrid Vollan"),
        ("Müller", "Muller"),
        ("Ana Li", "Li Ana"),
        ("A, B, C", "B A"),
    ],
)
def test_names_of_several_people_differ(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)


def test_the_owner_has_several_spellings() -> None:
    basics = Basics(name="Ingrid Vollan", other_names=("Vollan, I.", "I Vollan"))
    assert of_owner(basics) == {"ingrid vollan", "i vollan"}
