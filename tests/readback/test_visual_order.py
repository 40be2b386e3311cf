"""Texts from right to left, in the order in which they are read, or found to be in another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.readback.compare import compare
from cvkit.readback.expected import expected
from cvkit.readback.read_text import ReadText
from cvkit.readback.visual_order import restored
from drawn_lines import piece

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.readback.expected import Expected

RESUME = """
basics: {name: נועה לוי, summary: כתבתי את Big Queue ועוד 40 דברים טובים}
export: {locale: he, sections: [summary]}
"""
LINES = ("יול העונ", "תיצמת", "םירבד 40 דועו Big Queue תא יתבתכ", "םיבוט")
"""What is seen of it, from left to right."""


@pytest.fixture
def wanted(document_of: DocumentOf) -> Expected:
    return expected(document_of(RESUME), theme.built_in().load("classic"), "application/pdf")


def drawn(*lines: str) -> ReadText:
    """Return what is read of a page with these lines."""
    pieces = tuple(
        piece(line, mark=mark, height=700 - 20 * mark) for mark, line in enumerate(lines)
    )
    tags = tuple((0, mark) for mark in range(len(lines)))
    return ReadText("\n".join(lines), tagged="x", pages=1, pieces=pieces, tags=tags)


def faults(wanted: Expected, *lines: str) -> list[str]:
    return [f"{one.code} {one.message}" for one in compare(wanted, drawn(*lines), "the PDF")]


def test_the_text_is_in_the_order_in_which_it_is_read(wanted: Expected) -> None:
    read = restored(drawn(*(f" {line}" for line in LINES)), wanted)
    assert " ".join(read.text.split()) == "נועה לוי תמצית כתבתי את big queue ועוד 40 דברים טובים"
    assert read.tagged.split() == read.text.split()


def test_a_clean_page(wanted: Expected) -> None:
    assert faults(wanted, *(f" {line}" for line in LINES)) == []


@pytest.mark.parametrize(
    "line",
    [
        "םירבד 40 דועו Queue Big תא יתבתכ",
        "םירבד 40 דועו Big Queue יתבתכ תא",
        "םירבד Big Queue 40 דועו תא יתבתכ",
        "םירבד 04 דועו Big Queue תא יתבתכ",
        "םירבד 40 דועו giB Queue תא יתבתכ",
        "םירבד 40 דועו Big Queue את כתבתי",
        "םירבד 40 דועו Big Queue תאיתבתכ",
        "םירבד 40 דועו Big Que ue תא יתבתכ",
    ],
)
def test_words_and_letters_in_another_order(wanted: Expected, line: str) -> None:
    first, title, _, last = LINES
    assert faults(wanted, f" {first}", f" {title}", f" {line}", f" {last}") != []


def test_a_blank_that_is_missing_behind_a_line(wanted: Expected) -> None:
    first, title, line, last = LINES
    shown = faults(wanted, f" {first}", f" {title}", line, f" {last}")
    assert shown == ["CV314 “דברים טובים” is run together in the tags of the PDF"]


def test_a_sign_before_a_text(wanted: Expected) -> None:
    assert restored(drawn("יול העונ ,"), wanted).text == ", נועה לוי"


def test_two_texts_that_are_drawn_at_once(document_of: DocumentOf) -> None:
    resume = "basics: {name: Ada, updated: May 2027 (expected)}\nexport: {locale: he}"
    look = theme.built_in().load("minimal")
    two = expected(document_of(resume), look, "application/pdf")
    line = "(יופצ) 2027 יאמ :הנורחאל ןכדוע"
    assert restored(drawn(line), two).text == "עודכן לאחרונה: מאי 2027 (צפוי)"
