"""Nothing visible is lost: every exporter and every theme shows every text, in reading order."""

from __future__ import annotations

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

from cvkit import plugins, selection, source, theme, view
from cvkit.theme import theme_selection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cvkit.exporters.artifact import Artifact
    from cvkit.model import Resume
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

FULLEST = Path(__file__).parent / "data/fullest.yaml"
EXPORTERS = tuple(name for name in plugins.exporter_names() if name != "png")
"""All formats that hold text; a picture of the PDF shows what the PDF does."""

THEMES = tuple(theme.available())
CASES = [
    (exporter, name)
    for exporter in EXPORTERS
    for name in THEMES
    if not (exporter == "pdf" and theme.load(name).layout.sidebar)
]
"""Two columns over several pages are read page by page: ``test_looks`` does."""

INLINE = {"a", "code", "em", "span", "strong", "time"}
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


READERS: dict[str, Callable[[bytes], str]] = {
    ".docx": read_docx,
    ".html": read_html,
    ".md": read_markdown,
    ".pdf": read_pdf,
    ".txt": bytes.decode,
}


def collapse(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def losses(document: Document, output: str) -> Iterator[str]:
    """Yield each text that the output does not show, or not where it should."""
    output = collapse(output)
    place = 0
    for origin, text in document.visible_texts():
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
    ).load()


def in_columns(document: Document, used: Theme) -> Document:
    """Return the document with its sections as a reader of a theme's columns meets them."""
    ordered = sorted(document.sections, key=lambda part: part.name in used.layout.sidebar)
    return replace(document, sections=tuple(ordered))


def export(name: str, document: Document, resume: Resume, theme_name: str = "classic") -> Artifact:
    used = loaded(resume, theme_name)
    return plugins.choose_exporters([name])[name](document, used)


def test_there_is_something_to_check(document: Document) -> None:
    assert {"docx", "html", "markdown", "pdf", "text"} <= set(EXPORTERS)
    assert {"classic", "jekyll"} <= set(THEMES)
    assert sum(bool(text) for _, text in document.visible_texts()) > 240


@pytest.mark.parametrize(("exporter", "theme_name"), CASES)
def test_every_text_is_there_in_order(
    exporter: str, theme_name: str, document: Document, resume: Resume
) -> None:
    artifact = export(exporter, document, resume, theme_name)
    if exporter == "html":
        document = in_columns(document, loaded(resume, theme_name))
    assert list(losses(document, READERS[artifact.suffix](artifact.data))) == []


@pytest.mark.parametrize("exporter", EXPORTERS)
def test_a_planted_loss_is_found(exporter: str, document: Document, resume: Resume) -> None:
    sections = list(document.sections)
    planted = next(index for index, section in enumerate(sections) if section.name == "awards")
    (award,) = sections[planted].entries
    poorer = replace(award, bullets=())
    sections[planted] = replace(sections[planted], entries=(poorer,))
    artifact = export(exporter, replace(document, sections=tuple(sections)), resume)
    (found,) = losses(document, READERS[artifact.suffix](artifact.data))
    assert found.startswith(
        "lost: “First engineer to receive it” of awards.0.bullets.0.text, after “"
    )


def test_a_planted_disorder_is_found(document: Document, resume: Resume) -> None:
    first, second, *rest = document.sections
    shuffled = replace(document, sections=(second, first, *rest))
    artifact = export("text", shuffled, resume)
    found = list(losses(document, READERS[artifact.suffix](artifact.data)))
    assert found
    assert all(loss.startswith("out of order: ") for loss in found)
