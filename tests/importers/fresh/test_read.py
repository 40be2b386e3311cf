"""FRESH."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cvkit.importing.import_files import written
from imports import assert_accounts_for, data_of, imported, json_values
from json_mutations import check_import

HERE = Path(__file__).parent
TEXT = (HERE / "fresh.json").read_text(encoding="utf-8")
TREE = json.loads(TEXT)


def test_a_whole_resume() -> None:
    assert written(imported(TEXT)).decode() == (HERE / "fresh.yaml").read_text(encoding="utf-8")


def test_every_value_is_accounted_for() -> None:
    finished = imported(TEXT)
    assert_accounts_for(finished, json_values(TREE))
    assert [loss.leaf.text for loss in finished.account.lost] == [
        "Programmer", "ada.png", "Onwards", "25", "true", "contract", "Work", "Mobile",
        "Many years.", "https://r.test", "advanced", "4", "fun", "volunteer", "degree",
        "Full title", "10",
        "https://a.test", "blog", "professional", "work", "professional", "much",
        "Hacker News", "https://h.test", "Sample",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("skills", "expected"),
    [
        ({"list": [{"name": "a", "level": "x"}, {"name": "b", "level": "x"}]},
         [{"level": "x", "keywords": ["a", "b"]}]),
        ({"list": [{"name": "a"}]}, [{"keywords": ["a"]}]),
        ([{"name": "a", "level": "x"}], [{"name": "a", "level": "x"}]),
        ({}, None),
    ],
)  # fmt: skip
def test_skills(skills: Any, expected: Any) -> None:  # noqa: ANN401
    sample = {"name": "Ada", "meta": {"format": "FRESCA@0.1"}, "skills": skills}
    assert data_of(json.dumps(sample)).get("skills") == expected


def test_damaged_and_changed_files_are_accounted_for() -> None:
    check_import(TREE, "fresh")


def test_loose_contacts() -> None:
    sample = {
        "name": "Ada", "meta": {"format": "FRESH@0.6.0"}, "location": "Turin",
        "contact": {"email": ["a@b.test", "c@d.test"], "phone": "1"},
        "references": [{"name": "C", "contact": [{"category": "phone", "value": "5 ext. 7"}]}],
        "info": {"brief": "<p>One <b>two</b></p>"},
    }  # fmt: skip
    assert data_of(json.dumps(sample)) == {
        "basics": {"name": "Ada", "email": ["a@b.test", "c@d.test"], "phone": "1",
                   "location": "Turin", "summary": "One **two**"},
        "references": [{"name": "C", "phone": "5 ext. 7"}],
    }  # fmt: skip
