"""What serves letters that a theme's own fonts lack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import tiny_font
from conftest import BUILT_IN_THEMES
from cvkit import theme
from cvkit.theme import fallbacks, fonts

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.theme import Theme


def codes(text: str) -> frozenset[int]:
    return frozenset(map(ord, text))


def test_a_script_that_the_theme_has_needs_nothing(classic: Theme) -> None:
    dressed = fallbacks.with_fallbacks(classic, codes("Ада"), "ru")
    assert dressed.fallbacks["body"] == dressed.fallbacks["text"] == ()


@pytest.mark.parametrize(
    ("text", "locale", "sans", "serif"),
    [
        ("ليلى حداد", "ar", "Almarai", "Amiri"),
        ("مریم کریمی", "fa", "Almarai", "Amiri"),
        ("נועה לוי", "he", "Heebo", "Frank Ruhl Libre"),
    ],
)
def test_a_package_serves_in_the_kind_of_the_theme(
    text: str, locale: str, sans: str, serif: str, classic: Theme
) -> None:
    dressed = fallbacks.with_fallbacks(classic, codes(text), locale)
    found = {}
    for key, behind in dressed.fallbacks.items():
        (only,) = behind
        assert only.characters == codes(text) - codes(" ")
        assert fonts.covered(only.files, only.characters) == only.characters
        found[dressed.fonts[key].generic] = only.families
    assert found["sans-serif"] == (sans,)
    assert found["serif"] == (serif,)


def test_letters_of_one_word_come_from_one_family_if_any_has_them_all(
    tmp_path: Path, classic: Theme
) -> None:
    half = tiny_font.put(tmp_path, "half.ttf", tiny_font.make("Almarai", "لي"))
    mine = theme.ThemeLibrary((), [half]).load("classic")
    dressed = fallbacks.with_fallbacks(mine, codes("ليلى"), "ar")
    (only,) = dressed.fallbacks["body"]
    assert fonts.covered(only.files, codes("ليلى")) == codes("ليلى")
    assert [file.path.parent for file in only.files] != [half]
    assert fallbacks.with_fallbacks(classic, codes("ليلى"), "ar").fallbacks["body"] == (only,)


@pytest.mark.parametrize(
    ("locale", "family"),
    [
        ("ja", "Noto Sans CJK JP"),
        ("ko", "Noto Sans CJK KR"),
        ("zh-CN", "Noto Sans CJK SC"),
        ("zh-TW", "Noto Sans CJK TC"),
        ("zh-HK", "Noto Sans CJK HK"),
    ],
)
def test_the_language_decides_between_variants(locale: str, family: str, tmp_path: Path) -> None:
    variants = [
        tiny_font.make(f"Noto Sans CJK {code}", "直") for code in ["JP", "KR", "SC", "TC", "HK"]
    ]
    folder = tiny_font.put(tmp_path, "all.ttc", tiny_font.collect(*variants))
    mine = theme.ThemeLibrary((), [folder]).load("classic")
    (only,) = fallbacks.with_fallbacks(mine, codes("直"), locale).fallbacks["body"]
    assert only.families == (family,)


def test_a_family_of_any_name_serves_what_it_has(tmp_path: Path) -> None:
    folder = tiny_font.put(tmp_path, "x.ttf", tiny_font.make("Old Stones", "𒀀✈"))
    mine = theme.ThemeLibrary((), [folder]).load("classic")
    (only,) = fallbacks.with_fallbacks(mine, codes("𒀀 ✈"), "en").fallbacks["body"]
    assert only.families == ("Old Stones",)
    assert only.characters == codes("𒀀✈")


def test_what_no_file_has_is_left_to_the_machine_by_name(classic: Theme) -> None:
    (only,) = fallbacks.with_fallbacks(classic, codes("직"), "ko").fallbacks["body"]
    assert only.files == ()
    assert only.families[0] == "Noto Sans CJK KR"


def test_a_name_that_is_not_ascii_makes_a_key_of_its_own(tmp_path: Path) -> None:
    tiny_font.put(tmp_path, "a.ttf", tiny_font.make("源ノ明朝", "直"))
    tiny_font.put(tmp_path, "b.ttf", tiny_font.make("源ノ角ゴ", "骨"))
    mine = theme.ThemeLibrary((), [tmp_path]).load("classic")
    keys = [
        one.key for one in fallbacks.with_fallbacks(mine, codes("直骨"), "ja").fallbacks["body"]
    ]
    assert len(set(keys)) == 2
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys)


@pytest.mark.parametrize("text", ["Ọlúwaṣeun", "Ɓalarabe Ɗan", "before → after"])
@pytest.mark.parametrize("name", BUILT_IN_THEMES)
def test_what_a_latin_family_lacks_comes_from_the_widest_of_our_own(name: str, text: str) -> None:
    given = theme.built_in().load(name)
    dressed = fallbacks.with_fallbacks(given, codes(text), "en")
    for key, font in given.fonts.items():
        if font.generic != "monospace":
            served = [one.characters for one in dressed.fallbacks[key]]
            own = fonts.covered(given.font_files[font.family], codes(text))
            assert codes(text).difference(own, *served) == set()


@pytest.mark.parametrize("name", BUILT_IN_THEMES)
def test_every_family_of_ours_has_the_common_characters(name: str) -> None:
    given = theme.built_in().load(name)
    for font in given.fonts.values():
        files = given.font_files[font.family]
        assert fonts.covered(files, fallbacks._COMMON) == fallbacks._COMMON
