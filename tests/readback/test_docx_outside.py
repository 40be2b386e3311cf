"""What only headers, footers and notes say."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from cvkit.readback import docx_outside
from cvkit.readback.docx_colors import Colors
from cvkit.readback.docx_looks import Looks, Place
from cvkit.readback.docx_part import Part
from tiny_docx import paragraph, part, run

_BODY = "Ada  Lovelace\nProgrammer, London\n"
_NUMBER = f'<w:fldSimple w:instr=" PAGE ">{run("2")}</w:fldSimple>'


def outside(content: str) -> tuple[str, ...]:
    looks = Looks(None, Colors(lambda: None))
    root = ET.fromstring(part("hdr", content))  # noqa: S314 - made here
    return docx_outside.lines(_BODY, [Part(root, Place(), looks, {})])


@pytest.mark.parametrize("text", ["", "ADA LOVELACE", "Ada Lovelace | London", " – Programmer – "])
def test_what_the_body_says_too_is_not_missed(text: str) -> None:
    assert outside(paragraph(text)) == ()


def test_what_it_does_not_say_is() -> None:
    assert outside(paragraph("Ada Lovelace | ada@example.org")) == (
        "Ada Lovelace | ada@example.org",
    )
    assert outside(paragraph("Flat 2") * 2) == ("Flat 2",)


@pytest.mark.parametrize("label", ["{}", "Page {} of 3", "第{}页", "– {} –", "Ada Lovelace – {}/3"])
def test_numbers_of_pages_are_not_missed(label: str) -> None:
    before, after = label.split("{}")
    assert outside(f"<w:p>{run(before)}{_NUMBER}{run(after)}</w:p>") == ()


def test_a_phone_number_beside_a_page_number_is_missed() -> None:
    content = f"<w:p>{run('+44 20 7946 0958 | ')}{_NUMBER}</w:p>"
    assert outside(content) == ("+44 20 7946 0958 | 2",)
