"""Projects, publications and other activities in Europass's XML of today."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("projects", [{"name": "Flyology", "dates": "2010 – present",
                       "url": "https://fly.test/a(b)", "summary": "A steam horse with wings.",
                       "bullets": ["[https://fly.test/two](https://fly.test/two)"]}]),
        ("publications", [{"name": "Sketch of the engine",
                           "authors": ["L. Menabrea", "A. Lovelace"], "journal": "Memoirs",
                           "volume": "3", "publisher": "Taylor", "date": "1943",
                           "doi": "10.1000/182", "summary": "With a table."}]),
        ("certificates", [{"name": "First aid", "date": "2015"}]),
        ("memberships", [{"organization": "Royal Society", "dates": "2019"}]),
        ("volunteer", [{"title": "Teacher of sums", "location": "Ockham"}]),
        ("interests", [{"name": "Horses", "keywords": ["Racing"]}]),
        ("awards", ["Medal"]),
        ("custom", [{"title": "Conferences and seminars",
                     "entries": [{"name": "Turin meeting", "location": "Turin",
                                  "date": "2020-09-01"}]},
                    {"title": "Odds and ends",
                     "entries": [{"name": "Music", "summary": "Harp"}, {"name": "Ships"}]}]),
    ],
)  # fmt: skip
def test_sections(data: Any, section: str, expected: object) -> None:  # noqa: ANN401
    assert data[section] == expected


def test_activities_without_a_title() -> None:
    project = "<Projects><Project><Description>A machine</Description></Project></Projects>"
    others = "<Others><Title>Own</Title><Other><Description>A line</Description></Other></Others>"
    data = of(project + others)
    assert data["projects"] == [{"name": "A machine"}]
    assert data["custom"] == [{"title": "Own", "entries": ["A line"]}]


def test_publications_that_say_little() -> None:
    paper = "<PublicationHistory><Publication>{}</Publication></PublicationHistory>"
    described = "<FormattedPublicationDescription>All of it</FormattedPublicationDescription>"
    assert of(paper.format(described))["publications"] == [{"name": "All of it"}]
    assert "publications" not in of(paper.format("<Year>2000</Year>"))
    assert of(paper.format("<Reference>In a box</Reference>"))["publications"] == [
        {"name": "In a box"}
    ]
    more = (
        "<Title>T</Title><Reference>In a box</Reference><DOI><Link>https://a.test</Link></DOI>"
        "<Link>https://b.test</Link>"
    )
    assert of(paper.format(more))["publications"] == [
        {
            "name": "T",
            "url": "https://b.test",
            "summary": "In a box",
            "bullets": ["[https://a.test](https://a.test)"],
        }
    ]


def test_an_interest_that_is_told_twice() -> None:
    interest = (
        "<HobbiesAndInterests><HobbyOrInterest><Title>Chess</Title><Description>chess</Description>"
        "</HobbyOrInterest><HobbyOrInterest><Description>Go</Description></HobbyOrInterest>"
        "</HobbiesAndInterests>"
    )
    assert of(interest)["interests"] == ["Chess", "Go"]


def test_certificates_of_the_schema() -> None:
    certificate = (
        "<Certifications><Certification><CertificationName>First aid</CertificationName>"
        "<IssuingAuthority><Name>Red Cross</Name></IssuingAuthority><FirstIssuedDate>"
        "<FormattedDateTime>2015-01</FormattedDateTime></FirstIssuedDate>"
        "<Description>Two days</Description></Certification></Certifications>"
    )
    assert of(certificate)["certificates"] == [
        {"name": "First aid", "issuer": "Red Cross", "date": "2015-01", "summary": "Two days"}
    ]
