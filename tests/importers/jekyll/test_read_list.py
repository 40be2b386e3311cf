"""The lists of Resume Template, and the person of its configuration."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.importing.import_files import ToImport, import_files
from imports import data_of, imported

CONFIG = """
title: My page
resume_name: "Ada Lovelace"
resume_title: "Analyst & <b>Writer</b>"
resume_contact_email: "ada@engine.test"
resume_contact_telephone: "1234"
resume_contact_address: "12 St James, London"
resume_header_contact_info: "12 St James, London • 1234 • ada@engine.test"
resume_header_intro: "<p>Writes <em>notes</em>.</p>"
resume_social_links:
  resume_github_url: "https://github.com/ada"
  resume_salon_url: "https://salon.test/ada"
  resume_website_url: "https://engine.test"
resume_theme: default
"""


def test_the_person() -> None:
    assert data_of(CONFIG) == {
        "basics": {
            "name": "Ada Lovelace",
            "headline": "Analyst & Writer",
            "email": "ada@engine.test",
            "phone": "1234",
            "url": "https://engine.test",
            "location": "12 St James, London",
            "profiles": {"github": "ada", "salon": "https://salon.test/ada"},
            "summary": "Writes *notes*.",
        }
    }
    assert imported(CONFIG).account.lost == ()


def test_a_line_of_contacts_that_says_more_is_told() -> None:
    lost = imported(CONFIG.replace("• 1234 •", "• 5678 •")).account.lost
    assert [loss.leaf.text for loss in lost] == ["12 St James, London • 5678 • ada@engine.test"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
            - company: Mill & Co
              position: Clerk
              duration: Oct, 2013  &mdash; Present
              summary: Ran it.<ul><li>One</li><li>Two</li></ul>
            """,
            {"work": [{"organization": "Mill & Co", "title": "Clerk",
                       "dates": "Oct, 2013 — Present", "summary": "Ran it.",
                       "bullets": ["One", "Two"]}]},
        ),
        (
            """
            - {uni: U, degree: BSc, year: 2004, awards: [{award: First}, {award: Best}]}
            - {uni: School, award: Likely}
            """,
            {"education": [{"institution": "U", "degree": "BSc", "honors": "First, Best",
                            "dates": "2004"}, {"institution": "School", "honors": "Likely"}]},
        ),
        (
            "- {project: Loom, role: Lead, duration: 2012, url: '#', description: It weaves.}",
            {"projects": [{"name": "Loom", "dates": "2012", "summary": "It weaves.",
                           "roles": ["Lead"]}]},
        ),
        (
            "- {skill: Sums, description: All of them}",
            {"skills": [{"name": "Sums", "keywords": ["All of them"]}]},
        ),
        (
            "- {award: Prize, organization: ACM, year: '2010, 2014', summary: Why}",
            {"awards": [{"title": "Prize", "awarder": "ACM", "date": "2010, 2014",
                         "summary": "Why"}]},
        ),
        (
            "- {organization: ACM, role: Member, year: 2001, url: https://acm.test}",
            {"memberships": [{"organization": "ACM", "title": "Member", "dates": "2001",
                              "url": "https://acm.test"}]},
        ),
        (
            "- {description: Talks, url: https://a.test}",
            {"custom": [{"title": "Links",
                         "entries": [{"name": "Talks", "url": "https://a.test"}]}]},
        ),
        ("- description: Chess", {"interests": ["Chess"]}),
    ],
)  # fmt: skip
def test_a_list(text: str, expected: dict[str, Any]) -> None:
    assert {key: one for key, one in data_of(text).items() if key != "basics"} == expected
    assert imported(text).account.lost == ()


def test_all_files_together_are_a_resume() -> None:
    files = {"_config.yml": CONFIG, "interests.yml": "# Interests\n- description: Chess"}
    found = import_files([ToImport(name, text.encode()) for name, text in files.items()])
    assert found.reading.resume
    assert found.reading.resume.basics.name == "Ada Lovelace"
    assert [one.name for one in found.reading.resume.interests] == ["Chess"]
