"""The person in Europass's XML."""

from __future__ import annotations

import pytest

from cvkit import source
from cvkit.exporters.europass import person
from cvkit.exporters.europass.losses import Losses
from cvkit.exporters.europass.person import Place, Tongue
from cvkit.exporters.europass.xml_elements import document
from cvkit.model.base import Location


def written(basics: str) -> tuple[str, list[str]]:
    reading = source.read(f"basics: {{name: Ada B. Lovelace, {basics}}}".encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    losses = Losses()
    tongues = [Tongue("eng", "English"), Tongue("", "Cornish speech")]
    made = person.person(reading.resume.basics, tongues, "en", losses)
    lines = document(made).decode().splitlines()[2:-1]
    return "".join(map(str.strip, lines)), [one.message for one in losses.diagnostics()]


def test_names_and_tongues() -> None:
    assert written("") == (
        (
            "<PersonName><oa:GivenName>Ada B.</oa:GivenName>"
            "<hr:FamilyName>Lovelace</hr:FamilyName></PersonName>"
            '<PrimaryLanguageCode name="NORMAL">eng</PrimaryLanguageCode>'
            '<PrimaryLanguageCode name="FREE_TEXT">Cornish speech</PrimaryLanguageCode>'
        ),
        [],
    )
    assert "<oa:GivenName>Ada</oa:GivenName>" in document(person.name("Ada")).decode()


@pytest.mark.parametrize(
    ("basics", "expected"),
    [
        ("email: a@b.test", "<ChannelCode>Email</ChannelCode><oa:URI>a@b.test</oa:URI>"),
        ("url: b.test", "<ChannelCode>Web</ChannelCode><oa:URI>https://b.test</oa:URI>"),
        (
            "phone: +39 06 12345678",
            (
                "<UseCode>other</UseCode><CountryDialing>39</CountryDialing>"
                "<oa:DialNumber>0612345678</oa:DialNumber><CountryCode>it</CountryCode>"
            ),
        ),
        (
            "phone: 0341 123456, location: {city: Leipzig, country: Germany}",
            "<CountryDialing>49</CountryDialing><oa:DialNumber>341123456</oa:DialNumber>",
        ),
        (
            "profiles: {linkedin: ada}",
            (
                "<ChannelCode>Social Media</ChannelCode><UseCode>linkedin</UseCode>"
                "<oa:URI>https://www.linkedin.com/in/ada</oa:URI>"
            ),
        ),
        (
            "profiles: {github: ada}",
            (
                "<UseCode>other</UseCode><OtherTitle>GitHub</OtherTitle>"
                "<oa:URI>https://github.com/ada</oa:URI>"
            ),
        ),
        ("profiles: {chess: ada}", "<OtherTitle>chess</OtherTitle><oa:URI>ada</oa:URI>"),
        (
            "location: 'Leipzig, Germany'",
            (
                '<UseCode>home</UseCode><Address type="home"><oa:CityName>Leipzig</oa:CityName>'
                "<CountryCode>de</CountryCode></Address>"
            ),
        ),
        ("nationality: Austria", "<NationalityCode>at</NationalityCode>"),
        ("birth_date: 1985-12-10", "<hr:BirthDate>1985-12-10</hr:BirthDate>"),
    ],
)
def test_contacts(basics: str, expected: str) -> None:
    text, lost = written(basics)
    assert expected in text
    assert lost == []


@pytest.mark.parametrize(
    ("basics", "lost"),
    [
        ("phone: 0341 123456",
         "`phone` has no country code, without which the Europass editor refuses the file"),
        ("phone: +49 341 123456 ext. 7", "`phone` is without its extension in Europass"),
        ("nationality: Klingon",
         "`nationality` is not the name of a country, which Europass needs"),
        ("birth_date: c. 1985",
         "`birth_date` is 1985 in Europass, without a word that it isn’t sure"),
    ],
)  # fmt: skip
def test_what_is_lost(basics: str, lost: str) -> None:
    assert written(basics)[1] == [lost]


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        (None, Place()),
        (Location.model_validate("Bonn"), Place(city="Bonn")),
        (Location.model_validate("Paris, Texas, USA"), Place(city="Paris, Texas", country="us")),
        (Location.model_validate("Germany"), Place(city="Germany")),
        (
            Location(address="1 Road", postal_code="1", city="York", region="York", country="UK"),
            Place("1 Road", "1", "York, York", "gb"),
        ),
        (Location(city="Rome", country="Roman Empire"), Place(city="Rome, Roman Empire")),
    ],
)
def test_places(location: Location | None, expected: Place) -> None:
    assert person.place(location, "en") == expected


def test_an_empty_address_is_none() -> None:
    assert person.address(Place()) is None
