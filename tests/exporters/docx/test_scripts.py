"""Résumés in other scripts as Word files: directions, families, and signs in their places."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import docx  # noqa: TID253 - the reader of these tests
import pytest
from docx.oxml.ns import qn  # noqa: TID253
from docx.text.run import Run  # noqa: TID253

from conftest import ROOT
from cvkit import theme
from cvkit.exporters import docx as exporter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordDocument

    from conftest import DocumentOf

SAMPLES = ROOT / "tests/data/scripts"
_LATIN = re.compile(r"[A-Za-z]")
_FROM_THE_RIGHT = re.compile(r"[\u0590-\u06ff]")
_MARKS = re.compile(r"[\u200e\u200f]")


def export(text: str, document_of: DocumentOf) -> WordDocument:
    artifact = exporter.export(document_of(text), theme.built_in().load("classic"))
    return docx.Document(io.BytesIO(artifact.data))


def runs(word: WordDocument) -> Iterator[Run]:
    for paragraph in word.paragraphs:
        for element in paragraph._p.iter(qn("w:r")):
            yield Run(element, paragraph)


def families(word: WordDocument, script: str) -> set[str]:
    fonts = word.styles.element.iter(qn("w:rFonts"))
    return {font.get(qn(f"w:{script}")) for font in fonts}


@pytest.fixture(scope="module", params=["ar", "he", "fa"])
def word(request: pytest.FixtureRequest, document_of: DocumentOf) -> WordDocument:
    return export((SAMPLES / f"{request.param}.yaml").read_text(encoding="utf-8"), document_of)


def test_paragraphs_run_from_the_right(word: WordDocument) -> None:
    assert word.styles["Normal"].element.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None


def test_a_run_goes_one_way_and_says_so(word: WordDocument) -> None:
    kinds = set()
    for run in runs(word):
        is_latin = bool(_LATIN.search(run.text))
        is_from_the_right = bool(_FROM_THE_RIGHT.search(run.text))
        assert not (is_latin and is_from_the_right), run.text
        if is_latin or is_from_the_right:
            assert bool(run.font.rtl) == is_from_the_right, run.text
            kinds.add(is_latin)
    assert kinds == {True, False}


def test_without_embedded_fonts_the_letters_have_families_that_word_brings_along(
    document_of: DocumentOf,
) -> None:
    text = (SAMPLES / "ar.yaml").read_text(encoding="utf-8")
    used = theme.built_in().load("classic", settings={"embed_fonts": "false"})
    word = docx.Document(io.BytesIO(exporter.export(document_of(text), used).data))
    assert families(word, "cs") == {"Arial", "Times New Roman"}
    assert "Arial" not in families(word, "ascii")


@pytest.mark.parametrize(
    ("locale", "known"),
    [("ar", "ar-SA"), ("he", "he-IL"), ("ja", "ja-JP"), ("zh-Hant", "zh-TW"), ("zh-HK", "zh-HK")],
)
def test_a_language_has_the_region_by_which_word_knows_it(
    locale: str, known: str, document_of: DocumentOf
) -> None:
    word = export(f"basics: {{name: A}}\nexport: {{locale: {locale}}}\n", document_of)
    (tongue,) = word.styles.element.iter(qn("w:lang"))
    assert set(tongue.values()) == {known}


def test_bold_and_size_are_said_for_letters_from_the_right(word: WordDocument) -> None:
    sizes = {style.element.find(f"{qn('w:rPr')}/{qn('w:sz')}") for style in word.styles}
    sizes -= {None}
    assert sizes
    for size in sizes:
        assert size.getnext().tag == qn("w:szCs")
    bold = [run for run in runs(word) if run.font.bold]
    assert all(run.font.cs_bold for run in bold)


def test_no_text_is_lost_among_marks_of_direction(document_of: DocumentOf) -> None:
    text = (SAMPLES / "ar.yaml").read_text(encoding="utf-8")
    shown = "\n".join(run.text for run in runs(export(text, document_of)))
    flat = re.sub(r"\s", "", _MARKS.sub("", shown))
    for _, wanted in document_of(text).visible_texts():
        assert re.sub(r"\s", "", wanted) in flat


def test_signs_of_a_latin_text_are_kept_in_place(document_of: DocumentOf) -> None:
    word = export(
        "basics: {name: א, phone: +972 3 555 0199}\n"
        "skills: [{name: שפות, keywords: [C++, Go]}]\n"
        "export: {locale: he}\n",
        document_of,
    )
    texts = [run.text for run in runs(word)]
    assert "\u200e+972 3 555 0199\u200e" in texts
    assert "C++\u200e" in texts
    assert "Go" in texts


@pytest.mark.parametrize(
    ("language", "sans", "serif"),
    [
        ("ja", "Yu Gothic", "Yu Mincho"),
        ("ko", "Malgun Gothic", "Batang"),
        ("zh-Hans", "Microsoft YaHei", "SimSun"),
        ("zh-Hant", "Microsoft JhengHei", "PMingLiU"),
    ],
)
def test_east_asian_letters_have_families_and_a_language(
    language: str, sans: str, serif: str, document_of: DocumentOf
) -> None:
    word = export((SAMPLES / f"{language}.yaml").read_text(encoding="utf-8"), document_of)
    assert families(word, "eastAsia") == {sans, serif}
    (tongue,) = word.styles.element.iter(qn("w:lang"))
    assert tongue.get(qn("w:eastAsia")).startswith(language[:2])
    assert not any(run.font.rtl for run in runs(word))


def test_arabic_in_english_says_that_it_runs_from_the_right(document_of: DocumentOf) -> None:
    word = export("basics: {name: Layla, summary: Known as ليلى حداد at home.}", document_of)
    assert [(run.text, bool(run.font.rtl)) for run in runs(word) if "ليلى" in run.text] == [
        ("ليلى حداد", True)
    ]
    assert families(word, "cs") == families(word, "ascii")
