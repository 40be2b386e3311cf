"""YAMLResume."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from imports import assert_accounts_for, data_of, imported, json_values
from json_mutations import check_import

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
TEXT = (HERE / "yamlresume.yml").read_text(encoding="utf-8")
TREE: Any = yaml.load(TEXT, yaml.BaseLoader)  # noqa: S506 - texts as they are written


def test_a_whole_resume() -> None:
    data = data_of(TEXT)
    assert data["basics"] == {
        "name": "Ada Lovelace",
        "headline": r"Analyst of C_x \*and\* more",
        "email": "ada@engine.test",
        "phone": "(213) 555-9876",
        "url": "https://engine.test",
        "location": {"postal_code": "SW1", "city": "London", "country": "United Kingdom"},
        "profiles": [
            {"network": "GitHub", "username": "ada"},
            {"network": "Line", "username": "ada", "url": "https://line.test/ada"},
        ],
        "summary": "Writes **notes** for engines & more.\n\n- One\n- Two",
    }
    assert data["education"] == [
        {"institution": "Home", "degree": "Bachelor", "area": "Sums",
         "dates": "Sep 2016 – 2020-07", "score": "3.8", "courses": ["Logic"],
         "bullets": [{"text": "First in [class](https://home.test)", "bullets": ["nested"]}]}
    ]  # fmt: skip
    assert data["work"] == [
        {
            "organization": "Engine Co",
            "roles": [
                {"title": "Lead", "dates": "Dec 2022 – present", "summary": "Led the engine.",
                 "bullets": ["*One*", "Two"], "keywords": ["steam"]},
                {"title": "Clerk", "dates": "2020-09-15 – Dec 2022",
                 "summary": "- One\n\nAnd then this."},
            ],
        }
    ]  # fmt: skip
    assert data["volunteer"] == [
        {"organization": "Guild", "title": "Mentor", "dates": "Summer 2020 – present"}
    ]
    assert data["projects"] == [
        {"name": "Notes", "description": "A translation", "dates": "2021-02-03 – present",
         "summary": "On it."}
    ]  # fmt: skip
    assert data["awards"] == [
        {"title": "Prize", "awarder": "Society", "date": "Oct 2016", "summary": "For notes."}
    ]
    assert data["certificates"] == [{"name": "Weaving", "issuer": "Guild"}]
    assert data["publications"] == [
        {"name": "Notes", "publisher": "Taylor", "date": "1943-01", "url": "https://notes.test"}
    ]
    assert data["skills"] == [{"name": "Web", "level": "Expert", "keywords": ["HTML", "CSS"]}]
    assert data["languages"] == [
        {"language": "English", "level": "native"},
        {"language": "French", "fluency": "Elementary Proficiency"},
    ]
    assert data["interests"] == ["Music"]
    assert data["references"] == [
        {"name": "C. Babbage", "title": "Colleague", "reference": "**Brilliant.**",
         "email": "cb@engine.test"}
    ]  # fmt: skip
    assert data["export"]["locale"] == "pt-BR"
    assert data["export"]["page"] == "Letter"
    assert data["export"]["sections"][:3] == ["education", "work", "summary"]
    assert data["export"]["titles"] == {"summary": "Perfil", "work": "Trabalho"}


def test_every_value_is_accounted_for() -> None:
    finished = imported(TEXT)
    assert_accounts_for(finished, json_values(TREE))
    assert [loss.leaf.text for loss in finished.account.lost] == ["2013-13-45", "DELF"]
    told = [one.message for one in finished.reading.diagnostics if one.code == "CV405"]
    assert told == [
        "“First in [class](https://home.test) nes…” is imported without numbers of lists",
        "the first day of the month is left out of 6 dates",
        "the time is left out of “2021-02-03T00:00:03.123Z”",
    ]


def test_the_layout_before_version_0_8() -> None:
    old = "content: {basics: {name: Ada}, work: []}\nlayout: {template: modern, sections: {}}\n"
    assert data_of(old) == {"basics": {"name": "Ada"}}
    assert_accounts_for(imported(old), ["Ada", "modern"])


def test_damaged_and_changed_files_are_accounted_for() -> None:
    check_import(TREE, "yamlresume")
