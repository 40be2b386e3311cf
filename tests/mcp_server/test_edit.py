"""A change is made and proven, or refused and nothing written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cvkit.errors import CvkitError
from cvkit.mcp_server.edit import Action, Edit, edit
from cvkit.mcp_server.workspace import RefusedError

if TYPE_CHECKING:
    from mcp_server.conftest import Desk

SET, ADD, REMOVE, MOVE = Action


@pytest.mark.parametrize(
    ("wanted", "old", "new"),
    [
        (Edit(SET, "engines.title", "Analyst"), "title: Programmer  #", "title: Analyst  #"),
        (Edit(SET, "notes.tags", ["x"]), "text: Wrote note G}", "text: Wrote note G, tags: [x]}"),
        (Edit(SET, "engines.location", {"city": "London"}), "export:", None),
        (Edit(ADD, "engines.bullets", "Taught Ada"), "        private: true\n",
         "        private: true\n      - Taught Ada\n"),
        (Edit(REMOVE, "engines.title"), "    title: Programmer  # since the start\n", ""),
        (Edit(SET, "basics.url", "a.example"), "  private: [phone]\n",
         "  private: [phone]\n  url: a.example\n"),
        (Edit(SET, ["export", "pages"], 2), '0999"}\n', '0999"}\n  pages: 2\n'),
    ],
)  # fmt: skip
def test_a_change(desk: Desk, wanted: Edit, old: str, new: str | None) -> None:
    before = desk.text()
    assert before.count(old) == 1
    done = edit(desk.fenced, "resume.yaml", wanted)
    assert done.diagnostics == ()
    assert done.text.startswith("# resume.yaml: ")
    assert "Salary" not in done.text
    if new is None:
        assert [line for line in before.splitlines() if line not in desk.text()] == []
    else:
        assert desk.text() == before.replace(old, new)


def test_an_item_is_moved_with_its_comments(desk: Desk) -> None:
    desk.write("a.yaml", "basics: {name: Ada}\nskills:\n  # first\n  - A\n  - B\n  - C\n")
    done = edit(desk.fenced, "a.yaml", Edit(MOVE, "skills.0", position=2))
    assert done.text == "# a.yaml: skills\nskills: [B, C, A]\n"
    assert desk.text("a.yaml").endswith("skills:\n  - B\n  - C\n  # first\n  - A\n")


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (Edit(SET, "engines.tittle", "x"), "it would be worse"),
        (Edit(SET, "engines.dates", "soon"), "it would be worse"),
        (Edit(REMOVE, "basics.name"), "it would be worse"),
        (Edit(SET, "engines.title", "Engin\x07eer"), "can't be changed safely"),
        (Edit(ADD, "engines.bullets", "A team player -- mostly"), "it would be worse"),
        (Edit(REMOVE, "engines.fax"), "can't be changed safely"),
        (Edit(SET, "basics.phone", "1"), "is private"),
        (Edit(SET, "salary.text", "1"), "is private"),
        (Edit(SET, "spy.private", "false"), "is private"),
        (Edit(REMOVE, "basics.private"), "is private"),
        (Edit(REMOVE, "engines"), "has private values in it"),
        (Edit(MOVE, "salary", position=0), "is private"),
        (Edit(SET, "export.variants.lab.replace.salary", "x"), "private"),
        (Edit(SET, "export.variants.lab.replace", {"spy": {"private": "no"}}), "private"),
        (
            Edit(SET, "engines.bullets.notes.bullets", {"from": "missions.yaml"}),
            "something private",
        ),
    ],
)
def test_a_refused_change(desk: Desk, wanted: Edit, message: str) -> None:
    before = desk.text()
    with pytest.raises(RefusedError, match=message):
        edit(desk.fenced, "resume.yaml", wanted)
    assert desk.text() == before


def test_warnings_can_be_accepted_but_errors_can_not(desk: Desk) -> None:
    worn = Edit(ADD, "engines.bullets", "A team player", accept_warnings=True)
    done = edit(desk.fenced, "resume.yaml", worn)
    assert [one.code for one in done.diagnostics] == ["CV108"]
    assert "A team player" in desk.text()
    with pytest.raises(RefusedError) as raised:
        edit(desk.fenced, "resume.yaml", Edit(SET, "engines.dates", "soon", accept_warnings=True))
    assert "CV014" in [one.code for one in raised.value.diagnostics]


def test_a_file_with_errors_can_be_corrected_step_by_step(desk: Desk) -> None:
    desk.write("a.yaml", "basics: {name: Ada, fax: 1}\nwork: [{titel: A, organization: B}]\n")
    edit(desk.fenced, "a.yaml", Edit(REMOVE, "basics.fax"))
    edit(desk.fenced, "a.yaml", Edit(REMOVE, "work.0.titel"))
    assert desk.text("a.yaml") == "basics: {name: Ada}\nwork: [{organization: B}]\n"


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (Edit(SET, "engines.title"), "“set” needs a value."),
        (Edit(REMOVE, "engines.title", "x"), "“remove” takes no value."),
        (Edit(MOVE, "engines.title", position=0), "“move” needs the path of an item"),
        (Edit(SET, "engines.title", float("nan")), "a number that JSON doesn't have"),
        (Edit(MOVE, "notes"), "“move” needs the path of an item"),
        (Edit(MOVE, "notes", position=2), "The position must be from 0 to 1."),
    ],
)
def test_arguments_that_do_not_fit(desk: Desk, wanted: Edit, message: str) -> None:
    with pytest.raises(CvkitError, match=message):
        edit(desk.fenced, "resume.yaml", wanted)


def test_a_value_as_deep_as_can_be(desk: Desk) -> None:
    value: Any = "x"
    for _ in range(5000):
        value = [value]
    with pytest.raises(CvkitError, match="nested more than 64 levels deep"):
        edit(desk.fenced, "resume.yaml", Edit(SET, "engines.keywords", value))


def test_a_value_as_large_as_can_be(desk: Desk) -> None:
    before = desk.text()
    with pytest.raises(RefusedError, match="it would be worse") as raised:
        edit(desk.fenced, "resume.yaml", Edit(SET, "engines.summary", "x" * 6_000_000))
    assert [one.code for one in raised.value.diagnostics][:1] == ["CV004"]
    assert desk.text() == before


def test_a_file_that_another_program_changes_in_the_meantime(desk: Desk) -> None:
    def changes() -> None:
        desk.write("resume.yaml", "basics: {name: Bob}\n")

    workspace = desk.fenced._replace(check_cancelled=changes)
    with pytest.raises(CvkitError, match="changed by another program in the meantime"):
        edit(workspace, "resume.yaml", Edit(SET, "engines.title", "Analyst"))
    assert desk.text() == "basics: {name: Bob}\n"


def test_a_byte_order_mark_and_line_ends_are_kept(desk: Desk) -> None:
    desk.write("a.yaml", "\ufeffbasics:\r\n  name: Ada\r\n")
    edit(desk.fenced, "a.yaml", Edit(SET, "basics.headline", "Analyst"))
    assert desk.text("a.yaml") == "\ufeffbasics:\r\n  name: Ada\r\n  headline: Analyst\r\n"


def test_private_values_can_be_changed_if_that_is_allowed(desk: Desk) -> None:
    edit(desk.open, "resume.yaml", Edit(SET, "salary.text", "Salary of 1 pound"))
    assert "text: Salary of 1 pound\n" in desk.text()


@pytest.mark.parametrize(
    ("wanted", "old", "new"),
    [
        (Edit(SET, "basics.name", "Bob: B"), '"name": "Ada"', '"name": "Bob: B"'),
        (Edit(SET, "basics.summary", "Long"), '"Ada"}', '"Ada", "summary": "Long"}'),
        (Edit(SET, "export.pages", 2), '"pages": 1', '"pages": 2'),
        (Edit(SET, "export.locale", "de"), '"locale": null', '"locale": "de"'),
        (Edit(SET, "export.pages", "two"), '"pages": 1', '"pages": "two"'),
        (Edit(ADD, "skills", {"name": "B"}), '["A"]', '["A", {"name": "B"}]'),
        (Edit(REMOVE, "skills.0"), '["A"]', "[]"),
    ],
)
def test_a_json_file_stays_one(desk: Desk, wanted: Edit, old: str, new: str) -> None:
    text = '{"basics": {"name": "Ada"}, "skills": ["A"], "export": {"pages": 1, "locale": null}}\n'
    desk.write("a.json", text)
    try:
        edit(desk.fenced, "a.json", wanted)
    except RefusedError:
        assert wanted.value == "two"
        return
    assert desk.text("a.json") == text.replace(old, new)
