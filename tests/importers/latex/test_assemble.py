"""A document as a whole."""

from __future__ import annotations

from cvkit.importers.latex.assemble import assembled
from cvkit.importers.latex.entries import Entry, Section
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Value


def test_sections_in_order_with_their_titles() -> None:
    about = Section(Value("About me"), "summary", prose=[Value("Two.")])
    lua = Entry(is_line=True, text=Value("Lua"))
    skills = Section(Value("Skills"), "skills", [lua])
    found = assembled({"summary": Value("One.")}, [skills, about], Ledger())
    assert {key: plain(value) for key, value in found.items()} == {
        "basics": {"summary": "One.\n\nTwo."},
        "skills": [{"name": "Lua"}],
        "export": {"sections": ["skills", "summary"], "titles": {"summary": "About me"}},
    }


def test_the_language_of_the_titles() -> None:
    lua = Entry(is_line=True, text=Value("Lua"))
    found = assembled({}, [Section(Value("Kenntnisse"), "skills", [lua])], Ledger())
    assert plain(found["export"]) == {"locale": "de"}
