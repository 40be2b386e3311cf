"""Entries of each kind in each section."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cvkit.importers import ForeignFile
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.rendercv import entries
from cvkit.importers.rendercv.entries import Context, Entry
from cvkit.importers.rendercv.tables import EntryKind
from cvkit.importers.result.tidy import plain


def entry(given: object) -> Entry:
    text = json.dumps({"entry": given})
    (found,) = Fields(ForeignFile(text.encode()).tree).items("entry")
    return found


def context(locale: str = "en") -> Context:
    return Context(Ledger(), locale, "Ada Example")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a text", EntryKind.TEXT),
        ({"label": "a", "details": "b"}, EntryKind.ONE_LINE),
        ({"name": "a", "details": "b"}, EntryKind.ONE_LINE),
        ({"name": "a", "company": "b"}, EntryKind.NORMAL),
        ({"company": "a", "url": "b"}, EntryKind.EXPERIENCE),
        ({"area": "a"}, EntryKind.EDUCATION),
        ({"title": "a", "date": "b"}, EntryKind.PUBLICATION),
        ({"bullet": "a"}, EntryKind.BULLET),
        ({"number": "a"}, EntryKind.NUMBERED),
        ({"reversed_number": "a"}, EntryKind.REVERSED_NUMBERED),
        ({"summary": "a"}, EntryKind.NORMAL),
    ],
)
def test_kinds(given: object, expected: EntryKind) -> None:
    assert entries.kind_of(entry(given)) is expected


@pytest.mark.parametrize(
    ("section", "given", "expected"),
    [
        ("awards", {"name": "A", "date": "2020", "highlights": ["b"]}, True),
        ("awards", {"name": "A", "location": "Paris"}, False),
        ("awards", {"name": "A", "stack": "Java"}, True),
        ("awards", {"date": "2020"}, False),
        ("awards", {"company": "A"}, False),
        ("awards", {"bullet": "A"}, True),
        ("awards", "x" * 200, False),
        ("work", "A", False),
        ("work", {"company": "A"}, True),
        ("patents", {"name": "A", "date": "2020"}, True),
        ("patents", {"name": "A", "start_date": "2020", "end_date": "2021"}, False),
        ("references", {"name": "A", "summary": "b", "date": "2020"}, False),
        ("service", {"company": "A"}, False),
        ("service", {"company": "A", "position": "b"}, True),
        ("publications", {"title": "A", "journal": "b"}, True),
    ],
)
def test_what_fits_a_section(section: str, given: object, expected: bool) -> None:  # noqa: FBT001
    assert entries.fits(section, [entry(given)], context()) is expected


def test_a_section_has_one_kind() -> None:
    given = [entry({"name": "A"}), entry("B")]
    assert not entries.fits("awards", given, context())


def test_known_sections() -> None:
    assert entries.is_target("work")
    assert not entries.is_target("supervision")


@pytest.mark.parametrize(
    ("section", "given", "expected"),
    [
        ("awards", "[A](https://a.test)", [{"title": "A", "url": "https://a.test"}]),
        ("languages", "English (C1)", [{"language": "English (C1)"}]),
        ("languages", {"label": "English", "details": "C1"},
         [{"language": "English", "level": "C1"}]),
        ("languages", {"label": "English", "details": "*good*"},
         [{"language": "English", "fluency": "*good*"}]),
        ("languages", {"label": "", "details": "English (C1), French"},
         [{"language": "English (C1)"}, {"language": "French"}]),
        ("interests", {"label": "", "details": "Chess, Go"}, [{"name": "Chess"}, {"name": "Go"}]),
        ("interests", {"label": "Games", "details": "Chess, Go"},
         [{"name": "Games", "keywords": ["Chess", "Go"]}]),
        ("skills", "**Tools:** Git, Make", [{"name": "Tools", "keywords": ["Git", "Make"]}]),
        ("skills", "**Tools**: Git", [{"name": "Tools", "keywords": ["Git"]}]),
        ("skills", "Tools: Git, Make", [{"name": "Tools", "keywords": ["Git", "Make"]}]),
        ("skills", "**Tools** for all: Git", [{"name": "**Tools** for all: Git"}]),
        ("skills", "std::vector", [{"name": "std::vector"}]),
        ("skills", {"bullet": "Git"}, [{"name": "Git"}]),
        ("skills", {"bullet": ""}, []),
        ("references", "On request", [{"reference": "On request"}]),
        ("publications", {"title": "T", "authors": ["*Ada Example*", "*B*", "***C***"]},
         [{"name": "T", "authors": ["Ada Example", "*B*", "***C***"]}]),
        ("work", {"company": "[A](https://a.test)", "position": "[B](https://b.test)"},
         [{"organization": "A", "title": "[B](https://b.test)", "url": "https://a.test"}]),
        ("work", {"company": "[A](https://a.test)", "url": "https://b.test"},
         [{"organization": "[A](https://a.test)", "url": "https://b.test"}]),
    ],
)  # fmt: skip
def test_entries_of_sections(section: str, given: object, expected: list[Any]) -> None:
    found = entries.in_section(section, entry(given), context())
    assert [plain(one) for one in found] == expected


@pytest.mark.parametrize(
    ("given", "is_dated", "expected"),
    [
        ("a text", False, {"summary": "a text"}),
        ({"bullet": "a"}, False, {"summary": "a"}),
        ({"institution": "I", "area": "A", "degree": "D", "date": 2020}, True,
         {"organization": "I", "title": "D, A", "dates": "2020"}),
        ({"name": "N", "date": "2020"}, False, {"name": "N", "date": "2020"}),
        ({"name": "N", "date": "soon"}, False, {"name": "N", "status": "soon"}),
        ({"label": "L", "details": "a, b"}, False, {"name": "L", "keywords": ["a", "b"]}),
    ],
)  # fmt: skip
def test_entries_of_custom_sections(given: object, is_dated: bool, expected: object) -> None:  # noqa: FBT001
    assert plain(entries.custom(entry(given), context(), is_dated=is_dated)) == expected


def test_texts_of_entries() -> None:
    found = [entries.text_of(entry(one)) for one in ("a", {"number": "b"}, {"name": "c"})]
    assert [one.text if one else None for one in found] == ["a", "b", None]


def test_commas_of_the_language() -> None:
    assert set(context("ja").commas) == set("、，")
    assert context("de").commas == ""
