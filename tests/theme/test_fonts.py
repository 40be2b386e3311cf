"""Families of packages, and cuts of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.errors import PlatformError
from cvkit.theme import Face, fonts

if TYPE_CHECKING:
    from cvkit.theme import Theme


def test_a_family_is_found_by_its_own_name() -> None:
    files = fonts.find("Source Sans 3")
    assert {file.italic for file in files} == {False, True}
    assert all(file.path.is_file() for file in files)


def test_one_that_is_not_installed_is_told_with_what_may_have_it() -> None:
    assert fonts.installed("No Such Sans") == ()
    with pytest.raises(PlatformError) as caught:
        fonts.find("No Such Sans")
    assert caught.value.message == "The font family No Such Sans is not installed."
    assert "fontpkg-no-such-sans" in caught.value.help


def test_a_family_covers_what_all_its_files_have() -> None:
    latin = fonts.find("Source Sans 3")
    assert fonts.covered(latin, frozenset(map(ord, "aא"))) == {ord("a")}
    assert fonts.covered((), frozenset({ord("a")})) == frozenset()


def test_a_cut_is_a_font_of_its_own_and_the_same_each_time(classic: Theme) -> None:
    style = classic.styles.body
    face = Face(style.font, 400, italic=False)
    few, more = (fonts.cut(classic, face, frozenset(map(ord, text))) for text in ("", "éøþ"))
    assert few[:4] == b"\0\1\0\0"
    assert len(few) < len(more)
    assert fonts.cut(classic, face, frozenset()) == few
