"""What the preview remembers while the file changes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from conftest import write_theme
from cvkit.child_process.limited import ResourceLimits
from cvkit.errors import FileError
from cvkit.exporters import limited_export
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
    return PreviewSession(
        Subject(path, read, lambda: project, lambda: LintOptions(TODAY), lambda *_: "resume")
    )


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


def themed(folder: Path, *, trust_theme: bool = False) -> PreviewSession:
    """Return a session on a résumé in a theme of its own."""
    write_theme(folder, "mine")
    project = MemoryProject(themes=[folder])
    good = GOOD + b"export: {theme: mine}\n"
    return PreviewSession(
        Subject(
            folder,
            lambda: good,
            lambda: project,
            lambda: LintOptions(TODAY),
            lambda *_: "resume",
            trust_theme,
        )
    )


@pytest.mark.parametrize("trust_theme", [False, True])
def test_pages_in_ones_own_theme_are_drawn(tmp_path: Path, *, trust_theme: bool) -> None:
    found = themed(tmp_path, trust_theme=trust_theme)
    shown = found.snapshot(Choices(), 0).rendering
    assert shown
    drawn = found.picture(shown.id, 1, 24)
    assert drawn
    assert drawn.startswith(b"\xff\xd8\xff")
    assert found.picture(shown.id, 1, 24) is drawn, "drawn once"


def test_pages_that_take_too_much_to_draw_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = themed(tmp_path)
    shown = found.snapshot(Choices(), 0).rendering
    assert shown

    def fill(*_arguments: object, **_options: object) -> tuple[bytes, ...]:
        raise MemoryError

    monkeypatch.setattr("cvkit.exporters.png.rasterize.rasterize", fill)
    assert found.picture(shown.id, 1, 24) is None


def test_a_theme_that_takes_too_much_is_told_at_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = themed(tmp_path)
    (tmp_path / "mine/style.css").write_text("* { columns: 3 }")
    limits = ResourceLimits(seconds=1, patience=60, memory=256, file=64)
    monkeypatch.setattr(limited_export, "LIMITS", limits)
    snapshot = found.snapshot(Choices(), 0)
    assert [one.code for one in snapshot.diagnostics] == ["CV214"]
    assert snapshot.rendering is None


def test_a_bug_of_an_export_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = session(tmp_path, lambda: GOOD)

    def fail(*_arguments: object) -> None:
        raise RuntimeError("x")

    monkeypatch.setattr("cvkit.preview.session.export", fail)
    monkeypatch.delenv("CVKIT_DEBUG", raising=False)
    result = found.export("text", WEB)
    assert result
    assert result.problem
    assert result.problem.message == "This is a bug in cvkit: RuntimeError: x"


def test_a_download_is_kept_while_its_page_is_open(tmp_path: Path) -> None:
    found = session(tmp_path, lambda: GOOD)
    result = found.export("text", WEB)
    assert result
    assert result.download
    assert found.download(result.download.id) is result.download
    assert found.download("another") is None
    assert found.export("no-format", WEB) is None


def test_options_and_a_page_limit_are_followed(tmp_path: Path) -> None:
    bullets = ", ".join(f"Bullet {number}" for number in range(50))
    text = f"basics: {{name: Ada}}\nwork: [{{title: A, bullets: [{bullets}]}}]\n".encode()
    found = session(tmp_path, lambda: text)

    def pages(choices: Choices) -> int:
        snapshot = found.snapshot(choices, 0)
        assert snapshot.is_current
        assert snapshot.rendering
        return len(snapshot.rendering.sheets)

    assert pages(Choices()) == 2
    assert pages(Choices(settings=("density=compact",))) == 1
    assert pages(Choices(pages=1)) == 1


def test_a_limit_that_cannot_be_kept_shows_the_page_without_it(tmp_path: Path) -> None:
    bullets = ", ".join(f"Bullet {number}" for number in range(200))
    text = f"basics: {{name: Ada}}\nwork: [{{title: A, bullets: [{bullets}]}}]\n".encode()
    found = session(tmp_path, lambda: text)
    whole = found.snapshot(Choices(), 0)
    limited = found.snapshot(Choices(pages=1), 0)
    assert (limited.rendering, limited.is_current) == (whole.rendering, False)
    assert [one.severity for one in limited.diagnostics] == ["error"]


def test_the_picture_of_the_signature_is_known_too(tmp_path: Path) -> None:
    text = b"basics: {name: Ada, photo: me.png, signature: {image: sign.jpg}}\n"
    found = session(tmp_path, lambda: text)
    found.snapshot(WEB, 0)
    assert found.beside == {"me.png", "sign.jpg"}
