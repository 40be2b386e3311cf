"""What an export reads is known by any of its names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit.cli.inputs import Input
from cvkit.cli.read_files import ReadFiles, id_of

if TYPE_CHECKING:
    from conftest import Cli

USED = "a file that the résumé uses"


def test_resumes_photos_fonts_and_themes_are_read(cvkit: Cli) -> None:
    for name in (
        "cv.yaml", "me.jpg", "large.jpg", "other.jpg", "fonts/a.ttf", "fonts/a.txt", "b.ttf",
        "themes/mine/theme.toml", "themes/mine/fonts/c.otf", "themes/none/x.css",
        "cv/themes/x/theme.toml", "sub/themes/y/theme.toml", "sub/cv.yaml",
    ):  # fmt: skip
        cvkit.write(name, "x")
    os.truncate("large.jpg", 30_000_000)
    Path("link.jpg").symlink_to("me.jpg")
    reads = ReadFiles(["cv.yaml", "sub/cv.yaml"])
    reads.add(Input.named("cv.yaml"), ["me.jpg", "large.jpg", "missing.jpg"])
    found = {name: kind for name in cvkit.files() if (kind := reads.kind_of(Path(name)))}
    assert found == {
        "cv.yaml": "the résumé itself",
        "sub/cv.yaml": "the résumé itself",
        **dict.fromkeys(
            (
                "me.jpg", "large.jpg", "link.jpg", "fonts/a.ttf", "themes/mine/theme.toml",
                "themes/mine/fonts/c.otf", "sub/themes/y/theme.toml",
            ),
            USED,
        ),
    }  # fmt: skip


def test_what_later_resumes_use_can_be_asked_for(cvkit: Cli, png: bytes) -> None:
    cvkit.write("a.yaml", "basics: {name: Ada}\n")
    cvkit.write("b.yaml", "basics: {name: Bab, photo: me.png}\n")
    cvkit.write("me.png", png)
    reads = ReadFiles(["a.yaml", "b.yaml", "none.yaml"])
    assert reads.kind_of(Path("me.png")) == ""
    assert reads.kind_of(Path("me.png"), of_all=True) == USED


def test_all_names_of_a_file_have_one_id(cvkit: Cli) -> None:
    path = cvkit.write("a", "x")
    Path("b").hardlink_to(path)
    assert id_of(Path("a")) == id_of(Path("b"))
    assert id_of(Path("none")) is None
    assert id_of(Path("\0")) is None
