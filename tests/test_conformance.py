"""Nothing visible is lost: every format and every theme shows every text, in reading order."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import docx  # noqa: TID253 - the reader of these tests
import markdown_it  # noqa: TID253 - the reader of these tests
import pypdfium2
import pytest
from docx.oxml.ns import qn  # noqa: TID253 - the reader of these tests
from docx.text.paragraph import Paragraph  # noqa: TID253 - the reader of these tests

import leaves
import typesetting
from cvkit import plugins, selection, source, theme, view
from cvkit.importers import ForeignFile
from cvkit.importing.import_files import ToImport, import_files
from cvkit.plugins import importers
from cvkit.theme import theme_selection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from conftest import DocumentOf
    from cvkit.diagnostics import Route
    from cvkit.exporters.format import Format
    from cvkit.model import Resume
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

FULLEST = Path(__file__).parent / "data/fullest.yaml"
FORMATS = tuple(
    one for one in plugins.formats() if not (one.media_type.startswith("image/") or one.is_data)
)
"""All formats that hold text, others' too; a picture of the PDF shows what the PDF does."""

FORMATS_OF_DATA = tuple(one for one in plugins.formats() if one.is_data)
"""Formats that an importer reads, not a person."""

THEMES = tuple(theme.built_in().available())
CASES = [
    (one, name)
    for one in FORMATS
    for name in THEMES
    if not (one.media_type == "application/pdf" and theme.built_in().load(name).layout.sidebar)
]
"""Two columns over several pages are read page by page: ``test_looks`` does."""

INLINE = {"a", "code", "em", "span", "strong", "sub", "sup", "time"}
ON_THE_LINE = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹", "01234567890123456789")
"""Plain text has characters for sub- and superscripts, which other formats set."""
UNSEEN = {"script", "style", "title"}


class Reader(HTMLParser):
    """Collects what a reader of the page sees."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen = ""
        self._unseen = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._unseen += tag in UNSEEN
        self.seen += "" if tag in INLINE else " "

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN
        self.seen += "" if tag in INLINE else " "

    def handle_data(self, data: str) -> None:
        self.seen += "" if self._unseen else data


def read_html(data: bytes) -> str:
    return Reader(data.decode()).seen


def read_markdown(data: bytes) -> str:
    return Reader(markdown_it.MarkdownIt("commonmark").render(data.decode())).seen


def read_pdf(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        # PDFium marks a hyphen at a line's end; here it is always one that was written.
        texts = (page.get_textpage().get_text_range() for page in document)
        return re.sub("\ufffe\\s*", "-", "\n".join(texts))


def read_docx(data: bytes) -> str:
    body = docx.Document(io.BytesIO(data)).element.body
    paragraphs = (Paragraph(found, None) for found in body.iter(qn("w:p")))  # type: ignore[arg-type]
    return "\n".join(paragraph.text for paragraph in paragraphs)


def read_csv(data: bytes) -> str:
    return "\n".join(" ".join(row) for row in csv.reader(io.StringIO(data.decode())))


def read_typst(data: bytes) -> str:
    return typesetting.by_typst(data).text


READERS: dict[str, Callable[[bytes], str]] = {
    "application/pdf": read_pdf,
    "application/x-tex": typesetting.text_of_latex,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": read_docx,
    "text/csv": read_csv,
    "text/html": read_html,
    "text/markdown": read_markdown,
    "text/vnd.typst": read_typst,
}


def read(one: Format, data: bytes) -> str:
    """Return what a reader of the file sees; any other kind of text is read as it stands."""
    kind = one.media_type.partition(";")[0]
    as_it_stands = bytes.decode if kind.startswith("text/") else None
    reader = READERS.get(kind, as_it_stands)
    assert reader, f"{__name__} has no reader of {kind}"
    return reader(data)


def collapse(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(ON_THE_LINE)).strip()


def losses(texts: Iterable[tuple[Route, str]], output: str) -> Iterator[str]:
    """Yield each text that the output does not show, or not where it should."""
    output = collapse(output)
    place = 0
    for origin, text in texts:
        wanted = collapse(text)
        found = output.find(wanted, place)
        if found >= 0:
            place = found + len(wanted)
            continue
        route = ".".join(map(str, origin))
        fault = "out of order" if wanted in output else "lost"
        yield f"{fault}: “{wanted}” of {route}, after “…{output[max(place - 40, 0) : place]}”"


@pytest.fixture(scope="module")
def resume() -> Resume:
    reading = source.read(FULLEST.read_bytes(), "fullest.yaml")
    assert reading.resume, reading.diagnostics
    return reading.resume


@pytest.fixture(scope="module")
def document(resume: Resume, png: bytes) -> Document:
    return view.build(selection.select(resume), photo=png)


def loaded(resume: Resume, theme_name: str) -> Theme:
    """Return a theme with its dates behind the titles, as the document's slots have them."""
    look = selection.select(resume).presentation
    return theme_selection.select_theme(
        resume, look, theme=theme_name, settings={"dates": "end"}
    ).load(theme.built_in())


def in_columns(document: Document, used: Theme) -> Document:
    """Return the document with its sections as a reader of a theme's columns meets them."""
    ordered = sorted(document.sections, key=lambda part: part.name in used.layout.sidebar)
    return replace(document, sections=tuple(ordered))


def output_of(one: Format, document: Document, resume: Resume, theme_name: str) -> bytes:
    return one.export(document, loaded(resume, theme_name), one.options()).data


def text_of(one: Format, document: Document, resume: Resume, theme_name: str = "classic") -> str:
    """Return what a reader of the document in a format sees."""
    return read(one, output_of(one, document, resume, theme_name))


def test_there_is_something_to_check(document: Document) -> None:
    assert {"docx", "html", "markdown", "pdf", "text"} <= {one.name for one in FORMATS}
    assert {"classic", "jekyll"} <= set(THEMES)
    assert sum(bool(text) for _, text in document.visible_texts()) > 240


@pytest.mark.parametrize(("one", "theme_name"), CASES, ids=lambda it: getattr(it, "name", it))
def test_every_text_is_there_in_order(
    one: Format, theme_name: str, document: Document, resume: Resume
) -> None:
    data = output_of(one, document, resume, theme_name)
    output = read(one, data)
    used = loaded(resume, theme_name)
    if one.name == "html":
        document = in_columns(document, used)
    texts = list(document.visible_texts())
    dates = [one for one in texts if one[0][-1:] == ("dates",)]
    if used.layout.heads == "dated":  # dates stand before titles, in an order of their own
        texts = [one for one in texts if one not in dates]
        assert list(losses(dates, output)) == []
    assert list(losses(texts, output)) == []
    # What the view forgets is not among its visible texts.
    assert (
        leaves.missing(
            FULLEST.read_text("utf-8"), output, leaves.links_of(data) if one.is_read_back else None
        )
        == {}
    )


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_a_value_that_the_view_forgets_is_found(
    one: Format, document: Document, resume: Resume
) -> None:
    forgetful = replace(
        document, sections=tuple(part for part in document.sections if part.name != "talks")
    )
    data = output_of(one, forgetful, resume, "classic")
    found = leaves.missing(
        FULLEST.read_text("utf-8"),
        read(one, data),
        leaves.links_of(data) if one.is_read_back else None,
    )
    assert ("talks", 0, "name") in found
    assert {path[0] for path in found} == {"talks"}


@pytest.mark.parametrize("one", plugins.formats(), ids=lambda one: one.name)
def test_the_same_document_gives_the_same_bytes(one: Format, document_of: DocumentOf) -> None:
    document, classic = document_of("basics: {name: Ada}"), theme.built_in().load("classic")
    first, second = (one.export(document, classic, one.options()).data for _ in range(2))
    assert first == second


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_a_planted_loss_is_found(one: Format, document: Document, resume: Resume) -> None:
    sections = list(document.sections)
    planted = next(index for index, section in enumerate(sections) if section.name == "awards")
    (award,) = sections[planted].entries
    poorer = replace(award, bullets=())
    sections[planted] = replace(sections[planted], entries=(poorer,))
    output = text_of(one, replace(document, sections=tuple(sections)), resume)
    (found,) = losses(document.visible_texts(), output)
    assert found.startswith(
        "lost: “First engineer to receive it” of awards.0.bullets.0.text, after “"
    )


@pytest.mark.parametrize("one", FORMATS_OF_DATA, ids=lambda one: one.name)
def test_what_is_written_for_programs_is_recognized_and_imported(
    one: Format, document: Document, classic: Theme
) -> None:
    artifact = one.export(document, classic, one.options())
    importer = importers.recognize(ForeignFile(artifact.data))
    assert importer
    assert importer.name == one.name
    imported = import_files([ToImport("given", artifact.data)]).reading.resume
    assert imported
    assert imported.basics.name == document.header.name
    assert one.recognizes
    assert one.recognizes(artifact.data)
    assert not one.recognizes(artifact.data.replace(b"Example", b"Else"))
    assert {found.code for found in artifact.diagnostics} == {"CV310"}


def test_a_planted_disorder_is_found(document: Document, resume: Resume) -> None:
    first, second, *rest = document.sections
    shuffled = replace(document, sections=(second, first, *rest))
    (text,) = plugins.choose_formats(["text"]).values()
    found = list(losses(document.visible_texts(), text_of(text, shuffled, resume)))
    assert found
    assert all(loss.startswith("out of order: ") for loss in found)
