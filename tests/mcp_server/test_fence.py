"""Nothing private is quoted or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.diagnostics import Diagnostic, Edit, Fix, Label, Position, Span, codes
from cvkit.mcp_server.fence import OPEN, Fence
from cvkit.mcp_server.workspace import RefusedError

if TYPE_CHECKING:
    from cvkit.diagnostics import Route
    from cvkit.source.yaml.tree import Plain
    from mcp_server.conftest import Desk


def _at(line: int, message: str, **parts: object) -> Diagnostic:
    span = Span(Position(line, 1), Position(line, 2))
    found = codes.UNKNOWN_KEY.over(span, message, file="resume.yaml")
    return found._replace(**parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "found",
    [
        _at(5, "“+44 20” is no number"),
        _at(15, "this is too long"),
        _at(1, "this is like “Salary of 2000 pounds”"),
        _at(1, "x", help="write +44 20 7946 0123"),
        _at(1, "x", labels=(Label(None, "Secret Service"),)),
        _at(1, "x", file="missions.yaml"),
        _at(5, "x", route=("basics", "details", "my secret")),
    ],
)
def test_a_diagnostic_that_could_quote_something_private(desk: Desk, found: Diagnostic) -> None:
    (masked,) = Fence.of(desk.fenced.files).masked([found])
    assert masked == codes.UNKNOWN_KEY.over(found.span, "unknown key [private]", file=found.file)
    assert OPEN.masked([found]) == (found,)


def test_other_diagnostics_are_as_they_are(desk: Desk) -> None:
    found = _at(10, "there is no key `tittle` here", help="did you mean `title`?")
    assert Fence.of(desk.fenced.files).masked([found]) == (found,)


def test_a_fix_that_writes_something_private_is_left_out(desk: Desk) -> None:
    edit = Edit(Span(Position(1, 1), Position(2, 1)), "- Salary of 2000 pounds\n")
    found = _at(10, "out of order", fix=Fix("put in order", (edit,)))
    (masked,) = Fence.of(desk.fenced.files).masked([found])
    assert (masked.message, masked.fix) == ("out of order", None)


@pytest.mark.parametrize(
    "route",
    [
        ("basics", "phone"),
        ("basics", "private"),
        ("basics", "private", 0),
        ("basics",),
        ("work", 0),
        ("work", 0, "bullets"),
        ("work", 0, "bullets", 1, "private"),
        ("work", 1),
        ("export", "variants", "lab", "replace", "salary"),
        ("export", "variants", "new", "replace", "spy", "private"),
        ("export", "variants", "new", "add", "spy"),
        (),
    ],
)
def test_what_can_not_be_changed(desk: Desk, route: Route) -> None:
    with pytest.raises(RefusedError):
        Fence.of(desk.fenced.files).check_editable("resume.yaml", route, may_contain=False)
    OPEN.check_editable("resume.yaml", route, may_contain=False)


def test_what_can_be_changed(desk: Desk) -> None:
    fence = Fence.of(desk.fenced.files)
    for route in (("work", 0, "title"), ("work", 0, "bullets", 0), ("basics", "name"), ("awards",)):
        fence.check_editable("resume.yaml", route, may_contain=False)
    for route in (("work",), ("work", 0, "bullets")):
        fence.check_editable("resume.yaml", route, may_contain=True)


@pytest.mark.parametrize(
    "value",
    [
        {"replace": {"salary": {"private": "false"}}},
        [{"title": "Cook", "bullets": {"from": "missions.yaml"}}],
        "x/../missions.yaml",
    ],
)
def test_a_value_that_would_show_something_private(desk: Desk, value: Plain) -> None:
    with pytest.raises(RefusedError, match="is the name of something private"):
        Fence.of(desk.fenced.files).check_value(value)
    OPEN.check_value(value)


def test_an_id_is_an_ordinary_word_otherwise(desk: Desk) -> None:
    Fence.of(desk.fenced.files).check_value({"keywords": ["salary", "spy"], "order": ["notes"]})
