"""Sections of any title, in any language."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cvkit import languages
from cvkit.importers import ForeignFile, Value
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.rendercv import sections
from cvkit.importers.rendercv.entries import Context
from cvkit.importers.rendercv.sections import Sections
from cvkit.importers.result.tidy import plain


def read(given: dict[str, Any], locale: str = "en") -> Sections:
    fields = Fields(ForeignFile(json.dumps(given).encode()).tree)
    return sections.read(fields, Context(Ledger(), locale))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("education_and_training", "Education and Training"),
        ("skills", "Skills"),
        ("My skills", "My skills"),
        ("iOS_work", "iOS_work"),
        ("学历", "学历"),
    ],
)
def test_titles_as_rendercv_prints_them(key: str, expected: str) -> None:
    assert sections.printed_title(key) == expected


@pytest.mark.parametrize("tag", languages.available())
def test_titles_in_every_language(tag: str) -> None:
    titles = languages.load(tag).sections
    found = read(
        {
            titles["education"]: [{"institution": "A", "area": "B"}],
            titles["work"]: [{"company": "A", "position": "B"}],
            titles["skills"]: [{"label": "A", "details": "B"}],
        },
        tag,
    )
    assert found.order == ("education", "work", "skills")
    assert found.titles == {}


ROLE = [{"company": "A", "position": "B"}]


@pytest.mark.parametrize(
    ("given", "order", "titles"),
    [
        ({"experience": ROLE}, ["work"], {}),
        ({"research_experience": ROLE, "experience": ROLE}, ["Research Experience", "work"], {}),
        ({"industry_experience": ROLE, "research_experience": ROLE},
         ["work", "Research Experience"], {"work": "Industry Experience"}),
        ({"experience": ["text"]}, ["Experience"], {}),
        ({"My Schools": [{"institution": "A"}]}, ["education"], {"education": "My Schools"}),
        ({"Teaching": [{"institution": "A", "area": "B"}]}, ["teaching"], {}),
        ({"Awards": [{"institution": "A", "area": "B"}]}, ["Awards"], {}),
        ({"Selected Talks": ["a"]}, ["talks"], {"talks": "Selected Talks"}),
        ({"summary ": [{"name": "x"}]}, ["Summary"], {}),
        ({"x": [], "y": None, "z": [{"name": ""}], " ": ["a"]}, [], {}),
        ({"Lists": ["a"], "lists": ["b"], "Lists ": ["c"]},
         ["Lists", "Lists\u200b", "Lists\u200b\u200b"], {}),
    ],
)  # fmt: skip
def test_names_and_titles(given: dict[str, Any], order: list[str], titles: dict[str, str]) -> None:
    found = read(given)
    assert list(found.order) == order
    assert found.titles == titles


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (["a", "b"], "a\n\nb"),
        ([{"bullet": "a"}, {"bullet": "b\nc"}], "- a\n- b c"),
    ],
)
def test_summaries(entries: list[Any], expected: str) -> None:
    found = read({"summary": entries})
    assert found.summary is not None
    assert found.summary.text == expected


def test_bullets_of_other_sections_are_one_list() -> None:
    found = plain(read({"Facts": [{"bullet": "a"}, {"bullet": "b"}]}).data["custom"])
    assert found == [{"title": "Facts", "kind": "prose", "entries": [{"bullets": ["a", "b"]}]}]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (("summary", "work", "education", "Facts"), {}),
        (("education", "work"), {"sections": ["education", "work"]}),
        (("Facts", "work"), {"sections": ["Facts", "work"]}),
    ],
)
def test_the_order_is_kept(order: tuple[str, ...], expected: object) -> None:
    assert plain(sections.export(Sections(None, {}, order, {}), None)) == expected


def test_language_and_titles() -> None:
    found = sections.export(Sections(None, {}, ("work",), {"work": "Jobs"}), Value("de"))
    assert plain(found) == {"locale": "de", "titles": {"work": "Jobs"}}
