"""Addresses that end below the window of an envelope."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.exporters.pdf import envelope
from cvkit.exporters.pdf.layout import lay_out

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme

LETTER = "basics: {name: Ada}\nletter: {form: %s, recipient: [%s], paragraphs: Hello}"
LINES = "Navy, Ms. Hopper, 1 Wharf Road, 10115 Berlin"


@pytest.mark.parametrize(
    ("form", "lines", "told"),
    [
        ("din5008-a", LINES, []),
        ("din5008-b", LINES, []),
        ("us", ", ".join([LINES] * 3), []),
        ("din5008-b", ", ".join([LINES] * 2), ["7 mm below the window of the envelope"]),
        ("din5008-b", ", ".join([LINES] * 30), ["on another page"]),
    ],
)
def test_where_an_address_ends(
    document_of: DocumentOf, classic: Theme, form: str, lines: str, told: list[str]
) -> None:
    document = document_of(LETTER % (form, lines))
    found = [*envelope.check(document, classic, lay_out(document, classic))]
    assert [one.message for one in found] == [f"the address ends {where}" for where in told]


def test_a_resume_has_no_address(document_of: DocumentOf, classic: Theme) -> None:
    document = document_of("basics: {name: Ada}")
    assert [*envelope.check(document, classic, lay_out(document, classic))] == []
