"""What commands read, and where they look for what lies beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit.cli.inputs import Input, inputs
from cvkit.errors import CvkitError, FileError

if TYPE_CHECKING:
    from conftest import Cli


def test_resume_yaml_is_read_when_nothing_is_named() -> None:
    assert [one.name for one in inputs([])] == [one.name for one in inputs(None)] == ["resume.yaml"]
    assert [one.name for one in inputs(["a.yaml", "-"])] == ["a.yaml", "-"]


@pytest.mark.parametrize(
    ("output", "said"),
    [("", "Name it once."), ("-o -", "Name it once; to write to standard output, use -o -.")],
)
def test_standard_input_is_read_once(output: str, said: str) -> None:
    with pytest.raises(CvkitError, match=r"^- is named twice, but standard input") as caught:
        inputs(["-", "a.yaml", "-"], output=output)
    assert caught.value.help == said


@pytest.mark.parametrize(
    ("name", "folder", "stem", "themes"),
    [
        ("resume.yaml", ".", "resume", ["themes"]),
        ("cv/ada.en.yaml", "cv", "ada.en", ["cv/themes", "themes"]),
        ("-", ".", "resume", ["themes"]),
    ],
)
def test_where_a_file_keeps_its_things(
    name: str, folder: str, stem: str, themes: list[str]
) -> None:
    read = Input.named(name)
    assert (read.project.folder, read.stem) == (Path(folder), stem)
    assert read.project.theme_folders == tuple(map(Path, themes))
    assert read.project.font_folders == (Path(folder) / "fonts",)


def test_a_name_that_is_no_file_is_explained(cvkit: Cli) -> None:
    cvkit.write("ada.yml", "basics: {name: Ada}\n")
    for name, message, help_text in (
        ("ada", "There is no file ada.", "Did you mean ada.yml?"),
        ("eve", "There is no file eve.", ""),
        ("https://a.b/c.yaml", "https://a.b/c.yaml is a web address, not a file.",
         "Download it first."),
    ):  # fmt: skip
        with pytest.raises(FileError) as caught:
            Input.named(name).read()
        assert (caught.value.message, caught.value.help) == (message, help_text)
