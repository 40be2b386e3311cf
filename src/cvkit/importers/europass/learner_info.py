"""Reads the first XML of Europass, the learnerinfo of 2005 to 2012 (schemas 1.0 to 2.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.europass import shared
from cvkit.importers.europass.skills_passport import flat
from cvkit.importers.reading import contacts, jobs
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import Data, Value, without_empty
from cvkit.languages import available

if TYPE_CHECKING:
    from cvkit.importers.reading.xml_tree import Element

_SETTINGS = ("docinfo", "prefs")
_PROFICIENCY = ("listening", "reading", "spokeninteraction", "spokenproduction", "writing")
_TITLES = {
    "social": "Social skills",
    "organisational": "Organisational skills",
    "technical": "Technical skills",
    "computer": "Computer skills",
    "artistic": "Artistic skills",
    "other": "Other skills",
    "additional": "Additional information",
    "annexes": "Annexes",
}
"""The kinds of skills, in the words of the English editor."""

REASONS = {
    "gender": "cvkit has no key for the sex",
    "sector": "cvkit has no key for an employer's sector",
    "photo": "the photo is inside the file; save it as a JPEG or PNG beside it",
}
"""Why elements have no place."""


def read(root: Element) -> tuple[dict[str, Data], Ledger]:
    """Read a learnerinfo.

    Args:
        root: The root element.

    Returns:
        The résumé, and what there is to say about the import.
    """
    ledger = Ledger()
    for name in _SETTINGS:
        for one in root.all(name):
            ledger.set_aside(one.leaves())
    _explain(root, ledger)
    locale = root.attribute("locale")
    language = locale.text.replace("_", "-").split("-")[0].lower() if locale else "en"
    is_known = language in available() and language != "en"
    if not is_known:
        ledger.set_aside(locale)
    work, notes = jobs.joined(
        [_job(one, ledger) for one in root.all("workexperiencelist", "workexperience") if one]
    )
    ledger.add(notes)
    data = without_empty(
        {
            "basics": _basics(root, language, ledger),
            "work": work,
            "education": [
                _course(one, ledger) for one in root.all("educationlist", "education") if one
            ],
            "languages": _languages(root),
            "skills": _skills(root, ledger),
            "custom": _others(root, ledger),
            "export": {"locale": locale.with_text(language)} if locale and is_known else None,
        }
    )
    return data, ledger


def _explain(root: Element, ledger: Ledger) -> None:
    stack = [root]
    while stack:
        element = stack.pop()
        ledger.set_aside(
            leaf for name, leaf in element.attributes.items() if name in {"schemaLocation", "type"}
        )
        if element.name in REASONS:
            ledger.lose(element.leaves(), REASONS[element.name])
        else:
            stack += element.children


def _basics(root: Element, language: str, ledger: Ledger) -> dict[str, Data]:
    person = root.first("identification")
    contact, about = person.first("contactinfo"), person.first("demographics")
    phones = [contact.get(one) for one in ("telephone", "mobile")]
    licences = [
        one.value
        for skill in root.all("skilllist", "structured-skill")
        for one in skill.all("drivinglicence")
        if one.value
    ]
    return without_empty(
        {
            "name": shared.joined([person.get("firstname"), person.get("lastname")]),
            "headline": shared.line(_label(root.first("application")), ledger),
            "email": contacts.email(contact.get("email")),
            "phone": [*filter(None, phones)],
            "url": contact.get("website"),
            "location": _place(contact.first("address")),
            "birth_date": about.get("birthdate"),
            "nationality": shared.joined([_label(one) for one in about.all("nationality")], ", "),
            "details": shared.driving_licence(licences, language),
        }
    )


def _label(coded: Element) -> Value | None:
    code, label = coded.get("code"), coded.get("label") or coded.value
    return label.also_from(code) if label else code


def _place(address: Element) -> Data | None:
    if address.leaf:
        return shared.joined([address.value])
    country = address.first("country")
    code, label = country.get("code"), country.get("label")
    return shared.location(
        [address.get("addressLine")],
        address.get("postalCode"),
        address.get("municipality"),
        None,
        code.also_from(label) if code else label,
    )


def _date(given: Element) -> Value | None:
    parts: list[Value] = []
    for one in ("year", "month", "day"):
        value = given.get(one)
        if value is None:
            break
        parts.append(value.with_text(value.text.lstrip("-").zfill(2)))
    return shared.joined(parts, "-")


def _period(entry: Element, ledger: Ledger) -> Value | None:
    given = entry.first("period")
    start, end = _date(given.first("from")), _date(given.first("to"))
    return shared.period(start, end, given.get("current"), ledger)


def _job(entry: Element, ledger: Ledger) -> dict[str, Data]:
    employer = entry.first("employer")
    return without_empty(
        {
            "organization": shared.line(employer.get("name") or employer.value, ledger),
            "title": shared.line(_label(entry.first("position")), ledger),
            "location": _place(employer.first("address")),
            "dates": _period(entry, ledger),
            **shared.entry_text(entry.get("activities"), ledger),
        }
    )


def _course(entry: Element, ledger: Ledger) -> dict[str, Data]:
    school = entry.first("organisation")
    return without_empty(
        {
            "institution": shared.line(school.get("name") or school.value, ledger),
            "degree": shared.line(entry.get("title"), ledger),
            "area": _label(entry.first("educationalfield")),
            "location": _place(school.first("address")),
            "dates": _period(entry, ledger),
            **shared.entry_text(entry.get("skills"), ledger),
        }
    )


def _kind(element: Element) -> str:
    """Return the kind of a skill or language: ``europass:mother`` in some versions."""
    found = element.attributes.get("type")
    return found.text.rpartition(":")[2].lower() if found else ""


def _languages(root: Element) -> list[Data]:
    found: list[Data] = []
    for one in root.all("languagelist", "language"):
        name = _label(one) or one.get("name")
        if name is None:
            continue
        kind = one.attribute("type")
        if kind and _kind(one) == "mother":
            found.append({"language": name, "level": kind.with_text("native")})
            continue
        level = one.first("level")
        levels = shared.language_levels([level.get(skill) for skill in _PROFICIENCY])
        found.append({"language": name, **levels})
    return found


def _skills(root: Element, ledger: Ledger) -> list[Data]:
    found: list[Data] = []
    for one in root.all("skilllist", "skill"):
        text = shared.entry_text(one.value, ledger)
        items = [*flat(text.get("summary")), *flat(text.get("bullets"))]
        kind = one.attribute("type")
        if items and kind:
            found.append({"name": _title(kind, _kind(one)), "keywords": items})
        elif items:
            found.append({"keywords": items})
    return found


def _title(kind: Value, name: str) -> Value:
    check = "the title is that of the Europass form"
    return kind.with_text(_TITLES.get(name, name)).guessed(check)


def _others(root: Element, ledger: Ledger) -> list[Data]:
    found: list[Data] = []
    for one in root.all("misclist", "misc"):
        text = shared.entry_text(one.value, ledger)
        kind = one.attribute("type")
        if text and kind:
            found.append({"title": _title(kind, _kind(one)), "entries": [text]})
    return found
