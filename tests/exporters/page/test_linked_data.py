"""The person, described for machines (schema.org)."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from cvkit.exporters import html

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


VOID = {"meta", "img", "br", "hr", "link", "input"}


class Page(HTMLParser):
    """The elements of a page, in order: tag, attributes and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, "elements are nested"

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts[tag][-1] += data

    def attributes(self, tag: str) -> list[dict[str, str]]:
        return [attributes for found, attributes in self.elements if found == tag]


@pytest.fixture(scope="module")
def source(fullest: Document, classic: Theme) -> str:
    artifact = html.export(fullest, classic)
    return artifact.data.decode()


@pytest.fixture(scope="module")
def page(source: str) -> Page:
    return Page(source)


def test_the_person_is_described_for_machines(page: Page) -> None:
    (data,) = page.texts["script"]
    person = json.loads(data)
    assert person["@type"] == "Person"
    assert person["name"] == "Ada Example-Łukasiewicz"
    assert person["email"] == ["ada@example.org", "ada_b_c@mail.example.org"]
    assert person["url"] == "https://ada.example.org"
    assert person["sameAs"] == ["https://github.com/ada-example", "https://social.example.org/@ada"]
    assert {"@type": "Organization", "name": "Difference & Sons"} in person["worksFor"]


def test_one_of_a_thing_is_no_list(document_of: DocumentOf, classic: Theme) -> None:
    document = document_of("basics: {name: A, email: a@b.org, location: Here}")
    (data,) = Page(html.export(document, classic).data.decode()).texts["script"]
    assert json.loads(data) == {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": "A",
        "email": "a@b.org",
        "address": "Here",
    }


def test_each_phone_number_is_one_and_words_are_none(
    document_of: DocumentOf, classic: Theme
) -> None:
    text = "basics: {name: A, phone: [+1 415 555 2671 / +1 415 555 2672, on request]}"
    (data,) = Page(html.export(document_of(text), classic).data.decode()).texts["script"]
    assert json.loads(data)["telephone"] == ["+1 415 555 2671", "+1 415 555 2672"]


def test_who_is_expected_to_finish_is_no_alumna_yet(
    document_of: DocumentOf, classic: Theme
) -> None:
    text = """\
        basics: {name: A}
        work:
          - {organization: Mill, dates: 2020 – May 2087 (expected)}
          - {organization: Quarry, dates: Expected 2087}
        education:
          - {institution: Harbour, dates: Expected May 2087}
          - {institution: Lighthouse, dates: 2019/20}
        """
    (data,) = Page(html.export(document_of(text), classic).data.decode()).texts["script"]
    person = json.loads(data)
    assert [one["name"] for one in person["worksFor"]] == ["Mill"]
    assert [one["name"] for one in person["alumniOf"]] == ["Lighthouse"]


def test_grants_and_publications_are_of_the_person(document_of: DocumentOf, classic: Theme) -> None:
    text = (
        "basics: {name: A}\ngrants: [{title: G}]\n"
        "publications: [{name: P, authors: [A], date: 2020-05, doi: 10.1000/1}, {name: Q}]\n"
    )
    (data,) = Page(html.export(document_of(text), classic).data.decode()).texts["script"]
    person = json.loads(data)
    assert person["funding"] == [{"@type": "Grant", "name": "G"}]
    assert person["@reverse"]["author"] == [
        {"@type": "CreativeWork", "name": "P", "datePublished": "2020-05",
         "url": "https://doi.org/10.1000/1"},
        {"@type": "CreativeWork", "name": "Q"},
    ]  # fmt: skip


def test_credentials_languages_and_birth_are_told_if_they_are_shown(
    document_of: DocumentOf, classic: Theme
) -> None:
    text = """\
        basics: {name: A, birth_date: 10 December 1985, birth_place: London, nationality: British}
        licenses: [{name: Registered Nurse, state: Ohio, date: May 2020}]
        certificates: [{name: CKA}]
        languages: [{language: English, level: C1}, German]
        """
    (data,) = Page(html.export(document_of(text), classic).data.decode()).texts["script"]
    kind = "EducationalOccupationalCredential"
    assert json.loads(data) == {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": "A",
        "birthDate": "1985-12-10",
        "birthPlace": {"@type": "Place", "name": "London"},
        "nationality": "British",
        "knowsLanguage": [
            {"@type": "Language", "name": "English"},
            {"@type": "Language", "name": "German"},
        ],
        "hasCredential": [
            {"@type": kind, "name": "Registered Nurse, Ohio", "credentialCategory": "license",
             "dateCreated": "2020-05"},
            {"@type": kind, "name": "CKA", "credentialCategory": "certificate"},
        ],
    }  # fmt: skip
    vague = document_of("basics: {name: A, birth_date: c. 1985}\nexport: {sections: [work]}")
    (data,) = Page(html.export(vague, classic).data.decode()).texts["script"]
    assert "birthDate" not in json.loads(data)
