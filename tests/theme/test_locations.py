"""Where themes lie, and which of one name wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import BUILT_IN_THEMES, write_theme
from cvkit import theme
from cvkit.errors import UnknownNameError
from cvkit.theme import locations

if TYPE_CHECKING:
    from pathlib import Path


def test_the_built_in_themes_are_found_and_read() -> None:
    found = theme.built_in().available()
    assert set(BUILT_IN_THEMES) <= set(found)
    for name in found:
        read = theme.built_in().load(name)
        assert read.name == name
        assert read.description.endswith(".")
        assert {"resume.html.j2", "resume.md.j2"} <= set(read.templates)


def test_a_folder_without_a_manifest_is_no_theme(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    write_theme(tmp_path, "mine")
    assert list(theme.ThemeLibrary((tmp_path, tmp_path / "missing"), ()).available()) == sorted(
        [*BUILT_IN_THEMES, "mine"]
    )


def test_a_hidden_folder_is_no_theme(tmp_path: Path) -> None:
    write_theme(tmp_path, ".mine.cvkit-0123abcd")
    assert locations.themes_in([tmp_path]) == {}


def test_ones_own_theme_wins_over_a_built_in_and_an_earlier_folder_over_a_later(
    tmp_path: Path,
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write_theme(first, "jekyll", "[page]\ntop = 1\n")
    write_theme(second, "jekyll", "[page]\ntop = 2\n")
    assert theme.ThemeLibrary((first, second), ()).load("jekyll").page.top == 1
    assert theme.ThemeLibrary((second, first), ()).load("jekyll").page.top == 2
    assert theme.ThemeLibrary((first,), ()).find("jekyll") == first / "jekyll"
    assert theme.built_in().load("jekyll").page.top == 16


@pytest.mark.parametrize("name", ["clasic", "../classic", "", ".", "/etc"])
def test_an_unknown_theme_is_told_with_those_there_are(name: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        theme.built_in().load(name)
    assert caught.value.message == f"There is no theme “{name}”."
    assert caught.value.help.startswith(f"The themes are {', '.join(BUILT_IN_THEMES)}")


def test_themes_are_found_in_a_wheel_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "cvkit"
    write_theme(package / "themes", "inside")
    monkeypatch.setattr(locations, "__file__", str(package / "theme/locations.py"))
    assert locations.builtin_folder() == package / "themes"
    assert list(theme.built_in().available()) == ["inside"]
