"""What a parser sees in a file of any tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.readback.examine import examine
from cvkit.readback.read_text import ReadText
from tiny_pdf import Text, pdf

if TYPE_CHECKING:
    import pytest

PDF = "application/pdf"


def said(data: bytes, kind: str) -> list[str]:
    return [f"{one.code} {one.message}" for one in examine(data, kind).faults]


def test_a_pdf_without_tags_and_with_hidden_text() -> None:
    page = [
        Text(72, 700, 12, "Ada Lovelace"),
        Text(72, 680, 12, "ada@example.org +44 20 7946 0958"),
        Text(72, 660, 12, "E D U C A T I O N"),
        Text(72, 640, 12, "Kubernetes", color=(255, 255, 255)),
    ]
    found = examine(pdf([page]), PDF)
    assert found.fields[:3] == ("Ada Lovelace", ("ada@example.org",), ("+44 20 7946 0958",))
    assert said(pdf([page]), PDF) == [
        "CV314 “EDUCATION” is split in the PDF: “E D U C A T I O N”",
        "CV318 “Kubernetes” can't be seen in the PDF: invisible text",
        "CV320 the PDF has no tags",
        "CV320 the PDF doesn't say in which language it is",
    ]


def test_text_outside_of_a_page() -> None:
    page = [
        Text(72, 700, 12, "Ada Lovelace"),
        Text(560, 680, 12, "Kubernetes Go"),
        Text(72, 900, 12, "Go"),
        Text(72, 920, 12, "Rust"),
    ]
    assert said(pdf([page]), PDF)[:2] == [
        "CV323 “Kubernetes Go” goes past the edge of page 1 of the PDF",
        "CV318 “Go” and 1 more can't be seen in the PDF: outside the page text",
    ]


def test_other_kinds() -> None:
    assert said(b"<html lang=en><p>Ada</p></html>", "text/html") == []
    assert said(b"<p>Ada<p hidden>Go</p>", "text/html") == [
        "CV318 “Go” can't be seen in the web page: invisible text",
        "CV320 the web page doesn't say in which language it is",
    ]
    assert said("Ada \ufffd".encode(), "text/plain") == [
        "CV315 the plain text has a replacement character U+FFFD"
    ]


def test_a_file_without_text() -> None:
    assert said(b"", "text/plain") == ["CV319 the plain text has no text"]
    assert said(b"<html lang=en><img src=a.png></html>", "text/html") == [
        "CV319 the web page is a picture, without text"
    ]


def test_text_outside_of_the_body(monkeypatch: pytest.MonkeyPatch) -> None:
    read = ReadText("Ada Lovelace", outside=("ada@example.org", "Page 2"))
    monkeypatch.setattr("cvkit.readback.text.read_foreign", lambda _: read)
    assert said(b"", "text/plain") == [
        (
            "CV324 “ada@example.org” and 1 more in the plain text are in a header, a footer, "
            "a note, an annotation or a form field"
        )
    ]
