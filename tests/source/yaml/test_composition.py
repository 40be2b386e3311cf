from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.source.reading.read import read
from cvkit.source.yaml.composition import composed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Mu\u0308ller", "Müller"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("Nguye\u0303\u0302n", "Nguy\u1ebd\u0302n"),  # marks in another order are another letter
        ("s\u0307\u0323", "ṩ"),
        ("O\u0323\u0301", "\u1ecc\u0301"),  # there is no letter with both
        ("か\u3099", "が"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("\u09c7\u09be", "\u09cb"),  # a Bengali vowel of two parts
        ("\u0928\u093c", "\u0929"),
        ("\u0627\u0653", "\u0622"),
        ("\u212bngstro\u0308m", "Ångström"),
        ("\u212a, \u2126, \u1f71", "K, Ω, ά"),
    ],
)
def test_what_was_decomposed_is_composed(written: str, printed: str) -> None:
    assert composed(written) == printed


@pytest.mark.parametrize(
    "text",
    [
        "Müller",
        "\ufa19\ufa1b",  # CJK compatibility ideographs, in Japanese names
        "\U0002f800",
        "\ufb2a\ufb1d",  # Hebrew presentation forms
        "\u05e9\u05b0\u05c1",  # Hebrew points in the order they were typed
        "\u0958\u0915\u093c",  # composition exclusions
        "\u0627\u0651\u064e",
        "\u2329x\u232a",
        "\u1fef",  # the Greek grave accent is no backtick, which would be markup
        "\u037e",
        "a\u0305",  # there is no such letter
    ],
)
def test_everything_else_is_left_alone(text: str) -> None:
    assert composed(text) == text


@given(st.text())
def test_a_composed_text_is_equivalent_and_stays_as_it_is(text: str) -> None:
    once = composed(text)
    assert unicodedata.normalize("NFD", once) == unicodedata.normalize("NFD", text)
    assert composed(once) == once


def test_values_and_labels_of_a_file_are_composed() -> None:
    read_file = read(
        'basics: {name: Mu\u0308ller, details: {"Na\\u0308he": Ko\u0308ln}}'.encode(), ""
    )
    assert read_file.resume
    assert read_file.resume.basics.name == "Müller"
    assert read_file.resume.basics.details == {"Nähe": "Köln"}


def test_columns_count_what_the_file_has() -> None:
    file = "basics: {name: Mu\u0308ller, emial: a@b.org}"
    (found,) = read(file.encode(), "r.yaml").diagnostics
    assert found.span
    assert found.span.start.column == file.index("emial") + 1
