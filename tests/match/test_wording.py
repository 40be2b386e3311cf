"""Languages are recognized by common words, and words reduced to stems."""

from __future__ import annotations

import pytest

from cvkit.errors import UnknownNameError
from cvkit.match import wording


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We are looking for a nurse who will work with us", "en"),
        ("Wir suchen eine Pflegefachkraft für unser Team und die Station", "de"),
        ("Nous cherchons une infirmière pour notre équipe à Lyon", "fr"),
        ("Buscamos una enfermera para el hospital de la ciudad", "es"),
        ("Cerchiamo un infermiere per la nostra clinica di Torino", "it"),
        ("Procuramos uma enfermeira para o nosso hospital", "pt"),
        ("Wij zoeken een verpleegkundige voor ons ziekenhuis", "nl"),
        ("نبحث عن ممرضة لديها خبرة في المستشفى", "ar"),
        ("Python Kubernetes Terraform Docker", "und"),
        ("", "und"),
    ],
)
def test_languages_are_recognized(text: str, language: str) -> None:
    assert wording.detect(text) == language


def test_stems() -> None:
    assert wording.Stemmer("en")("databases") == wording.Stemmer("en")("Database")
    assert wording.Stemmer("de")("Datenbanken") == wording.Stemmer("de")("Datenbank")
    assert wording.Stemmer("en")("SQL") == "sql", "three letters have no ending"
    assert wording.Stemmer("und")("Databases") == "databases"


def test_every_language_with_a_stemmer_has_one() -> None:
    assert len(wording.stemmed()) > 15
    assert [wording.Stemmer(code)("Python") for code in wording.stemmed()]


def test_a_language_can_be_named() -> None:
    assert wording.checked("de-AT") == "de"
    with pytest.raises(UnknownNameError, match="There is no language “xx”"):
        wording.checked("xx")


def test_a_language_without_words() -> None:
    words = wording.wording("und")
    assert (words.sections, words.optional, words.years) == ({}, None, None)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "5+ years", "5"),
        ("en", "3-5 years", "3"),
        ("en", "Two years", "Two"),
        ("de", "3 bis 5 Jahre", "3"),
        ("fr", "4 ans", "4"),
        ("es", "dos años", "dos"),
    ],
)
def test_years(language: str, text: str, number: str) -> None:
    pattern = wording.wording(language).years
    assert pattern
    match = pattern.search(text)
    assert match
    assert match["number"] == number
