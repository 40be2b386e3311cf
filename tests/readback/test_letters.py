"""Texts become the letters by which they are compared."""

from __future__ import annotations

import pytest

from cvkit.readback.letters import OPTIONAL, Gap, fold, fold_pages, is_unspaced


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Ada Lovelace", "adalovelace"),
        ("ﬁne Ofﬁce", "fineoffice"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("well-known – 2020", "wellknown2020"),
        ("“quoted” ‘it’", "\"quoted\"'it'"),
        ("\u200fشركة\u200e x", "شركةx"),
        ("ﺷﺮﻛﺔ", "شركة"),
        ("a\u00a0b\u00adc", "abc"),
        ("H₂O", "h2o"),
        ("e\u0301", "é"),
        ("プログラマー ２０２０", "プログラマー2020"),
        ("", ""),
    ],
)
def test_letters(text: str, letters: str) -> None:
    assert fold(text).text == letters


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ab", Gap.NONE),
        ("a b", Gap.SPACE),
        ("a\u00a0b", Gap.SPACE),
        ("a-b", Gap.HYPHEN),
        ("a – b", Gap.SPACE | Gap.HYPHEN),
        ("a\nb", Gap.LINE),
        ("a-\nb", Gap.LINE | Gap.HYPHEN),
        ("a\x02\nb", Gap.LINE | Gap.HYPHEN),
        (f"a{OPTIONAL}b", Gap.OPTIONAL),
    ],
)
def test_gaps(text: str, kind: Gap) -> None:
    folded = fold(text)
    assert folded.gap(1) == kind
    assert [*folded.gaps(0, 2)] == ([(1, kind)] if kind else [])
    assert folded.gap(0) == folded.gap(2) == Gap.LINE


def test_words() -> None:
    assert fold("The well-known Ada").words(0, 15) == ["the", "well", "known", "ada"]


def test_pages() -> None:
    letters, starts = fold_pages("One two\f- three\fx")
    assert (letters.text, starts) == ("onetwothreex", (6, 11))


def test_scripts_without_spaces() -> None:
    assert [is_unspaced(letter) for letter in "a京ก가ع"] == [False, True, True, True, False]


def test_wide_signs_part_words_without_a_space() -> None:
    assert fold("a\uff0cb").text == fold("a,b").text == "a,b"
    assert fold("a\uff0cb").gap(2) is Gap.OPTIONAL
    assert fold("a,b").gap(2) is Gap.NONE
