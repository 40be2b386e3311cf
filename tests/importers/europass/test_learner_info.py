"""Europass's XML of 2005 to 2012."""

from __future__ import annotations

from pathlib import Path

from imports import codes_of, data_of, imported

SAMPLE = (Path(__file__).parents[2] / "data/europass/learner_info.xml").read_bytes()


def test_everything() -> None:
    assert data_of(SAMPLE) == {
        "basics": {
            "name": "Maria Bianchi",
            "headline": "Contabile",
            "email": "maria@bianchi.test",
            "phone": ["+39 011 123456", "+39 320 1234567"],
            "location": {
                "address": "Via Roma 1",
                "postal_code": "10121",
                "city": "Torino",
                "country": "IT",
            },
            "birth_date": "1977-06-04",
            "nationality": "Italiana",
            "details": {"Patente di guida": "B"},
        },
        "work": [
            {
                "organization": "Rossi Srl",
                "title": "Contabile",
                "location": {"city": "Torino"},
                "dates": "2005-11-04 – 2007-02",
                "summary": "Bilanci e IVA",
            },
            {"organization": "Verdi Spa, Via Po 2, Torino", "title": "Impiegata", "dates": "2003"},
        ],
        "education": [
            {
                "institution": "ITC Galilei",
                "degree": "Diploma di ragioneria",
                "dates": "1991-09 – 1996",
                "summary": "Economia, diritto",
            }
        ],
        "skills": [{"name": "Social skills", "keywords": ["Lavoro di gruppo"]}],
        "languages": [
            {"language": "Italiano", "level": "native"},
            {
                "language": "Inglese",
                "fluency": "B1 listening, reading, spoken interaction, writing; "
                "A2 spoken production",
            },
        ],
        "custom": [{"title": "Additional information", "entries": ["Disponibile a trasferte"]}],
        "export": {"locale": "it"},
    }


def test_what_has_no_place() -> None:
    finished = imported(SAMPLE)
    assert [loss.leaf.text for loss in finished.account.lost] == [
        "+39 011 123457",
        "F",
        "Commercio",
        "Scuola secondaria",
    ]
    assert codes_of(finished).count("CV403") == 2


def test_addresses_and_schools_were_once_plain_texts() -> None:
    data = data_of(
        "<learnerinfo><identification><firstname>A</firstname><contactinfo><address>Via 1, Pisa"
        "</address></contactinfo></identification><educationlist><education><organisation>Liceo"
        "</organisation></education></educationlist><languagelist><language type='foreign'>"
        "<name>Inglese</name></language></languagelist></learnerinfo>"
    )
    assert data == {
        "basics": {"name": "A", "location": "Via 1, Pisa"},
        "education": [{"institution": "Liceo"}],
        "languages": ["Inglese"],
    }
