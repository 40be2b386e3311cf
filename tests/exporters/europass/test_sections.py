"""Jobs, education, languages and skills in Europass's XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import selection, source, view
from cvkit.exporters.europass import sections
from cvkit.exporters.europass.losses import Losses
from cvkit.exporters.europass.sections import Context
from cvkit.exporters.europass.xml_elements import document, element

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.exporters.europass.xml_elements import Element
    from cvkit.view.blocks import Section


def made(data: str, write: Callable[[Section, Context], list[Element]]) -> tuple[str, list[str]]:
    """Return the elements of the first section of a résumé without blanks, and the losses."""
    reading = source.read(f"basics: {{name: A}}\n{data}".encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    context = Context(view.build(selection.select(reading.resume)), Losses())
    elements = write(context.document.sections[0], context)
    lines = document(element("x", *elements)).decode().splitlines()[2:-1]
    return "".join(map(str.strip, lines)), [one.message for one in context.losses.diagnostics()]


def test_a_job_with_roles_is_an_employer_for_each() -> None:
    text, lost = made(
        "work: [{organization: Mill, url: mill.test, location: 'Bonn, Germany', roles: ["
        "{title: Lead, team: Night, dates: 2020 – present, bullets: [a]},"
        "{title: Clerk, dates: Summer 2019, location: Rome, url: mill.test/b}]}]",
        sections.work,
    )
    start, second = text.split("</EmployerHistory>")[:2]
    assert start == (
        "<EmployerHistory><hr:OrganizationName>Mill</hr:OrganizationName><OrganizationContact>"
        "<Communication><Address><oa:CityName>Bonn</oa:CityName><CountryCode>de</CountryCode>"
        "</Address></Communication><Communication><ChannelCode>Web</ChannelCode>"
        "<oa:URI>https://mill.test</oa:URI></Communication></OrganizationContact><PositionHistory>"
        '<PositionTitle typeCode="FREETEXT">Lead</PositionTitle><eures:EmploymentPeriod>'
        "<eures:StartDate><hr:FormattedDateTime>2020</hr:FormattedDateTime></eures:StartDate>"
        "<hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>"
        "<oa:Description>&lt;ul&gt;&lt;li&gt;a&lt;/li&gt;&lt;/ul&gt;</oa:Description>"
        "<City>Bonn</City><Country>de</Country></PositionHistory><Department>Night</Department>"
    )
    assert "<City>Rome</City></PositionHistory><Link>https://mill.test/b</Link>" in second
    assert "Description" not in second
    assert lost == ["`dates` is only the year 2019 in Europass"]


def test_education() -> None:
    text, lost = made(
        "education: [{institution: U, degree: BSc, area: Sums, score: 1.0, thesis: On *it*,"
        " advisor: B, dates: 2010 – 2014}]",
        sections.education,
    )
    assert "<hr:DegreeName>BSc, Sums</hr:DegreeName>" in text
    assert "<FinalGrade><hr:ScoreText>1.0</hr:ScoreText></FinalGrade><Thesis>On it</Thesis>" in text
    assert text.count("OccupationalSkillsCovered") == 2
    assert "Advisor:&lt;/strong&gt; B" in text
    assert "<Ongoing>false</Ongoing>" in text
    assert lost == []


def languages(section: Section, context: Context) -> list[Element]:
    return sections.languages(section, context)


@pytest.mark.parametrize(
    ("given", "levels", "lost"),
    [
        ("{language: French, level: C1}", ["C1"] * 5, 0),
        ("{language: French, fluency: 'B2 listening, writing; C1 reading'}", ["B2", "C1", "B2"], 0),
        ("{language: French, fluency: fluent}", [], 1),
        ("{language: French, level: C1, fluency: very good}", ["C1"] * 5, 1),
        ("French", [], 0),
    ],
)
def test_languages(given: str, levels: list[str], lost: int) -> None:
    text, losses = made(f"languages: [{given}]", languages)
    assert text.startswith(
        '<PersonCompetency><CompetencyID schemeName="NORMAL">fre</CompetencyID>'
        "<hr:TaxonomyID>language</hr:TaxonomyID>"
    )
    assert text.count("<hr:ScoreText>") == len(levels)
    assert [one[:2] for one in text.split("<hr:ScoreText>")[1:]] == levels
    assert len(losses) == lost


def test_mother_tongues_are_apart() -> None:
    data = "languages: [{language: English, level: native}, {language: Doric speech}]"
    assert "Doric speech" in made(data, languages)[0]
    assert "eng" not in made(data, languages)[0]
    reading = source.read(f"basics: {{name: A}}\n{data}".encode(), "resume.yaml")
    assert reading.resume
    context = Context(view.build(selection.select(reading.resume)), Losses())
    assert sections.tongues(context.document.sections[0], context) == [("eng", "English")]
    assert sections.tongues(None, context) == []


def test_skills_are_told_once() -> None:
    text, _ = made(
        "skills: [Python, {name: Web, level: good, keywords: [HTML, python]},"
        " {name: Lua, level: x}]",
        sections.skills,
    )
    assert text == (
        "<PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID>"
        "<hr:CompetencyName>Python</hr:CompetencyName></PersonCompetency>"
        "<SkillsGroup><Title>Web (good)</Title><PersonCompetency><hr:TaxonomyID>Digital_Skill"
        "</hr:TaxonomyID><hr:CompetencyName>HTML</hr:CompetencyName></PersonCompetency>"
        "</SkillsGroup><PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID>"
        "<hr:CompetencyName>Lua (x)</hr:CompetencyName></PersonCompetency>"
    )


def test_a_mother_tongue_has_no_other_level() -> None:
    data = "languages: [{language: tlh, level: native, fluency: since birth}]"

    def nothing(section: Section, context: Context) -> list[Element]:
        assert [one.name for one in sections.tongues(section, context)] == ["Klingon"]
        return []

    assert made(data, nothing)[1] == ["`fluency` has no place in Europass for a mother tongue"]
