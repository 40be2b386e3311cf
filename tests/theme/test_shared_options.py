"""The options that every theme has: each sets tokens, and all formats follow tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme

if TYPE_CHECKING:
    from cvkit.theme.theme import FontFile

THEMES = tuple(theme.built_in().available())
SHARED = {
    "accent": "#123456",
    "density": "compact",
    "fonts": "plex",
    "page": "Letter",
    "dates": "below",
    "roles": "separate",
    "rules": "false",
    "contacts": "bars",
    "page_numbers": "true",
    "embed_fonts": "false",
}


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_has_them(name: str) -> None:
    mine = theme.built_in().load(name, settings=SHARED)
    assert mine.colors["accent"] == "#123456"
    assert mine.page.size == "Letter"
    assert (mine.layout.dates, mine.layout.roles) == ("below", "separate")
    assert (mine.layout.contacts, mine.rules.shown) == ("bars", False)
    assert (mine.layout.page_numbers, mine.layout.embed_fonts) == (True, False)
    families = {font.family for font in mine.fonts.values() if font.generic != "monospace"}
    assert families <= {"IBM Plex Sans", "IBM Plex Serif"}


def pairs() -> list[str]:
    return list(theme.built_in().manifest("classic").options["fonts"].choices)


@pytest.mark.parametrize("pair", pairs())
def test_every_pair_is_installed_and_its_families_look_equally_large(pair: str) -> None:
    own, other = (
        theme.built_in().load("classic"),
        theme.built_in().load("classic", settings={"fonts": pair}),
    )
    heights = [
        mine.styles.body.size * x_height(mine.font_files[mine.font(mine.styles.body).family])
        for mine in (own, other)
    ]
    assert heights[1] == pytest.approx(heights[0], rel=0.05)


def x_height(files: tuple[FontFile, ...]) -> float:
    """Return how high an x is, as a share of the size (OpenType, OS/2 sxHeight)."""
    from fontTools.ttLib import TTFont

    font = TTFont(files[0].path)
    return float(font["OS/2"].sxHeight / font["head"].unitsPerEm)


def test_the_papers_wish_of_the_file_is_the_themes_paper() -> None:
    assert theme.built_in().load("classic").page.size == "A4"
    assert theme.built_in().load("classic", page="Letter").page.size == "Letter"


def test_a_pair_leaves_code_alone_and_names_what_word_has() -> None:
    mine = theme.built_in().load("classic", settings={"fonts": "arial"})
    assert mine.fonts["code"].family == "Source Code Pro"
    assert mine.fonts["body"].word_family == "Arial"
