"""The lists of Resume Template are told by the keys of their entries."""

from __future__ import annotations

import pytest

from cvkit.importers import ForeignFile, Match
from cvkit.importers.jekyll import IMPORTER, lists


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("- company: Mill\n  position: Clerk\n  duration: 2020", "work"),
        ("- uni: U\n  degree: BSc\n  awards: [{award: x}]", "education"),
        ("- project: Loom\n  role: Lead", "projects"),
        ("- skill: Sums\n  description: All of them", "skills"),
        ("# Recognitions\n- award: Prize\n  organization: ACM", "awards"),
        ("- organization: ACM\n  role: Member\n  year: 2001", "memberships"),
        ("- url: https://a.test\n  description: A", "custom"),
        ("- description: Chess\n- description: Go", "interests"),
        ("- company: Mill\n- position: Clerk", ""),
        ("- company: Mill\n  salary: 7", ""),
        ("- id: x\n  type: book", ""),
        ("- Chess", ""),
        ("[]", ""),
        ("company: Mill", ""),
    ],
)
def test_the_section_of_a_list(text: str, section: str) -> None:
    file = ForeignFile(text.encode())
    found = lists.list_of(file)
    assert (found.section if found else "") == section
    assert IMPORTER.match(file) is (Match.CERTAIN if section else Match.NO)


def test_the_file_that_names_the_person() -> None:
    assert lists.is_config(ForeignFile(b"resume_name: Ada"))
    assert not lists.is_config(ForeignFile(b"title: Blog"))
