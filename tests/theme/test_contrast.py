"""Colours that were chosen, and whether text in them can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.theme import contrast

if TYPE_CHECKING:
    from conftest import Cli


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#ffffff", 1),
        ("#777777", "#ffffff", 4.48),  # the grey that is just too light
        ("#767676", "#ffffff", 4.54),
        ("#ffff00", "#ffffff", 1.07),
    ],
)
def test_a_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast.ratio(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast.ratio(other, one) == contrast.ratio(one, other)


@pytest.mark.parametrize("name", theme.built_in().available())
def test_all_colours_of_the_themes_are_dark_enough(name: str) -> None:
    used = theme.built_in().load(name)
    grounds = contrast.grounds(used)
    assert grounds[0] == "#ffffff"
    for color in {style.color for _, style in used.styles}:
        for ground in grounds:
            assert contrast.ratio(used.colors[color], ground) >= contrast.needed(used, color) >= 3


def test_a_darker_colour_is_just_dark_enough() -> None:
    made = contrast.darker("#ffcc00", "#ffffff", 4.5)
    assert made == "#8e7200"
    assert contrast.ratio(made, "#ffffff") == pytest.approx(4.8, abs=0.3)
    assert contrast.darker("#1f4e79", "#ffffff", 4.5) == "#1f4e79"


def test_a_colour_of_the_file_is_told_with_its_line(cvkit: Cli) -> None:
    cvkit.write(
        "resume.yaml",
        'basics: {name: Ada}\nexport:\n  theme_options:\n    accent: "#ffff00"\n'
        "  variants: {dark: {theme_options: {accent: '#600'}}}\n",
    )
    told = cvkit("validate", "--format", "concise")
    assert told.code == 0
    assert [line for line in told.err.splitlines() if "CV216" in line] == [
        (
            "resume.yaml:4:13: warning CV216 text in #ffff00 is hard to read on #ffffff: the "
            "contrast of the accent is 1.07:1, and it needs 4.5:1"
        )
    ]


def test_a_colour_of_the_command_line_is_told(person: Cli) -> None:
    told = person("export", "text", "--set", "accent=#ff0")
    assert told.code == 0
    assert told.err.count("CV216") == 1
    assert "text in #ffff00 is hard to read on #ffffff" in told.err
    assert "CV216" not in person("export", "text", "--set", "accent=#606000").err


def test_the_side_column_is_a_ground_too(person: Cli) -> None:
    call = ("export", "text", "--set", "accent=#757575")
    assert "CV216" not in person(*call).err
    assert "hard to read on #edf2f2" in person(*call, "--theme", "sidebar").err


def test_nothing_is_said_of_a_theme_with_light_text(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\nexport: {theme: night}\n")
    cvkit.write(
        "themes/night/theme.toml",
        'description = "x"\nextends = "classic"\n[colors]\nink = "#eeeeee"\n',
    )
    assert "CV216" not in cvkit("export", "text", "--set", "accent=#ffff00").err
