"""A letter in Word: the address where the window of an envelope is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx as word  # noqa: TID253 - the reader of these tests

from cvkit import selection, source, view
from cvkit.exporters import docx

if TYPE_CHECKING:
    from cvkit.theme import Theme

LETTER = b"""
basics: {name: Ada}
letter:
  form: din5008-b
  recipient: [Navy, Arlington]
  date: 2026-11-27
  paragraphs: [Hello., Goodbye.]
  enclosures: [Resume]
"""


def test_the_address_stands_in_the_window(classic: Theme) -> None:
    resume = source.read(LETTER, "letter.yaml").resume
    assert resume
    data = docx.export(view.build(selection.select(resume)), classic).data
    lines = word.Document(io.BytesIO(data)).paragraphs
    assert [line.text for line in lines] == [
        *("Ada", "Navy", "Arlington", "November 27, 2026", "Hello.", "Goodbye.", "Ada"),
        *("Enclosures:", "Resume"),
    ]
    name, address = lines[0], lines[1].paragraph_format.space_before
    assert name.style
    assert address
    assert 30 < address.mm < 62.7 - 16
