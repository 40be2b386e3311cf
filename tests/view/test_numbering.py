"""Publications in groups, with numbers, and in either style."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.view.blocks import Document, Entry, plain

if TYPE_CHECKING:
    from conftest import DocumentOf

WORKS = """\
basics: {name: Ada Lovelace, other_names: A. Lovelace}
publications:
  - {name: A, kind: article, date: 2022}
  - {name: B, kind: book, status: in press}
  - {name: C, kind: article, date: Mar 2021}
  - {name: D, date: 2022}
  - {name: E}
"""


def shown(document: Document) -> list[str]:
    (section,) = document.sections
    return [_told(entry) for entry in section.entries]


def _told(entry: Entry) -> str:
    number = f"{entry.number}. " if entry.number else ""
    heading = f"[{entry.heading}] " if entry.heading else ""
    return f"{heading}{number}{plain(entry.title)}"


@pytest.mark.parametrize(
    ("look", "printed"),
    [
        ("{}", "A|B|C|D|E"),
        ("{numbered: true}", "1. A|2. B|3. C|4. D|5. E"),
        ("{numbered: true, reversed: true}", "5. A|4. B|3. C|2. D|1. E"),
        ("{reversed: true}", "A|B|C|D|E"),
        ("{group: kind}", "[Journal articles] A|C|[Books] B|[Other publications] D|E"),
        ("{group: kind, numbered: true}",
         "[Journal articles] 1. A|2. C|[Books] 1. B|[Other publications] 1. D|2. E"),
        ("{group: kind, numbered: true, reversed: true}",
         "[Journal articles] 2. A|1. C|[Books] 1. B|[Other publications] 2. D|1. E"),
        ("{group: year, numbered: true}",
         "[Forthcoming] 1. B|[2022] 2. A|3. D|[2021] 4. C|[Undated] 5. E"),
    ],
)  # fmt: skip
def test_groups_and_numbers(document_of: DocumentOf, look: str, printed: str) -> None:
    document = document_of(f"{WORKS}export: {{publications: {look}}}\n")
    assert "|".join(shown(document)) == printed


def test_a_variant_changes_only_what_it_says(document_of: DocumentOf) -> None:
    text = (
        f"{WORKS}export:\n  publications: {{group: kind, numbered: true}}\n"
        "  variants: {short: {publications: {numbered: false}}}\n"
    )
    printed = "[Journal articles] A|C|[Books] B|[Other publications] D|E"
    assert "|".join(shown(document_of(text, variant="short"))) == printed


def test_headings_are_in_the_language_of_the_document(document_of: DocumentOf) -> None:
    text = f"{WORKS}export: {{publications: {{group: kind}}}}\n"
    assert shown(document_of(text, locale="de"))[0] == "[Zeitschriftenartikel] A"
    years = document_of(text.replace("kind}", "year}"), locale="ja")
    assert shown(years)[1] == "[2022年] A"
