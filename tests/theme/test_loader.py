"""A theme's folder: what it takes from its base, and what is said when it is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import write_theme
from cvkit import theme
from cvkit.errors import PlatformError, ThemeError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_manifest_that_is_not_toml_is_told_with_its_line(tmp_path: Path) -> None:
    write_theme(tmp_path, "mine", "\n\na = \n")
    with pytest.raises(
        ThemeError, match=r"mine/theme.toml:5:5: error CV203 this is not valid TOML: "
    ):
        theme.ThemeLibrary((tmp_path,), ()).load("mine")


@pytest.mark.parametrize("file", ["theme.toml", "style.css", "resume.html.j2"])
def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path, file: str) -> None:
    write_theme(tmp_path, "mine")
    (tmp_path / "mine" / file).write_bytes(b"\xff\xfe")
    with pytest.raises(ThemeError, match=f"mine/{file}: error CV209 this is not UTF-8 text"):
        theme.ThemeLibrary((tmp_path,), ()).load("mine")


def test_a_font_that_is_not_installed_is_told_with_what_may_have_it(tmp_path: Path) -> None:
    write_theme(tmp_path, "mine", "[fonts.body]\nfamily = 'No Such Sans'\n")
    with pytest.raises(PlatformError) as caught:
        theme.ThemeLibrary((tmp_path,), ()).load("mine")
    assert caught.value.message == "The font family No Such Sans is not installed."
    assert caught.value.help == (
        "Put its files in a folder fonts/, or run pip install fontpkg-no-such-sans, "
        "if there is such a package."
    )
