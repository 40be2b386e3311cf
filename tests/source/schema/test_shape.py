"""What the schema expects at a route."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.model.base import BulletItem, Location
from cvkit.model.basics import Basics
from cvkit.model.sections.groups import LanguageLevel
from cvkit.model.sections.timeline import Education, Job
from cvkit.source.schema import shape

if TYPE_CHECKING:
    from cvkit.diagnostics import Route


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (("work", 0), Job),
        (("work", 0, "roles", 1, "bullets", 0, "bullets", 0), BulletItem),
        (("basics", "location"), Location),
        (("basics", "location", "city"), str),
        (("languages", 0, "level"), LanguageLevel),
        (("export", "variants", "x", "page", "no"), None),
        (("work", "first"), None),
        (("no",), None),
    ],
)
def test_the_type_at_a_route(route: Route, expected: object) -> None:
    assert shape.at(route) == expected
    assert shape.model_at(route) == (expected if shape.is_model(expected) else None)


def test_values_are_named_as_people_do() -> None:
    assert (shape.noun(Job), shape.nouns(Job)) == ("a job", "jobs")
    assert (shape.noun(Education), shape.nouns(Education)) == (
        "a course of study", "courses of study",
    )  # fmt: skip
    assert (shape.noun(Location), shape.nouns(Location)) == ("a location", "locations")


def test_limits_are_those_of_the_field() -> None:
    assert shape.limits(("export", "pages")) == (1, 50)
    assert shape.limits(("work", 0, "priority")) == (-1000, 1000)
    assert shape.limits(("basics", "name")) is None


def test_choices_and_required_fields() -> None:
    assert shape.choices(LanguageLevel)[:2] == ["A1", "A2"]
    assert shape.choices(str) == []
    assert shape.required(BulletItem) == ["text"]


def test_lists_for_which_one_text_can_be_written() -> None:
    assert shape.takes_one_text(Basics, "email")
    assert not shape.takes_one_text(Job, "keywords")
    assert not shape.takes_one_text(Job, "nonsense")
