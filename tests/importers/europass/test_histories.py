"""Jobs, education, languages and skills in Europass's XML of today."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest

from imports import data_of

SAMPLE = (Path(__file__).parents[2] / "data/europass/candidate.xml").read_bytes()


@pytest.fixture(scope="module")
def data() -> Any:  # noqa: ANN401 - plain data
    return data_of(SAMPLE)


def of(profile: str) -> Any:  # noqa: ANN401 - plain data
    return data_of(
        f'<Candidate xmlns="http://www.europass.eu/1.0"><CandidateProfile>{profile}'
        "</CandidateProfile></Candidate>"
    )


def test_jobs(data: Any) -> None:  # noqa: ANN401
    assert data["work"] == [
        {
            "organization": "Engine Works",
            "title": "Analyst",
            "team": "Notes",
            "location": {"address": "1 Dorset Street", "city": "London", "country": "GB"},
            "dates": "2021-10 – present",
            "url": "https://works.test",
            "summary": "In short:",
            "bullets": [
                {"text": "Bernoulli numbers", "bullets": ["by cards"]},
                "[https://works.test/ada](https://works.test/ada)",
            ],
        },
        {
            "organization": "Two Posts Ltd",
            "roles": [
                {
                    "title": "Lead",
                    "location": {"city": "Paris", "country": "FR"},
                    "dates": "2018 – 2020-05-31",
                },
                {"title": "Clerk", "dates": "2017"},
            ],
        },
    ]


def test_jobs_at_one_employer_are_roles() -> None:
    job = (
        "<EmployerHistory><OrganizationName>Mill</OrganizationName><PositionHistory>"
        "<PositionTitle>{}</PositionTitle><EmploymentPeriod><StartDate>{}</StartDate>"
        "<EndDate>{}</EndDate></EmploymentPeriod></PositionHistory></EmployerHistory>"
    )
    jobs = job.format("Lead", "2020", "2022") + job.format("Clerk", "2018", "2020")
    assert of(f"<EmploymentHistory>{jobs}</EmploymentHistory>")["work"] == [
        {
            "organization": "Mill",
            "roles": [
                {"title": "Lead", "dates": "2020 – 2022"},
                {"title": "Clerk", "dates": "2018 – 2020"},
            ],
        }
    ]


def test_an_employer_without_a_position() -> None:
    history = (
        "<EmploymentHistory><EmployerHistory><OrganizationName>Mill</OrganizationName>"
        "<EmploymentPeriod><StartDate>2018-05</StartDate></EmploymentPeriod></EmployerHistory>"
        "</EmploymentHistory>"
    )
    assert of(history)["work"] == [{"organization": "Mill", "dates": "2018-05"}]


def test_the_department_and_links_of_a_position() -> None:
    history = (
        "<EmploymentHistory><EmployerHistory><OrganizationName>Mill</OrganizationName>"
        "<Department>Looms</Department><PositionHistory><PositionTitle>Lead</PositionTitle>"
        "<Department>Dyes</Department><Link>https://a.test</Link></PositionHistory>"
        "<PositionHistory><PositionTitle>Clerk</PositionTitle></PositionHistory>"
        "</EmployerHistory></EmploymentHistory>"
    )
    assert of(history)["work"] == [
        {
            "organization": "Mill",
            "roles": [
                {"title": "Lead", "team": "Dyes", "url": "https://a.test"},
                {"title": "Clerk", "team": "Looms"},
            ],
        }
    ]


def test_education(data: Any) -> None:  # noqa: ANN401
    assert data["education"] == [
        {
            "institution": "University of London",
            "degree": "MSc Mathematics",
            "location": {"city": "London", "country": "GB"},
            "dates": "2008-09 – 2012",
            "score": "1.0",
            "thesis": "On the engine",
            "summary": "Sums",
        }
    ]


def test_a_programme_and_a_field_of_study() -> None:
    course = (
        "<EducationHistory><EducationOrganizationAttendance><ProgramName>{}</ProgramName>"
        "<EducationDegree>{}<FieldOfStudy><MainFieldOfStudy>Sums</MainFieldOfStudy></FieldOfStudy>"
        "</EducationDegree></EducationOrganizationAttendance></EducationHistory>"
    )
    degree = "<DegreeName>BSc</DegreeName>"
    assert of(course.format("Logic", degree))["education"] == [
        {"degree": "BSc", "area": "Logic, Sums"}
    ]
    assert of(course.format("bsc", degree))["education"] == [{"degree": "BSc", "area": "Sums"}]
    assert of(course.format("BSc", ""))["education"] == [{"degree": "BSc", "area": "Sums"}]


def test_languages_and_skills(data: Any) -> None:  # noqa: ANN401
    assert data["languages"] == [
        {"language": "en", "level": "native"},
        {"language": "Cornish", "level": "native"},
        {"language": "fr", "fluency": "B2 listening, writing; C1 reading"},
    ]
    assert data["skills"] == [
        "Cards",
        {"name": "Programming", "keywords": ["C_x"]},
        {"name": "Planning", "keywords": ["Of salons"]},
    ]


def test_skills_in_free_text() -> None:
    skill = (
        "<DigitalSkills><DigitalSkillsGroup><Title>Office</Title><Description>{}</Description>"
        "</DigitalSkillsGroup></DigitalSkills>"
    )
    html = "<ul><li>Word<ul><li>mail merge</li></ul></li></ul>"
    assert of(skill.format(escape(html)))["skills"] == [
        {"name": "Office", "keywords": ["Word", "mail merge"]}
    ]
    assert of(skill.format("Office"))["skills"] == ["Office"]
