"""Any Word file, by its layout."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from cvkit.importers import ForeignFile, Match
from cvkit.importers.docx import match
from cvkit.plugins import importers
from importers.docx.samples import SAMPLES, p, word
from imports import codes_of, data_of, imported

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Cli

ADA = {
    "name": "Ada Lovelace",
    "headline": "Analyst and Poet",
    "email": "ada@engine.test",
    "phone": "+44 20 7946 0000",
    "location": "London, England",
    "profiles": {"linkedin": "ada"},
}
LANGUAGES = [
    {"language": "English", "level": "native"}, {"language": "French", "level": "B2"},
]  # fmt: skip
SCHOOL = {"institution": "University of London", "degree": "BSc", "area": "Mathematics"}


def test_bold_lines_and_tabs() -> None:
    assert data_of(SAMPLES["plain"]()) == {
        "basics": ADA,
        "work": [
            {
                "organization": "Engine Co",
                "title": "Lead Analyst",
                "location": "London, England",
                "dates": "Jan 2020 – Present",
                "bullets": ["Wrote the first program", "Led three women"],
            },
            {
                "organization": "Mill",
                "title": "Clerk",
                "location": "Bonn, Germany",
                "dates": "2015 – 2019",
                "bullets": ["Kept the books"],
            },
        ],
        "education": [{**SCHOOL, "dates": "2010 – 2014"}],
        "skills": [
            {"name": "Programming", "keywords": ["Python", "SQL"]},
            {"name": "Tools", "keywords": ["Looms", "Punched cards"]},
        ],
        "languages": LANGUAGES,
    }


def test_two_columns_in_a_table() -> None:
    assert data_of(SAMPLES["columns"]()) == {
        "basics": {
            "name": "Ada Lovelace",
            "email": "ada@engine.test",
            "phone": "+44 20 7946 0000",
            "summary": "I count.",
        },
        "work": [
            {
                "organization": "Engine Co",
                "title": "Lead Analyst",
                "dates": "Jan 2020 – Present",
                "bullets": ["Wrote programs", "Led women"],
            },
            {
                "organization": "Mill",
                "title": "Clerk",
                "dates": "2015 – 2019",
                "bullets": ["Kept the books"],
            },
        ],
        "education": [{**SCHOOL, "dates": "2014"}],
        "skills": ["Python", "SQL"],
        "languages": LANGUAGES,
    }


def test_a_lebenslauf_with_dates_at_the_left() -> None:
    assert data_of(SAMPLES["lebenslauf"]()) == {
        "basics": {
            "name": "Ada Müller",
            "email": "ada@muehle.test",
            "phone": "0228 4710112",
            "location": "Mühlweg 1, 53111 Bonn",
            "birth_date": "10.12.1985",
            "birth_place": "Bonn",
            "details": {"Familienstand": "ledig"},
            "signature": {"place": "Bonn", "date": "09.11.2026", "name": "Ada Müller"},
        },
        "work": [
            {
                "organization": "Mühle GmbH",
                "title": "Leiterin Buchhaltung",
                "location": "Bonn",
                "dates": "2020-01 – present",
                "bullets": ["Führt die Bücher", "Leitet drei Leute"],
            },
            {
                "organization": "Korn AG",
                "title": "Buchhalterin",
                "location": "Köln",
                "dates": "05/2015 – 12/2019",
                "bullets": ["Zählt Säcke"],
            },
        ],
        "education": [
            {
                "institution": "Universität Bonn",
                "degree": "B.Sc. Mathematik",
                "dates": "2010 – 2014",
                "score": "1,3",
            }
        ],
        "skills": [{"name": "EDV", "keywords": ["Excel", "DATEV"]}],
        "languages": [{"language": "Englisch", "level": "C1"}],
        "export": {"locale": "de"},
    }


def test_the_form_of_europass() -> None:
    assert data_of(SAMPLES["europass"]()) == {
        "basics": {
            "name": "Ada Lovelace",
            "email": "ada@engine.test",
            "phone": "+44 20 7946 0000",
            "location": "1 Mill Lane, London, United Kingdom",
            "birth_date": "10 December 1985",
            "nationality": "British",
        },
        "work": [
            {
                "organization": "Engine Co",
                "title": "Lead Analyst",
                "location": "London",
                "dates": "January 2020 – present",
                "summary": "Wrote programs",
            }
        ],
        "education": [{**SCHOOL, "dates": "2010 – 2014"}],
    }


def test_what_a_template_asks_for_is_no_value() -> None:
    finished = imported(SAMPLES["template"]())
    assert data_of(SAMPLES["template"]()) == {
        "basics": {"name": "Ada Lovelace", "email": "ada@engine.test"},
        "work": [
            {"organization": "Engine Co", "title": "Lead Analyst", "summary": "Wrote programs."}
        ],
        "education": [{"institution": "University of London", "dates": "2010 – 2014"}],
    }
    reason = "it is what the template asks for, and nothing was filled in"
    assert [(loss.leaf.text, loss.reason) for loss in finished.account.lost] == [
        ("[Dates From]", reason), ("[Job Title]", reason), ("[Company Name]", reason),
    ]  # fmt: skip


def test_headings_as_google_docs_has_them() -> None:
    assert data_of(SAMPLES["google"]()) == {
        "basics": {
            "name": "Ada Lovelace", "email": "ada@engine.test", "location": "London, England",
        },
        "work": [
            {
                "organization": "Engine Co",
                "title": "Lead Analyst",
                "location": "London",
                "dates": "January 2020 - PRESENT",
                "bullets": ["Wrote programs"],
            },
            {
                "organization": "Mill",
                "title": "Clerk",
                "location": "Bonn",
                "dates": "May 2015 - December 2019",
                "bullets": ["Kept the books"],
            },
        ],
        "education": [{**SCHOOL, "dates": "2010 - 2014"}],
        "skills": ["Python", "SQL"],
    }  # fmt: skip


def test_everything_that_a_file_can_hold() -> None:
    finished = imported(SAMPLES["everything"]())
    assert data_of(SAMPLES["everything"]()) == {
        "basics": {
            "name": "Ada Lovelace",
            "headline": "London, England",
            "email": "ada@engine.test",
            "phone": "+44 20 7946 0000",
            "url": "engine.test",
            "profiles": {"github": "ada"},
        },
        "work": [
            {
                "organization": "Engine Co",
                "roles": [
                    {
                        "title": "Lead-Analyst",
                        "dates": "Jan 2020 – Present",
                        "bullets": ["Wrote the first program for an engine", "Led women"],
                    },
                    {"title": "Clerk", "team": "Mill", "dates": "2015 – 2019"},
                ],
            }
        ],
        "skills": [{"name": "Tools", "keywords": ["Looms", "Cards"]}],
    }
    _, lost, settings = finished.account
    assert {loss.leaf.text: loss.reason for loss in lost} == {
        "last": "a tracked change deletes it",
        "[Tasks]": "it is what the template asks for, and nothing was filled in",
        "It was the first.": "it is a footnote or endnote",
        "Really?": "it is a comment",
    }
    assert [leaf.text for leaf in settings] == [
        "Experience",
        "Skills",
        "Page 1",
        "Nobody sees this",
    ]
    told = [one.help for one in finished.reading.diagnostics if one.code == "CV402"]
    assert told == ["among them hidden text"]


def convert(folder: Path, name: str, kind: str, into: str) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", into, name]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)


def test_a_file_of_libreoffice(tmp_path: Path) -> None:
    for name in ("plain", "lebenslauf"):
        (tmp_path / f"{name}.docx").write_bytes(SAMPLES[name]())
        convert(tmp_path, f"{name}.docx", "odt", ".")
        convert(tmp_path, f"{name}.odt", "docx:MS Word 2007 XML", "again")
        again = (tmp_path / "again" / f"{name}.docx").read_bytes()
        assert data_of(again, "docx") == data_of(SAMPLES[name]())


def test_cvkits_own_files_with_their_source_come_back_exactly(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\nwork: [{organization: Mill, dates: 2015}]\n")
    assert cvkit("export", "docx", "--embed").code == 0
    foreign = ForeignFile((cvkit.folder / "resume.docx").read_bytes())
    assert match(foreign) is Match.POSSIBLE
    chosen = importers.recognize(foreign)
    assert chosen is not None
    assert chosen.name == "embedded"


@pytest.mark.parametrize("name", SAMPLES)
def test_recognition(name: str) -> None:
    foreign = ForeignFile(SAMPLES[name]())
    assert {one.name: one.match(foreign) for one in importers.available()} == {
        one.name: Match.POSSIBLE if one.name == "docx" else Match.NO
        for one in importers.available()
    }


@pytest.mark.parametrize(
    "data",
    [
        (ROOT / "resume.yaml").read_bytes(),
        b'{"basics": {"name": "Ada"}}',
        b"%PDF-1.4 broken",
        b"PK\x03\x04",
        b"\x89PNG\r\n\x1a\n",
        b"Name,Title\n",
    ],
)
def test_other_files_are_none(data: bytes) -> None:
    assert match(ForeignFile(data)) is Match.NO


def test_guesses_are_marked() -> None:
    assert set(codes_of(imported(SAMPLES["plain"]()))) == {"CV402", "CV403"}


def test_all_commands_take_it(cvkit: Cli) -> None:
    cvkit.write("cv.docx", SAMPLES["plain"]())
    result = cvkit("validate", "cv.docx")
    assert result.code == 0
    assert "cv.docx:1:1" in result.err
    assert cvkit("export", "text", "cv.docx", "-o", "-").out.startswith("Ada Lovelace")


def test_a_picture_is_told() -> None:
    body = "<w:p><w:r><w:drawing><a:blip xmlns:a='a'/></w:drawing></w:r></w:p>"
    finished = imported(word(p("Ada") + body))
    told = [(one.message, one.help) for one in finished.reading.diagnostics
            if one.code == "CV401"]  # fmt: skip
    assert told == [
        ("1 picture is left out",
         "save a photo as a JPEG or PNG beside the résumé, and name it as `photo`"),
    ]  # fmt: skip
