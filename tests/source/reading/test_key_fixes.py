"""Keys that do not exist get a fix where only one key can have been meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import PERSON
from cvkit.diagnostics import RenameKey
from cvkit.source import editing, read
from cvkit.source.reading import key_fixes
from cvkit.source.schema import shape

if TYPE_CHECKING:
    from cvkit.source.yaml.tree import Plain


@pytest.mark.parametrize(
    ("section", "key", "value", "name"),
    [
        ("work", "tilte", "x", "title"),
        ("work", "titel", "x", "title"),
        ("work", "Title", "x", "title"),
        ("work", "rolse", [], "roles"),
        ("work", "bulets", ["x"], "bullets"),
        ("work", "bulllets", ["x"], "bullets"),
        ("work", "bullets ", ["x"], "bullets"),
        ("work", "summery", "x", "summary"),
        ("work", "organiztaion", "x", "organization"),
        ("work", "organizaton", "x", "organization"),
        ("work", "organisation", "x", "organization"),
        ("work", "company", "x", "organization"),
        ("work", "position", "x", "title"),
        ("work", "highlights", ["x"], "bullets"),
        ("work", "website", "x.org", "url"),
        ("education", "studyType", "x", "degree"),
        ("education", "honours", "x", "honors"),
        ("education", "study-type", "x", "degree"),
        ("education", "instituton", "x", "institution"),
        ("publications", "publishers", "x", "publisher"),
        ("publications", "type", "article", "kind"),
        ("publications", "booktitle", "x", "book"),
        ("certificates", "id", "x", "number"),
        ("skills", "keyword", ["x"], "keywords"),
        ("work", "name", "x", "organization"),
        ("work", "role", "x", "title"),
        ("work", "role", [{"title": "x"}], "roles"),
        ("work", "positions", [{"title": "x"}], "roles"),
        ("projects", "title", "x", "name"),
        ("projects", "link", "https://a.org", "url"),
        ("projects", "technologies", ["x"], "keywords"),
        ("projects", "period", "2020 – 2021", "dates"),
        ("education", "university", "x", "institution"),
        ("education", "gpa", "4.0", "score"),
        ("education", "year", "2020", "dates"),
        ("publications", "year", "2020", "date"),
        ("publications", "releaseDate", "2020-01", "date"),
        ("languages", "proficiency", "B2", "level"),
    ],
)
def test_one_key_was_surely_meant(section: str, key: str, value: Plain, name: str) -> None:
    model = shape.model_at((section, 0))
    assert model
    assert key_fixes.certain(key, value, model) == name


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("work", "startDate", "2020-01"),
        ("work", "endDate", "2020-01"),
        ("work", "from", "2020"),
        ("work", "to", "2020"),
        ("work", "details", ["x"]),
        ("education", "year", "my third"),
        ("projects", "link", "not a link"),
        ("projects", "technologies", "a text, not a list"),
        ("publications", "coauthors", ["x"]),
        ("work", "tag", "a text, not a list"),
        ("work", "highlights", "a text, not a list"),
        ("work", "tilte", {"a": "x"}),
        ("work", "bulets", None),
        ("work", "x", "y"),
        ("work", "salary", "x"),
        ("publications", "published", "2020"),
    ],
)
def test_it_is_not_certain(section: str, key: str, value: Plain) -> None:
    model = shape.model_at((section, 0))
    assert model
    assert key_fixes.certain(key, value, model) is None


def test_a_file_with_many_slips_is_mended() -> None:
    before = """\
basics: {nmae: Ada, 'label': x}  # me
wrok:
  # the first
  - company: X
    position: "y"
    startDate: 2020
    bulets:
      - txet: one  # c
experience: []
"""
    mended = editing.apply_fixes(
        before, lambda text: read(text.encode(), "resume.yaml").diagnostics
    )
    assert (
        mended.text
        == """\
basics: {name: Ada, 'headline': x}  # me
work:
  # the first
  - organization: X
    title: "y"
    startDate: 2020
    bullets:
      - text: one  # c
experience: []
"""
    )
    assert [one.message for one in mended.fixes] == [
        "rename it to `name`",
        "rename it to `headline`",
        "rename it to `work`",
        "rename it to `organization`",
        "rename it to `title`",
        "rename it to `bullets`",
        "rename it to `text`",
    ]


@pytest.mark.parametrize(
    "text",
    [
        PERSON + "work: [{title: x, tilte: y}]\n",
        PERSON + "work: [{title: , tilte: y}]\n",
        "x: &x {tilte: y}\nbasics: {name: Ada}\nwork: [*x]\n",
    ],
)
def test_no_fix_where_it_cannot_be_made(text: str) -> None:
    found = read(text.encode(), "resume.yaml").diagnostics
    assert found
    assert not [one.fix for one in found if one.route and one.route[-1] == "tilte" and one.fix]


def test_the_fix_names_the_key() -> None:
    text = PERSON + "work: [{organization: x, titel: y}]\n"
    (found,) = read(text.encode(), "resume.yaml").diagnostics
    assert found.fix
    assert found.fix.change == RenameKey(("work", 0, "titel"), "title")
    assert found.fix.edits[0].span == found.span
