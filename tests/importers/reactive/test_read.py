"""Whole résumés of Reactive Resume, versions 3 to 5."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cvkit.errors import ImportFailedError
from cvkit.importing.import_files import written
from imports import assert_accounts_for, data_of, imported, json_values
from json_mutations import check_import

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SAMPLES = {name: json.loads((HERE / f"{name}.json").read_text()) for name in ("v3", "v4", "v5")}


@pytest.mark.parametrize("name", SAMPLES)
def test_each_version(name: str) -> None:
    finished = imported((HERE / f"{name}.json").read_bytes())
    assert written(finished).decode() == (HERE / f"{name}.yaml").read_text()
    assert_accounts_for(finished, json_values(SAMPLES[name]))


LOST = {
    "v3": ["1815-12-10", "https://photos.test/ada.jpg", "1842-01-01T00:00:00.000Z", "1843-12-01",
           "7", "4"],
    "v4": ["nobody knows", "data:image/png;base64,AAAA", "their site", "some time", "X", "hidden",
           "2", "<p>Ask for more money.</p>"],
    "v5": ["Several", "2016 - Present", "<p>Mr Babbage</p>", "<p>Dear Sir</p>", "3"],
}  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_lost(name: str) -> None:
    finished = imported((HERE / f"{name}.json").read_bytes())
    assert [loss.leaf.text for loss in finished.account.lost] == LOST[name]


def test_a_copy_from_its_database_has_the_resume_as_data() -> None:
    whole = {"id": "x", "title": "Mine", "data": SAMPLES["v4"]}
    finished = imported(json.dumps(whole))
    assert finished.data == imported(json.dumps(SAMPLES["v4"])).data or written(
        finished
    ) == written(imported(json.dumps(SAMPLES["v4"])))
    assert_accounts_for(finished, json_values(whole))


def test_a_hidden_section_without_a_layout_has_private_entries() -> None:
    sample = {
        "basics": {"name": "Ada"},
        "summary": {"hidden": True, "content": "<p>Secret.</p>"},
        "sections": {"awards": {"hidden": True, "items": [{"title": "Prize", "hidden": False}]}},
    }
    assert data_of(json.dumps(sample)) == {
        "basics": {"name": "Ada"},
        "awards": [{"title": "Prize", "private": "true"}],
    }
    assert_accounts_for(imported(json.dumps(sample)), json_values(sample))


@pytest.mark.parametrize("data", ["[]", "{", "null", '{"sections": 3}', '{"data": []}'])
def test_a_file_without_a_resume(data: str) -> None:
    try:
        assert data_of(data, "reactive") == {"basics": {"name": "Your Name"}}
    except ImportFailedError:
        assert not data.startswith('{"')


@pytest.mark.parametrize("name", SAMPLES)
def test_damaged_and_changed_files_are_accounted_for(name: str) -> None:
    check_import(SAMPLES[name], "reactive", count=15)


def test_the_summary_of_version_3_is_above_all_columns() -> None:
    metadata = SAMPLES["v3"]["metadata"] | {"layout": [[["education", "work"]]]}
    order = data_of(json.dumps(SAMPLES["v3"] | {"metadata": metadata}))["export"]["sections"]
    assert order == ["summary", "education", "work"]
