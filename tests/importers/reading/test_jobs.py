"""Roles at one employer."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.importers import Data, Leaf, Place, Value
from cvkit.importers.reading.jobs import joined
from cvkit.importers.result.tidy import plain


def job(**texts: str) -> dict[str, Data]:
    return {key: Value(text, (Leaf(text, Place(pointer=key)),)) for key, text in texts.items()}


def of(*jobs: dict[str, Data]) -> list[Any]:
    return [plain(one) for one in joined(jobs)[0]]


LEAD = {"organization": "Mill", "title": "Lead", "dates": "2020-01 – present"}
CLERK = {"organization": "mill", "title": "Clerk", "dates": "2018 – 2019-12"}


def test_roles_that_follow_each_other_are_one_job() -> None:
    found, notes = joined([job(**LEAD, location="Leeds"), job(**CLERK)])
    assert [plain(one) for one in found] == [
        {
            "organization": "Mill",
            "location": "Leeds",
            "roles": [
                {"title": "Lead", "dates": "2020-01 – present"},
                {"title": "Clerk", "dates": "2018 – 2019-12"},
            ],
        }
    ]
    assert [note.message for note in notes] == [
        "2 jobs at Mill that follow each other are roles of one job now"
    ]
    first = found[0]
    assert isinstance(first, dict)
    assert isinstance(first["organization"], Value)
    assert [leaf.text for leaf in first["organization"].sources] == ["Mill", "mill"]


@pytest.mark.parametrize(
    "other",
    [
        CLERK | {"organization": "Bank"},
        CLERK | {"dates": "2017 – 2018"},
        CLERK | {"dates": "some day"},
        CLERK | {"dates": LEAD["dates"]},
        CLERK | {"location": "York"},
        CLERK | {"dates": "2010 – 2011, 2018 – 2019"},
        CLERK | {"tags": "a"},
        {key: text for key, text in CLERK.items() if key != "title"},
        {key: text for key, text in CLERK.items() if key != "dates"},
    ],
)
def test_others_stay_apart(other: dict[str, str]) -> None:
    assert of(job(**LEAD, location="Leeds"), job(**other)) == [LEAD | {"location": "Leeds"}, other]


def test_three_roles_in_ascending_order() -> None:
    third = CLERK | {"title": "Apprentice", "dates": "2016 – 2017"}
    found = of(job(**third), job(**CLERK), job(**LEAD))
    assert [role["title"] for role in found[0]["roles"]] == ["Apprentice", "Clerk", "Lead"]
