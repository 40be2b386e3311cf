"""Texts that run from right to left."""

from __future__ import annotations

import pytest

from cvkit.diagnostics import Origin
from cvkit.model.text import TextSpan
from cvkit.view.directions import LEFT_TO_RIGHT, is_rtl, is_rtl_language, with_marks
from cvkit.view.inline import joined, plain, written

MARK = LEFT_TO_RIGHT


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


def marked(text: str) -> str:
    return plain(with_marks((TextSpan(text),)))


def test_names_among_others_keep_their_signs() -> None:
    names = [written((TextSpan(name),), Origin()) for name in ("עדה", "“Ada” B.", "C", "(D)", "5")]
    assert (
        plain(with_marks(joined(", ", names)))
        == f"עדה, {MARK}“Ada” B.{MARK}, C, {MARK}(D){MARK}, 5"
    )


def test_a_name_of_several_styles_has_marks_at_its_ends() -> None:
    name = written((TextSpan("“A"), TextSpan("da”", strong=True)), Origin())
    marks = with_marks(joined(", ", [written((TextSpan("עדה"),), Origin()), name]))
    assert [one.text for one in marks] == ["עדה", ", ", f"{MARK}“A", f"da”{MARK}"]


def test_names_keep_their_signs() -> None:
    assert marked("C++ و F#.") == f"C++{LEFT_TO_RIGHT} و F#{LEFT_TO_RIGHT}."
    assert marked("a + b, C++x") == "a + b, C++x"
