"""What a terminal shows during a long export."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from cvkit.cli import progress_bar, terminal

if TYPE_CHECKING:
    import pytest

    from cli.conftest import Tty
    from conftest import Cli


def test_a_bar_has_a_count_a_rate_and_goes_away(tty: Tty, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", tty)
        with progress_bar.shown(["a", "b", "c"]) as advance:
            advance()
            with progress_bar.aside():
                terminal.note("Something.")
            advance()
    shown = tty.getvalue()
    assert "0/3 [" in shown
    assert "résumés/s]" in shown
    assert "\nnote: Something.\n" in shown.replace("\r", "\n")
    assert shown.rstrip(" ").endswith("\r")


def test_an_export_of_a_folder_shows_it(
    cvkit: Cli, tty: Tty, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abc":
        cvkit.write(f"in/{name}.yaml", "basics: {name: Ada}\n")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", tty)
        assert cvkit("export", "text", "in", "-o", "out").code == 0
    assert "0/3 [" in tty.getvalue()
    assert "note: 3 résumés: 3 written, in " in tty.getvalue()
    assert "out/a.txt" not in tty.getvalue()


def test_a_pipe_and_a_dumb_terminal_show_nothing(
    tty: Tty, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with progress_bar.shown(["a", "b"]) as advance:
        advance()
    assert capsys.readouterr().err == ""
    with monkeypatch.context() as patch:
        patch.setenv("TERM", "dumb")
        patch.setattr(sys, "stderr", tty)
        with progress_bar.shown(["a", "b"]) as advance:
            advance()
    assert tty.getvalue() == ""
