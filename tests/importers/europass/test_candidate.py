"""The person in Europass's XML of today."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cvkit.importers.europass.candidate import read
from cvkit.importers.reading import xml_tree
from imports import data_of, imported

SAMPLE = (Path(__file__).parents[2] / "data/europass/candidate.xml").read_bytes()


def of(person: str, profile: str = "") -> Any:  # noqa: ANN401 - plain data
    return data_of(
        f'<Candidate xmlns="http://www.europass.eu/1.0"><CandidatePerson><PersonName><GivenName>A'
        f"</GivenName></PersonName>{person}</CandidatePerson>{profile}</Candidate>"
    )


def test_the_header() -> None:
    assert data_of(SAMPLE)["basics"] == {
        "name": "Ada Lovelace-Žižka",
        "email": "ada@engine.test",
        "phone": "+44 2079460000",
        "url": "https://engine.test",
        "location": {
            "address": "12 St James’s Square",
            "postal_code": "SW1Y 4JH",
            "city": "London",
            "country": "GB",
        },
        "profiles": {
            "github": "ada",
            "linkedin": "ada-l",
            "Salon": "https://salon.test/@ada",
            "skype": "ada.l",
        },
        "birth_date": "1985-12-10",
        "nationality": "United Kingdom",
        "details": {"Driving licence": "B, BE"},
        "summary": "Writes **notes** & C_x.\n\nSecond paragraph.",
    }


def test_what_has_no_place_says_why() -> None:
    lost = [(loss.leaf.text[:20], loss.reason) for loss in imported(SAMPLE).account.lost]
    assert lost == [
        ("female", "cvkit has no key for the sex"),
        ("office@works.test", ""),
        ("J", "cvkit has no key for an employer's sector"),
        ("http://data.europa.e", "cvkit has no key for codes of occupations"),
        ("2016", "the entry would end before it starts"),
        ("7", "cvkit has no key for levels of the European Qualifications Framework"),
        ("05", "cvkit has no key for codes of fields of study"),
        ("ECTS", "cvkit has no key for credits"),
        ("120", "cvkit has no key for credits"),
        (
            "ZGF0YTppbWFnZS9wbmc7",
            "the photo is inside the file; save it as a JPEG or PNG beside it",
        ),
        ("some day", "this start is not a date"),
    ]


def test_the_language_of_the_file_is_the_locale() -> None:
    profile = '<CandidateProfile languageCode="de"><x/></CandidateProfile>'
    assert of("", profile)["export"] == {"locale": "de"}
    assert "export" not in of("", profile.replace('"de"', '"en"'))
    assert "export" not in of("", profile.replace('"de"', '"xx"'))


def test_nationality_is_told_in_the_language_of_the_file() -> None:
    profile = '<CandidateProfile languageCode="fr"><x/></CandidateProfile>'
    codes = "<NationalityCode>at</NationalityCode><NationalityCode>qq</NationalityCode>"
    assert of(codes, profile)["basics"]["nationality"] == "Autriche, qq"


def test_odd_channels() -> None:
    channel = "<Communication><ChannelCode>{}</ChannelCode>{}</Communication>"
    person = (
        channel.format("Telephone", "<DialNumber>0123</DialNumber>")
        + channel.format("Telephone", "<URI>+1 2</URI>")
        + channel.format("Email", "<Text>mailto:a@b.test</Text>")
        + channel.format("SocialMedia", "<UseCode>other</UseCode>")
        + channel.format("Telegraph", "<URI>x</URI>")
        + "<Communication/>"
    )
    assert of(person)["basics"] == {"name": "A", "email": "a@b.test", "phone": ["0123", "+1 2"]}


def test_a_name_in_one_piece() -> None:
    root = xml_tree.parse(
        "<Candidate><CandidatePerson><PersonName><FormattedName>Ada L.</FormattedName>"
        "</PersonName></CandidatePerson></Candidate>"
    )
    data, _ = read(root)
    assert data["basics"]["name"].text == "Ada L."  # type: ignore[call-overload,union-attr]


def test_other_sites_have_the_names_that_the_person_gives_them() -> None:
    web = (
        "<Communication><ChannelCode>Web</ChannelCode><UseCode>other</UseCode><OtherTitle>{}"
        "</OtherTitle><URI>{}</URI></Communication>"
    )
    sites = web.format("Home", "https://a.test") + web.format("Talks", "https://b.test")
    assert of(sites)["basics"] == {
        "name": "A", "url": "https://a.test", "profiles": {"Talks": "https://b.test"}
    }  # fmt: skip
