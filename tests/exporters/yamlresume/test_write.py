"""The settings of YAMLResume's files."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from cvkit import selection, source
from cvkit.exporters.yamlresume import write


def data_of(export: dict[str, Any]) -> Any:  # noqa: ANN401 - plain data
    given = {
        "basics": {"name": "Ada", "summary": "A text that is long enough."},
        "interests": ["Music"],
        "awards": [{"title": "Prize", "awarder": "Society"}],
        "export": export,
    }
    reading = source.read(json.dumps(given).encode(), "resume.yaml")
    assert reading.resume
    return yaml.safe_load(write.write(selection.select(reading.resume)).data)


def test_order_and_titles() -> None:
    data = data_of({"sections": ["interests", "awards", "summary"], "titles": {"awards": "Prizes"}})
    assert data["layouts"] == [
        {"engine": "latex",
         "sections": {"aliases": {"awards": "Prizes"},
                      "order": ["interests", "awards", "basics"]}}
    ]  # fmt: skip


def test_what_is_not_listed_is_left_out() -> None:
    content = data_of({"sections": ["awards"]})["content"]
    assert "interests" not in content
    assert "summary" not in content["basics"]


@pytest.mark.parametrize(
    ("locale", "language"),
    [("en-US", "en"), ("de-CH", "de"), ("pt-BR", "pt-br"), ("nb", "no"), ("zh", "zh-hans"),
     ("pl", None)],
)  # fmt: skip
def test_languages(locale: str, language: str | None) -> None:
    assert data_of({"locale": locale}).get("locale", {}).get("language") == language


def test_an_account_whose_page_is_no_web_page_is_told() -> None:
    text = "basics: {name: Ada, profiles: [{network: github, username: ada, url: 'tel:+1-2'}]}"
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume
    assert [one.message for one in write.write(selection.select(reading.resume)).diagnostics] == [
        "`url` is left out, as YAMLResume only takes web addresses"
    ]


def test_an_employer_of_whom_no_role_is_written_is_told() -> None:
    text = "basics: {name: Ada}\nvolunteer: [{organization: Mill, roles: [{team: Looms}]}]\n"
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume
    found = write.write(selection.select(reading.resume)).diagnostics
    assert {one.route: one.message for one in found}["volunteer", 0] == (
        "this entry of `volunteer` is left out, as YAMLResume accepts none of its roles"
    )
