"""The fonts inside the Word file, taken out again and opened by others."""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
import uuid
import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import docx as python_docx  # noqa: TID253 - the reader of these tests
import pytest
import uharfbuzz  # noqa: TID253 - a reader of these tests
from fontTools.fontBuilder import FontBuilder  # noqa: TID253 - the same
from fontTools.pens.t2CharStringPen import T2CharStringPen  # noqa: TID253 - the same
from fontTools.ttLib import TTFont  # noqa: TID253 - the same
from lxml import etree  # type: ignore[import-untyped]

from conftest import ROOT
from cvkit import theme
from cvkit.exporters import docx
from cvkit.theme.theme import FontFile
from cvkit.view.blocks import Document, Entry, Header, Section, SectionKind, TextSpan

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
EMBEDS = [
    name for name in theme.built_in().available() if theme.built_in().load(name).layout.embed_fonts
]


def saying(*spans: TextSpan) -> Document:
    entry = Entry(title=(TextSpan("Engineer"),), organization=(TextSpan("Mill"),), summary=(spans,))
    return Document(Header("Ada"), (Section("work", "Work", SectionKind.TIMELINE, (entry,)),))


PLAIN = saying(TextSpan("Wrote it"))
CLASSIC = theme.built_in().load("classic")


@dataclass(frozen=True)
class Package:
    """The parts of a file that are about fonts."""

    table: etree._Element
    styles: etree._Element
    settings: etree._Element
    fonts: dict[str, TTFont]
    """By family and kind: "Source Sans 3 Bold"."""


def take_out(artifact: Artifact) -> Package:
    with zipfile.ZipFile(io.BytesIO(artifact.data)) as package:
        names = package.namelist()
        table, styles, settings = (
            etree.fromstring(package.read(f"word/{part}.xml"))
            for part in ("fontTable", "styles", "settings")
        )
        targets = {}
        if "word/_rels/fontTable.xml.rels" in names:
            for relation in etree.fromstring(package.read("word/_rels/fontTable.xml.rels")):
                assert relation.get("Type", "").endswith("/relationships/font")
                targets[relation.get("Id")] = package.read(f"word/{relation.get('Target')}")
        fonts = {}
        for font in table:
            for embedded in font:
                if key := embedded.get(f"{W}fontKey"):
                    kind = etree.QName(embedded).localname.removeprefix("embed")
                    data = clear(targets.pop(embedded.get(f"{R}id")), key)
                    fonts[f"{font.get(f'{W}name')} {kind}"] = TTFont(io.BytesIO(data))
        assert targets == {}
        assert sum(name.endswith(".odttf") for name in names) == len(fonts)
    return Package(table, styles, settings, fonts)


def clear(data: bytes, key: str) -> bytes:
    """Undo the obfuscation: the key as one number, its lowest byte first."""
    mask = uuid.UUID(key).int.to_bytes(16, "little")
    return bytes(byte ^ mask[place % 16] for place, byte in enumerate(data[:32])) + data[32:]


def written(shown: Document, look: Theme = CLASSIC) -> Package:
    return take_out(docx.export(shown, look))


@pytest.mark.parametrize("name", EMBEDS)
def test_every_family_of_the_styles_is_there_in_the_cuts_that_they_use(name: str) -> None:
    package = written(PLAIN, theme.built_in().load(name))
    body = package.styles.find(f"{W}docDefaults//{W}rFonts").get(f"{W}ascii")
    checked = 0
    for style in package.styles.iterfind(f"{W}style[{W}rPr]"):
        # Code is carried where there is some.
        if style.get(f"{W}styleId") == "Code":
            continue
        properties = style.find(f"{W}rPr")
        named = properties.find(f"{W}rFonts")
        family = body if named is None else named.get(f"{W}ascii")
        bold, italic = (properties.find(f"{W}{tag}") is not None for tag in "bi")
        kind = {(0, 0): "Regular", (1, 0): "Bold", (0, 1): "Italic", (1, 1): "BoldItalic"}
        assert f"{family} {kind[bold, italic]}" in package.fonts
        checked += 1
    assert checked > 20


@pytest.mark.parametrize("name", EMBEDS)
def test_a_font_is_called_what_the_styles_call_it_and_may_be_embedded(name: str) -> None:
    for called, font in written(PLAIN, theme.built_in().load(name)).fonts.items():
        family, _, kind = called.rpartition(" ")
        style = kind.replace("BoldItalic", "Bold Italic")
        names = font["name"]
        assert (names.getDebugName(1), names.getDebugName(2)) == (family, style)
        assert names.getDebugName(13) or names.getDebugName(0)
        metrics = font["OS/2"]
        assert metrics.fsType == 0
        flags = {"Italic": 0x01, "Bold": 0x20, "Bold Italic": 0x21, "Regular": 0x40}
        assert metrics.fsSelection & 0x61 == flags[style]
        assert len(family) < 32
        assert "glyf" in font
        assert "fvar" not in font


def test_a_font_has_the_letters_of_all_latin_alphabets() -> None:
    for font in written(PLAIN).fonts.values():
        assert set(map(ord, "AzÄßçñøĄčěğłőřşžȘț“”„‚’–—…•€")) <= set(font.getBestCmap())
        data = io.BytesIO()
        font.save(data)
        shaped = uharfbuzz.Font(uharfbuzz.Face(data.getvalue()))
        buffer = uharfbuzz.Buffer()
        buffer.add_str("Łódź, Ångström")
        buffer.guess_segment_properties()
        uharfbuzz.shape(shaped, buffer)
        assert all(glyph.codepoint for glyph in buffer.glyph_infos)


def test_of_an_alphabet_that_is_used_there_is_every_letter() -> None:
    latin = written(PLAIN).fonts["Source Sans 3 Regular"].getBestCmap()
    russian = written(saying(TextSpan("Мельница"))).fonts["Source Sans 3 Regular"].getBestCmap()
    assert ord("ж") not in latin
    assert set(map(ord, "ёжщъыэюя")) <= set(russian)
    assert ord("λ") not in russian


def test_bold_is_as_heavy_as_the_theme_says() -> None:
    found = written(PLAIN).fonts["Source Sans 3 Bold"]
    (file,) = (file for file in CLASSIC.font_files["Source Sans 3"] if not file.italic)
    family = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file.path))))
    glyph = family.get_nominal_glyph(ord("m"))
    widths = {}
    for weight in (400, 600, 700):
        family.set_variations({"wght": weight})
        widths[weight] = family.get_glyph_h_advance(glyph)
    assert len(set(widths.values())) == 3
    assert found["hmtx"][found.getBestCmap()[ord("m")]][0] == widths[600]


def test_letters_drawn_for_large_sizes_are_a_family_of_their_own() -> None:
    fonts = written(PLAIN).fonts
    large, small = (fonts[f"Source Serif 4{kind}"] for kind in (" Display Regular", " Italic"))
    assert large["name"].getDebugName(6) == "SourceSerif4Display-Regular"
    assert small["name"].getDebugName(6) == "SourceSerif4-Italic"


def test_emphasis_in_the_text_brings_its_cuts() -> None:
    kinds = (TextSpan("a", strong=True, emphasis=True), TextSpan("b", code=True))
    names = set(written(saying(*kinds)).fonts) - set(written(PLAIN).fonts)
    assert names == {"Source Sans 3 BoldItalic", "Source Code Pro Regular"}


def test_word_is_told_to_keep_the_fonts() -> None:
    settings = written(PLAIN).settings
    assert settings.find(f"{W}embedTrueTypeFonts") is not None
    assert settings.find(f"{W}saveSubsetFonts") is not None


def test_a_file_without_fonts_names_the_families_that_people_have() -> None:
    package = written(PLAIN, theme.built_in().load("classic", settings={"embed_fonts": "false"}))
    assert package.fonts == {}
    assert package.settings.find(f"{W}embedTrueTypeFonts") is None
    names = [font.get(f"{W}name") for font in package.table]
    assert names == ["Source Code Pro", "Source Sans 3", "Source Serif 4"]


def test_a_family_that_has_a_name_in_word_is_not_carried() -> None:
    fonts = {
        key: font.model_copy(update={"word_family": "Arial"} if key == "body" else {})
        for key, font in CLASSIC.fonts.items()
    }
    package = written(PLAIN, replace(CLASSIC, fonts=fonts))
    body = package.styles.find(f"{W}docDefaults//{W}rFonts")
    assert body.get(f"{W}ascii") == "Arial"
    assert not any(name.startswith(("Arial", "Source Sans 3")) for name in package.fonts)
    assert "Source Serif 4 Italic" in package.fonts


def test_a_font_that_cannot_be_embedded_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "cubic.otf"
    path.write_bytes(cubic())
    file = FontFile(path=path, italic=False, weight=400, axes=frozenset())
    artifact = docx.export(
        PLAIN, replace(CLASSIC, font_files={**CLASSIC.font_files, "Source Sans 3": (file,)})
    )
    assert [note.message for note in artifact.diagnostics] == [
        "the Word file can't embed Source Sans 3, because its outlines are not TrueType"
    ]
    fonts = take_out(artifact).fonts
    assert fonts
    assert not any(name.startswith("Source Sans") for name in fonts)
    assert docx.export(PLAIN, CLASSIC).diagnostics == ()


def cubic() -> bytes:
    """Return a font with the outlines of PostScript (CFF)."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "A"])
    builder.setupCharacterMap({65: "A"})
    outline = T2CharStringPen(500, None).getCharString()
    builder.setupCFF("Cubic", {}, {".notdef": outline, "A": outline}, {})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "A": (500, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Cubic", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    data = io.BytesIO()
    builder.save(data)
    return data.getvalue()


def test_the_fonts_are_the_same_every_time() -> None:
    first, second = (docx.export(PLAIN, theme.built_in().load("classic")).data for _ in range(2))
    assert first == second
    keys = [
        embedded.get(f"{W}fontKey")
        for embedded in take_out(docx.export(PLAIN, CLASSIC)).table.iter()
        if embedded.get(f"{W}fontKey")
    ]
    assert len(set(keys)) == len(keys) > 3


def test_libreoffice_shows_the_fonts_of_the_file(tmp_path: Path) -> None:
    office, lister = shutil.which("soffice"), shutil.which("pdffonts")
    if office is None or lister is None:
        pytest.fail("LibreOffice and pdffonts are needed: install libreoffice and poppler-utils")
    (tmp_path / "resume.docx").write_bytes(docx.export(PLAIN, CLASSIC).data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "resume.docx"],
        cwd=tmp_path, check=True, capture_output=True,
    )  # fmt: skip
    listed = subprocess.check_output([lister, "resume.pdf"], cwd=tmp_path, text=True)
    used = {line.split()[0].partition("+")[2] for line in listed.splitlines()[2:]}
    assert {"SourceSans3-Regular", "SourceSerif4-Italic", "SourceSerif4Display-Regular"} <= used


@pytest.mark.parametrize(
    ("language", "families"),
    [
        ("ar", {"Almarai", "Amiri"}),
        ("fa", {"Almarai", "Amiri"}),
        ("he", {"Heebo", "Frank Ruhl Libre"}),
    ],
)
def test_the_families_of_another_script_are_in_it_with_all_letters_used(
    language: str, families: set[str], document_of: DocumentOf
) -> None:
    text = (ROOT / f"tests/data/scripts/{language}.yaml").read_text(encoding="utf-8")
    artifact = docx.export(document_of(text), CLASSIC)
    package = take_out(artifact)
    named = {fonts.get(f"{W}cs") for fonts in package.styles.iter(f"{W}rFonts")}
    assert named == families
    letters = {ord(letter) for letter in text if unicodedata.bidirectional(letter) in {"R", "AL"}}
    assert len(letters) > 20
    for family in families:
        for kind in ("Regular", "Bold"):
            assert letters <= package.fonts[f"{family} {kind}"].getBestCmap().keys()
    assert len(artifact.data) < 800_000
    assert artifact.diagnostics == ()


def test_words_in_another_script_name_the_family_that_is_embedded_for_them() -> None:
    package = take_out(docx.export(saying(TextSpan("Translated שלום עולם into English")), CLASSIC))
    heebo = package.fonts["Heebo Regular"]
    assert set(map(ord, "שלוםעתיפ")) <= set(heebo.getBestCmap())
    assert "Amiri Regular" not in package.fonts
    assert "Frank Ruhl Libre Regular" not in package.fonts
    assert package.fonts.keys() >= {"Heebo Bold", "Source Sans 3 Regular"}


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        (
            "Translated שלום, עולם into English",
            [("Translated ", None), ("שלום, עולם", "Heebo"), (" into English", None)],
        ),
        ("מרחב ᄒ Ä", [("מרחב", "Heebo"), (" ᄒ Ä", None)]),
        ("Ada Łódź “q”", [("Ada Łódź “q”", None)]),
    ],
)
def test_only_the_words_in_another_script_name_a_family(
    text: str, runs: list[tuple[str, str | None]]
) -> None:
    word = python_docx.Document(io.BytesIO(docx.export(saying(TextSpan(text)), CLASSIC).data))
    found = [(run.text, run.font.name) for run in word.paragraphs[-1].runs]
    assert found == runs
    assert word.paragraphs[-1].text == text


def test_without_embedded_fonts_no_run_names_a_family() -> None:
    look = theme.built_in().load("classic", settings={"embed_fonts": "false"})
    word = python_docx.Document(io.BytesIO(docx.export(saying(TextSpan("שלום")), look).data))
    assert [run.font.name for run in word.paragraphs[-1].runs] == [None]


def test_no_family_is_in_the_table_twice() -> None:
    shown = saying(TextSpan("Переводчик "), TextSpan("код", code=True))
    names = [font.get(f"{W}name") for font in take_out(docx.export(shown, CLASSIC)).table]
    assert len(names) == len(set(names)) > 3
