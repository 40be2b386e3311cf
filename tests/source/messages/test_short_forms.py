"""What is said of an entry that is neither a text nor has the right keys."""

from __future__ import annotations

import pytest

from cvkit.source import read


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("skills: {Programming: [Python, SQL]}",
         [("`skills` should be a list, but this is a mapping; "
          "write `- {name: Programming, keywords: [Python, SQL]}`")]),
        ("skills: {name: Python}",
         [("`skills` should be a list, but this is a mapping; "
          "put a dash and a space before each item: `- …`")]),
        ("skills: Python, SQL",
         [("`skills` should be a list, but this is text; "
          "write each item on its own line: `- …`, or in brackets: `[Python, SQL]`")]),
        ("skills:\n- Programming: Python, SQL\n- Tools: [Git]",
         [("there is no key `Programming` here; "
          "write `- {name: Programming, keywords: [Python, SQL]}`"),
          "there is no key `Tools` here; write `- {name: Tools, keywords: [Git]}`"]),
        ("skills: [{Name: Looms}]", ["there is no key `Name` here; did you mean `name`?"]),
        ("languages: {English: C1, de: native}",
         ["`languages` should be a list, but this is a mapping; write `- English (C1)`"]),
        ("languages: {en: C1, de: native}",
         ["`languages` should be a list, but this is a mapping; write `- en (C1)`"]),
        ("languages:\n- English: C1\n- de: native",
         ["there is no key `English` here; write `- English (C1)`",
          "there is no key `de` here; write `- de (native)`"]),
        ("awards:\n- Best paper: on looms",
         [("there is no key `Best paper` here; "
          "text with “: ” needs quotes: 'Best paper: on looms'")]),
        ("work: [{dates: 2019}]", ["a job needs `organization` or `title`"]),
        ("work: [{title: Parental leave}]", []),
        ("references: [{title: Dr}]", ["a reference needs `name` or `reference`"]),
        ("skills: [{level: expert}]", ["a skill needs `name` or `keywords`"]),
        ("languages:\n- {en: English, de: Englisch}", []),
        ("skills: {en: [Looms], de: [Webstühle]}", []),
        ("references: {en: On request, de: Auf Anfrage}", []),
    ],
)  # fmt: skip
def test_a_wrong_short_form(section: str, expected: list[str]) -> None:
    found = read(f"basics: {{name: A}}\n{section}\n".encode(), "resume.yaml").diagnostics
    assert ["; ".join(filter(None, (one.message, one.help))) for one in found] == expected
