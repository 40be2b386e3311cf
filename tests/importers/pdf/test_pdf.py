"""Any PDF, by its layout."""

from __future__ import annotations

import random
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile, Match, finish
from cvkit.importers.pdf import match, read
from cvkit.importers.result.tidy import plain
from importers.pdf.resumes import CLASSIC, HEAD, lines, resume
from imports import codes_of, data_of, imported
from tiny_pdf import Link, Text, pdf

ROOT = Path(__file__).parents[3]
PDF = resume(lines(CLASSIC))


def test_a_usual_resume() -> None:
    assert data_of(PDF) == {
        "basics": {
            "name": "Ada Lovelace",
            "headline": "Analyst and Poet",
            "email": "ada@engine.test",
            "phone": "+44 20 7946 0000",
            "url": "engine.test",
            "location": "London, England",
            "profiles": {"github": "ada"},
        },
        "work": [
            {
                "organization": "Engine Co",
                "location": "London, England",
                "roles": [
                    {
                        "title": "Lead Analyst",
                        "dates": "Jan 2020 – Present",
                        "bullets": [
                            (
                                "Wrote the first program that any machine was ever to be given, "
                                "and found its bug"
                            ),
                            "Led three women",
                        ],
                    },
                    {"title": "Analyst", "dates": "2018 – 2020", "bullets": ["Counted"]},
                ],
            },
            {
                "organization": "Mill",
                "title": "Clerk",
                "location": "Bonn, Germany",
                "dates": "2015 – 2016",
                "summary": "Kept the books.",
            },
        ],
        "education": [
            {
                "institution": "University of London",
                "degree": "BSc",
                "area": "Mathematics",
                "dates": "2010 – 2014",
                "score": "4.0",
            }
        ],
        "awards": [{"title": "Prize", "date": "2012", "summary": "Royal Society"}],
        "skills": [
            {"name": "Programming", "keywords": ["Python", "SQL"]},
            {"name": "Tools", "keywords": ["Looms", "Punched cards"]},
        ],
        "languages": [
            {"language": "English", "level": "native"},
            {"language": "French", "level": "B2"},
        ],
        "custom": [{"title": "HOBBYHORSES", "kind": "prose", "entries": ["Riding them."]}],
    }


def words(data: bytes) -> Counter[str]:
    """Return the words of a PDF as Poppler finds them."""
    command = ["pdftotext", "-raw", "-", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    return Counter(done.stdout.decode().split())


def test_every_word_is_accounted_for_and_in_the_resume() -> None:
    finished = imported(PDF)
    placed, lost, settings = finished.account
    leaves = [*placed, *settings, *(loss.leaf for loss in lost)]
    assert Counter(word for leaf in leaves for word in leaf.text.split()) == words(PDF)
    assert lost == ()
    assert {leaf.text for leaf in settings} == {
        "EXPERIENCE", "EDUCATION", "SKILLS", "LANGUAGES", "AWARDS",
    }  # fmt: skip
    shown = str(data_of(PDF))
    wanted = [word.strip("•|:,–()") for leaf in placed for word in leaf.text.split()]
    assert [word for word in wanted if word.removeprefix("github.com/") not in shown] == ["GPA"]


def test_guesses_are_marked() -> None:
    assert set(codes_of(imported(PDF))) == {"CV402", "CV403"}


def test_two_columns() -> None:
    left = lines([("title", "Skills"), ("text", "Python"), ("title", "Languages"),
                  ("text", "French"), ("text", "English")], top=700)  # fmt: skip
    right = lines([("title", "Experience"), ("head", "Mill"), ("role", "Clerk, 2015 – 2016"),
                   ("bullet", "• Counted"), ("title", "Summary"), ("text", "I count.")],
                  left=250, top=700)  # fmt: skip
    data = data_of(resume([*lines(HEAD[:2]), *left, *right]))
    assert data["skills"] == ["Python"]
    assert data["languages"] == ["French", "English"]
    assert data["work"] == [
        {"organization": "Mill", "title": "Clerk", "dates": "2015 – 2016", "bullets": ["Counted"]}
    ]
    assert data["basics"]["summary"] == "I count."


def test_numbers_of_pages_and_repeated_lines_are_set_aside() -> None:
    first = [*lines(CLASSIC[:9]), Text(50, 20, 8, "Ada Lovelace"), Text(500, 20, 8, "1")]
    second = [*lines([("bullet", "• More")]), Text(50, 20, 8, "Ada Lovelace"),
              Text(500, 20, 8, "2")]  # fmt: skip
    finished = imported(resume(first, second))
    assert [leaf.text for leaf in finished.account.settings] == [
        "EXPERIENCE", "Ada Lovelace", "1", "Ada Lovelace", "2",
    ]  # fmt: skip
    assert finished.account.lost == ()


def test_german() -> None:
    given = resume(
        lines(
            [
                ("name", "Ada Müller"),
                ("title", "Berufserfahrung"),
                ("head", "Mühle GmbH>>Bonn, Deutschland"),
                ("role", "Leiterin>>Januar 2020 – heute"),
                ("title", "Ausbildung"),
                ("head", "Universität Bonn>>Oktober 2010 – März 2014"),
                ("head", "Schule>>2000 – 2009"),
                ("head", "Grundschule>>1996 – 2000"),
            ]
        )
    )
    data = data_of(given)
    assert data["work"][0] == {
        "organization": "Mühle GmbH", "title": "Leiterin", "location": "Bonn, Deutschland",
        "dates": "2020-01 – present",
    }  # fmt: skip
    assert data["education"] == [
        {"institution": "Universität Bonn", "dates": "2010-10 – 2014-03"},
        {"institution": "Schule", "dates": "2000 – 2009"},
        {"institution": "Grundschule", "dates": "1996 – 2000"},
    ]


@pytest.mark.parametrize(
    ("data", "sure"),
    [
        (PDF, Match.POSSIBLE),
        (b"%PDF-1.4 broken", Match.POSSIBLE),
        ((ROOT / "resume.yaml").read_bytes(), Match.NO),
        (b'{"basics": {"name": "Ada"}}', Match.NO),
        (b"PK\x03\x04", Match.NO),
    ],
)
def test_recognition(data: bytes, sure: Match) -> None:
    assert match(ForeignFile(data)) is sure


def test_a_book_is_not_read() -> None:
    page = [Text(50, 10 + at * 8, 7, "x") for at in range(100)]
    with pytest.raises(ImportFailedError, match="it has 8,100 lines, more than the limit of 8,000"):
        read(ForeignFile(pdf([page] * 81)))


def outcome(data: bytes) -> None:
    """Import a file that may be broken: it is read and accounted for, or fails in words."""
    try:
        found = read(ForeignFile(data))
    except ImportFailedError:
        return
    account = finish([("given", found)]).account
    assert sum(map(len, account)) == len(found.leaves)


@given(st.integers(0, 2**32))
@settings(deadline=None, max_examples=25)
def test_damaged_files(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    damaged = bytearray(PDF)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(damaged))
        damaged[at : at + chance.randrange(9)] = chance.randbytes(chance.randrange(9))
    outcome(bytes(damaged))


TEXTS = st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]), max_size=30)
WORDS = TEXTS | st.sampled_from(
    ["Experience", "Skills", "Education", "Languages", "2019 – 2020", "• Bullet", "Jan 2020",
     "a@b.test", "github.com/a", "Publications", "Summary", "Projects", "1", "Mill, Bonn",
     "A: b, c", "Interests", "Awards", "Volunteering", "Hobbies:"]
)  # fmt: skip
PLACED = st.builds(
    Text,
    st.integers(0, 600),
    st.integers(0, 800),
    st.sampled_from([1, 8, 10, 12, 20]),
    WORDS,
    st.sampled_from(["", "bold", "italic"]),
)


@given(st.lists(st.lists(PLACED, max_size=14), min_size=1, max_size=2))
@settings(deadline=None, max_examples=60)
def test_any_text_anywhere(pages: list[list[Text]]) -> None:
    outcome(pdf(pages))


def test_links_and_raised_letters() -> None:
    page: list[Text | Link] = [
        Text(50, 790, 24, "Ada Lovelace", "bold"),
        Text(50, 770, 10, "London | GitHub | Letters"),
        Link(89, 768, 125, 780, "https://github.com/ada"),
        Link(128, 768, 170, 780, "mailto:ada@engine.test"),
        Text(50, 730, 13, "EXPERIENCE", "bold"),
        Text(50, 710, 10, "Mill", "bold"),
        Link(50, 708, 70, 718, "https://mill.test"),
        Text(430, 710, 10, "2015 - 2016"),
        Text(50, 696, 10, "Clerk", "italic"),
        Text(50, 682, 10, "• Wove 10 m"),
        Text(105, 685.5, 7, "2"),
        Text(112, 682, 10, "and my notes"),
        Link(132, 680, 180, 692, "https://a.test/notes"),
        Link(500, 20, 510, 30, "https://b.test/picture"),
    ]
    finished = imported(pdf([page], size=(595, 842)))
    data: dict[str, Any] = {key: plain(value) for key, value in finished.data.items()}
    assert data["basics"]["profiles"] == {"github": "ada"}
    assert data["basics"]["email"] == "ada@engine.test"
    assert data["work"] == [
        {
            "organization": "Mill",
            "title": "Clerk",
            "dates": "2015 - 2016",
            "url": "https://mill.test",
            "bullets": ["Wove 10 m^2^ and [my notes](https://a.test/notes)"],
        }
    ]
    assert [loss.leaf.text for loss in finished.account.lost] == ["https://b.test/picture"]
