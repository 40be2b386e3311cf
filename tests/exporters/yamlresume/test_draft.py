"""Entries that YAMLResume accepts, or not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cvkit import selection, source
from cvkit.exporters.shown import ShownResume
from cvkit.exporters.yamlresume.draft import Draft
from cvkit.exporters.yamlresume.limits import KEYWORD


def resume_of(entry: dict[str, Any]) -> ShownResume:
    text = json.dumps({"basics": {"name": "Ada"}, "projects": [{"name": "Notes", **entry}]})
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume
    resume = ShownResume(selection.select(reading.resume), "YAMLResume")
    resume.write(("basics", "name"))
    return resume


def draft_of(entry: dict[str, Any]) -> Draft:
    resume = resume_of(entry)
    return Draft(resume, resume.entries("projects")[0])


@pytest.mark.parametrize(
    ("dates", "written"),
    [
        ("2020", {"startDate": "2020", "endDate": "2020"}),
        ("Aug 2020 – present", {"startDate": "2020-08"}),
        ("2019/2020-05", {"startDate": "2019", "endDate": "2020-05"}),
        ("Summer 2020", None),
        ("2019 & 2021", None),
        ("until 2019", None),
        ("2023 – May 2027 (expected)", None),
    ],
)
def test_periods(dates: str, written: dict[str, str] | None) -> None:
    draft = draft_of({"dates": dates})
    draft.period(needed=True)
    assert draft.finished() == written


def test_an_entry_without_what_is_needed_is_reported_once() -> None:
    draft = draft_of({"description": "abc", "url": "tel:1"})
    draft.text("name", "name", needed=True)
    draft.text("description", "description")
    draft.url()
    draft.choice("type", "type", ("A", "B"))
    assert draft.finished() is None
    assert [one.message for one in draft.resume.losses()] == [
        "`url` is left out, as YAMLResume doesn't accept it",
        "this entry of `projects` is left out, as YAMLResume needs a `type` of these: A, B",
    ]


def test_texts_that_are_too_long() -> None:
    draft = draft_of({"keywords": ["a", "b" * 33]})
    draft.texts("keywords", "keywords", KEYWORD)
    assert draft.data == {"keywords": ["a"]}
