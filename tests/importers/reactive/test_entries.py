"""Items of Reactive Resume."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cvkit.importers import ForeignFile
from cvkit.importers.reactive import entries
from cvkit.importers.reading import html_text
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain


def fields(data: dict[str, Any]) -> Fields:
    return Fields(ForeignFile(json.dumps(data).encode()).mapping)


@pytest.mark.parametrize(
    ("section", "item", "level"),
    [
        ("skills", {"level": 5, "proficiency": "Expert"}, {"level": "Expert", "rating": "5"}),
        ("skills", {"level": 0}, {}),
        ("skills", {"level": 6}, {}),
        ("skills", {"level": 2.5}, {"level": "2.5"}),
        ("skills", {"level": "Good", "levelNum": 8}, {"level": "Good", "rating": "4"}),
        ("skills", {"level": "Good", "levelNum": 7}, {"level": "Good"}),
        ("skills", {"level": "Good"}, {"level": "Good"}),
        ("languages", {"level": 5, "fluency": "Native"}, {"level": "native"}),
        ("languages", {"level": 3, "description": "B2"}, {"level": "B2"}),
        ("languages", {"level": "Fluent", "levelNum": 8}, {"fluency": "Fluent"}),
        ("languages", {"level": 3}, {}),
    ],
)
def test_levels(section: str, item: dict[str, Any], level: dict[str, str]) -> None:
    assert plain(entries.entry(section, fields(item), Ledger())) == level


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        ({"summary": "<p>a</p>"}, "a"),
        ({"description": "<p>a</p>"}, "a"),
        ({"description": "plain", "summary": ""}, None),
        ({"content": "<p>a</p>"}, "a"),
        ({"description": "3 < 4 & *5*"}, r"3 < 4 & \*5*"),
        ({"summary": "*a*", "date": {"start": "2020"}}, "*a*"),
        ({"description": "- a\n- b"}, "- a\n- b"),
        ({}, None),
    ],
)
def test_long_texts(item: dict[str, Any], shown: str | None) -> None:
    found = html_text.prose(entries.long_text(fields(item)), Ledger())
    assert (found and found.text) == shown


@pytest.mark.parametrize(
    ("item", "shown", "lost"),
    [
        ({"url": {"href": "https://a.test/", "label": "a.test"}}, "https://a.test/", []),
        ({"url": {"href": "https://a.test", "label": "Site"}}, "https://a.test", ["/url/label"]),
        ({"website": {"url": "https://a.test", "label": ""}}, "https://a.test", []),
        ({"url": "a.test"}, "a.test", []),
        ({"website": "a.test"}, "a.test", []),
        ({}, None, []),
    ],
)
def test_links(item: dict[str, Any], shown: str | None, lost: list[str]) -> None:
    ledger = Ledger()
    found = entries.link(fields(item), ledger)
    assert (found and found.text) == shown
    assert [place.pointer for place in ledger.close({}, (), {}).reasons] == lost
