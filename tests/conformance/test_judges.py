"""Each judge finds a fault that is planted: a file that breaks one rule."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pypdf
import pytest

from conformance import documents, judges
from cvkit.exporters import docx, pdf
from cvkit.exporters.pdf import PdfOptions

if TYPE_CHECKING:
    from pathlib import Path

    from chromium import Browser

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>x</title></head>
<body><main><h1>x</h1>{}</main></body></html>
"""


@pytest.fixture(scope="module")
def archived() -> bytes:
    """Return a PDF that is PDF/A-3a and PDF/UA-1."""
    used = documents.look("classic", has_debian_fonts=False)
    document = documents.in_language("en", used)
    return pdf.export(document, used, PdfOptions(archival=True)).data


def without(data: bytes, key: str, path: Path) -> Path:
    """Write a PDF whose catalog lacks a key."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    root: Any = writer.root_object
    del root[key]
    writer.write(path)
    return path


@pytest.mark.parametrize(
    ("profile", "key"),
    [("ua1", "/MarkInfo"), ("ua1", "/ViewerPreferences"), ("3a", "/OutputIntents")],
)
def test_a_pdf_that_lacks_something(
    profile: str, key: str, archived: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "resume.pdf"
    path.write_bytes(archived)
    assert judges.pdf_profile(path, profile) == []
    assert judges.pdf_profile(without(archived, key, path), profile)


def test_a_pdf_that_is_broken(archived: bytes, tmp_path: Path) -> None:
    path = tmp_path / "resume.pdf"
    path.write_bytes(archived.replace(b"endstream", b"endstraem", 1))
    assert judges.pdf_syntax(path)


def test_a_word_file_with_an_element_that_there_is_not(tmp_path: Path) -> None:
    used = documents.look("classic", has_debian_fonts=False)
    data = docx.export(documents.in_language("en", used), used).data
    path = tmp_path / "resume.docx"
    with zipfile.ZipFile(io.BytesIO(data)) as good, zipfile.ZipFile(path, "w") as bad:
        for name in good.namelist():
            bad.writestr(name, good.read(name).replace(b"<w:keepNext/>", b"<w:keepsNext/>"))
    assert judges.word_file(path)


def test_a_web_page_with_elements_where_they_may_not_be(tmp_path: Path) -> None:
    for name, body in (("good.html", "<p>x</p>"), ("bad.html", "<p><ul><p>x</p></ul>")):
        (tmp_path / name).write_text(PAGE.format(body), encoding="utf-8")
    found = judges.web_pages([tmp_path / "good.html", tmp_path / "bad.html"])
    assert found["good.html"] == set()
    assert found["bad.html"]


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        ("", "<p>x</p>"),
        ("image-alt", "<img src='data:,'>"),
        ("color-contrast", "<p style='color: #777; background: #fff'>grey</p>"),
        ("link-name", "<a href='https://x.example'></a>"),
        (
            "target-size",
            "<div style='font: 10px/10px serif'><a href='#'>one</a><br><a href='#'>two</a></div>",
        ),
    ],
)
def test_a_web_page_that_not_everyone_can_use(rule: str, body: str, browser: Browser) -> None:
    browser(f"await page.setContent({PAGE.format(body)!r})")
    assert [found for found, _ in judges.shown_page(browser)] == [rule][: bool(rule)]
