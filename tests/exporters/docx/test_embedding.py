"""The fonts inside the Word file, taken out again and opened by others."""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import docx as python_docx  # noqa: TID253 - the reader of these tests
import pytest
import uharfbuzz  # noqa: TID253 - a reader of these tests
from fontTools.ttLib import TTFont  # noqa: TID253 - the same

import tiny_font
from conftest import ROOT
from cvkit import theme
from cvkit.exporters import docx
from cvkit.exporters.docx import embedding
from cvkit.theme.theme import FontFile
from cvkit.view.blocks import Document, Entry, Header, Section, SectionKind, TextSpan
from word_fonts import Package, W, take_out

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.theme import Theme

EMBEDS = [
    name for name in theme.built_in().available() if theme.built_in().load(name).layout.embed_fonts
]


def saying(*spans: TextSpan) -> Document:
    entry = Entry(title=(TextSpan("Engineer"),), organization=(TextSpan("Mill"),), summary=(spans,))
    return Document(Header("Ada"), (Section("work", "Work", SectionKind.TIMELINE, (entry,)),))


PLAIN = saying(TextSpan("Wrote it"))
CLASSIC = theme.built_in().load("classic")


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


@pytest.mark.parametrize("permission", [0, 0x0008, 0x000C])
def test_a_font_that_may_be_embedded_keeps_its_permission(permission: int, tmp_path: Path) -> None:
    artifact = docx.export(PLAIN, with_body(tmp_path, permission))
    assert artifact.diagnostics == ()
    assert take_out(artifact).fonts["Source Sans 3 Regular"]["OS/2"].fsType == permission


@pytest.mark.parametrize(
    "permission",
    [
        pytest.param(0x0002, id="restricted"),
        pytest.param(0x0004, id="only to view and print"),
        pytest.param(0x0108, id="only whole"),
        pytest.param(0x0200, id="only bitmaps"),
    ],
)
def test_a_font_that_may_not_be_embedded_is_told_of(permission: int, tmp_path: Path) -> None:
    artifact = docx.export(PLAIN, with_body(tmp_path, permission))
    assert [note.message for note in artifact.diagnostics] == [
        "the Word file can't embed Source Sans 3, because its maker doesn't allow it"
    ]
    fonts = take_out(artifact).fonts
    assert fonts
    assert not any(name.startswith("Source Sans") for name in fonts)
    assert docx.export(PLAIN, CLASSIC).diagnostics == ()


def with_body(folder: Path, permission: int) -> Theme:
    """Return a theme whose body font has only an A, and a permission in its ``fsType``."""
    font = TTFont(io.BytesIO(tiny_font.make("Source Sans 3", "A")))
    font["OS/2"].fsType = permission
    font.save(folder / "body.ttf")
    file = FontFile(path=folder / "body.ttf", italic=False, weight=400, axes=frozenset())
    return replace(CLASSIC, font_files={**CLASSIC.font_files, "Source Sans 3": (file,)})


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


def test_the_letters_of_labels_are_embedded(document_of: DocumentOf) -> None:
    document = document_of("basics: {name: Ada}", locale="ja")
    assert set(map(ord, document.keywords_label)) <= embedding._letters(document)
