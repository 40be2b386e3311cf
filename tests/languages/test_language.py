"""The words of a language, and of its regions."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest

from cvkit import languages
from cvkit.errors import UnknownNameError
from cvkit.languages import date_words
from cvkit.languages.date_words import PARTS, TERMS
from cvkit.languages.forms import BASE, frame
from cvkit.model.content import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(languages.__file__).parent
NAMES = languages.available()
OPTIONAL = {
    "forms", "large_first", "patterns", "prefixes", "range_words", "regions", "season_plurals",
    "shapes", "since_after", "since_words", "until_after", "until_words",
}  # fmt: skip

COMPLETE = (
    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu",
    "id", "it", "ja", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "vi",
    "zh", "zh-Hant",
)  # fmt: skip
"""The languages that have a word for everything below. Others may fall back to English."""

TRANSLATED = {
    "sections": {
        "summary", "work", "volunteer", "education", "projects", "publications", "talks",
        "patents", "grants", "awards", "teaching", "supervision", "service", "certificates",
        "licenses", "skills", "languages", "interests", "memberships", "references",
    },
    "labels": {
        "advisor", "apprenticeship", "birth_date", "birth_place", "contract", "courses", "expires",
        "freelance", "full-time", "grade", "honors", "hours", "internship", "keywords", "minor",
        "nationality", "native", "page", "part-time", "per-diem", "photo", "seasonal",
        "self-employed", "temporary", "thesis", "updated",
    },
}  # fmt: skip
"""What each of those languages has a title or a label for. New ones may be in English only."""


def data(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def words(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from words(item)
        case dict():
            for item in value.values():
                yield from words(item)


def holes(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


def test_english_has_a_title_for_every_section() -> None:
    assert set(data("en")["sections"]) == set(SECTIONS) - {"custom"}


@pytest.mark.parametrize("name", COMPLETE)
def test_a_complete_language_lacks_no_word(name: str) -> None:
    english, other = data("en"), data(name)
    assert english.keys() - OPTIONAL == other.keys() - OPTIONAL
    assert list(other["marks"]) == list(english["marks"])
    assert languages.load(name).parts.keys() == set(PARTS)
    own = date_words.names(other, other).keys()
    assert set(PARTS) - own <= set(TERMS), "only terms of English universities are English"
    assert list(other["works"]) == list(english["works"])
    for table, words in TRANSLATED.items():
        assert words - other[table].keys() == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_language_has_nothing_that_is_never_read(name: str) -> None:
    english, other = data("en"), data(name)
    assert other.keys() - OPTIONAL <= english.keys()
    assert list(other["seasons"]) == list(english["seasons"])
    for table in ("marks", "sections", "works", "labels"):
        found = other.get(table, {})
        assert list(found) == [key for key in english[table] if key in found]
    assert other.get("season_words", {}).keys() <= other["seasons"].keys()
    assert other.get("season_plurals", {}).keys() <= other["seasons"].keys()
    assert other.get("parts", {}).keys() <= {*PARTS, "quarter", "half", "semester"}
    assert list(other.get("qualifiers", english["qualifiers"])) == list(english["qualifiers"])
    patterns = {"year", "month", "day", "season"}
    assert other.get("patterns", {}).keys() <= {*patterns, "range"}
    kinds = {*patterns, *PARTS, "quarter", "half", "academic_year"}
    printed = [found[0] for found in other.get("qualifiers", {}).values()]
    used = {frame(text).form for text in (*printed, other.get("until", ""))}
    assert other.get("forms", {}).keys() == used - {"", BASE}
    for form in other.get("forms", {}).values():
        assert form.keys() <= kinds


@pytest.fixture
def esperanto(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[languages.Language]:
    """Return a language with few words of its own."""
    (tmp_path / "en.toml").write_bytes((FOLDER / "en.toml").read_bytes())
    (tmp_path / "eo.toml").write_text(
        'present = "nun"\n'
        "seasons = {spring = 'printempo', summer = 'somero',"
        " autumn = 'aŭtuno', winter = 'vintro'}\n"
        "sections = {work = 'Laboro'}\n",
        encoding="utf-8",
    )
    monkeypatch.setattr("cvkit.languages.language._FOLDER", tmp_path)
    yield languages.load("eo")
    languages.load.cache_clear()


def test_words_that_a_language_lacks_are_english(esperanto: languages.Language) -> None:
    assert esperanto.sections["work"] == "Laboro"
    assert esperanto.sections["education"] == "Education"
    assert esperanto.labels["thesis"] == "Thesis"
    assert esperanto.marks.colon == ": "
    assert {"nun", "present"} <= esperanto.words.open
    assert "to" in esperanto.words.between
    assert esperanto.parts["summer"] == "somero"
    assert esperanto.parts["q1"] == "Q1"
    assert esperanto.qualifiers["expected"] == "{date} (expected)"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("table", ["labels", "works"])
def test_labels_have_the_same_holes_as_in_english(name: str, table: str) -> None:
    english, other = data("en")[table], data(name).get(table, {})
    assert {key: holes(text) for key, text in other.items()} == {
        key: holes(english[key]) for key in other
    }


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_empty_or_in_a_form_that_is_never_read(name: str) -> None:
    everything = data(name)
    marks = everything.pop("marks", data("en")["marks"])
    for word in words(everything):
        assert word
        assert word == word.strip()
    assert all(mark.strip() or key == "periods" for key, mark in marks.items())
    assert marks["periods"].strip()
    lists = (
        *("open_words", "range_words", "and_words", "filler_words", "since_words", "shapes"),
        *("since_after", "until_words", "until_after"),
    )
    for word in words([everything.get(key, []) for key in lists]):
        assert word == unicodedata.normalize("NFKC", word).lower()


@pytest.mark.parametrize("name", NAMES)
def test_titles_of_sections_tell_them_apart(name: str) -> None:
    titles = list(languages.load(name).sections.values())
    assert len(set(titles)) == len(titles) == len(SECTIONS) - 1


@pytest.mark.parametrize(
    ("locale", "season"),
    [
        ("en", "Fall"),
        ("en-US", "Fall"),
        ("en-GB", "Autumn"),
        ("en_gb", "Autumn"),
        ("de-AT", "Herbst"),
    ],
)
def test_a_region_may_have_words_of_its_own(locale: str, season: str) -> None:
    assert languages.load(locale).parts["autumn"] == season


@pytest.mark.parametrize(
    ("locale", "education"),
    [
        ("pt", "Formação acadêmica"),
        ("pt-BR", "Formação acadêmica"),
        ("pt-PT", "Formação académica"),
        ("zh", "教育背景"),
        ("zh-CN", "教育背景"),
        ("zh-Hans-HK", "教育背景"),
        ("zh-Hant", "學歷"),
        ("zh-hant-tw", "學歷"),
        ("zh-TW", "學歷"),
        ("zh_HK", "學歷"),
        ("no", "Utdanning"),
        ("no-NO", "Utdanning"),
        ("nb-SJ", "Utdanning"),
        ("iw", "השכלה"),
        ("in-ID", "Pendidikan"),
        ("ar-EG", "المؤهلات العلمية"),
    ],
)
def test_regions_scripts_and_old_codes(locale: str, education: str) -> None:
    assert languages.load(locale).sections["education"] == education


def test_both_words_are_read_everywhere() -> None:
    words = dict(languages.load("en-GB").words.parts)
    assert words["fall"] == words["autumn"] == "autumn"


@pytest.mark.parametrize("locale", ["xx", "", "de-../../x", "../de", "zh-Hant/../en", "sr"])
def test_an_unknown_locale_names_those_there_are(locale: str) -> None:
    with pytest.raises(UnknownNameError) as raised:
        languages.load(locale)
    assert "ar, bg, ca, cs, da, de, el, en, es, fa, fi, fr, he" in raised.value.help


@pytest.mark.parametrize(
    ("tag", "read_as"),
    [
        ("de", ["de"]),
        ("de_AT", ["de-at", "de"]),
        ("no", ["nb"]),
        ("zh-TW", ["zh-tw", "zh-hant", "zh"]),
        ("zh-Hant-HK", ["zh-hant-hk", "zh-hant", "zh"]),
    ],
)
def test_a_tag_is_looked_up_ever_less_exactly(tag: str, read_as: list[str]) -> None:
    assert list(languages.lookups(tag)) == read_as


def test_which_files_have_a_word() -> None:
    assert languages.mentioning("heute") == ("de",)
    assert not languages.mentioning("xyzzy")


def test_a_label_is_found_in_all_languages() -> None:
    assert languages.labelled("works", "buchkapitel") == {"chapters"}
    assert languages.labelled("works", "Chapitres d'ouvrages") == {"chapters"}
    assert not languages.labelled("works", "Kapitel")


def test_titles_are_those_of_the_whole_file() -> None:
    english = languages.load("en").sections
    for name in languages.available():
        assert {**english, **languages.titles(name)} == languages.load(name).sections
