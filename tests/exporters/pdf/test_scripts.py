"""Résumés in other scripts as PDF: where words stand, what is embedded, what is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import page as validator
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

import tiny_font
from conftest import ROOT
from cvkit import theme
from cvkit.exporters import pdf
from cvkit.exporters.pdf import write as pdf_write
from cvkit.exporters.pdf.engine_internals import PaintedFont

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.exporters.artifact import Artifact

SAMPLES = ROOT / "tests/data/scripts"
RTL = ("ar", "he", "fa")
LANGUAGES = (*RTL, "ja", "ko", "zh-Hans", "zh-Hant")


class Box(NamedTuple):
    """Where a word stands, in points from the lower left."""

    left: float
    bottom: float
    right: float


@pytest.fixture(scope="module", params=RTL)
def made(request: pytest.FixtureRequest, document_of: DocumentOf) -> tuple[str, Artifact]:
    return request.param, export(request.param, document_of)


def export(language: str, document_of: DocumentOf, fonts: Path | None = None) -> Artifact:
    document = document_of((SAMPLES / f"{language}.yaml").read_text(encoding="utf-8"))
    assert document.locale.startswith(language[:2])
    assert document.rtl == (language in RTL)
    return pdf.export(document, theme.ThemeLibrary((), [fonts] if fonts else []).load("classic"))


def words(artifact: Artifact, *wanted: str) -> Mapping[str, Box]:
    """Return where words of the first page stand; each is there once."""
    with pypdfium2.PdfDocument(artifact.data) as document:
        text = document[0].get_textpage()
        found = {}
        for word in wanted:
            finder = text.search(word, match_case=True, match_whole_word=False)
            start, count = finder.get_next()
            boxes = [text.get_charbox(start + at) for at in range(count)]
            found[word] = Box(
                min(box[0] for box in boxes),
                min(box[1] for box in boxes),
                max(box[2] for box in boxes),
            )
        return found


def from_the_right(artifact: Artifact, *wanted: str) -> list[str]:
    """Return words of one line in the order in which they stand, from the right."""
    found = words(artifact, *wanted)
    assert max(box.bottom for box in found.values()) - min(
        box.bottom for box in found.values()
    ) < 8, "they stand on one line"  # fmt: skip
    return sorted(found, key=lambda word: -found[word].left)


def embedded(artifact: Artifact) -> set[str]:
    """Return the names of the fonts, each of which must be inside."""
    names = set()
    with pypdfium2.PdfDocument(artifact.data) as document:
        for page in document:
            for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                font = pdfium.FPDFTextObj_GetFont(found.raw)
                assert pdfium.FPDFFont_GetIsEmbedded(font) == 1
                name = bytearray(200)
                buffer = (pdfium.c_char * 200).from_buffer(name)
                size = pdfium.FPDFFont_GetBaseFontName(font, buffer, 200)
                names.add(name[: size - 1].decode().partition("+")[2])
    return names


def lines_of(document_of: DocumentOf, summary: str, locale: str) -> Artifact:
    text = f"basics: {{name: A, summary: '{summary}'}}\nexport: {{locale: {locale}}}\n"
    return pdf.export(document_of(text), theme.built_in().load("classic"))


def test_it_is_valid_pdf_ua_and_the_same_twice(
    made: tuple[str, Artifact], document_of: DocumentOf
) -> None:
    language, artifact = made
    report = validator.validate_pdf_bytes(artifact.data, profile="ua1")
    assert report.rules.total > 100
    assert [failure.message for failure in report.failures] == []
    assert export(language, document_of).data == artifact.data


def test_packages_serve_and_nothing_is_to_tell(made: tuple[str, Artifact]) -> None:
    language, artifact = made
    families = {
        re.sub(r"-(Semi-Bold|Bold|Italic|Light).*", "", name) for name in embedded(artifact)
    }
    serving = {"cvkit-heebo", "cvkit-frank-ruhl-libre"}
    if language != "he":
        serving = {"cvkit-almarai", "cvkit-amiri"}
    assert serving <= families
    assert all(name.startswith("cvkit-") for name in families)
    assert artifact.diagnostics == ()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ar", "شركة · Al Noor"),
        ("ar", "layla@example.org · +971 4 555 0199 · layla.example.org"),
        ("ar", "قدت · ثمانية · Kubernetes · وخفضت · 35"),
        ("ar", "نشرت · queue · fast · مفتوحة · 40"),
        ("ar", "طورت · Django · PostgreSQL · لخمسة"),
        ("he", "הובלתי · שמונה · Kubernetes · והורדתי · 35"),
        ("he", "noa@example.org · +972 3 555 0199 · noa.example.org"),
        ("fa", "گروهی · هشت · Kubernetes · رهبری"),
        ("fa", "متن · queue · fast · منتشر"),
    ],
)
def test_words_stand_in_order_from_the_right(
    language: str, line: str, document_of: DocumentOf
) -> None:
    wanted = line.split(" · ")
    assert from_the_right(export(language, document_of), *wanted) == wanted


@pytest.mark.parametrize(
    ("summary", "order"),
    [
        ("كتبت بلغة Python **and** Rust ثم", "كتبت Rust and Python ثم"),
        ("كتبت بلغة **Python** 3.12 ثم", "كتبت 3.12 Python ثم"),
        ("كتبت [Python](https://x.org) و **Rust** ثم", "كتبت Python Rust ثم"),
        ("كتبت [Python *and*](https://x.org) Rust ثم", "كتبت Rust and Python ثم"),
    ],
)
def test_a_latin_phrase_runs_from_the_left_whatever_its_style(
    summary: str, order: str, document_of: DocumentOf
) -> None:
    wanted = order.split()
    assert from_the_right(lines_of(document_of, summary, "ar"), *wanted) == wanted


def test_a_hebrew_phrase_in_english_runs_from_the_right(document_of: DocumentOf) -> None:
    artifact = lines_of(document_of, "Wrote שלום **עולם** twice", "en")
    assert from_the_right(artifact, "Wrote", "עולם", "שלום", "twice") == [
        "twice",
        "שלום",
        "עולם",
        "Wrote",
    ]


def test_signs_stay_with_a_latin_text(document_of: DocumentOf) -> None:
    text = "basics: {name: א}\nskills: [{name: שפות, keywords: [C++, Go]}]\nexport: {locale: he}"
    artifact = pdf.export(document_of(text), theme.built_in().load("classic"))
    assert from_the_right(artifact, "שפות", "++", "Go") == ["שפות", "++", "Go"]
    found = words(artifact, "C+", "++")
    assert found["C+"].left < found["++"].left


@pytest.mark.parametrize(
    ("language", "title", "year"), [("ar", "مطورة", "2014"), ("he", "מפתחת", "2014")]
)
def test_the_page_is_mirrored(
    language: str, title: str, year: str, document_of: DocumentOf
) -> None:
    artifact = export(language, document_of)
    with pypdfium2.PdfDocument(artifact.data) as document:
        width = document[0].get_width()
        text = document[0].get_textpage()
        characters = [text.get_text_range(at, 1) for at in range(text.count_chars())]
        bullets = [text.get_charbox(at) for at, sign in enumerate(characters) if sign == "•"]
        starts = [match.start() for match in re.finditer(year, text.get_text_range())]
    assert len(bullets) == 3
    assert all(left > width * 0.85 for left, _, _, _ in bullets)
    assert starts
    assert words(artifact, title)[title].right > width * 0.85
    line = words(artifact, title)[title].bottom
    with pypdfium2.PdfDocument(artifact.data) as document:
        text = document[0].get_textpage()
        dates = [
            text.get_charbox(at)
            for at in range(text.count_chars())
            if abs(text.get_charbox(at)[1] - line) < 6 and text.get_text_range(at, 1) in set("0124")
        ]
    assert len(dates) == 8, "two years on the line of the title"
    assert all(right < width * 0.25 for _, _, right, _ in dates)


@pytest.mark.parametrize("language", ["ja", "ko", "zh-Hans", "zh-Hant"])
def test_a_font_beside_the_resume_serves_and_lines_break_without_blanks(
    language: str, tmp_path: Path, document_of: DocumentOf
) -> None:
    source = (SAMPLES / f"{language}.yaml").read_text(encoding="utf-8")
    document = document_of(source)
    letters = source + "".join(text for _, text in document.visible_texts())
    beyond = "".join(letter for letter in letters if letter > "\u2bff")
    folder = tiny_font.put(tmp_path, "x.ttf", tiny_font.make("Boxes", beyond + "〜～：、"))
    artifact = export(language, document_of, folder)
    families = {
        re.sub(r"-(Semi-Bold|Bold|Italic|Light).*", "", name) for name in embedded(artifact)
    }
    assert families == {"cvkit-body", "cvkit-boxes"}
    assert artifact.diagnostics == ()
    assert validator.validate_pdf_bytes(artifact.data, profile="ua1").failures == []
    with pypdfium2.PdfDocument(artifact.data) as opened:
        page = opened[0]
        text = page.get_textpage()
        extracted = re.sub(r"\s", "", text.get_text_range())
        rights = [text.get_charbox(at)[2] for at in range(text.count_chars())]
        assert max(rights) < page.get_width() - 40, "nothing runs over the margin"
    bullet = document.sections[1].entries[0]
    bullets = bullet.bullets or bullet.children[0].bullets
    for point in bullets:
        wanted = re.sub(r"\s", "", "".join(span.text for span in point.text))
        assert wanted in extracted


def test_a_letter_without_a_font_is_told_with_what_to_install(
    document_of: DocumentOf,
) -> None:
    font = PaintedFont(
        family="Some Machine Font",
        widths={},
        to_unicode={1: "ง", 2: "เ"},
        missing=frozenset(map(ord, "กร")),
        bitmap=False,
    )
    document = document_of("basics: {name: Ada, headline: กรุงเทพ}")
    missing, foreign = pdf_write._about_fonts([document], [font])
    assert (missing.code, missing.route) == ("CV301", ("basics", "headline"))
    assert missing.message == "no font has the Thai characters “ก” (U+0E01), “ร” (U+0E23)"
    assert missing.help.startswith("pip install fontpkg-noto-sans-thai, or apt install")
    assert (foreign.code, foreign.route) == ("CV304", ("basics", "headline"))
    assert foreign.message == (
        "the Thai characters “ง” (U+0E07), “เ” (U+0E40) are set in this machine's Some Machine Font"
    )
    assert "pip install fontpkg-noto-sans-thai" in foreign.help


@pytest.mark.parametrize(
    ("drawn", "message"),
    [
        ("✓", "the character “✓” (U+2713) is set in this machine's F"),
        (
            "→✓✗♥☂⌘",
            (
                "the characters “⌘” (U+2318), “☂” (U+2602), “♥” (U+2665), “✗” (U+2717), "
                "“✓” (U+2713) and 1 more are set in this machine's F"
            ),
        ),
        (" ", "some spaces are set in this machine's F"),
        ("\ue000", "the character U+E000 is set in this machine's F"),
    ],
)
def test_characters_of_a_system_font_are_named(
    drawn: str, message: str, document_of: DocumentOf
) -> None:
    font = painted_font("F", drawn=drawn)
    document = document_of("basics: {name: Ada, headline: ⌘☂♥✗✓→ \ue000}")
    (foreign,) = pdf_write._about_fonts([document], [font])
    assert (foreign.code, foreign.message) == ("CV304", message)


FOLDER = "put a suitable font in a folder fonts/ beside the résumé"
DIFFERENT = "other machines may show it differently; to avoid this, "


@pytest.mark.parametrize(
    ("missing", "drawn", "help_"),
    [
        ("🚀", "", f"remove it, or {FOLDER}; `--allow-missing-glyphs` exports without it"),
        ("🚀ᚠ", "", f"remove them, or {FOLDER}; `--allow-missing-glyphs` exports without them"),
        ("ᚠ", "", f"{FOLDER}; `--allow-missing-glyphs` exports without it"),
        ("", "✨", f"{DIFFERENT}remove it, or {FOLDER}"),
        ("", "ᚠ", f"{DIFFERENT}{FOLDER}"),
    ],
)
def test_symbols_may_be_removed_but_not_letters(
    missing: str, drawn: str, help_: str, document_of: DocumentOf
) -> None:
    document = document_of("basics: {name: Ada, headline: Shipped 🚀 and ✨ in ᚠ}")
    font = painted_font("F" if drawn else "cvkit-f", missing, drawn)
    (found,) = pdf_write._about_fonts([document], [font])
    assert found.help == help_


def painted_font(family: str, missing: str = "", drawn: str = "") -> PaintedFont:
    return PaintedFont(
        family=family,
        widths={},
        to_unicode=dict(enumerate(drawn)),
        missing=frozenset(map(ord, missing)),
        bitmap=False,
    )
