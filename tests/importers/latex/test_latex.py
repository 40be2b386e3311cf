"""Résumés in LaTeX, of several classes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit.importers import ForeignFile, Match
from cvkit.importers.latex import IMPORTER
from imports import data_of, imported

if TYPE_CHECKING:
    from cvkit.importers import Finished

ROOT = Path(__file__).parents[3]
SAMPLES = sorted((ROOT / "tests/data/latex").glob("*.tex"))
LAYOUT = re.compile(
    r"\\(?:begin|end|vspace|columnratio|photoR|documentclass|input)\*?(?:\[[^\]]*\])?"
    r"(?:\{(?:[^{}]|\{[^{}]*\})*\})*|\[[^\]]*\]"
)


def words(tex: str) -> set[str]:
    """Return the words of a document's body, without the names of its macros."""
    body = tex.partition("\\begin{document}")[2]
    body = re.sub(r"(?<!\\)%.*", "", body)
    body = re.sub(r"\\href\{[^{}]*\}", "", LAYOUT.sub(" ", body))
    return set(re.findall(r"\w{3,}", re.sub(r"\\[a-zA-Z]+", " ", body)))


def account_of(finished: Finished) -> str:
    placed, lost, settings_ = finished.account
    leaves = (*placed, *(loss.leaf for loss in lost), *settings_)
    return " ".join(leaf.text for leaf in leaves)


def test_there_is_a_sample_of_each_class() -> None:
    assert [path.stem for path in SAMPLES] == [
        *("altacv", "awesome", "billryan", "deedy", "jake", "moderncv", "sourabh")
    ]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_word_is_accounted_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert IMPORTER.match(ForeignFile(text.encode())) is Match.CERTAIN
    finished = imported(text)
    expected = words(text)
    assert len(expected) > 8
    told = account_of(finished)
    assert {word for word in expected if word not in told} == set()
    placed = {leaf.place for leaf in finished.account.placed}
    assert not placed & {loss.leaf.place for loss in finished.account.lost}


EXPECTED = {
    "awesome": {
        "basics": {
            "name": "Ada Lovelace",
            "headline": "Analyst · Programmer",
            "email": "ada@engine.test",
            "phone": "+44 20 7946 0000",
            "url": "engine.test",
            "location": "12 St James's Square, London",
            "profiles": {
                "github": "ada",
                "linkedin": "ada-l",
                "stackoverflow": "22656",
                "googlescholar": "JicYPdAAAAAJ",
            },
            "summary": '“It weaves algebraic patterns."\n\nWrites **notes** 100 % by hand.',
        },
        "work": [
            {
                "organization": "Engine & Sons",
                "title": "Lead Analyst",
                "location": "London, UK",
                "dates": "Oct. 2020 – Present",
                "bullets": [
                    "Wrote the *first* program [Note G](https://notes.test/g).",
                    "Five % faster",
                ],
            },
            {
                "organization": "Mill",
                "title": "Clerk",
                "location": "Bonn",
                "dates": "2018 - 2019",
                "url": "https://mill.test",
            },
            {
                "organization": "Loom Works",
                "title": "Weaver",
                "location": "Bonn",
                "dates": "2020",
            },
        ],
        "awards": [{"title": "Medal", "awarder": "Royal Society, London", "date": "2019"}],
        "skills": [
            {"name": "Programming", "keywords": ["Python", "C#", "R (base, tidyverse)"]},
            {"name": "Spoken", "keywords": ["English"]},
            "Strange words",
        ],
        "export": {"titles": {"work": "Work Experience", "awards": "Honors & Awards"}},
    },
    "moderncv": {
        "basics": {
            "name": "Jürgen Weiß",
            "headline": "Müller",
            "email": "juergen@muehle.test",
            "phone": "+49 (341) 123 456",
            "url": "www.muehle.test",
            "location": "Mühlweg 3, 04103 Leipzig, Germany",
            "profiles": {"linkedin": "juergen-w", "github": "jw"},
            "birth_date": "10 March 1970",
        },
        "work": [
            {
                "organization": "Obermühle",
                "title": "Meister",
                "location": "Leipzig",
                "dates": "2001–present",
                "summary": "Mahlen. Aufgaben:",
                "bullets": ["Roggen", {"text": "Weizen", "bullets": ["hell"]}],
            },
            {"title": "Wanderjahre", "dates": "1999"},
        ],
        "education": [
            {
                "institution": "Handwerkskammer",
                "degree": "Geselle",
                "location": "Leipzig",
                "dates": "1995–1998",
                "score": "gut",
                "summary": "Mit Auszeichnung",
            }
        ],
        "skills": [
            {"name": "Office", "keywords": ["Word", "Excel"]},
            {"name": "Web", "keywords": ["HTML"]},
        ],
        "languages": [
            {"language": "Deutsch", "level": "native"},
            {"language": "Englisch", "level": "B2", "fluency": "B2, Schule"},
            {"language": "Latein", "fluency": "gut, Abitur"},
        ],
        "interests": ["Chess", "Go", "Bread"],
        "custom": [
            {
                "title": "Extra",
                "entries": [{"name": "Notice", "summary": "three months"}, "A line"],
            }
        ],
        "export": {
            "locale": "de",
            "sections": ["education", "work", "languages", "skills", "interests", "Extra"],
            "titles": {"interests": "Interests"},
        },
    },
    "jake": {
        "basics": {
            "name": "Maria Bianchi",
            "email": "maria@bianchi.test",
            "phone": "123-456-7890",
            "profiles": {"linkedin": "mariab", "github": "maria"},
        },
        "work": [
            {
                "organization": "A&M University",
                "title": "Research Assistant",
                "location": "College Station, TX",
                "dates": "June 2020 – Present",
                "bullets": ["Built a **REST** API", "Visualized data"],
            }
        ],
        "education": [
            {
                "institution": "Southern University",
                "degree": "BSc in Computer Science",
                "location": "Georgetown, TX",
                "dates": "Aug. 2018 – May 2021",
            }
        ],
        "projects": [
            {
                "name": "Gitlytics",
                "dates": "June 2020 – Present",
                "bullets": ["Used Celery"],
                "keywords": ["Python", "Flask"],
            }
        ],
        "skills": [
            {"name": "Languages", "keywords": ["Java", "SQL (Postgres)"]},
            {"name": "Libraries", "keywords": ["pandas"]},
        ],
        "export": {
            "sections": ["education", "work", "projects", "skills"],
            "titles": {"skills": "Technical Skills"},
        },
    },
    "sourabh": {
        "basics": {
            "name": "Sonia Baja",
            "email": "s@baja.test",
            "phone": "+1-123-456-7890",
            "url": "http://baja.test/",
        },
        "work": [
            {
                "organization": "Goggle",
                "location": "Mountain View, CA",
                "roles": [
                    {
                        "title": "Software Engineer",
                        "dates": "Oct 2016 - Present",
                        "bullets": ["**Tensors:** Open source software library"],
                    },
                    {"title": "Intern", "dates": "2015 - 2016"},
                ],
            }
        ],
        "projects": [{"name": "Toolkit", "summary": "Library for *finance*."}],
    },
    "altacv": {
        "basics": {
            "name": "Grace Example",
            "headline": "Rear Admiral",
            "email": "grace@navy.test",
            "phone": "+1 202 555 0199",
            "url": "www.grace.test",
            "location": "Arlington, USA",
            "profiles": {"x": "grace", "github": "grace"},
        },
        "work": [
            {
                "organization": "Navy",
                "title": "Programmer",
                "location": "Arlington",
                "dates": "2001 – 2005",
                "bullets": ["Compilers"],
            },
            {
                "organization": "Vassar",
                "title": "Teacher",
                "dates": "1995 – 2000",
                "summary": "A short paragraph.",
            },
        ],
        "languages": ["English", {"language": "German", "level": "B1"}],
        "references": [
            {"name": "H. Aiken", "organization": "Harvard", "email": "aiken@mark1.test"}
        ],
        "custom": [
            {
                "title": "Most Proud of",
                "kind": "timeline",
                "entries": [{"title": "The bug", "summary": "Found in *a relay*"}],
            },
            {"title": "Strengths", "entries": ["Hard-working", "Eye for detail"]},
        ],
        "export": {
            "sections": ["work", "Most Proud of", "Strengths", "languages", "references"],
            "titles": {"references": "Referees"},
        },
    },
    "deedy": {
        "basics": {"name": "Deb Example", "email": "deb@deedy.test"},
        "work": [
            {
                "organization": "Coursera",
                "title": "KPCB Fellow",
                "location": "Mountain View, CA",
                "dates": "June 2014 – Sep 2014",
                "bullets": ["Led a team"],
            }
        ],
        "education": [
            {
                "institution": "Cornell",
                "degree": "MEng in Computer Science",
                "location": "Ithaca, NY",
                "dates": "Dec 2014",
            }
        ],
        "export": {"sections": ["education", "work"]},
    },
    "billryan": {
        "basics": {
            "name": "Bill Ryan",
            "email": "bill@ryan.test",
            "phone": "(+86) 131-221-87888",
            "profiles": {"linkedin": "billryan"},
        },
        "work": [
            {
                "organization": "Alibaba Hangzhou",
                "title": "Intern",
                "dates": "Mar 2015 – Apr 2015",
                "summary": "Manager: nobody",
                "bullets": ["Wrote things"],
            }
        ],
        "education": [
            {
                "institution": "SJTU",
                "location": "Shanghai, China",
                "dates": "2013 – Present",
                "summary": "*Master student* in Biomedical Engineering",
            }
        ],
        "export": {"sections": ["education", "work"]},
    },
}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_what_they_say(path: Path) -> None:
    assert data_of(path.read_bytes()) == EXPECTED[path.stem]
