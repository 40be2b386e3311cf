"""Summaries and bullets as one Markdown text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cvkit import selection, source
from cvkit.exporters.shown import ShownResume
from cvkit.exporters.yamlresume.limits import Length
from cvkit.exporters.yamlresume.summary import Summary


def written(entry: dict[str, Any], most: int = 1024) -> tuple[str, list[str]]:
    """Return the text, and what of the entry is reported."""
    text = json.dumps({"basics": {"name": "Ada"}, "projects": [{"name": "a", **entry}]})
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume
    resume = ShownResume(selection.select(reading.resume), "YAMLResume")
    resume.write(("basics", "name"))
    (shown,) = resume.entries("projects")
    found = Summary(resume, shown, "summary").text(Length(2, most))
    lost = [".".join(map(str, one.route or ())) for one in resume.losses()]
    return found, [one.removeprefix("projects.0.") for one in lost if one != "projects.0.name"]


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ({"summary": "It *is*."}, "It *is*."),
        ({"bullets": ["a", {"text": "b", "bullets": ["c"]}]}, "- a\n- b\n  - c"),
        ({"summary": "One.\n\n- two\n- three", "bullets": ["four"]},
         "One.\n\n- two\n- three\n\n- four"),
        ({"summary": "`code` and H~2~O"}, "code and H2O"),
        ({"bullets": ["# a", "- b"]}, "- \\# a\n- b"),
        ({"summary": "a"}, ""),
    ],
)  # fmt: skip
def test_texts(entry: dict[str, Any], text: str) -> None:
    assert written(entry) == (text, [])


def test_bullets_that_make_it_too_long_are_left_out() -> None:
    entry = {"summary": "12345", "bullets": ["abcd", "efgh"]}
    assert written(entry, 21) == ("12345\n\n- abcd\n- efgh", [])
    assert written(entry, 19) == ("12345\n\n- abcd", ["bullets.1.text"])
    assert written(entry, 4) == ("", ["bullets.1.text", "bullets.0.text", "summary"])


def test_a_private_bullet_is_not_written() -> None:
    assert written({"bullets": ["abcd", {"text": "secret", "private": True}]}) == ("- abcd", [])
