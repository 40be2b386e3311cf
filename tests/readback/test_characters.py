"""Characters that no program can make sense of."""

from __future__ import annotations

import pytest

from cvkit.readback.characters import described, faults, unreadable
from cvkit.readback.read_text import ReadText


def test_each_is_found_once_on_a_page() -> None:
    found = [*unreadable("good \ue000bad\ue000\fmore \ufffd \x07")]
    assert [(one.character, one.page) for one in found] == [
        ("\ue000", 1), ("\ufffd", 2), ("\x07", 2),
    ]  # fmt: skip
    assert found[0].around == "good �bad�"


def test_what_is_meant_to_be_there_and_hyphens_of_pdfium_are_not_found() -> None:
    assert [*unreadable("a\ue000 b\x02\nc\ufffe\nd\tالعربية 🎉", allowed="\ue000")] == []


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\ue000", "private-use character U+E000"),
        ("\x07", "control character U+0007"),
        ("\ufffd", "replacement character U+FFFD"),
        ("\uffff", "undefined character U+FFFF"),
    ],
)
def test_their_names(character: str, name: str) -> None:
    assert described(character) == name


def test_faults_have_the_page() -> None:
    (fault,) = faults(ReadText("one\ftwo\ue000", pages=2), "the PDF")
    assert (fault.code.code, fault.message, fault.help) == (
        "CV315", "the PDF has a private-use character U+E000 on page 2", "it is in “two�”",
    )  # fmt: skip
