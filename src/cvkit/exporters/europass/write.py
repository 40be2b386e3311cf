"""Writes a document as a Candidate of Europass.

The format is documented by the people who read it: the schema that the European Commission
published in 2020 (version 3.0.0), what the editor exports, and what it accepts.
"""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

from cvkit.exporters.artifact import Artifact
from cvkit.exporters.checksum_line import IN_XML
from cvkit.exporters.europass import activities, person, sections
from cvkit.exporters.europass.editor_html import bullets, inline, paragraphs
from cvkit.exporters.europass.losses import Losses
from cvkit.exporters.europass.xml_elements import Element, document, element, optional
from cvkit.view.blocks import plain

if TYPE_CHECKING:
    from cvkit.exporters.europass.sections import Context
    from cvkit.model.basics import Basics
    from cvkit.view.blocks import Document, Photo, Section

_NAMESPACES = {
    "xsi:schemaLocation": "http://www.europass.eu/1.0 Candidate.xsd",
    "xmlns": "http://www.europass.eu/1.0",
    "xmlns:oa": "http://www.openapplications.org/oagis/9",
    "xmlns:eures": "http://www.europass_eures.eu/1.0",
    "xmlns:hr": "http://www.hr-xml.org/3",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_IDS = {"schemeID": "cvkit", "schemeAgencyName": "EUROPASS"}
_SHOWN = {
    "work": "work-experience",
    "education": "education-training",
    "languages": "language",
    "skills": "profile-skills",
    "publications": "publication",
    **{name: kind.shown for name, kind in activities.TABLES.items()},
}
"""What the editor calls the sections in their order; it shows only those that are listed."""

_CATEGORIES = frozenset(
    ("AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE")
)
"""The categories of driving licences that the editor knows."""

_NOT_IN_BASICS = {
    "other_names": "has no place in Europass",
    "pronouns": "has no place in Europass",
    "birth_place": "has no place in Europass",
    "updated": "has no place in Europass",
    "signature": "has no place in Europass",
}


def write(shown: Document) -> Artifact:
    """Return a document as Europass XML.

    Args:
        shown: The document, with the selection that it was made from.
    """
    losses = Losses()
    context = sections.Context(shown, losses)
    assert shown.selection is not None  # noqa: S101 - formats of data get it
    basics = shown.selection.resume.basics
    known = {section.name: section for section in shown.sections}
    licences = _licences(basics, losses)
    for field, reason in _NOT_IN_BASICS.items():
        if getattr(basics, field):
            losses.add(("basics", field), reason)
    root = element(
        "Candidate",
        element(
            "hr:DocumentID",
            attributes={**_IDS, "schemeName": "DocumentIdentifier", "schemeVersionID": "4.0"},
        ),
        _supplier(basics),
        person.person(
            basics, sections.tongues(known.get("languages"), context), shown.locale, losses
        ),
        _profile(context, known, licences),
        _rendering(shown, has_licence=bool(licences)),
        attributes=_NAMESPACES,
    )
    return Artifact(IN_XML.sealed(document(root)), diagnostics=losses.diagnostics())


def _supplier(basics: Basics) -> Element:
    return element(
        "CandidateSupplier",
        element(
            "hr:PartyID",
            attributes={**_IDS, "schemeName": "PartyID", "schemeVersionID": "1.0"},
        ),
        element("hr:PartyName", "Owner"),
        element("PersonContact", person.name(basics.name)),
        element("hr:PrecedenceCode", "1"),
    )


def _profile(context: Context, known: dict[str, Section], licences: list[str]) -> Element:
    def listed(name: str) -> list[Element]:
        return activities.listed(known[name], context) if name in known else []

    def holder(name: str) -> Element:
        kind = activities.TABLES[name]
        return element(kind.holder, *listed(name))

    own = [
        part
        for section in context.document.sections
        if section.name not in {*_SHOWN, "summary"}
        for part in activities.others(section, context)
    ]
    work, education = known.get("work"), known.get("education")
    papers, skills = known.get("publications"), known.get("skills")
    return element(
        "CandidateProfile",
        element(
            "hr:ID",
            attributes={**_IDS, "schemeName": "CandidateProfileID", "schemeVersionID": "1.0"},
        ),
        optional("hr:ExecutiveSummary", _summary(context.document)),
        element("EmploymentHistory", *(sections.work(work, context) if work else ())),
        element("EducationHistory", *(sections.education(education, context) if education else ())),
        element(
            "eures:Licenses",
            *(element("eures:License", element("hr:LicenseTypeCode", one)) for one in licences),
        ),
        element("Certifications"),
        element(
            "PublicationHistory", *(activities.publications(papers, context) if papers else ())
        ),
        element("PersonQualifications", *sections.languages(known.get("languages"), context)),
        element("EmploymentReferences"),
        holder("interests"),
        _photo(context.document.header.photo),
        element("CreativeWorks"),
        holder("projects"),
        element("SocialAndPoliticalActivities"),
        element("Skills", *(sections.skills(skills, context) if skills else ())),
        holder("memberships"),
        holder("talks"),
        holder("volunteer"),
        element("CourseCertifications"),
        *own,
        attributes={"languageCode": context.document.locale.split("-")[0]},
    )


def _summary(shown: Document) -> str:
    """Return “About me”: the headline, which has no place of its own, and the summary."""
    headline = shown.header.headline
    first = f"<p><strong>{inline(headline)}</strong></p>" if plain(headline) else ""
    for section in shown.sections:
        if section.name == "summary":
            for entry in section.entries:
                first += paragraphs(entry.summary) + bullets(entry.bullets)
    return first


def _licences(basics: Basics, losses: Losses) -> list[str]:
    """Return the categories of a driving licence, which is the detail that has only such."""
    found: list[str] = []
    for label, text in basics.details.items():
        categories = re.split(r"[\s,;/]+", text.plain)
        if not found and set(categories) <= _CATEGORIES:
            found = categories
        else:
            losses.add(("basics", "details", label), "has no place in Europass")
    return found


def _photo(photo: Photo | None) -> Element | None:
    if photo is None:
        return None
    uri = f"data:{photo.media_type};base64,{base64.b64encode(photo.data).decode()}"
    return element(
        "eures:Attachment",
        element("oa:EmbeddedData", base64.b64encode(uri.encode()).decode()),
        element("oa:FileType", "photo"),
        element("hr:Instructions", "ProfilePicture"),
    )


def _rendering(shown: Document, *, has_licence: bool) -> Element:
    """Return the order of the sections, without which the editor shows none of them."""
    names = [
        (_SHOWN.get(section.name, section.title), section.name not in _SHOWN)
        for section in shown.sections
        if section.name != "summary"
    ]
    names += [("driving-licence", False)] if has_licence else []
    return element(
        "RenderingInformation",
        element(
            "Design",
            element("Template", "Template1"),
            element("Color", "Default"),
            element("FontSize", "Medium"),
            element("Logo", "FirstPage"),
            element("PageNumbers", "false"),
            element(
                "SectionsOrder",
                *(
                    element(
                        "Section",
                        element("Title", name),
                        element("Custom", "true") if is_own else None,
                    )
                    for name, is_own in names
                ),
            ),
        ),
    )
