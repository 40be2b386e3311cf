"""Scripts: which a text has, what serves them, and what to install where nothing does."""

from __future__ import annotations

import importlib.metadata
import re
from typing import TYPE_CHECKING

import pytest

from cvkit.theme import fallbacks, scripts, stylesheet

if TYPE_CHECKING:
    from cvkit.theme import Theme


def codes(text: str) -> frozenset[int]:
    return frozenset(map(ord, text))


@pytest.mark.parametrize(
    ("text", "locale", "found"),
    [
        ("Ada – “x” • → 5 €", "en", []),
        ("Łukasiewicz, Đặng", "en", []),
        ("ليلى", "en", ["Arab"]),
        ("נועה Ада Ὀδυσσεύς", "en", ["Hebr", "Grek", "Cyrl"]),
        ("林愛", "en", ["Hans"]),
        ("林愛", "zh-TW", ["Hant"]),
        ("林愛", "zh-Hant", ["Hant"]),
        ("林愛", "zh-HK", ["Hant-HK"]),
        ("林愛", "zh-Hant-HK", ["Hant-HK"]),
        ("林愛", "zh-CN", ["Hans"]),
        ("林愛", "ja-JP", ["Jpan"]),
        ("林愛", "ko", ["Kore"]),
        ("林 あい", "en", ["Jpan"]),
        ("林 하늘", "en", ["Kore"]),
        ("林、（Ａ）", "ja", ["Jpan"]),
        ("林 하늘", "ja", ["Jpan", "Kore"]),
        ("मीरा", "hi", ["Deva"]),
    ],
)
def test_the_scripts_of_a_text(text: str, locale: str, found: list[str]) -> None:
    used = scripts.used(codes(text), locale)
    assert [script.code for script, _ in used] == found


def test_every_letter_is_of_one_script() -> None:
    text = "林愛ひかり하늘、"
    parts = [part for _, part in scripts.used(codes(text), "ko")]
    assert frozenset().union(*parts) == codes(text)
    assert sum(map(len, parts)) == len(codes(text))


def test_what_to_install_is_named() -> None:
    thai = scripts.of_text("กรุงเทพ", "en")
    assert scripts.how_to_install(thai) == (
        "pip install fontpkg-noto-sans-thai, or apt install fonts-noto-core, "
        "or put a suitable font in a folder fonts/ beside the résumé"
    )
    assert "apt" not in scripts.how_to_install(thai, sure=True), "a machine's font is not sure"
    assert "apt install fonts-noto-cjk" in scripts.how_to_install(scripts.of_text("林", "ja"))
    assert (
        scripts.how_to_install(None) == "put a suitable font in a folder fonts/ beside the résumé"
    )


def test_a_text_in_latin_letters_leaves_the_theme_as_it_is(classic: Theme) -> None:
    assert fallbacks.with_fallbacks(classic, codes("Łukasiewicz – “Ada” • 5 €"), "pl") is classic


def test_a_style_sheet_names_what_stands_behind_the_themes_own(classic: Theme) -> None:
    css = stylesheet.write(fallbacks.with_fallbacks(classic, codes("직 ל"), "ko"), ()).text
    assert 'font-family: "cvkit-body", "Noto Sans CJK KR", "Noto Sans KR", ' in css
    assert '"Malgun Gothic", "cvkit-heebo", sans-serif' in css
    assert 'code { font-family: "cvkit-code", "Noto Sans CJK KR", ' in css
    assert "Noto" not in stylesheet.write(classic, ()).text


def test_a_package_that_is_advised_has_a_family_of_the_script_and_is_not_there_already() -> None:
    required = importlib.metadata.requires("cvkit-resume") or ()
    brought = {re.split(r"[^\w-]", line)[0] for line in required if "extra ==" not in line}
    assert "fontpkg-heebo" in brought
    advised = [script for script in scripts._table() if script.pip]
    assert len(advised) > 5
    for script in advised:
        families = {family for kind in script.families.values() for family in kind}
        assert script.pip in {f"fontpkg-{family.lower().replace(' ', '-')}" for family in families}
        assert script.pip not in brought


def test_the_lines_of_tall_scripts_stand_further_apart(classic: Theme) -> None:
    name = fallbacks.with_fallbacks(classic, codes("ليلى"), "ar").styles.name
    assert name.leading == 1.35
    assert name.leading > classic.styles.name.leading
    assert fallbacks.with_fallbacks(classic, codes("ليلى"), "en").styles.name == classic.styles.name


def test_where_there_are_chinese_characters_no_style_is_italic(classic: Theme) -> None:
    assert classic.styles.role.italic
    assert not fallbacks.with_fallbacks(classic, codes("愛"), "ja").styles.role.italic
    assert fallbacks.with_fallbacks(classic, codes("愛"), "de").styles.role.italic
    assert fallbacks.with_fallbacks(classic, codes("Ада"), "ru").styles.role.italic
