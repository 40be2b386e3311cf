"""BibTeX's syntax: macros, joins, inheritance, places, and what can't be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvkit.source.bibliography import bibtex
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import to_plain

if TYPE_CHECKING:
    from cvkit.source.bibliography import Bibliography


def data(found: Bibliography) -> dict[str, Any]:
    return {item.key: to_plain(item.node) for item in found.items}


def told(found: Bibliography) -> list[tuple[str, int, str]]:
    assert {one.file for one in found.diagnostics} <= {"p.bib"}
    return [(one.code, one.span.start.line, one.message) for one in found.diagnostics if one.span]


def test_macros_and_joins() -> None:
    found = bibtex.read(
        '@string{nat = "Nature"}\n@ARTICLE{a, Title = "T", journal = nat # " Physics", year=2019}',
        "p.bib",
    )
    assert data(found) == {
        "a": {"kind": "article", "name": "T", "journal": "Nature Physics", "date": "2019"}
    }


def test_each_value_has_its_place() -> None:
    found = bibtex.read("% mine\n@book{a,\n  title = {One},\n  year = 2019\n}\n", "p.bib")
    (item,) = found.items
    assert item.node.file == "p.bib"
    assert to_span(item.node.mark) == ((2, 1), (2, 9))
    name = item.node.entries["name"].node
    assert (name.file, to_span(name.mark)) == ("p.bib", ((3, 11), (3, 16)))


def test_a_value_ends_before_the_next_one() -> None:
    found = bibtex.read('@book{a, title = {A, {B}}, series="x, y", year = 2019}', "p.bib")
    entries = found.items[0].node.entries
    assert [to_span(entries[key].node.mark) for key in ("name", "date")] == [
        ((1, 18), (1, 26)),
        ((1, 50), (1, 54)),
    ]


def test_fields_are_inherited() -> None:
    found = bibtex.read(
        "@inproceedings{a, title={A}, crossref={p}}\n"
        "@proceedings{p, title={Proc}, year=2020, xdata={x}}\n"
        "@xdata{x, publisher={ACM}}",
        "p.bib",
    )
    assert data(found)["a"] == {
        "kind": "conference",
        "name": "A",
        "book": "Proc",
        "date": "2020",
        "publisher": "ACM",
    }
    assert list(data(found)) == ["a", "p"]


def test_entries_that_refer_to_each_other_come_to_an_end() -> None:
    found = bibtex.read("@misc{a, crossref={b}, title={A}}\n@misc{b, crossref={a}}", "p.bib")
    assert data(found) == {"a": {"name": "A"}, "b": {"name": "A"}}


def test_what_cannot_be_read_is_told_and_the_rest_is_read() -> None:
    found = bibtex.read(
        "@book{a, title={A}}\n@article{b, title = {unclosed\n"
        "@book{c, title={C}}\n@book{a, title={D}}",
        "p.bib",
    )
    assert list(data(found)) == ["a", "c"]
    assert told(found) == [
        ("CV022", 2, "this entry can't be read: its braces or quotes aren't balanced"),
        ("CV023", 4, "the key a is used twice; only its first entry is read"),
    ]
