"""Advertisements of each kind are read, and what can't be is said in one sentence."""

from __future__ import annotations

import io
from datetime import date
from time import process_time

import pypdf
import pytest

from conftest import ROOT
from cvkit import source
from cvkit.errors import FileError
from cvkit.match.compare import Status
from cvkit.pipeline.match import LARGEST, compare, kind_of, text_of
from tiny_pdf import Text, pdf

PAGE = "<html><head><title>x</title></head><body><ul><li>Köchin<li>Go</ul><script>y</script></body>"


def word() -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph("Köchin")
    document.add_paragraph("Go")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def encrypted() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf([[Text(72, 700, 12, "Go")]])))
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("Köchin\nGo".encode(), "job.txt"),
        ("Köchin\r\nGo".encode("utf-16"), "job"),
        ("Köchin\nGo".encode("cp1252"), "job.txt"),
        ("\ufeffKöchin\nGo".encode(), "job.md"),
        (PAGE.encode(), "job.html"),
        (f"<!DOCTYPE html><meta charset=windows-1252>{PAGE}".encode("cp1252"), "-"),
        (pdf([[Text(72, 700, 12, "Köchin"), Text(72, 680, 12, "Go")]]), "job.pdf"),
        (word(), "job.docx"),
    ],
)
def test_the_text_of_each_kind(data: bytes, name: str) -> None:
    assert [one for one in text_of(data, name).split() if one != "-"] == ["Köchin", "Go"]


def test_pictures_in_a_page_do_not_count_but_markup_does() -> None:
    picture = f"<html><img src='data:image/png;base64,{'A' * 3_000_000}'>Go</html>"
    assert text_of(picture.encode(), "job.html").strip() == "Go"
    with pytest.raises(FileError, match="too long for a web page"):
        text_of(b"<html>" + b"<!--" * 600_000, "job.html")


@pytest.mark.parametrize("markup", ["<", "<!--", "<a ", "</", "<![CDATA[", "<?", "<li "])
@pytest.mark.parametrize("end", ["", ">"])
def test_markup_without_an_end(markup: str, end: str) -> None:
    page = f"<html><p>Go</p>{markup * 20_000}{end}"
    start = process_time()
    assert text_of(page.encode(), "job.html").split()[0] == "Go"
    assert process_time() - start < 5


def test_conditional_comments_are_comments() -> None:
    page = "<html><!--[if IE]>Old<![endif]--><p>Go</p><![if !IE]>New<![endif]></html>"
    assert text_of(page.encode(), "job.html").split() == ["Go", "New"]


def test_items_of_a_page_have_bullets() -> None:
    assert "\n- Go" in text_of(PAGE.encode(), "job.html")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "job is empty."),
        (b" \n", "job is empty."),
        (b"---\n", "job has no text."),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "job is a picture; cvkit doesn't read text in pictures."),
        ((ROOT / "tests/data/portrait.png").read_bytes(), "job is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "job is a file of an old word processor."),
        (b"{\\rtf1 Go}", "job is a file of an old word processor."),
        (b"\x7fELF\x02\x00\x00", "job is no text."),
        (b"PK\x03\x04 not a Word file", "The file is broken, or no Word file (.docx)."),
        (b"%PDF-1.7 broken", "The file is broken, or no PDF."),
        (encrypted(), "The PDF is encrypted."),
        (pdf([[]]), "job has no text; its pages may be pictures."),
        (b"Go " * 150_000, "job has more than 300,000 characters, too many"),
        (b"G" * (LARGEST + 1), "job is larger than 20 MB."),
    ],
    ids=range(14),
)
def test_what_cannot_be_read(data: bytes, said: str) -> None:
    with pytest.raises(FileError) as raised:
        text_of(data, "job")
    assert raised.value.message.startswith(said)
    assert raised.value.help or said.startswith("The file is broken")


@pytest.mark.parametrize("word", ["Go ", "5 years of experience, ", "a/b", "(", "Python\n", "- "])
def test_time_grows_with_the_length(word: str) -> None:
    reading = source.read(b"basics: {name: Ada, summary: Go}", "r.yaml")
    text = word * (100_000 // len(word))
    start = process_time()
    compare(text, reading, date(2026, 11, 27), language="en")
    assert process_time() - start < 5


def test_a_text_about_html_is_a_text() -> None:
    assert kind_of(b"We write <html> by hand", "job.txt") == "text/plain"


def test_texts_in_the_language_of_the_advertisement_are_compared() -> None:
    data = "basics: {name: Ada, summary: {en: I am a nurse, de: Ich bin Köchin}}\n".encode()
    reading = source.read(data, "r.yaml")
    today = date(2026, 11, 27)
    found, read = compare("Wir suchen eine Köchin und eine Krankenschwester", reading, today)
    assert [(one.term.name, one.status.value) for one in found.findings] == [
        ("cook", "covered"),
        ("nurse", "missing"),
    ]
    assert read.source.spans.language(("basics", "summary")) == "de"


def test_a_variants_own_words_are_compared_where_they_stand() -> None:
    text = b"""\
basics: {name: Ada}
work: [{title: Analyst, bullets: [{id: notes, text: Wrote notes}]}]
export: {variants: {
  rust: {replace: {notes: Wrote Rust}}}}
"""
    reading = source.read(text, "resume.yaml")
    for variant, covered in ((None, ()), ("rust", ("Rust",))):
        found, read = compare("Rust required", reading, date(2026, 11, 1), variant=variant)
        of_status = found.of(Status.COVERED)
        assert tuple(one.term.name for one in of_status) == covered
        assert [(one.name, one.covered) for one in found.variants] == [
            ("rust", ("Rust",)),
            (None, ()),
        ]
        lines = [read.source.spans.value(one.places[0].route).start.line for one in of_status]
        assert lines == [4] * len(covered)
