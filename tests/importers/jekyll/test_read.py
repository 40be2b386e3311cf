"""Data files of Online CV."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from cvkit.importing.import_files import written
from imports import assert_accounts_for, data_of, imported, json_values
from json_mutations import check_import

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
TEXT = (HERE / "jekyll.yml").read_text(encoding="utf-8")
TREE = yaml.load(TEXT, yaml.BaseLoader)  # noqa: S506 - it reads every value as text


def test_a_whole_resume() -> None:
    assert written(imported(TEXT)).decode() == (HERE / "jekyll.yaml").read_text(encoding="utf-8")


def test_every_value_is_accounted_for() -> None:
    finished = imported(TEXT)
    assert_accounts_for(finished, json_values(TREE))
    lost = [loss.leaf.text for loss in finished.account.lost]
    assert lost == ["ada.png", "Europe/London", "https://horses.test", "guild", "Some of them."]


@pytest.mark.parametrize(
    "section",
    [
        {"experiences": [{"role": "Clerk", "company": "Mill"}]},
        {"experiences": {"info": [{"role": "Clerk", "company": "Mill"}]}},
        {"experiences": {"role": "Clerk", "company": "Mill", "title": "Work", "info": []}},
    ],
)
def test_sections_of_old_and_new_files(section: dict[str, Any]) -> None:
    sample = {"sidebar": {"name": "Ada"}, **section}
    found = data_of(json.dumps(sample))
    is_list = "info" not in json.dumps(section) or section["experiences"].get("info")
    assert found.get("work") == ([{"organization": "Mill", "title": "Clerk"}] if is_list else None)


@pytest.mark.parametrize(
    ("company", "place"),
    [("Mill, Bonn", "Bonn"), ("Mill, Bonn, Germany", "Bonn, Germany"), ("Mill, Inc.", None),
     ("Mill Co.,Ltd", None), ("Mill", None)],
)  # fmt: skip
def test_a_company_with_its_place(company: str, place: str | None) -> None:
    sample = {"sidebar": {"name": "Ada"}, "experiences": [{"company": company}]}
    (job,) = data_of(json.dumps(sample))["work"]
    assert job.get("location") == place


def test_damaged_and_changed_files_are_accounted_for() -> None:
    check_import(TREE, "jekyll")


def test_markdown_and_html_in_one_text() -> None:
    text = """
        sidebar: {name: Ada}
        career-profile: {summary: "Writes **code** and <a href='https://a.test'>notes</a>.\\n\\nMore."}
    """
    assert data_of(text)["basics"]["summary"] == (
        "Writes **code** and [notes](https://a.test).\n\nMore."
    )
