"""Reads the XML that the Europass editor writes since 2020, a Candidate of HR-XML 3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.europass import activities, histories, people, shared
from cvkit.importers.reading import contacts, periods
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import Data, Value, without_empty
from cvkit.languages import available

if TYPE_CHECKING:
    from cvkit.importers.reading.xml_tree import Element

_SETTINGS = ("DocumentID", "ProcessingInformation", "RenderingInformation")
_CODES = frozenset(
    {"schemeID", "schemeName", "schemeAgencyName", "schemeVersionID", "schemaLocation", "typeCode",
     "name", "type", "validFrom", "validTo", "listName", "listURI", "listVersionID", "mimeCode",
     "encodingCode", "currentIndicator"}
)  # fmt: skip
"""Attributes that say how to read a value."""
_ACCOUNTS = frozenset({"socialmedia", "instantmessage"})
_CODE_ELEMENTS = frozenset({"ChannelCode", "TaxonomyID", "Instructions", "FileType"})

REASONS = {
    "RefereeTypeCode": "cvkit has no key for kinds of referees",
    "GenderCode": "cvkit has no key for the sex",
    "IndustryCode": "cvkit has no key for an employer's sector",
    "EducationLevelCode": "cvkit has no key for levels of the European Qualifications Framework",
    "ProgramConcentration": "cvkit has no key for codes of fields of study",
    "NumberOfCredit": "cvkit has no key for credits",
    "CreditType": "cvkit has no key for credits",
    "EmbeddedData": "it is a file in the XML; save it as a file of its own",
}
"""Why elements have no place."""


def read(root: Element) -> tuple[dict[str, Data], Ledger]:
    """Read a Candidate.

    Args:
        root: The root element.

    Returns:
        The résumé, and what there is to say about the import.
    """
    ledger = Ledger()
    person, profile = root.first("CandidatePerson"), root.first("CandidateProfile")
    _set_aside(root, ledger)
    shared.set_aside_copies(root.first("CandidateSupplier"), person, ledger)
    code = profile.attribute("languageCode")
    language = code.text.lower() if code else "en"
    is_known = code is not None and language in available() and language != "en"
    if not is_known:
        ledger.set_aside(code)
    work = histories.work(profile, ledger)
    data = without_empty(
        {
            "basics": _basics(person, profile, language, ledger),
            "work": work,
            "education": histories.education(profile, ledger),
            "languages": [*_native(person), *histories.languages(profile)],
            "skills": histories.skills(profile, ledger),
            "references": people.references(profile, ledger),
            **activities.sections(profile, ledger),
            "export": {"locale": code.with_text(language)} if code and is_known else None,
        }
    )
    return data, ledger


def _set_aside(root: Element, ledger: Ledger) -> None:
    """Set aside what sets up the editor, and say why other things have no place."""
    for child in root.children:
        if child.name in _SETTINGS:
            ledger.set_aside(child.leaves())
    for name in ("PartyID", "PartyName", "PrecedenceCode"):
        ledger.set_aside(root.first("CandidateSupplier", name).leaves())
    ledger.set_aside(root.first("CandidateProfile", "ID").leaves())
    stack = [root]
    while stack:
        element = stack.pop()
        ledger.set_aside(leaf for name, leaf in element.attributes.items() if name in _CODES)
        if element.name in _CODE_ELEMENTS:
            ledger.set_aside(element.value)
        if element.name in REASONS:
            ledger.lose(element.value, REASONS[element.name])
        if element.name == "Attachment" and element.text("Instructions") == "ProfilePicture":
            ledger.lose(
                element.get("EmbeddedData"),
                "the photo is inside the file; save it as a JPEG or PNG beside it",
            )
            stack += (child for child in element.children if child.name != "EmbeddedData")
        else:
            stack += element.children
        if element.name == "PositionTitle" and (code := element.attribute("languageID")):
            ledger.lose(code, "cvkit has no key for codes of occupations")


def _basics(person: Element, profile: Element, language: str, ledger: Ledger) -> dict[str, Data]:
    channels = person.all("Communication")
    own, accounts = _sites(channels, ledger)
    for one in channels:
        if people.kind(one) not in _ACCOUNTS:
            ledger.set_aside(one.get("UseCode"))
    licences = [
        value for one in profile.all("Licenses", "License") if (value := one.get("LicenseTypeCode"))
    ]
    return without_empty(
        {
            "name": people.name(person.first("PersonName")),
            "email": people.emails(channels),
            "phone": people.phones(channels),
            "url": own,
            "location": histories.place(
                next((one for one in channels if people.kind(one) == "address"), person).first(
                    "Address"
                )
            ),
            "profiles": accounts,
            "birth_date": periods.point(person.get("BirthDate"), ledger),
            "birth_place": shared.joined(
                [person.get("BirthPlace", "City"), person.get("BirthPlace", "CountryCode")], ", "
            ),
            "nationality": _nationality(person, language),
            "details": shared.driving_licence(licences, language),
            "summary": shared.prose(profile.get("ExecutiveSummary"), ledger),
        }
    )


def _sites(channels: list[Element], ledger: Ledger) -> tuple[Value | None, list[Data]]:
    """Return the website, and the accounts that other addresses are."""
    sites: list[Value] = []
    titles: dict[str, Value] = {}
    others: list[Data] = []
    for one in channels:
        address, title = one.get("URI") or one.get("URL"), one.get("OtherTitle")
        if people.kind(one) == "web" and address:
            sites.append(address)
            titles |= {address.text: title} if title else {}
        elif people.kind(one) in _ACCOUNTS:
            name = one.get("UseCode")
            if name is None or name.text.lower() == "other":
                ledger.set_aside(name)
                name = title
            others += filter(None, [shared.account(name, address)])
    own, accounts = shared.split_sites(sites, titles)
    return own, [*accounts, *others]


def _nationality(person: Element, language: str) -> Value | None:
    from cvkit.languages.cldr import cldr  # noqa: PLC0415 - only for those who state it

    names = cldr(language if language in available() else "en").territories
    found = []
    for value in (one.value for one in person.all("NationalityCode")):
        if value is None:
            continue
        code = contacts.country(value)
        found.append(value.with_text(names.get(code.text if code else "", value.text)))
    together = shared.joined(found, ", ")
    return together.guessed("the file has the country's code") if together else None


def _native(person: Element) -> list[Data]:
    found = (one.value for one in person.all("PrimaryLanguageCode"))
    return [
        {"language": shared.language_code(one), "level": Value("native", one.sources)}
        for one in found
        if one
    ]
