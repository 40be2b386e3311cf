"""The icons before contacts in Word: shapes that only the eye sees."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import docx as python_docx  # noqa: TID253 - the reader of these tests
import mammoth
import pytest
from openxml_audit import OpenXmlValidator

from conftest import FULLEST
from cvkit import theme
from cvkit.exporters import docx
from cvkit.exporters.icons import ICONS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PORTRAIT = FULLEST.parent / "portrait.png"
YAML = """\
basics:
  name: Ada
  email: ada@peel.dev
  profiles: {github: ada, Mastodon: "@ada@mastodon.social", Chess: https://peel.dev/chess}
  details: {Born: "1815"}
"""


@pytest.fixture
def word(document_of: DocumentOf) -> bytes:
    classic = theme.built_in().load("classic")
    look = replace(classic, layout=classic.layout.model_copy(update={"contacts": "icons"}))
    return docx.export(document_of(YAML, photo=PORTRAIT.read_bytes()), look).data


def test_each_contact_has_its_own_drawing(word: bytes) -> None:
    body = python_docx.Document(io.BytesIO(word)).element
    names = [drawing.get("name") for drawing in body.iter(f"{WP}docPr")]
    assert names == ["Photo", "Icon email", "Icon github", "Icon mastodon", "Icon profile",
                     "Icon person"]  # fmt: skip
    numbers = [drawing.get("id") for drawing in body.iter(f"{WP}docPr")]
    assert len(set(numbers)) == len(numbers)
    moves = [len(list(path.iter(f"{A}moveTo"))) for path in body.iter(f"{A}path")]
    drawn = [name.removeprefix("Icon ") for name in names[1:]]
    assert moves == [ICONS[name].count("M") for name in drawn]
    points = next(iter(body.iter(f"{A}path"))).findall(f".//{A}pt")
    assert (points[0].get("x"), points[0].get("y")) == ("270", "330")
    assert {color.get("val") for color in body.iter(f"{A}srgbClr")} == {"1F4E79"}


def test_readers_of_the_text_see_no_icon(word: bytes) -> None:
    shown = ["ada@peel.dev", "github.com/ada", "mastodon.social/@ada", "peel.dev/chess"]
    shown += ["Born:", "1815"]
    lines = python_docx.Document(io.BytesIO(word)).paragraphs[1:]
    assert " ".join(line.text for line in lines).split() == shown
    assert mammoth.extract_raw_text(io.BytesIO(word)).value.split()[1:] == shown


def test_a_file_with_icons_is_valid(word: bytes, tmp_path: Path) -> None:
    file = tmp_path / "icons.docx"
    file.write_bytes(word)
    assert not list(OpenXmlValidator().validate(file).errors)


def test_without_icons_there_is_no_shape(document_of: DocumentOf) -> None:
    look = theme.built_in().load("classic")
    data = docx.export(document_of(YAML), look).data
    assert not list(python_docx.Document(io.BytesIO(data)).element.iter(f"{A}path"))
