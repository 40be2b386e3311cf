"""A page has a name, something above the sections, and sections."""

from __future__ import annotations

import pytest

from cvkit.importers.markdown.blocks import split
from cvkit.importers.markdown.outline import locale_of, outline, words_of
from cvkit.importers.markdown.pieces import Piece


@pytest.mark.parametrize(
    ("page", "name", "sections"),
    [
        ("# Ada\n\n## Skills\n\n### x\n\n## Looms", "Ada", ["skills", "custom"]),
        ("# 💼 Experience\n\n## Mill", None, ["work"]),
        ("# Ada\n## Weaver\n### Education\n### More", "Ada", ["education", "custom"]),
        ("# Ada\n\n## Looms\n\n## Cards", "Ada", ["custom", "custom"]),
        ("Ada\n===\n\n**EXPERIENCE**\n\nMill\n\n**Hobbies:**\n", "Ada", ["work", "interests"]),
        ("# Ada\n\ntext", "Ada", []),
        ("", None, []),
    ],
)
def test_parts(page: str, name: str | None, sections: list[str]) -> None:
    found = outline(split(page.split("\n")).blocks)
    assert (found.name.text if found.name else None) == name
    assert [section.name for section in found.sections] == sections


def test_contacts_at_the_foot_belong_to_the_header() -> None:
    found = outline(split(["# Skills", "", "x", "", "---", "", "me@x.test", ""]).blocks)
    assert len(found.above) == 1


def test_words_of_a_title() -> None:
    assert words_of(Piece("💼  Work & more (C++)", 3, 2)) == Piece("Work & more (C++)", 3, 5)
    assert words_of(Piece("***", 0)) == Piece("***", 0)


def test_the_language_of_most_titles() -> None:
    german = outline(split(["# Kenntnisse", "# Ausbildung", "# Projekte", ""]).blocks)
    assert locale_of(german.sections) == "de"
    assert locale_of(()) == "en"
