"""The XML for the Europass editor, judged by what cvkit's importer and others read in it."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from cvkit import selection, source, theme, view
from cvkit.exporters.checksum_line import IN_XML
from cvkit.exporters.europass import FORMAT
from cvkit.importers import ForeignFile, Match
from cvkit.importers.europass import IMPORTER
from cvkit.model.text import RichText
from cvkit.model.walk import walk
from imports import assert_accounts_for, imported, resume_of
from xml_values import xml_values

if TYPE_CHECKING:
    from cvkit.exporters import Artifact
    from cvkit.view.blocks import Document

DATA = Path(__file__).parents[2] / "data"
NS = {
    "": "http://www.europass.eu/1.0",
    "oa": "http://www.openapplications.org/oagis/9",
    "eures": "http://www.europass_eures.eu/1.0",
    "hr": "http://www.hr-xml.org/3",
}


def document_of(data: bytes, photo: bytes | None = None) -> Document:
    reading = source.read(data, "resume.yaml")
    assert reading.resume, reading.diagnostics
    return view.build(selection.select(reading.resume), photo=photo)


@pytest.fixture(scope="module")
def document(png: bytes) -> Document:
    return document_of((DATA / "fullest.yaml").read_bytes(), png)


@pytest.fixture(scope="module")
def artifact(document: Document) -> Artifact:
    return FORMAT.export(document, theme.built_in().load("classic"), FORMAT.options())


def normal(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def read_html(text: str) -> str:
    return normal(html.unescape(re.sub("</?[a-z]+[^<>]*>", "", text)))


def test_it_is_well_formed_and_names_its_parts(artifact: Artifact) -> None:
    root = ET.fromstring(artifact.data)  # noqa: S314 - cvkit's own
    assert root.tag == f"{{{NS['']}}}Candidate"
    assert [re.sub("{.*}", "", child.tag) for child in root] == [
        "DocumentID",
        "CandidateSupplier",
        "CandidatePerson",
        "CandidateProfile",
        "RenderingInformation",
    ]
    identity = root.find("hr:DocumentID", NS)
    assert identity is not None
    assert identity.get("schemeVersionID") == "4.0"


def test_what_the_editor_refuses_is_not_there(artifact: Artifact) -> None:
    root = ET.fromstring(artifact.data)  # noqa: S314 - cvkit's own
    phones = [one for one in root.iter(f"{{{NS['']}}}Communication")
              if one.findtext("ChannelCode", "", NS) == "Telephone"]  # fmt: skip
    assert phones
    for one in phones:
        assert re.fullmatch(r"\d{1,3}", one.findtext("CountryDialing", "", NS))
        assert re.fullmatch(r"\d+", one.findtext("oa:DialNumber", "", NS))
    dates = [one.text for one in root.iter(f"{{{NS['hr']}}}FormattedDateTime")]
    assert len(dates) > 20
    assert [one for one in dates if not re.fullmatch(r"\d{4}(-\d\d){0,2}", one or "")] == []
    codes = [one.text for one in root.iter(f"{{{NS['']}}}CountryCode")]
    assert codes
    assert all(re.fullmatch("[a-z]{2}", code or "") for code in codes)
    assert all(one.findtext("Other/Title", "", NS).strip() for one in root.iter("Others"))
    order = [one.text for one in root.findall(".//SectionsOrder/Section/Title", NS)]
    assert order[:3] == ["work-experience", "education-training", "projects"]


def test_every_text_is_there_or_reported(document: Document, artifact: Artifact) -> None:
    told = {found.route for found in artifact.diagnostics}
    everything = " ".join(map(read_html, xml_values(artifact.data)))
    lost = {
        (text, *origin)
        for origin, text in document.visible_texts()
        if normal(text) not in everything and not is_told(tuple(origin), told)
    }
    assert lost == {
        # Europass has them in other words, or in parts.
        ("12 St James’s Square, SW1Y 4JH London, England, United Kingdom", "basics", "location"),
        ("+1 202 555 0199", "basics", "phone", 0),
        ("+44 20 7946 0958", "basics", "phone", 1),
        ("Chess: queen_of_h5", "basics", "profiles", 2),
        ("Date of birth", "basics", "birth_date"),
        ("Dec 10, 1985", "basics", "birth_date"),
        ("Genève, Switzerland", "work", 0, "location"),
        ("Zürich, Switzerland", "work", 0, "roles", 0, "location", "text"),
        ("Grade", "education", 0, "score"),
        ("English", "languages", 0, "language"),
        ("Native", "languages", 0, "level"),
        ("French", "languages", 1, "language"),
        # It has its own titles for these.
        ("Summary", "basics", "summary"),
        *((name.capitalize(), name) for name in ("publications", "languages", "memberships")),
    }


def is_told(origin: tuple[str | int, ...], told: set[tuple[str | int, ...] | None]) -> bool:
    is_date = origin[-1:] and origin[-1] in {"dates", "date"}
    return bool(is_date) or any(one and origin[: len(one)] == one for one in told)


def test_what_is_told_to_be_lost(artifact: Artifact) -> None:
    assert {found.code for found in artifact.diagnostics} == {"CV310"}
    assert [found.message for found in artifact.diagnostics] == [
        "`Driving licence` has no place in Europass",
        "`other_names` has no place in Europass",
        "`pronouns` has no place in Europass",
        "`birth_place` has no place in Europass",
        "`updated` has no place in Europass",
        "`signature` has no place in Europass",
        "`nationality` is not the name of a country, which Europass needs",
        "`date` is only the year 2013 in Europass",
        "`dates` is one period in Europass, from the first date to the last",
        "`dates` is only the year 2008 in Europass",
        "`dates` is one period in Europass, from the first date to the last",
        "`fluency` has no place in Europass, which has only levels of CEFR",
    ]


def test_cvkit_reads_it_back(document: Document, artifact: Artifact) -> None:
    finished = imported(artifact.data)
    assert_accounts_for(finished, xml_values(artifact.data))
    lost = [(loss.leaf.text[:12], loss.reason) for loss in finished.account.lost]
    assert lost == [
        ("Genève", "the place of the position is another one"),
        ("ch", "the place of the position is another one"),
        ("ZGF0YTppbWFn", "the photo is inside the file; save it as a JPEG or PNG beside it"),
    ]
    values = (value for _, value in walk(resume_of(finished)))
    plain = (one.plain if isinstance(one, RichText) else str(one) for one in values)
    back = normal(" ".join(plain))
    texts = [text for _, text in document.visible_texts() if len(text) > 30]
    assert len(texts) > 20
    assert [text for text in texts if normal(text) not in back] == [
        "12 St James’s Square, SW1Y 4JH London, England, United Kingdom"
    ]


def test_a_file_of_the_editor_comes_back_as_it_was() -> None:
    first = resume_of(imported((DATA / "europass/candidate.xml").read_bytes()))
    document = view.build(selection.select(first))
    data = FORMAT.export(document, theme.built_in().load("classic"), FORMAT.options()).data
    second = resume_of(imported(data))
    for section in ("education", "certificates", "skills", "awards", "projects", "publications"):
        assert getattr(second, section) == getattr(first, section), section
    assert [one.language for one in second.languages] == ["en", "kw", "fr"]
    assert second.languages[2] == first.languages[2]
    assert second.basics == first.basics


def test_cvkit_knows_its_own_files(artifact: Artifact) -> None:
    theirs = (DATA / "europass/candidate.xml").read_bytes()
    assert IN_XML.recognizes(artifact.data)
    assert not IN_XML.recognizes(theirs)
    assert IMPORTER.match(ForeignFile(artifact.data)) is Match.CERTAIN
