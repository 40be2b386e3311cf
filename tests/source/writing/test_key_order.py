"""The order of keys."""

from __future__ import annotations

from cvkit.model.base import Location
from cvkit.model.sections.records import Award
from cvkit.model.sections.timeline import Job
from cvkit.source.writing import key_order


def test_own_keys_come_first_and_lists_last() -> None:
    assert key_order(Award)[:5] == ("title", "awarder", "date", "url", "summary")
    assert key_order(Job)[:4] == ("organization", "description", "location", "title")
    assert key_order(Job).index("roles") < key_order(Job).index("bullets")


def test_other_parts_are_as_in_the_schema_and_nothing_is_missing() -> None:
    assert key_order(Location) == tuple(Location.model_fields)
    assert sorted(key_order(Job)) == sorted(Job.model_fields)
