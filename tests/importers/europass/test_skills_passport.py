"""Europass's XML of 2013 to 2020."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvkit.importers.europass import skills_passport
from cvkit.importers.reading import xml_tree
from imports import data_of, imported

SAMPLE = (Path(__file__).parents[2] / "data/europass/skills_passport.xml").read_bytes()


def test_everything() -> None:
    assert data_of(SAMPLE) == {
        "basics": {
            "name": "Jürgen Weiß",
            "headline": "Müller",
            "email": "juergen@muehle.test",
            "phone": "+49 341 123456",
            "url": "http://muehle.test",
            "location": {
                "address": "Mühlweg 3",
                "postal_code": "04103",
                "city": "Leipzig",
                "country": "GR",
            },
            "profiles": {"Markt": "http://markt.test/jw", "Skype": "j.weiss"},
            "nationality": "deutsch",
            "details": {"Führerschein": "B, C1E"},
        },
        "work": [
            {
                "organization": "Obermühle",
                "title": "Müllermeister",
                "location": {"city": "Leipzig", "country": "DE"},
                "dates": "2001-05 – present",
                "url": "http://obermuehle.test",
                "summary": "Mahlen",
                "bullets": ["Roggen", "Weizen"],
            }
        ],
        "education": [
            {
                "institution": "Handwerkskammer",
                "degree": "Geselle",
                "area": "Müllerei",
                "dates": "1995 – 1998-07-31",
            }
        ],
        "awards": ["Goldene Ähre"],
        "certificates": ["First Certificate"],
        "skills": [
            {"name": "Communication skills", "keywords": ["Verkauf auf dem Markt"]},
            {"name": "Digital skills", "keywords": ["Word", "Excel"]},
        ],
        "languages": [
            {"language": "Deutsch", "level": "native"},
            {"language": "Englisch", "level": "B2"},
        ],
        "custom": [
            {"title": "Projekte", "entries": ["Die neue Mühle."]},
            {"title": "Theater", "entries": ["Statist\n\nSouffleur"]},
        ],
        "export": {"locale": "de"},
    }


def test_what_has_no_place_says_why() -> None:
    lost = {loss.leaf.text: loss.reason for loss in imported(SAMPLE).account.lost}
    hidden = "the file says not to print it"
    assert lost == {
        "1970": hidden,
        "--03": hidden,
        "---10": hidden,
        "M": "cvkit has no key for the sex",
        "männlich": "cvkit has no key for the sex",
        "GR": hidden,
        "griechisch": hidden,
        "/9j/4AAQ": "the photo is inside the file; save it as a JPEG or PNG beside it",
        "C": "cvkit has no key for an employer's sector",
        "Verarbeitendes Gewerbe": "cvkit has no key for an employer's sector",
        "4": "cvkit has no key for levels of the European Qualifications Framework",
        "EQR 4": "cvkit has no key for levels of the European Qualifications Framework",
        "B": "",
        **dict.fromkeys(
            ("ATT_1", "brief.pdf", "application/pdf", "JVBERi0=", "Meisterbrief"),
            "cvkit doesn't read files that are attached",
        ),
    }


def test_a_personal_statement_is_the_summary() -> None:
    given = (
        "<SkillsPassport><LearnerInfo><Identification><PersonName><FirstName>A</FirstName>"
        "</PersonName></Identification><Headline><Type><Code>{}</Code></Type><Description><Label>"
        "I am.</Label></Description></Headline></LearnerInfo></SkillsPassport>"
    )
    assert data_of(given.format("personal_statement"))["basics"] == {
        "name": "A",
        "summary": "I am.",
    }
    assert data_of(given.format("position"))["basics"] == {"name": "A", "headline": "I am."}


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('year="2001" month="--03" day="---10"', "2001-03-10"),
        ('year="2001" month="--03"', "2001-03"),
        ('year="2001" day="---10"', "2001"),
        ('month="--03"', ""),
        ('year="2001" month="3" day="4"', "2001-03-04"),
    ],
)
def test_dates_are_attributes(attributes: str, expected: str) -> None:
    found = skills_passport.date(xml_tree.parse(f"<From {attributes}/>"))
    assert (found.text if found else "") == expected


def test_the_certificate_of_a_language() -> None:
    given = (
        "<SkillsPassport><LearnerInfo><Skills><Linguistic><ForeignLanguageList><ForeignLanguage>"
        "<Description><Label>German</Label></Description><VerifiedBy><Certificate>"
        "<Title>Zertifikat</Title><AwardingBody>Goethe-Institut</AwardingBody>"
        '<Date year="2010" month="--05"/><Level>B2</Level></Certificate><Certificate/></VerifiedBy>'
        "</ForeignLanguage></ForeignLanguageList></Linguistic></Skills></LearnerInfo>"
        "</SkillsPassport>"
    )
    assert data_of(given)["certificates"] == [
        {"name": "Zertifikat", "issuer": "Goethe-Institut", "date": "2010-05"}
    ]
    (loss,) = imported(given).account.lost
    assert loss.reason == "cvkit has no key for the level that a certificate is of"
