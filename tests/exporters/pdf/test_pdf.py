"""The PDF, read back by another engine: PDF/UA-1, whole words, its own fonts, nothing fetched."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import page as validator
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from cvkit import theme
from cvkit.exporters import pdf
from cvkit.exporters.pdf import write as pdf_write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import DocumentOf
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


@pytest.fixture(scope="module")
def artifact(fullest: Document, classic: Theme) -> Artifact:
    return pdf.export(fullest, classic)


@pytest.fixture(scope="module")
def opened(artifact: Artifact) -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(artifact.data) as document:
        yield document


def text_of(artifact: Artifact) -> str:
    with pypdfium2.PdfDocument(artifact.data) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def failures(data: bytes) -> list[str]:
    report = validator.validate_pdf_bytes(data, profile="ua1")
    assert report.rules.total > 100
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def test_it_is_a_pdf_with_its_pages_counted(
    artifact: Artifact, opened: pypdfium2.PdfDocument
) -> None:
    assert artifact.data.startswith(b"%PDF-1.7")
    assert artifact.pages == len(opened) > 2
    assert [note.code for note in artifact.diagnostics] == ["CV308"]  # its photo is a single pixel


def test_it_is_valid_pdf_ua(artifact: Artifact) -> None:
    assert failures(artifact.data) == []


def test_the_validator_finds_a_planted_fault(
    document_of: DocumentOf, classic: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_write, "VARIANT", None)
    assert failures(pdf.export(document_of("basics: {name: Ada}"), classic).data)


@pytest.mark.parametrize(
    "text",
    ["[**bold**](https://x.org)", "**[bold](https://x.org)**", "[`code` and *em*](https://x.org)"],
)
def test_a_styled_link_is_valid_pdf_ua(text: str, document_of: DocumentOf, classic: Theme) -> None:
    document = document_of(f"basics: {{name: Ada, summary: '{text}'}}")
    assert failures(pdf.export(document, classic).data) == []


def test_it_is_tagged_titled_and_says_who_wrote_it(opened: pypdfium2.PdfDocument) -> None:
    assert opened.is_tagged()
    described = opened.get_metadata_dict(skip_empty=True)
    assert described["Title"] == described["Author"] == "Ada Example-Łukasiewicz"
    assert "CreationDate" not in described
    assert "ModDate" not in described


def test_its_language_is_named(opened: pypdfium2.PdfDocument) -> None:
    size = pdfium.FPDFCatalog_GetLanguage(opened.raw, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFCatalog_GetLanguage(opened.raw, buffer, size)
    assert bytes(buffer).decode("utf-16-le").rstrip("\0") == "en-US"


def test_its_outline_is_that_of_the_resume(
    opened: pypdfium2.PdfDocument, fullest: Document
) -> None:
    outline = [(mark.level, mark.get_title()) for mark in opened.get_toc()]
    assert outline[0] == (0, "Ada Example-Łukasiewicz")
    assert [title for level, title in outline if level == 1] == [
        section.title for section in fullest.sections
    ]
    assert (3, "Principal Engineer, Mill (Store & Forward)") in outline


def links(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for page in document:
        place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page.raw, place, link):
            action = pdfium.FPDFLink_GetAction(link)
            size = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0)
            buffer = ctypes.create_string_buffer(size)
            pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, size)
            yield buffer.value.decode()


def test_its_links_lead_somewhere(opened: pypdfium2.PdfDocument) -> None:
    found = set(links(opened))
    assert "mailto:ada@example.org" in found
    assert "tel:+12025550199" in found
    assert "https://example.org/notes_(translation)?a=1&b=2" in found
    assert {address.partition(":")[0] for address in found} == {"https", "mailto", "tel"}


def test_its_fonts_are_inside(opened: pypdfium2.PdfDocument) -> None:
    fonts = [
        pdfium.FPDFTextObj_GetFont(found.raw)
        for page in opened
        for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
    ]
    assert len(fonts) > 100
    assert all(pdfium.FPDFFont_GetIsEmbedded(font) == 1 for font in fonts)


@pytest.mark.parametrize(
    ("page", "width", "height"),
    [("A4", 595.276, 841.89), ("Letter", 612, 792), ("A5", 419.528, 595.276), ("Legal", 612, 1008)],
)
def test_the_paper_is_that_of_the_resume(
    page: str, width: float, height: float, document_of: DocumentOf
) -> None:
    sized = theme.built_in().load("classic", page=page)
    artifact = pdf.export(document_of("basics: {name: Ada}"), sized)
    with pypdfium2.PdfDocument(artifact.data) as opened:
        assert opened[0].get_size() == pytest.approx((width, height), abs=0.01)


def test_words_with_ligatures_come_out_whole(document_of: DocumentOf, classic: Theme) -> None:
    words = "efficient office fluffy waffle affine fjord shelfful Fühler Thinking"
    document = document_of(f"""\
        basics:
          name: Affiliate Fifi
          headline: {words}
          summary: '**{words}** *{words}* `{words}`'
        work: [{{organization: {words}, title: {words}, dates: 2020, bullets: [{words}]}}]
        """)
    text = " ".join(text_of(pdf.export(document, classic)).split())
    assert text.count(words) == 7
    assert text.startswith("Affiliate Fifi ")


def test_no_word_is_hyphenated_and_no_page_number_stands_in_the_text(
    document_of: DocumentOf, classic: Theme
) -> None:
    words = " ".join(["Donaudampfschifffahrtsgesellschaft", "internationalization"] * 200)
    document = document_of(f"basics: {{name: Ada, summary: {words}}}", locale="de")
    artifact = pdf.export(document, classic)
    assert artifact.pages
    assert artifact.pages > 1
    assert " ".join(text_of(artifact).split()) == f"Ada Profil {words}"


def test_a_character_that_no_font_has_is_told_with_its_place(
    document_of: DocumentOf, classic: Theme
) -> None:
    document = document_of("basics: {name: Ada, headline: 'a \U0010fffd b'}")
    notes = pdf.export(document, classic).diagnostics
    assert [(note.code, note.route) for note in notes if note.code == "CV301"] == [
        ("CV301", ("basics", "headline"))
    ]
    assert notes[0].message == "no font has the character U+10FFFD"


def test_each_value_with_a_character_that_no_font_has_is_told_at_its_own_line(
    document_of: DocumentOf, classic: Theme
) -> None:
    document = document_of("""\
        basics: {name: Ada}
        work:
          - organization: Mill
            roles: [{title: a, location: {city: '\U0010fffd', country: gb}}]
        education: [{degree: MSc, area: 'x \U0010fffe', courses: [y, '\U0010fffd']}]
        """)
    found = pdf.export(document, classic).diagnostics
    assert [one.route for one in found if one.code == "CV301"] == [
        ("work", 0, "roles", 0, "location", "city"),
        ("education", 0, "area"),
        ("education", 0, "courses", 1),
    ]


def test_a_letter_that_the_themes_fonts_lack_is_told(
    document_of: DocumentOf, classic: Theme
) -> None:
    notes = pdf.export(document_of("basics: {name: Ada, headline: ᚠᚢᚦ}"), classic).diagnostics
    (note,) = notes
    assert note.code in {"CV301", "CV304"}, "whether the machine has one or not"
    assert "the characters “ᚠ” (U+16A0), “ᚢ” (U+16A2), “ᚦ” (U+16A6)" in note.message
