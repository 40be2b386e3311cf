"""Margins that leave no space for text are told before anything is laid out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from conftest import BUILT_IN_THEMES, write_theme
from cvkit import theme
from cvkit.errors import ThemeError
from cvkit.model.export import PageSize

if TYPE_CHECKING:
    from conftest import Cli


def said(folder: Path, name: str = "mine", **load: Any) -> list[str]:  # noqa: ANN401 - for `load`
    """Return each diagnostic as ``theme:line: message | help``."""
    try:
        theme.ThemeLibrary((folder,), ()).load(name, **load)
    except ThemeError as error:
        return [
            f"{Path(one.file).parent.name}:{one.position[0]}: {one.message} | {one.help}"
            for one in error.diagnostics
        ]
    return []


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        (
            "[page]\ntop = 150\nbottom = 150",
            (
                "mine:4: `page.top` and `page.bottom` leave no space for text on A4 "
                "| the paper is 297 mm high; leave at least 40 mm"
            ),
        ),
        (
            "[page]\nleft = 20\nright = 150.5",
            (
                "mine:5: `page.left` and `page.right` leave only 39.5 mm for text on A4 "
                "| the paper is 210 mm wide; leave at least 40 mm"
            ),
        ),
        (
            "[page]\nsize = 'A5'\nleft = 60\nright = 60",
            (
                "mine:5: `page.left` and `page.right` leave only 28 mm for text on A5 "
                "| the paper is 148 mm wide; leave at least 40 mm"
            ),
        ),
        (
            "[page]\nleft = 40\nright = 40\n[scale]\nmargins = 3",
            (
                "mine:4: `page.left` and `page.right`, times `scale.margins` (3), leave no space "
                "for text on A4 | the paper is 210 mm wide; leave at least 40 mm"
            ),
        ),
    ],
)
def test_what_leaves_no_room_is_told_at_the_larger_margin(
    tmp_path: Path, manifest: str, message: str
) -> None:
    write_theme(tmp_path, "mine", manifest)
    assert said(tmp_path) == [message]


def test_both_directions_are_told_each_in_the_file_that_sets_it(tmp_path: Path) -> None:
    write_theme(tmp_path, "base", "[page]\ntop = 190\nbottom = 190\n")
    write_theme(tmp_path, "mine", 'extends = "base"\n[page]\nleft = 190\n')
    assert [one.partition(" leave")[0] for one in said(tmp_path)] == [
        "mine:4: `page.left` and `page.right`",
        "base:4: `page.top` and `page.bottom`",
    ]


def test_what_leaves_just_enough_is_fine(tmp_path: Path) -> None:
    write_theme(tmp_path, "mine", "[page]\ntop = 128.5\nbottom = 128.5\nleft = 85\nright = 85\n")
    assert said(tmp_path) == []


def test_the_paper_of_the_resume_counts(tmp_path: Path) -> None:
    write_theme(tmp_path, "mine", "[page]\nleft = 70\nright = 70\n")
    assert said(tmp_path) == []
    (message,) = said(tmp_path, page="A5")
    assert message.startswith("mine:4: `page.left` and `page.right` leave only 8 mm for text on A5")


@pytest.mark.parametrize("name", BUILT_IN_THEMES)
def test_cvkits_own_themes_have_room_on_every_paper(tmp_path: Path, name: str) -> None:
    for paper in PageSize:
        for density in ("compact", "regular", "airy"):
            assert said(tmp_path, name, page=paper.value, settings={"density": density}) == []


@pytest.mark.parametrize("call", [("validate",), ("export", "pdf"), ("export", "docx,png,text")])
def test_every_command_shows_the_line(cvkit: Cli, call: tuple[str, ...]) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\nexport: {theme: mine}\n")
    write_theme(cvkit.folder / "themes", "mine", "[page]\ntop = 150\nbottom = 150\n")
    outcome = cvkit(*call)
    assert outcome.code == 2
    assert outcome.err.startswith(
        "error[CV205]: `page.top` and `page.bottom` leave no space for text on A4\n"
        f" --> {Path('themes/mine/theme.toml')}:4:7\n"
    ), outcome.err
    assert "CV215" not in outcome.err
