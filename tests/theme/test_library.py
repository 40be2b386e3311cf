"""Themes by name, as a résumé may use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import theme

if TYPE_CHECKING:
    from pathlib import Path

MINE = 'description = "Mine."\nextends = "classic"\n'


def test_a_library_shows_its_files_as_they_were_when_first_asked_for(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/theme.toml").write_text(f"{MINE}[page]\ntop = 1\n")
    library = theme.ThemeLibrary((tmp_path,), ())
    assert library.load("mine").page.top == 1
    (tmp_path / "mine/theme.toml").write_text(f"{MINE}[page]\ntop = 2\n")
    assert library.load("mine").page.top == 1
    assert theme.ThemeLibrary((tmp_path,), ()).load("mine").page.top == 2


def test_setting_options_leaves_the_theme_as_it_was(tmp_path: Path) -> None:
    library = theme.ThemeLibrary((tmp_path,), ())
    assert library.load("classic", settings={"accent": "#112233"}).colors["accent"] == "#112233"
    assert library.load("classic").colors["accent"] != "#112233"


def test_a_persons_own_theme_wins_over_a_built_in_one(tmp_path: Path) -> None:
    (tmp_path / "classic").mkdir()
    (tmp_path / "classic/theme.toml").write_text(MINE)
    library = theme.ThemeLibrary((tmp_path,), ())
    assert library.find("classic") == tmp_path / "classic"
    assert library.manifest("classic").description == "Mine."
    assert "classic" in theme.built_in().available()
    assert theme.built_in().find("classic") != tmp_path / "classic"
