"""Texts of RenderCV in cvkit's Markdown."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.rendercv import texts
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Value


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("**bold**, *italic*, `code` and [link](https://a.test)",) * 2,
        ("__bold__ and `__init__`", "**bold** and `__init__`"),
        ("a snake__case__name", "a snake__case__name"),
        ("\\__not__", "\\__not__"),
        ("H~2~O and 10^3^", "H\\~2\\~O and 10\\^3\\^"),
        ("~10 ^ 2", "~10 ^ 2"),
        ("#\u2060read(x)", "#read(x)"),
    ],
)
def test_markup(given: str, expected: str) -> None:
    assert texts.markdown(Value(given), Ledger()).text == expected


@pytest.mark.parametrize(
    ("given", "notes"),
    [
        ("at $$10^3$$ °C", 1),
        ("an #emph[old] one", 1),
        ("`#emph[x]`, C#, $5 and $6", 0),
        ("$\u2060$m$\u2060$", 0),
    ],
)
def test_formulas_are_reported(given: str, notes: int) -> None:
    ledger = Ledger()
    texts.markdown(Value(given), ledger)
    assert len(ledger.close({}, (), {}).notes) == notes


@pytest.mark.parametrize(
    ("given", "name", "url"),
    [
        ("[Tool](https://a.test)", "Tool", "https://a.test"),
        ("**[Tool](https://a.test)**", "**Tool**", "https://a.test"),
        ("[Tool](https://a.test) and more", "[Tool](https://a.test) and more", None),
        ("[A](https://a.test)[B](https://b.test)",) * 2 + (None,),
        ("[A](https://a.test)[B](https://a.test)",) * 2 + (None,),
        ("Tool", "Tool", None),
        ("[x](javascript:alert)", "[x](javascript:alert)", None),
    ],
)
def test_names_that_are_links(given: str, name: str, url: str | None) -> None:
    found, address = texts.linked(Value(given), Ledger())
    assert (found.text, address.text if address else None) == (name, url)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("one", "one"),
        ("one - two - three", {"text": "one", "bullets": ["two", "three"]}),
        ("one\n  - two\n  - three", {"text": "one", "bullets": ["two", "three"]}),
        ("2019 – 2020, a-b", "2019 – 2020, a-b"),
        ("see [one - two](https://a.test)", "see [one - two](https://a.test)"),
        ("**one - two**", "**one - two**"),
        ("one - ", "one - "),
    ],
)
def test_nested_bullets(given: str, expected: object) -> None:
    assert plain(texts.bullet(Value(given), Ledger())) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Python, SQL", ["Python", "SQL"]),
        ("C++ (17, 20), `a, b`, R", ["C++ (17, 20)", "`a, b`", "R"]),
        ("1,000 lines", ["1,000 lines"]),
        ("**a, b**", ["**a, b**"]),
        ("a, , b", ["a, , b"]),
        ("one) , two", ["one)", "two"]),
    ],
)
def test_lists_in_a_text(given: str, expected: list[str]) -> None:
    assert [plain(one) for one in texts.items(Value(given), "", Ledger())] == expected


def test_a_chinese_list() -> None:
    assert [plain(one) for one in texts.items(Value("中文、英文,abc"), "、，", Ledger())] == [
        "中文",
        "英文,abc",
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [("*Ada*", ("Ada", True)), ("***Ada L.***", ("Ada L.", True)), ("Ada*", ("Ada*", False))],
)
def test_marked_names(given: str, expected: tuple[str, bool]) -> None:
    found, is_marked = texts.unmarked(Value(given))
    assert (found.text, is_marked) == expected


def test_names_without_markup() -> None:
    assert texts.plain(Value("Ada **L.**")).text == "Ada L."


def test_lines_of_a_summary_are_paragraphs() -> None:
    assert texts.paragraphs(Value("a\nb\n\nc")).text == "a\n\nb\n\nc"


@pytest.mark.parametrize(
    ("given", "expected"),
    [("#\u2060x and **a**\u2060;", "#x and **a**;"), ("*R*\u2060₀", "*R*\u2060₀")],
)
def test_joiners_stay_where_markup_needs_them(given: str, expected: str) -> None:
    assert texts.markdown(Value(given), Ledger()).text == expected


def test_a_name_is_no_link_and_has_no_marks() -> None:
    ledger = Ledger()
    assert texts.label(Value("[Ada](https://a.test) H~2~O **x**"), ledger).text == "Ada H~2~O x"
    bare = "[https://b.test](https://b.test)"
    assert texts.label(Value(bare), ledger).text == "https://b.test"
    assert [one.message for one in ledger.close({}, (), {}).notes] == [
        "the link to https://a.test is left out: cvkit has none here"
    ]
