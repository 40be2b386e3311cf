"""A file is checked as the command line does, and quotes nothing private."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import cvkit
from conftest import write_theme
from cvkit.mcp_server.check import check
from cvkit.mcp_server.workspace import RefusedError

if TYPE_CHECKING:
    from mcp_server.conftest import Desk


def test_a_file_without_problems(desk: Desk) -> None:
    assert check(desk.fenced, "resume.yaml") == ()


def test_it_says_what_validate_says(desk: Desk) -> None:
    path = desk.write(
        "a.yaml", "basics: {name: Ada, fax: 1}\nwork: [{organization: Mill, dates: x}]\n"
    )
    found = check(desk.fenced, "a.yaml")
    assert [one.code for one in found] == ["CV010", "CV014"]
    told = cvkit.validate(path)
    assert [(one.code, one.message, one.span) for one in found] == [
        (one.code, one.message, one.span) for one in told
    ]


def test_private_mistakes_are_told_without_the_value(desk: Desk) -> None:
    desk.write("a.yaml", "basics: {name: Ada}\nwork:\n  - private: true\n    dates: soon-7946\n")
    found = check(desk.fenced, "a.yaml")
    assert {one.code for one in found} == {"CV012", "CV014"}
    assert [one for one in found if "7946" in f"{one.message} {one.help}"] == []
    assert any("7946" in one.message for one in check(desk.open, "a.yaml"))


def test_a_broken_theme_is_told(desk: Desk) -> None:
    write_theme(desk.folder / "themes", "mine", "[nonsense]\n")
    desk.write("a.yaml", "basics: {name: Ada}\nexport: {theme: mine}\n")
    assert [one.code[:3] for one in check(desk.fenced, "a.yaml")] == ["CV2"]


def test_a_private_file(desk: Desk) -> None:
    with pytest.raises(RefusedError):
        check(desk.fenced, "missions.yaml")
