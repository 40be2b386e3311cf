"""QR codes, read back by a decoder that cvkit doesn't use otherwise."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import unquote

import page as validator
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from cvkit.exporters import docx, html, pdf, qr_code
from cvkit.theme import library

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

RESUME = """\
basics:
  name: Ada Lovelace
  url: https://ada.example.org/
  profiles: {github: ada, "Stack Overflow": https://stackoverflow.com/users/1}
"""

MODULES_WITH_QUIET_ZONE = 25 + 2 * 4


@pytest.fixture
def ada(document_of: DocumentOf) -> Document:
    return document_of(RESUME)


def themed(qr: str, name: str = "classic") -> Theme:
    return library.built_in().load(name, settings={"qr": qr} if qr else {})


def read(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def page_of(data: bytes) -> Image.Image:
    picture: Image.Image = pypdfium2.PdfDocument(data)[0].render(scale=150 / 72).to_pil()
    return picture


@pytest.mark.parametrize(
    ("wanted", "link", "alt"),
    [
        ("url", "https://ada.example.org/", "QR: ada.example.org"),
        ("URL", "https://ada.example.org/", "QR: ada.example.org"),
        ("github", "https://github.com/ada", "QR: github.com/ada"),
        ("GitHub", "https://github.com/ada", "QR: github.com/ada"),
        (
            "stackoverflow",
            "https://stackoverflow.com/users/1",
            "QR: stackoverflow.com/users/1",
        ),
    ],
)
def test_the_theme_names_a_contact(ada: Document, wanted: str, link: str, alt: str) -> None:
    assert qr_code.of(ada, themed(wanted)) == (link, alt)
    assert [*qr_code.check(ada, themed(wanted))] == []


def test_without_the_option_there_is_none(ada: Document) -> None:
    assert qr_code.of(ada, themed("")) is None
    assert [*qr_code.check(ada, themed(""))] == []
    assert qr_code.width(ada, themed("")) == 0
    assert b"<img" not in html.export(ada, themed("")).data


@pytest.mark.parametrize("wanted", ["gitlab", "email", "location"])
def test_a_contact_without_a_page_is_told(ada: Document, wanted: str) -> None:
    (found,) = qr_code.check(ada, themed(wanted))
    assert qr_code.of(ada, themed(wanted)) is None
    asks = "but the theme option qr asks for its QR code"
    assert found.message == f"there is no “{wanted}” here, {asks}"
    assert found.help == "the option can be url, github, Stack Overflow"


def test_a_link_can_be_too_long(document_of: DocumentOf) -> None:
    long = document_of(f"basics: {{name: Ada, url: 'https://example.org/{'a' * 281}'}}")
    (found,) = qr_code.check(long, themed("url"))
    assert (found.route, qr_code.of(long, themed("url"))) == (("basics", "url"), None)
    assert found.message == "this link has 301 characters, too many for a QR code of 24 mm"
    most = document_of(f"basics: {{name: Ada, url: 'https://example.org/{'a' * 280}'}}")
    assert [*qr_code.check(most, themed("url"))] == []
    assert read(page_of(pdf.export(most, themed("url")).data)) == [
        f"https://example.org/{'a' * 280}"
    ]


def test_the_code_has_a_quiet_zone_and_the_same_bytes_each_time(ada: Document) -> None:
    code = qr_code.of(ada, themed("url"))
    assert code
    side = MODULES_WITH_QUIET_ZONE
    svg = unquote(code.url)
    assert f'viewBox="0 0 {side} {side}"' in svg
    assert f'fill="#fff" d="M0 0h{side}v{side}h-{side}z"' in svg
    assert "M4 4h7v1h-7z" in svg
    assert (code.png, code.url) == (code.png, code.url)
    picture = Image.open(io.BytesIO(code.png))
    assert picture.size == (side * 10, side * 10)
    assert read(picture.convert("L")) == ["https://ada.example.org/"]


@pytest.mark.parametrize("name", sorted(library.built_in().available()))
@pytest.mark.parametrize("photo", [False, True])
def test_the_page_can_be_scanned_in_every_theme(
    document_of: DocumentOf, png: bytes, name: str, *, photo: bool
) -> None:
    document = document_of(RESUME, photo=png if photo else None)
    made = pdf.export(document, themed("github", name)).data
    assert read(page_of(made)) == ["https://github.com/ada"]
    assert 'alt="QR: github.com/ada"' in html.export(document, themed("github", name)).data.decode()


def test_the_pdf_is_still_accessible(ada: Document) -> None:
    made = pdf.export(ada, themed("url")).data
    report = validator.validate_pdf_bytes(made, profile="ua1")
    assert report.rules.total > 100
    assert report.failures == []


def test_the_code_is_wide_enough(ada: Document) -> None:
    made = pdf.export(ada, themed("url")).data
    (found,) = zxingcpp.read_barcodes(page_of(made))
    place = found.position
    assert (place.top_right.x - place.top_left.x) / 150 * 25.4 == pytest.approx(18.2, abs=0.4)


def test_word_has_a_picture_with_its_alternative_text(ada: Document) -> None:
    made = docx.export(ada, themed("url")).data
    with zipfile.ZipFile(io.BytesIO(made)) as word:
        picture = Image.open(io.BytesIO(word.read("word/media/qr.png")))
        text = word.read("word/document.xml").decode()
    assert read(picture.convert("L")) == ["https://ada.example.org/"]
    assert '<wp:docPr id="999" name="QR" descr="QR: ada.example.org"/>' in text
