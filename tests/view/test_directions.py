"""Texts that run from right to left."""

from __future__ import annotations

import pytest

from cvkit.view.directions import LEFT_TO_RIGHT, is_rtl, is_rtl_language, with_marks


@pytest.mark.parametrize(
    ("text", "expected"), [("", False), ("Ada 日本 é", False), ("Ada עדה", True), ("١٢", True)]
)
def test_is_rtl(text: str, expected: object) -> None:
    assert is_rtl(text) is expected


@pytest.mark.parametrize("tag", ["ar", "fa-IR", "he", "ur-PK", "AR"])
def test_languages_from_right_to_left(tag: str) -> None:
    assert is_rtl_language(tag)


@pytest.mark.parametrize("tag", ["", "en", "en-GB", "xx", "-", "ar_EG?", "e" * 999, "\0", "é"])
def test_other_languages_and_what_is_none(tag: str) -> None:
    assert not is_rtl_language(tag)


def test_names_keep_their_signs() -> None:
    assert with_marks("C++ و F#.") == f"C++{LEFT_TO_RIGHT} و F#{LEFT_TO_RIGHT}."
    assert with_marks("a + b, C++x") == "a + b, C++x"
