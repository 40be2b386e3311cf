"""What the preview remembers while the file changes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cvkit.errors import FileError
from cvkit.linter import LintOptions
from cvkit.preview.build import Subject
from cvkit.preview.session import PreviewSession
from cvkit.preview.state import Choices, View
from projects import MemoryProject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TODAY = date(2026, 11, 1)
WEB = Choices(View.WEB)
GOOD = b"basics: {name: Ada}\n"


def session(path: Path, read: Callable[[], bytes]) -> PreviewSession:
    project = MemoryProject({"me.png": FileError("me.png cannot be read.")})
    return PreviewSession(Subject(path, read, lambda: project, lambda: LintOptions(TODAY)))


def test_asked_twice_at_one_moment_nothing_is_made_anew(tmp_path: Path) -> None:
    found = session(tmp_path, lambda: GOOD)
    first = found.snapshot(WEB, 0)
    assert found.snapshot(WEB, 0) is first
    again = found.snapshot(WEB, 1)
    assert again is not first
    assert again == first


def test_the_name_of_the_photo_is_known_though_it_is_missing(tmp_path: Path) -> None:
    found = session(tmp_path, lambda: b"basics: {name: Ada, photo: me.png}\n")
    snapshot = found.snapshot(WEB, 0)
    assert found.beside == {"me.png"}
    assert [one.code for one in snapshot.diagnostics] == ["CV303"]


def test_a_bug_is_told_and_the_page_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = session(tmp_path, lambda: GOOD)
    good = found.snapshot(WEB, 0)

    def fail(*_arguments: object) -> None:
        raise RuntimeError("x")

    monkeypatch.setattr("cvkit.preview.session.build", fail)
    monkeypatch.delenv("CVKIT_DEBUG", raising=False)
    snapshot = found.snapshot(WEB, 1)
    assert snapshot.problem
    assert snapshot.problem.message == "This is a bug in cvkit: RuntimeError: x"
    assert (snapshot.rendering, snapshot.is_current) == (good.rendering, False)
    monkeypatch.setenv("CVKIT_DEBUG", "1")
    with pytest.raises(RuntimeError, match="x"):
        found.snapshot(WEB, 2)
