"""Words tell titles, degrees, schools and places."""

from __future__ import annotations

import pytest

from cvkit.importers.markdown import vocabulary


@pytest.mark.parametrize(
    "text",
    [
        "Senior Engineers",
        "Leiter Forschung",
        "VP of Sales",
        "Trainee",
        "Chef de projet",
        "Desarrolladora web",
        "Analista",
        "Ricercatore",
        "Старший инженер",
        "Yazılım Mühendisi",
        "前端工程师",
        "エンジニア",
        "백엔드 개발자",
    ],
)
def test_titles(text: str) -> None:
    assert vocabulary.has_title(text)
    assert not vocabulary.has_title("Mill Ltd")


@pytest.mark.parametrize(
    "text",
    [
        "PhD",
        "B.Sc. Physics",
        "MBA",
        "Master’s degree",
        "M. Sc.",
        "Laurea in Fisica",
        "Mestrado",
        "Бакалавр",
        "计算机科学 本科",
        "工学修士",
    ],
)
def test_degrees(text: str) -> None:
    assert vocabulary.has_degree(text)
    assert vocabulary.is_degree("BSc")
    assert not vocabulary.is_degree("BSc in the History of Looms")
    assert not vocabulary.has_degree("Basket weaving")


def test_schools_and_places() -> None:
    assert vocabulary.has_school("Loom University")
    assert vocabulary.has_school("清华大学")
    assert not vocabulary.has_school("Loom Ltd")
    assert vocabulary.may_be_place("York, UK")
    assert vocabulary.may_be_place("Mountain View, CA")
    assert vocabulary.may_be_place("France")
    assert vocabulary.may_be_place("remote")
    assert not vocabulary.may_be_place("Loom University, York")
    assert not vocabulary.may_be_place("Engineer, Mill")
    assert not vocabulary.may_be_place("Mill")


def test_shares() -> None:
    assert vocabulary.share(["clerk", "Mill", "driver", "x"], vocabulary.has_title) == 0.5
    assert vocabulary.share([], vocabulary.has_title) == 0
