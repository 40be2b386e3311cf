"""The Word file as a file: valid, the same on any day, with the theme's look and the paper's."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import docx as python_docx  # noqa: TID253 - the reader of these tests
import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image

from cvkit import theme
from cvkit.errors import FileError, ThemeError
from cvkit.exporters import docx
from cvkit.view.blocks import (
    Bullet,
    Contact,
    ContactKind,
    DatePart,
    DateText,
    Document,
    Entry,
    Header,
    Photo,
    Section,
    SectionKind,
    TextSpan,
)

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as WordDocument

    from cvkit.theme import Theme

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

JOB = Entry(
    organization=(TextSpan("Difference & Sons"),),
    location=(TextSpan("Genève"),),
    title=(TextSpan("Engineer"),),
    dates=DateText((DatePart("Aug 2019", "2019-08"), DatePart(" – "), DatePart("Present"))),
    bullets=(Bullet((TextSpan("Wrote the "), TextSpan("first", strong=True))),),
)
PLAIN = Document(
    Header(
        "Ada",
        (TextSpan("Engineer"),),
        (Contact(ContactKind.EMAIL, (TextSpan("a@b.example", href="mailto:a@b.example"),)),),
    ),
    (Section("work", "Work", SectionKind.TIMELINE, (JOB,), ("work",)),),
    locale="en-GB",
)
ARABIC = replace(
    PLAIN,
    header=Header("ليلى"),
    sections=(
        Section(
            "work", "الخبرة", SectionKind.TIMELINE, (replace(JOB, title=(TextSpan("مهندسة"),)),)
        ),
    ),
    locale="ar",
    rtl=True,
)


def picture(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (30, 40), (120, 150, 180)).save(buffer, kind)
    return buffer.getvalue()


def with_photo(data: bytes, media_type: str) -> Document:
    photo = Photo(data, media_type, 'Portrait of "Ada" & <co>')
    return replace(PLAIN, header=replace(PLAIN.header, photo=photo))


DOCUMENTS = {
    "plain": PLAIN,
    "empty": Document(Header("Ada"), ()),
    "right to left": ARABIC,
    "png": with_photo(picture("PNG"), "image/png"),
    "jpeg": with_photo(picture("JPEG"), "image/jpeg"),
}


def data(shown: Document, look: Theme | None = None) -> bytes:
    return docx.export(shown, look or theme.built_in().load("classic")).data


def word(shown: Document, look: Theme | None = None) -> WordDocument:
    return python_docx.Document(io.BytesIO(data(shown, look)))


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("look", theme.built_in().available())
def test_the_file_is_valid(look: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "resume.docx"
    path.write_bytes(docx.export(DOCUMENTS[name], theme.built_in().load(look)).data)
    assert OpenXmlValidator(max_errors=0).validate(path).errors == []


def test_the_judge_finds_a_planted_fault(tmp_path: Path) -> None:
    path = tmp_path / "resume.docx"
    with zipfile.ZipFile(io.BytesIO(data(PLAIN))) as good, zipfile.ZipFile(path, "w") as bad:
        for name in good.namelist():
            bad.writestr(name, good.read(name).replace(b"<w:keepNext/>", b"<w:keepsNext/>"))
    assert OpenXmlValidator(max_errors=0).validate(path).errors


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    code = (
        "import hashlib, sys; sys.path.insert(0, sys.argv[1]);"
        "from test_docx import DOCUMENTS, data;"
        "print([hashlib.sha256(data(shown)).hexdigest() for shown in DOCUMENTS.values()])"
    )
    here = os.path.dirname(__file__)  # noqa: PTH120 - as text, for sys.path
    hashes = {
        subprocess.check_output(
            [sys.executable, "-c", code, here],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": "1"},
        )
        for seed, zone, folder in (("0", "UTC", tmp_path), ("7", "Asia/Tokyo", here))
    }
    assert len(hashes) == 1


def test_the_package_is_canonical() -> None:
    with zipfile.ZipFile(io.BytesIO(data(PLAIN))) as package:
        members = package.infolist()
    names = [member.filename for member in members]
    assert names == ["[Content_Types].xml", *sorted(names[1:])]
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {(member.create_system, member.external_attr >> 16) for member in members} == {
        (0, 0o600)
    }


def test_the_properties_are_the_resumes() -> None:
    properties = word(PLAIN).core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("Ada",) * 3
    assert properties.language == "en-GB"
    assert properties.comments == ""
    assert properties.created == properties.modified
    assert properties.created
    assert properties.created.year == 1980


def test_the_language_is_the_documents() -> None:
    [language] = word(PLAIN).styles.element.iterfind(f"{W}docDefaults//{W}lang")
    assert language.get(f"{W}val") == "en-GB"
    assert word(ARABIC).styles.element.find(f"{W}docDefaults//{W}lang").get(f"{W}bidi") == "ar-SA"


def test_the_styles_are_the_themes() -> None:
    styles = word(PLAIN).styles
    font, space = styles["Name"].font, styles["Heading 1"].paragraph_format
    assert (font.name, font.size and font.size.pt) == ("Source Serif 4 Display", 27)
    assert str(styles["Subtitle"].font.color.rgb) == "1F4E79"
    assert space.space_before
    assert space.space_before.mm == pytest.approx(4.2, abs=0.02)
    assert space.line_spacing
    assert styles["Heading 2"].font.bold
    assert styles["Role"].font.italic
    [border] = styles["Heading 1"].element.iterfind(f".//{W}pBdr/{W}bottom")
    assert (border.get(f"{W}sz"), border.get(f"{W}color")) == ("4", "C9CED4")


def test_a_setting_of_the_theme_is_seen() -> None:
    look = theme.built_in().load("classic", settings={"accent": "#aa0000"})
    styles = python_docx.Document(io.BytesIO(docx.export(PLAIN, look).data)).styles
    assert str(styles["Heading 1"].font.color.rgb) == "AA0000"


@pytest.mark.parametrize(
    ("page", "width", "height"),
    [
        ("A4", 210, 297),
        ("A5", 148, 210),
        ("Letter", 215.9, 279.4),
        ("Legal", 215.9, 355.6),
    ],
)
def test_the_paper_is_the_one_asked_for(page: str, width: float, height: float) -> None:
    shown = word(PLAIN, theme.built_in().load("classic", page=page))
    [section] = shown.sections
    assert section.page_width
    assert section.page_width.mm == pytest.approx(width, abs=0.02)
    assert section.page_height
    assert section.page_height.mm == pytest.approx(height, abs=0.02)
    assert section.left_margin
    assert section.left_margin.mm == pytest.approx(18, abs=0.02)
    [tab] = shown.styles["Role"].paragraph_format.tab_stops
    assert tab.position.mm == pytest.approx(width - 36, abs=0.04)


def test_a_paper_that_there_is_not_is_refused() -> None:
    with pytest.raises(ThemeError, match="“Foolscap”"):
        data(PLAIN, theme.built_in().load("classic", page="Foolscap"))


def test_pages_are_numbered_from_the_second() -> None:
    look = theme.built_in().load("classic", settings={"page_numbers": "true"})
    [section] = word(replace(PLAIN, page_label="Seite {page} von {pages}"), look).sections
    assert section.different_first_page_header_footer
    assert section.first_page_footer.is_linked_to_previous
    [line] = section.footer.paragraphs
    assert line.style
    assert line.style.name == "Footer"
    fields = [
        field.get(f"{W}instr") for field in line.paragraph_format.element.iter(f"{W}fldSimple")
    ]
    assert fields == ["PAGE", "NUMPAGES"]
    texts = [text.text for text in line.paragraph_format.element.iter(f"{W}t")]
    assert "".join(texts) == "AdaSeite 2 von 2"


def test_right_to_left_is_said_of_page_paragraphs_and_runs() -> None:
    shown = word(ARABIC)
    assert shown.styles["Normal"].element.find(f".//{W}bidi") is not None
    assert shown.sections[0]._sectPr.find(f"{W}bidi") is not None
    rtl = {run.text: run.font.rtl for line in shown.paragraphs for run in line.runs}
    assert rtl["مهندسة"] is True
    assert rtl["Difference & Sons"] is None
    assert word(PLAIN).styles["Normal"].element.find(f".//{W}bidi") is None


@pytest.mark.parametrize("name", ["png", "jpeg"])
def test_the_photo_has_words_and_stands_beside_the_text(name: str) -> None:
    shown = word(DOCUMENTS[name])
    [frame] = shown.element.body.xpath(".//wp:anchor/wp:docPr")
    assert frame.get("descr") == 'Portrait of "Ada" & <co>'
    [extent] = shown.element.body.xpath(".//wp:anchor/wp:extent")
    assert (int(extent.get("cx")), int(extent.get("cy"))) == (24 * 36_000, 30 * 36_000)
    assert [line.text for line in shown.paragraphs[:2]] == ["Ada", "Engineer"]


def test_a_jpeg_that_no_camera_made_is_a_photo() -> None:
    jpeg = picture("JPEG")
    jfif = 2 + 2 + int.from_bytes(jpeg[4:6], "big")
    assert data(with_photo(jpeg[:2] + jpeg[jfif:], "image/jpeg"))


def test_a_broken_photo_is_refused() -> None:
    with pytest.raises(FileError, match="photo"):
        data(with_photo(b"\xff\xd8\xff", "image/jpeg"))


@pytest.mark.parametrize("look", theme.built_in().available())
def test_titles_names_and_labels_keep_their_direction_on_a_page_from_right_to_left(
    look: str,
) -> None:
    shown = replace(
        ARABIC,
        header=Header(
            "Ada Jr.", contacts=(Contact(ContactKind.DETAIL, (TextSpan("12"),), label="C++"),)
        ),
        sections=(replace(ARABIC.sections[0], title="* star"),),
    )
    loaded = theme.built_in().load(look)
    numbered = replace(loaded, layout=loaded.layout.model_copy(update={"page_numbers": True}))
    file = word(shown, numbered)
    paragraphs = [*file.element.iter(f"{W}p"), *file.sections[0].footer._element.iter(f"{W}p")]
    texts = ["".join(one.text for one in found.iter(f"{W}t")) for found in paragraphs]
    assert sum("Ada Jr.\u200e" in text for text in texts) == 2  # at the top, and in the footer
    assert any("\u200e* star" in text for text in texts)
    assert any("C++\u200e" in text for text in texts)
