"""What CONTRIBUTING says about a new importer is done here, and is judged as ours are."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

import packages
from conftest import ROOT
from imports import assert_accounts_for, data_of, imported, json_values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Cli

GIVEN = {
    "settings": {"language": "EN", "MACVersion": "0.5"},
    "aboutMe": {"profile": {"name": "Ada", "surnames": "Lovelace", "title": "Analyst"}},
    "experience": {
        "jobs": [
            {
                "organization": {"name": "Mill", "URL": "https://mill.test"},
                "roles": [
                    {"name": "Lead", "startDate": "2020-01-01",
                     "challenges": [{"description": "Led *it*", "actions": ["Asked"]}]},
                    {"name": "Clerk", "startDate": "2018-01-01", "finishDate": "2019-12-31"},
                ],
            }
        ]
    },
}  # fmt: skip


@pytest.fixture
def _installed(tmp_path: Path) -> Iterator[None]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = re.search(r"(?ms)^## Add an importer in ten minutes\n(.*?)^## ", text)
    assert section
    fences = dict(re.findall(r"(?ms)^```(\w+)\n(.*?)^```$", section[1]))
    project: dict[str, Any] = tomllib.loads(fences["toml"])["project"]
    ((group, points),) = project["entry-points"].items()
    site = tmp_path / "site"
    modules = {"cvkit_mac.py": fences["python"]}
    packages.install(site, project["name"], modules=modules, entry_points=points, group=group)
    with packages.on_the_path(site):
        yield


@pytest.mark.usefixtures("_installed")
def test_the_recipe_reads_a_file_and_loses_nothing_in_silence() -> None:
    finished = imported(json.dumps(GIVEN))
    assert data_of(json.dumps(GIVEN)) == {
        "basics": {"name": "Ada", "headline": "Analyst"},
        "work": [
            {
                "organization": "Mill",
                "roles": [
                    {"title": "Lead", "dates": "2020-01-01 – present", "bullets": ["Led *it*"]},
                    {"title": "Clerk", "dates": "2018-01-01 – 2019-12-31"},
                ],
            }
        ],
    }
    assert_accounts_for(finished, json_values(GIVEN))
    lost = [loss.leaf.text for loss in finished.account.lost]
    assert lost == ["EN", "0.5", "Lovelace", "https://mill.test", "Asked"]


@pytest.mark.usefixtures("_installed")
def test_the_call_that_is_shown(cvkit: Cli) -> None:
    cvkit.write("manfred.json", json.dumps(GIVEN))
    assert cvkit("import", "manfred.json").code == 0
    assert "organization: Mill" in (cvkit.folder / "resume.yaml").read_text()
    assert cvkit("export", "markdown", "manfred.json", "-o", "-").out.startswith("# Ada")
