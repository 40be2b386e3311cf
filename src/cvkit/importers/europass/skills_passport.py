"""Reads the XML that the Europass editor wrote from 2013 to 2020, a SkillsPassport."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.europass import shared
from cvkit.importers.reading import contacts, jobs
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import Data, Value, without_empty
from cvkit.languages import available

if TYPE_CHECKING:
    from cvkit.importers.reading.xml_tree import Element

_SETTINGS = ("DocumentInfo", "PrintingPreferences")
_ATTRIBUTES = frozenset({"schemaLocation", "idref", "id", "key"})
_PROFICIENCY = ("Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing")
_SKILLS = ("Communication", "Organisational", "JobRelated", "Computer", "Other")
_TITLES = {"Communication": "Communication skills", "Organisational": "Organisational skills",
           "JobRelated": "Job-related skills", "Computer": "Digital skills",
           "Other": "Other skills"}  # fmt: skip
"""The names of the skills' elements, in the words of the English editor."""

ACHIEVEMENTS = {
    "projects": ("projects", "name"),
    "publications": ("publications", "name"),
    "presentations": ("talks", "name"),
    "honors_awards": ("awards", "title"),
    "memberships": ("memberships", "organization"),
    "certifications": ("certificates", "name"),
}
"""The sections of achievements by their codes, if they are lists; all others are sections of the
person's own."""

REASONS = {
    "Gender": "cvkit has no key for the sex",
    "Sector": "cvkit has no key for an employer's sector",
    "Level": "cvkit has no key for levels of the European Qualifications Framework",
    "Photo": "the photo is inside the file; save it as a JPEG or PNG beside it",
    "Signature": "the signature is inside the file; save it as a JPEG or PNG beside it",
    "AttachmentList": "cvkit doesn't read files that are attached",
    "CoverLetter": "it is part of a cover letter, which cvkit doesn't read",
}
"""Why elements have no place."""


def read(root: Element) -> tuple[dict[str, Data], Ledger]:
    """Read a SkillsPassport.

    Args:
        root: The root element.

    Returns:
        The résumé, and what there is to say about the import.
    """
    ledger = Ledger()
    _set_aside(root, ledger)
    learner = root.first("LearnerInfo")
    locale = root.attribute("locale")
    language = locale.text.replace("_", "-").split("-")[0].lower() if locale else "en"
    is_known = language in available() and language != "en"
    if not is_known:
        ledger.set_aside(locale)
    work, notes = jobs.joined(
        [_job(one, ledger) for one in learner.all("WorkExperienceList", "WorkExperience") if one]
    )
    ledger.add(notes)
    data = without_empty(
        {
            "basics": _basics(root, learner, language, ledger),
            "work": work,
            "education": [
                _course(one, ledger) for one in learner.all("EducationList", "Education") if one
            ],
            "languages": _languages(learner.first("Skills", "Linguistic")),
            "skills": _skills(learner.first("Skills"), ledger),
            **_achievements(learner, ledger),
            "export": {"locale": locale.with_text(language)} if locale and is_known else None,
        }
    )
    return data, ledger


def _set_aside(root: Element, ledger: Ledger) -> None:
    for name in _SETTINGS:
        for one in root.all(name):
            ledger.set_aside(one.leaves())
    stack = [root]
    while stack:
        element = stack.pop()
        ledger.set_aside(leaf for name, leaf in element.attributes.items() if name in _ATTRIBUTES)
        if element.name in {"MetadataList", "ReferenceTo"}:
            ledger.set_aside(element.leaves())
        elif element.name in REASONS:
            # What tells of a file is no loss beside the file itself.
            about = [*element.all("MimeType"), *element.all("MetadataList")]
            beside = {leaf.place for one in about for leaf in one.leaves()}
            ledger.set_aside(leaf for leaf in element.leaves() if leaf.place in beside)
            ledger.lose(
                (leaf for leaf in element.leaves() if leaf.place not in beside),
                REASONS[element.name],
            )
        else:
            stack += element.children


def _basics(root: Element, learner: Element, language: str, ledger: Ledger) -> dict[str, Data]:
    person = learner.first("Identification")
    contact = person.first("ContactInfo")
    url, accounts = _sites(contact, ledger)
    for one in contact.all("TelephoneList", "Telephone"):
        if one.get("Use", "Code"):
            ledger.set_aside(one.first("Use").leaves())
    for one in contact.all("InstantMessagingList", "InstantMessaging"):
        name = _label(one.first("Use"))
        if name and (found := contacts.profile(name, one.get("Contact"), None)):
            accounts.append(found)
    headline, summary = _headline(learner, ledger)
    own = shared.prose(learner.get("ProfileSummary"), ledger)
    return without_empty(
        {
            "name": shared.joined(
                [person.get("PersonName", "FirstName"), person.get("PersonName", "Surname")]
            ),
            "headline": headline,
            "email": contacts.email(contact.get("Email", "Contact")),
            "phone": [
                value
                for one in contact.all("TelephoneList", "Telephone")
                if (value := one.get("Contact"))
            ],
            "url": url,
            "location": _place(contact.first("Address", "Contact")),
            "profiles": accounts,
            **_demographics(root, person.first("Demographics"), ledger),
            "details": shared.driving_licence(
                [
                    one.value
                    for one in learner.all("Skills", "Driving", "Description", "Licence")
                    if one.value
                ],
                language,
            ),
            "summary": shared.joined([summary, own], "\n\n"),
        }
    )


def _sites(contact: Element, ledger: Ledger) -> tuple[Value | None, list[Data]]:
    """Return the website, and other sites as accounts, by what the person calls them."""
    plain: list[Value] = []
    named: list[Data] = []
    for one in contact.all("WebsiteList", "Website"):
        site, label = one.get("Contact"), one.get("Use", "Label")
        if site is None:
            continue
        if label and not one.get("Use", "Code") and (found := shared.account(label, site)):
            named.append(found)
        else:
            ledger.set_aside(one.first("Use").leaves())
            plain.append(site)
    url, accounts = shared.split_sites(plain)
    return url, [*accounts, *named]


def _demographics(root: Element, person: Element, ledger: Ledger) -> dict[str, Data]:
    """Return what the person shows of their birth and nationality."""
    hidden = _hidden(root)

    def shown(value: Value | None, name: str) -> Value | None:
        if value is None or not any(one.endswith(f"Demographics.{name}") for one in hidden):
            return value
        ledger.lose(value, "the file says not to print it")
        return None

    nations = person.all("NationalityList", "Nationality") or person.all("Nationality")
    return without_empty(
        {
            "birth_date": shown(date(person.first("Birthdate")), "Birthdate"),
            "birth_place": _label(person.first("PlaceOfBirth")),
            "nationality": shared.joined(
                [
                    shown(_label(one), f"Nationality[{number}]")
                    for number, one in enumerate(nations)
                ],
                ", ",
            ),
        }
    )


def _hidden(root: Element) -> set[str]:
    """Return the fields that the editor was told not to print."""
    return {
        field.attributes["name"].text
        for field in root.all("PrintingPreferences", "Document", "Field")
        if {"name", "show"} <= field.attributes.keys() and field.attributes["show"].text == "false"
    }


def _headline(learner: Element, ledger: Ledger) -> tuple[Value | None, Value | None]:
    """Return the headline and the personal statement, of which the file has one."""
    headline = learner.first("Headline")
    code, label = headline.get("Type", "Code"), headline.get("Type", "Label")
    ledger.set_aside(code)
    ledger.set_aside(label)
    text = _label(headline.first("Description")) or _label(learner.first("Occupation"))
    if code and code.text == "personal_statement":
        return None, shared.prose(text, ledger)
    return shared.line(text, ledger), None


def _label(coded: Element) -> Value | None:
    """Return what a code is called in the file, or the code."""
    code, label = coded.get("Code"), coded.get("Label") or coded.value
    return label.also_from(code) if label else code


def date(given: Element) -> Value | None:
    """Return a date that is written in attributes, as in ``month="--03" day="---10"``."""
    parts = [given.attribute(one) for one in ("year", "month", "day")]
    found: list[Value] = []
    for part in parts:
        if part is None:
            break
        found.append(part.with_text(part.text.lstrip("-").zfill(2)))
    return shared.joined(found, "-")


def _period(entry: Element, ledger: Ledger) -> Value | None:
    given = entry.first("Period")
    start, end = date(given.first("From")), date(given.first("To"))
    return shared.period(start, end, given.get("Current"), ledger)


def _place(address: Element) -> dict[str, Data]:
    country = address.first("Country")
    code, label = country.get("Code"), country.get("Label")
    return shared.location(
        [address.get("AddressLine"), address.get("AddressLine2")],
        address.get("PostalCode"),
        address.get("Municipality"),
        address.get("Region", "Label") or address.get("Region"),
        code.also_from(label) if code else label,
    )


def _job(entry: Element, ledger: Ledger) -> dict[str, Data]:
    employer = entry.first("Employer")
    return without_empty(
        {
            "organization": shared.line(employer.get("Name"), ledger),
            "title": shared.line(_label(entry.first("Position")), ledger),
            "location": _place(employer.first("ContactInfo", "Address", "Contact")),
            "dates": _period(entry, ledger),
            "url": _site(employer, ledger),
            **shared.entry_text(entry.get("Activities"), ledger),
        }
    )


def _site(holder: Element, ledger: Ledger) -> Value | None:
    site = holder.first("ContactInfo", "Website")
    ledger.set_aside(site.first("Use").leaves())
    return site.get("Contact")


def _course(entry: Element, ledger: Ledger) -> dict[str, Data]:
    school = entry.first("Organisation")
    return without_empty(
        {
            "institution": shared.line(school.get("Name"), ledger),
            "degree": shared.line(entry.get("Title"), ledger),
            "area": _label(entry.first("Field")),
            "location": _place(school.first("ContactInfo", "Address", "Contact")),
            "dates": _period(entry, ledger),
            "url": _site(school, ledger),
            **shared.entry_text(entry.get("Activities"), ledger),
        }
    )


def _languages(skills: Element) -> list[Data]:
    found: list[Data] = [
        {"language": name, "level": Value("native", name.sources)}
        for one in skills.all("MotherTongueList", "MotherTongue")
        if (name := _label(one.first("Description")))
    ]
    for one in skills.all("ForeignLanguageList", "ForeignLanguage"):
        if name := _label(one.first("Description")):
            level = one.first("ProficiencyLevel")
            levels = shared.language_levels([level.get(skill) for skill in _PROFICIENCY])
            found.append({"language": name, **levels})
    return found


def _skills(skills: Element, ledger: Ledger) -> list[Data]:
    found: list[Data] = []
    for name in _SKILLS:
        value = skills.get(name, "Description")
        text = shared.entry_text(value, ledger)
        items = [*flat(text.get("summary")), *flat(text.get("bullets"))]
        if items and value:
            check = "the group’s name is that of the Europass form"
            found.append({"name": Value(_TITLES[name], value.sources, check), "keywords": items})
    return found


def flat(data: Data | None) -> list[Data]:
    """Return the texts of bullets or of a summary's paragraphs, with those nested in them."""
    match data:
        case Value():
            lines = [line.strip() for line in data.text.split("\n\n")]
            return [data.with_text(" ".join(line.split())) for line in lines if line]
        case list():
            return [text for item in data for text in flat(item)]
        case dict():
            return [*flat(data["text"]), *flat(data.get("bullets"))]
    return []


def _certificate(given: Element, ledger: Ledger) -> dict[str, Data]:
    """Return a certificate of a language or of computing; nothing if it has no name."""
    level = given.get("Level")
    if level:
        ledger.lose(level, "cvkit has no key for the level that a certificate is of")
    if (name := shared.line(given.get("Title"), ledger)) is None:
        return {}
    issuer = shared.line(given.get("AwardingBody"), ledger)
    return without_empty({"name": name, "issuer": issuer, "date": date(given.first("Date"))})


def _achievements(learner: Element, ledger: Ledger) -> dict[str, Data]:
    certificates: list[Data] = [
        made
        for holder in (
            *learner.all("Skills", "Linguistic", "ForeignLanguageList", "ForeignLanguage"),
            learner.first("Skills", "Computer"),
        )
        for one in holder.all("VerifiedBy", "Certificate")
        if (made := _certificate(one, ledger))
    ]
    found: dict[str, list[Data]] = {"certificates": certificates}
    custom: list[Data] = []
    for one in learner.all("AchievementList", "Achievement"):
        code, label = one.get("Title", "Code"), _label(one.first("Title"))
        text = shared.entry_text(one.get("Description"), ledger)
        section, key = ACHIEVEMENTS.get(code.text if code else "", ("", ""))
        bullets = text.get("bullets")
        if section and isinstance(bullets, list) and "summary" not in text:
            found.setdefault(section, []).extend({key: item} for item in flat(bullets))
            ledger.set_aside(label)
        elif label and text:
            custom.append({"title": label, "entries": [text]})
    return {**found, "custom": custom}
