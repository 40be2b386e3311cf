"""What starts a new page, and takes the titles above it along."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import DocumentOf

RESUME = """\
basics: {name: Ada, summary: Hello.}
work:
  - {organization: M, break_before: true}
  - {organization: N, roles: [{title: R, break_before: true}, {title: S, break_before: true}]}
projects: [{name: P, keep_together: true}, {name: Q, break_before: true, keep_together: false}]
skills: [Looms]
custom: [{title: Poems, kind: prose, entries: [One.]}]
export: {break_before: [summary, skills, Poems]}
"""


def test_a_break_takes_the_titles_above_it_along(document_of: DocumentOf) -> None:
    sections = {section.name: section for section in document_of(RESUME).sections}
    assert {name: section.break_before for name, section in sections.items()} == {
        "summary": True,
        "work": True,
        "projects": False,
        "skills": True,
        "Poems": True,
    }
    first, second = sections["work"].entries
    assert (first.break_before, second.break_before) == (False, True)
    assert [role.break_before for role in second.children] == [False, True]
    assert [(one.break_before, one.keep_together) for one in sections["projects"].entries] == [
        (False, True),
        (True, False),
    ]
