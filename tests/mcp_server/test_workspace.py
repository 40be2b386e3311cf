"""What the tools work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.mcp_server.workspace import RefusedError, Target

if TYPE_CHECKING:
    from mcp_server.conftest import Desk


def test_nothing_is_cancelled_unless_it_is(desk: Desk) -> None:
    desk.fenced.check_cancelled()


def test_a_refusal_has_its_reasons() -> None:
    found = codes.EMPTY.over(None, "it is empty")
    refused = RefusedError("No.", [found])
    assert (refused.message, refused.diagnostics) == ("No.", (found,))


def test_files_go_to_the_folder_itself_by_default() -> None:
    assert Target("resume.yaml").folder == ""
