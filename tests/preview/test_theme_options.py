"""The form of a theme's options, and the values it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import write_theme
from cvkit import selection, theme
from cvkit.model import Resume
from cvkit.preview.theme_options import theme_options
from cvkit.theme.library import ThemeLibrary
from cvkit.theme.theme_selection import ThemeSelection, select_theme

if TYPE_CHECKING:
    from pathlib import Path


def values(chosen: ThemeSelection) -> dict[str, object]:
    return {one.name: one.value for one in theme_options(chosen, theme.built_in())}


def of_file(name: str | None = None, **export: object) -> dict[str, object]:
    """Return the values for a résumé that sets something, in its theme or another."""
    resume = Resume.model_validate({"basics": {"name": "Ada"}, "export": export})
    return values(select_theme(resume, selection.presentation(resume), theme=name))


@pytest.mark.parametrize("name", theme.built_in().available())
def test_each_theme_says_its_own_values_and_they_change_nothing(name: str) -> None:
    found = theme_options(ThemeSelection(name), theme.built_in())
    assert {one.name for one in found} == set(theme.built_in().options(name))
    settings = {
        one.name: str(one.value).lower() if isinstance(one.value, bool) else one.value
        for one in found
        if one.value
    }
    plain, given = (theme.built_in().load(name, settings=each) for each in ({}, settings))
    assert (given.colors, given.layout, given.rules, given.page) == (
        plain.colors, plain.layout, plain.rules, plain.page,
    )  # fmt: skip
    assert given.styles == plain.styles


def test_a_choice_without_a_name_has_no_value() -> None:
    found = values(ThemeSelection("sidebar"))
    assert found["fonts"] is None
    assert (found["density"], found["rules"], found["dates"]) == ("regular", False, "end")
    assert found["accent"] == "#0f5c63"


def test_what_the_file_sets_is_shown() -> None:
    found = of_file(theme="modern", theme_options={"accent": "#abc", "density": "airy"}, page="A5")
    assert (found["accent"], found["density"], found["page"]) == ("#aabbcc", "airy", "A5")
    other = of_file("minimal", theme="modern", theme_options={"density": "airy"})
    assert other["density"] == "airy"  # as an export would have it


def test_a_field_knows_its_type_and_its_choices() -> None:
    found = {one.name: one for one in theme_options(ThemeSelection("jekyll"), theme.built_in())}
    assert (found["density"].type, found["density"].choices) == (
        "choice", ("compact", "regular", "airy"),
    )  # fmt: skip
    assert (found["front_matter"].type, found["front_matter"].value) == ("map", {})
    assert found["accent"].help == "Colour of the headline, section titles and bullets."


def test_a_broken_theme_has_no_form(tmp_path: Path) -> None:
    write_theme(tmp_path, "mine")
    (tmp_path / "mine/theme.toml").write_text("description = ")
    library = ThemeLibrary([tmp_path], [])
    assert theme_options(ThemeSelection("mine"), library) == ()
    assert theme_options(ThemeSelection("nowhere"), library) == ()
