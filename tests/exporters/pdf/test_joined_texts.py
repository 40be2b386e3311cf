"""Texts of a line, as the tags have them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from conftest import ROOT
from cvkit import selection, source, theme, view
from cvkit.errors import EngineChangedError
from cvkit.exporters import pdf
from cvkit.exporters.pdf import joined_texts, layout
from cvkit.exporters.pdf.engine_internals import page_boxes
from cvkit.readback import pdf as readback_pdf

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.view.blocks import Document

POINT = """
    basics: {name: Ada}
    work: [{organization: Mill, bullets: ["%s"]}]
    """


def texts(document: Document) -> list[str]:
    """Return the texts as they are painted on the first page, a small one."""
    sheets = layout.lay_out(document, theme.built_in().load("classic", page="A5")).sheets
    page = next(iter(page_boxes(sheets)))
    return [box.text for box in page.descendants() if type(box).__name__ == "TextBox" and box.text]


def bullet(document_of: DocumentOf, text: str) -> list[str]:
    found = texts(document_of(POINT % text))
    return found[found.index("Mill") + 1 :]


def test_words_that_stay_on_one_line_are_no_texts_of_their_own(document_of: DocumentOf) -> None:
    text = "State-of-the-art, high-throughput looms, which wove all of the cloth"
    assert bullet(document_of, text) == [text]


def test_lines_that_break_at_a_blank_end_with_it(document_of: DocumentOf) -> None:
    text = " ".join(f"bobbin {number}" for number in range(30))
    found = bullet(document_of, text)
    assert len(found) == 5
    assert "".join(found) == text
    assert all(line.endswith(" ") for line in found[:-1])


def test_lines_that_break_within_a_word_do_not(document_of: DocumentOf) -> None:
    text = "-".join(f"bobbin{number}" for number in range(30))
    found = bullet(document_of, text)
    assert len(found) == 5
    assert "".join(found) == text


def test_a_blank_between_two_looks_belongs_to_the_first(document_of: DocumentOf) -> None:
    found = bullet(document_of, "Led **Store** *Barrel* and [us](https://example.org) `now`")
    assert found == ["Led ", "Store ", "Barrel", " and ", "us ", "now"]


def test_dates_are_one_text(document_of: DocumentOf) -> None:
    document = document_of("basics: {name: Ada}\nwork: [{organization: Mill, dates: 2020 – 2021}]")
    assert "2020 – 2021" in texts(document)


def test_a_title_is_told_from_its_team(document_of: DocumentOf) -> None:
    document = document_of("basics: {name: Ada}\nwork: [{title: Engineer, team: Store}]")
    assert texts(document)[-2:] == ["Engineer", ", Store"]


def test_contacts_are_apart(document_of: DocumentOf) -> None:
    found = texts(document_of("basics: {name: Ada, email: a@example.org, location: Turin}"))
    assert "".join(found[1:]) == "Turin · a@example.org"


def test_contacts_on_several_lines_are_apart(document_of: DocumentOf) -> None:
    document = document_of(
        """
        basics:
          name: Ada
          email: ada.lovelace@engines.example.org
          phone: +44 20 7946 0958
          details: {Nationality: British subject, Licence: B and BE, Membership: Royal Society}
        """
    )
    rows = [
        "ada.lovelace@engines.example.org · +44 20 7946 0958",
        "Nationality: British subject · Licence: B and BE",
        "Membership: Royal Society",
    ]
    assert "".join(texts(document)[1:]) == "".join(rows)
    look = theme.built_in().load("classic", page="A5")
    made = pdf.export(document, look)
    tagged = readback_pdf.read(made.data).tagged
    assert [line for line in tagged.split("\n") if line.strip()][1:] == rows


def test_nothing_is_lost_or_added_but_blanks(
    fullest: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined = "".join("".join(texts(fullest)).split())
    layout.lay_out.cache_clear()
    monkeypatch.setattr(joined_texts, "join", lambda _sheets: None)
    assert "".join("".join(texts(fullest)).split()) == joined
    layout.lay_out.cache_clear()


def test_texts_of_lines_from_right_to_left_stay_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    file = ROOT / "tests/data/scripts/he.yaml"
    reading = source.read(file.read_bytes(), file.name)
    assert reading.resume
    document = view.build(selection.select(reading.resume))
    hebrew = [text.rstrip() for text in texts(document) if "א" <= text[0] <= "ת"]
    layout.lay_out.cache_clear()
    monkeypatch.setattr(joined_texts, "join", lambda _sheets: None)
    assert [text.rstrip() for text in texts(document) if "א" <= text[0] <= "ת"] == hebrew
    assert len(hebrew) > 9
    layout.lay_out.cache_clear()


def test_another_engine_is_told() -> None:
    with pytest.raises(EngineChangedError, match="The text of each line"):
        joined_texts.join(SimpleNamespace(pages=[object()]))


RIGHT_TO_LEFT = """
    basics: {name: Ada, summary: %s}
    work: [{organization: Mill, location: Turin, roles: [{title: Dyer, dates: 2015 – 2019}]}]
    export: {locale: ar}
    """


def test_texts_from_left_to_right_stay_where_they_are_on_a_page_from_right_to_left(
    document_of: DocumentOf,
) -> None:
    artifact = pdf.export(document_of(RIGHT_TO_LEFT % "x"), theme.built_in().load("compact"))
    with pypdfium2.PdfDocument(artifact.data) as document:
        text = document[0].get_textpage()
        edges = {}
        for word in ("Mill", "Turin"):
            at, _ = text.search(word).get_next()
            boxes = [text.get_charbox(at + number) for number in range(len(word))]
            edges[word] = (boxes[0][0], boxes[-1][2])
    assert edges["Turin"][1] < edges["Mill"][0]


def test_lines_from_right_to_left_end_with_their_blank(document_of: DocumentOf) -> None:
    words = " ".join(f"كلمة {number}" for number in range(30))
    found = texts(document_of(RIGHT_TO_LEFT % words))
    lines = [text for text in found if "كلمة" in text]
    assert len(lines) > 2
    assert "".join(lines) == words


def test_lines_end_with_blanks_though_separators_at_their_ends_are_taken_out(
    document_of: DocumentOf,
) -> None:
    keys = ("event", "institution", "organization", "issuer", "funder", "awarder", "publisher")
    said = ", ".join(f"{key}: {key}{'x' * 30}" for key in keys)
    found = texts(
        document_of(f"""
            basics: {{name: Ada}}
            custom: [{{title: Others, entries: [{{name: Engines, {said}}}]}}]
            """)
    )
    lines = [text for text in found if "xxx" in text]
    assert len(lines) > 3
    assert [text for text in lines[:-1] if not text.endswith("x ")] == []
