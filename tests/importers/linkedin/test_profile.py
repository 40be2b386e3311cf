"""Profiles that LinkedIn saved as PDF."""

from __future__ import annotations

import subprocess
from collections import Counter

import pytest

from cvkit.importers import Match
from cvkit.importers.foreign_file import ForeignFile
from cvkit.importers.linkedin import match
from importers.linkedin.profiles import INFO, main_pages, profile
from imports import codes_of, data_of, imported
from tiny_pdf import Link, Text, pdf

SIDE = [
    ("title", "Contact", ""),
    ("item", "555-0100-2000", " (Mobile)"),
    ("contact", "ada.lovelace@analytical.engine.t", ""),
    ("contact", "est", ""),
    ("gap", "www.linkedin.com/in/ada-", ""),
    ("+link", "lovelace", " (LinkedIn)"),
    ("link", "engine.test", " (Portfolio)"),
    ("link", "github.com/ada", ""),
    ("+link", "", "(Other)"),
    ("title", "Top Skills", ""),
    ("item", "Analysis", ""),
    ("item", "Poetical Science", ""),
    ("title", "Languages", ""),
    ("item", "English", " (Native or Bilingual)"),
    ("item", "French", " (Limited Working)"),
    ("title", "Honors-Awards", ""),
    ("item", "The Long Prize of the", ""),
    ("+", "Royal Society", ""),
    ("item", "Second Prize", ""),
    ("title", "Hobbyhorses", ""),
    ("item", "Riding", ""),
]
MAIN = [
    ("name", "Ada Lovelace"),
    ("summary", "Analyst at Engine Co and"),
    ("+strong", "poet"),
    ("place-strong", "London, England"),
    ("title", "Summary"),
    ("summary", "I write programs for engines that have not yet been made, and"),
    ("+summary", "for *engines*."),
    ("=summary", "And poems."),
    ("title", "Experience"),
    ("strong", "Engine Co"),
    ("text", "5 years 6 months"),
    ("role", "Lead of Programs and"),
    ("+role", "Poems"),
    ("text", "January 2020\xa0-\xa0Present\xa0(5 years 6 months)"),
    ("place", "London"),
    ("text", "Managed the women whose programs made many modern machines be"),
    ("+text", "worth."),
    ("=text", "• Wrote the first program that any machine was given by many women"),
    ("+text", "analysts"),
    ("+text", "• Found its bug"),
    ("=text", "Done with C. B."),
    ("role", "Analyst"),
    ("text", "March 2018\xa0-\xa0January 2020\xa0(1 year 10 months)"),
    ("strong", "A Mill With A Very Long Name at the"),
    ("+strong", "River"),
    ("role", "Clerk"),
    ("text", "2015\xa0-\xa02016\xa0(1 year)"),
    ("title", "Education"),
    ("strong", "University of London"),
    ("text", "Bachelor's degree,\xa0Biology, General\xa0·\xa0(2007\xa0-\xa02011)"),
    ("strong", "School"),
    ("strong", "Academy"),
    ("text", "Drawing\xa0·\xa0(2001)"),
]
PDF = profile(MAIN, SIDE)


def words_outside(data: bytes) -> Counter[str]:
    """Return the words of a PDF as Poppler finds them."""
    command = ["pdftotext", "-raw", "-", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    return Counter(done.stdout.decode().split())


def spoken(text: str) -> list[str]:
    """Return words as Poppler parts them; it drops the no-break spaces of these files."""
    return text.replace("\xa0", "").split()


def test_the_person() -> None:
    assert data_of(PDF)["basics"] == {
        "name": "Ada Lovelace",
        "headline": "Analyst at Engine Co and poet",
        "email": "ada.lovelace@analytical.engine.test",
        "phone": "555-0100-2000",
        "url": "engine.test",
        "location": "London, England",
        "profiles": {"linkedin": "ada-lovelace", "github": "ada"},
        "summary": (
            "I write programs for engines that have not yet been made, and for \\*engines\\*."
            "\n\nAnd poems."
        ),
    }


def test_jobs() -> None:
    assert data_of(PDF)["work"] == [
        {
            "organization": "Engine Co",
            "roles": [
                {
                    "title": "Lead of Programs and Poems",
                    "location": "London",
                    "dates": "January 2020 - Present",
                    "summary": (
                        "Managed the women whose programs made many modern machines be worth."
                    ),
                    "bullets": [
                        "Wrote the first program that any machine was given by many women analysts",
                        "Found its bug",
                        "Done with C. B.",
                    ],
                },
                {"title": "Analyst", "dates": "March 2018 - January 2020"},
            ],
        },
        {
            "organization": "A Mill With A Very Long Name at the River",
            "title": "Clerk",
            "dates": "2015 - 2016",
        },
    ]


def test_education() -> None:
    assert data_of(PDF)["education"] == [
        {
            "institution": "University of London",
            "degree": "Bachelor's degree",
            "area": "Biology, General",
            "dates": "2007 - 2011",
        },
        {"institution": "School"},
        {"institution": "Academy", "degree": "Drawing", "dates": "2001"},
    ]


def test_the_dark_column() -> None:
    data = data_of(PDF)
    assert data["skills"] == ["Analysis", "Poetical Science"]
    assert data["languages"] == [
        {"language": "English", "level": "native"},
        {"language": "French", "fluency": "Limited Working"},
    ]
    assert data["awards"] == ["The Long Prize of the Royal Society", "Second Prize"]
    assert data["custom"] == [{"title": "Hobbyhorses", "entries": ["Riding"]}]


def test_every_word_is_accounted_for() -> None:
    finished = imported(PDF)
    placed, lost, settings = finished.account
    leaves = [*placed, *settings, *(loss.leaf for loss in lost)]
    assert Counter(word for leaf in leaves for word in spoken(leaf.text)) == words_outside(PDF)
    assert lost == ()
    assert sorted(leaf.text for leaf in settings) == [
        "5 years 6 months", "Contact", "Education", "Experience", "Honors-Awards", "Languages",
        "Page 1 of 2", "Page 2 of 2", "Summary", "Top Skills",
    ]  # fmt: skip
    assert codes_of(finished) == ["CV402"] * 4


def test_a_footer_between_a_company_and_its_roles() -> None:
    lines = [("name", "Ada"), ("title", "Experience")]
    lines += [("strong", "Mill"), ("role", "Clerk"), ("text", "2015\xa0-\xa02016\xa0(1 year)")] * 8
    lines += [("strong", "Engine Co"), ("text", "2 years"), ("role", "Lead"), ("text", "2020")]
    for count in range(12):
        shifted = [*lines[:2], *[("strong", "Shop")] * count, *lines[2:]]
        work = data_of(profile(shifted))["work"]
        assert [job["organization"] for job in work if "title" in job] == [
            *["Mill"] * 8, "Engine Co",
        ]  # fmt: skip
        assert work[-1] == {"organization": "Engine Co", "title": "Lead", "dates": "2020"}


@pytest.mark.parametrize(
    ("summary", "work", "education", "dates"),
    [
        ("Zusammenfassung", "Berufserfahrung", "Ausbildung", "Januar 2020\xa0-\xa0Present"),
        ("Résumé", "Expérience", "Formation", "janvier 2020\xa0-\xa0Present"),
        ("Extracto", "Experiencia", "Educación", "enero de 2020\xa0-\xa0Present"),
        ("Xxx", "Yyy", "Zzz", "January 2020\xa0-\xa0Present"),
    ],
)
def test_other_languages(summary: str, work: str, education: str, dates: str) -> None:
    given = profile(
        [
            ("name", "Ada"),
            ("summary", "Analyst"),
            ("title", summary),
            ("summary", "I write."),
            ("title", work),
            ("strong", "Mill"),
            ("role", "Clerk"),
            ("text", dates),
            ("title", education),
            ("strong", "University"),
            ("text", "BSc,\xa0Logic\xa0·\xa0(2010\xa0-\xa02014)"),
        ]
    )
    data = data_of(given)
    assert data["basics"]["summary"] == "I write."
    (job,) = data["work"]
    assert job["dates"] in {"2020-01 – present", "January 2020 - Present"}
    assert data["education"][0]["degree"] == "BSc"


def test_links_and_looks_within_texts() -> None:
    page: list[Text | Link] = [
        *main_pages(
            [("name", "Ada"), ("title", "Experience"), ("strong", "Mill"), ("role", "Clerk"),
             ("text", "2015\xa0-\xa02016")]
        )[0],
        Link(223, 614, 250, 630, "https://www.linkedin.com/company/mill"),
        Text(223.6, 550, 10.5, "Wrote"),
        Text(255, 550, 10.5, "my notes", "bold"),
        Text(305, 550, 10.5, "on 10 m"),
        Text(343, 553.5, 7, "2"),
        Text(350.5, 550, 10.5, "of cloth"),
        Link(350, 548, 395, 560, "https://cloth.test"),
    ]  # fmt: skip
    (job,) = data_of(pdf([page], INFO))["work"]
    assert job == {
        "organization": "Mill",
        "title": "Clerk",
        "dates": "2015 - 2016",
        "url": "https://www.linkedin.com/company/mill",
        "summary": "Wrote **my notes** on 10 m^2^ [of cloth](https://cloth.test)",
    }


def test_another_section_is_a_custom_one() -> None:
    given = profile(
        [("name", "Ada"), ("title", "Volunteering"), ("text", "Taught sums."), ("+text", "Always.")]
    )
    assert data_of(given)["custom"] == [
        {"title": "Volunteering", "kind": "prose", "entries": ["Taught sums.\nAlways."]}
    ]


def test_recognition() -> None:
    assert match(ForeignFile(PDF)) is Match.CERTAIN
    assert match(ForeignFile(b"%PDF-1.4 broken")) is Match.NO
