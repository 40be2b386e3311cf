"""What extractors read in the PDF is what was written, in every script."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from typing import TYPE_CHECKING

import page as validator
import pypdf
import pypdfium2
import pytest
from pdfminer.high_level import extract_text
from PIL import Image, ImageChops

import sentences
from conftest import ROOT
from cvkit import languages, theme
from cvkit.exporters import pdf
from cvkit.exporters.pdf import engine_internals, text_layer
from cvkit.exporters.pdf import layout as pdf_layout
from sentences import DEBIAN_FONTS, FROM_THE_LEFT, FROM_THE_RIGHT, IN_SEVERAL_FORMS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

SENTENCES = {**FROM_THE_LEFT, **IN_SEVERAL_FORMS}


def document(document_of: DocumentOf, text: str, locale: str = "en") -> Document:
    return document_of(f'basics: {{name: Ada, summary: "{text}"}}\nexport: {{locale: {locale}}}')


def look() -> Theme:
    return theme.ThemeLibrary((), [DEBIAN_FONTS]).load("classic")


def read(path: Path, data: bytes) -> dict[str, str]:
    """Return the text that each of four extractors reads, with single spaces."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.fail("pdftotext is needed: install poppler-utils")
    path.write_bytes(data)
    done = subprocess.run([tool, str(path), "-"], capture_output=True, check=True)
    with pypdfium2.PdfDocument(data) as opened:
        by_pdfium = "\n".join(page.get_textpage().get_text_range() for page in opened)
    found = {
        "poppler": done.stdout.decode(),
        "pdfium": by_pdfium,
        "pdfminer": extract_text(io.BytesIO(data)),
        "pypdf": "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages),
    }
    return {name: _plain(text) for name, text in found.items()}


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub("[\u202a-\u202e]", "", unicodedata.normalize("NFC", text)))


@pytest.mark.parametrize("name", SENTENCES)
def test_the_text_is_what_was_written(name: str, document_of: DocumentOf, tmp_path: Path) -> None:
    shown = document(document_of, SENTENCES[name], sentences.locale(name))
    made = pdf.export(shown, look())
    wanted = sentences.plain(SENTENCES[name])
    texts = read(tmp_path / "a.pdf", made.data)
    assert {name for name, text in texts.items() if wanted not in text} == set(), texts
    assert validator.validate_pdf_bytes(made.data, profile="ua1").failures == []
    assert made.diagnostics == ()


def test_each_language_has_a_sentence_with_a_bold_word() -> None:
    found = {**FROM_THE_LEFT, **FROM_THE_RIGHT}
    assert len(languages.available()) > 30
    assert set(languages.available()) <= found.keys()
    assert {name for name, text in found.items() if text.count("**") != 2} == set()


@pytest.mark.parametrize("name", FROM_THE_RIGHT)
def test_text_from_the_right_is_what_was_written_once_it_is_turned(
    name: str, document_of: DocumentOf, tmp_path: Path
) -> None:
    sentence = FROM_THE_RIGHT[name]
    data = pdf.export(document(document_of, sentence, name), theme.built_in().load("classic")).data
    texts = read(tmp_path / "a.pdf", data)
    wanted = sentences.plain(sentence)
    assert wanted in texts["poppler"]
    assert wanted in texts["pdfium"]
    assert _unmarked(wanted)[::-1] in _unmarked(texts["pdfminer"]), "it reads from the left"
    assert validator.validate_pdf_bytes(data, profile="ua1").failures == []


def _unmarked(text: str) -> str:
    return "".join(letter for letter in text if unicodedata.category(letter) != "Mn")


@pytest.mark.parametrize("name", ["yo", "hi", "ta", "km", "th"])
def test_the_eye_sees_no_difference(name: str, document_of: DocumentOf, tmp_path: Path) -> None:
    used = theme.built_in().load("classic")
    laid_out = pdf_layout.lay_out(document(document_of, SENTENCES[name]), used)
    as_painted, restored = (
        picture(tmp_path / "a.pdf", laid_out.paint(used, pdf_tags=True, **finisher).data)
        for finisher in ({}, {"finisher": text_layer.restore_text})
    )
    difference = ink(ImageChops.invert(ImageChops.difference(as_painted, restored)))
    assert ink(as_painted) > 1000
    assert difference < 0.1 * ink(as_painted), "distances are rounded to thousandths of the size"


def picture(path: Path, data: bytes) -> Image.Image:
    """Return the first page as Poppler paints it; PDFium misplaces what follows a raised mark."""
    path.write_bytes(data)
    command = [
        "pdftoppm",
        "-r",
        "150",
        "-gray",
        "-singlefile",
        str(path),
        str(path.with_suffix("")),
    ]
    subprocess.run(command, check=True)
    with Image.open(path.with_suffix(".pgm")) as opened:
        return opened.copy()


def ink(image: Image.Image) -> float:
    """Return how many pixels would be black if all ink were."""
    return sum((255 - shade) / 255 * count for shade, count in enumerate(image.histogram()))


def test_a_font_without_room_has_replacement_texts(
    document_of: DocumentOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_internals, "embedded_glyph_counts", lambda *_: {})
    data = pdf.export(document(document_of, SENTENCES["yo"]), theme.built_in().load("classic")).data
    assert sentences.plain(SENTENCES["yo"]) in read(tmp_path / "a.pdf", data)["poppler"]
    assert validator.validate_pdf_bytes(data, profile="ua1").failures == []


def test_text_on_another_stream_is_passed_over(document_of: DocumentOf, tmp_path: Path) -> None:
    folder = tmp_path / "faint"
    folder.mkdir()
    (folder / "theme.toml").write_text('extends = "classic"', encoding="utf-8")
    (folder / "style.css").write_text("h1 { opacity: .5 }", encoding="utf-8")
    text = "basics: {name: 'Ọ̀yọ́ Obi', summary: 'Ọ̀yọ́ Obi'}"
    made = pdf.export(
        document_of(text), theme.ThemeLibrary((tmp_path, ROOT / "themes"), []).load("faint")
    )
    assert made.diagnostics == ()
    assert read(tmp_path / "a.pdf", made.data)["pdfium"].count("Ọ̀yọ́ Obi") >= 1


def test_a_page_in_which_each_glyph_has_one_text_stays_as_it_is(document_of: DocumentOf) -> None:
    used = theme.built_in().load("classic")
    laid_out = pdf_layout.lay_out(document(document_of, "Wrote “tools”, fast"), used)
    plain, restored = (
        laid_out.paint(used, pdf_tags=True, pdf_identifier=b"a", **finisher).data
        for finisher in ({}, {"finisher": text_layer.restore_text})
    )
    assert plain == restored
