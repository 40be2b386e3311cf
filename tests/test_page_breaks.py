"""Page breaks that the résumé asks for, in the PDF and in Word."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx as python_docx  # noqa: TID253 - the reader of these tests
import pypdfium2
import pytest

from cvkit import theme
from cvkit.exporters import docx, pdf

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.view.blocks import Document

ONE_COLUMN = sorted(
    name for name in theme.built_in().available() if not theme.built_in().load(name).layout.sidebar
)

BREAKS = """\
basics: {name: Ada}
work:
  - organization: One
    roles: [{title: Uno, bullets: [a]}, {title: Due, break_before: true}]
  - {organization: Two, title: Bino, break_before: true}
publications: [{name: Paper, date: 2017}, {name: Second, date: 2016, break_before: true}]
skills: [Python]
interests: [Chess]
export: {break_before: [skills]}
"""


def pages(document: Document, name: str) -> list[str]:
    with pypdfium2.PdfDocument(pdf.export(document, theme.built_in().load(name)).data) as read:
        return [page.get_textpage().get_text_range() for page in read]


@pytest.mark.parametrize("name", ONE_COLUMN)
def test_pages_break_where_the_resume_asks_for_it(name: str, document_of: DocumentOf) -> None:
    found = pages(document_of(BREAKS), name)
    heads = ["Ada", "Due", "Two", "Second", "Skills"]
    assert len(found) == len(heads)
    assert all(head in text for head, text in zip(heads, found, strict=True))
    assert "Interests" in found[-1]


@pytest.mark.parametrize("name", ONE_COLUMN)
def test_word_breaks_at_the_same_paragraphs(name: str, document_of: DocumentOf) -> None:
    data = docx.export(document_of(BREAKS), theme.built_in().load(name)).data
    word = python_docx.Document(io.BytesIO(data))
    texts = [
        "".join(node.text or "" for node in paragraph.iter() if node.tag.endswith("}t"))
        for paragraph in word.element.body.iter(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
        )
        if any(node.tag.endswith("}pageBreakBefore") for node in paragraph.iter())
    ]
    assert len(texts) == 4
    heads = ("Due", "Two", "Second", "Skills")
    assert all(head in text for head, text in zip(heads, texts, strict=True))


def entries(setting: str) -> str:
    lines = "".join(f"\n      - Line {number}" for number in range(38))
    return (
        f"basics: {{name: Ada}}\nwork:\n  - organization: One\n    bullets:{lines}\n"
        f"  - organization: Two{setting}\n    bullets:{lines}\n"
    )


@pytest.mark.parametrize(
    ("setting", "on_first"),
    [("", True), ("\n    keep_together: true", False), ("\n    keep_together: false", True)],
)
def test_an_entry_is_kept_together(
    setting: str, *, on_first: bool, document_of: DocumentOf
) -> None:
    first, *_ = pages(document_of(entries(setting)), "classic")
    assert ("Two" in first) is on_first


def test_a_record_may_be_split(document_of: DocumentOf) -> None:
    lines = " ".join(["word"] * 600)
    text = f"basics: {{name: Ada}}\nawards:\n  - {{title: One, summary: {lines}}}\n  - title: Two\n"
    split = f"{text}    summary: {lines}\n    keep_together: false\n"
    first, *_ = pages(document_of(split), "classic")
    assert "Two" in first
    first, *_ = pages(document_of(f"{text}    summary: {lines} {lines}\n"), "classic")
    assert "Two" not in first


def test_word_keeps_an_entry_together(document_of: DocumentOf) -> None:
    document = document_of(entries("\n    keep_together: true"))
    data = docx.export(document, theme.built_in().load("classic")).data
    paragraphs = python_docx.Document(io.BytesIO(data)).paragraphs
    start = [paragraph.text for paragraph in paragraphs].index("Two")
    kept = paragraphs[start + 1 :]
    assert len(kept) == 38
    assert all(one.paragraph_format.keep_together for one in kept)
    assert all(one.paragraph_format.keep_with_next for one in kept[:-1])
    assert not kept[-1].paragraph_format.keep_with_next
