"""Describes the person as schema.org JSON-LD, for search engines and résumé parsers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cvkit.view.blocks import ContactKind, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.view.blocks import Document, Entry, Inline

_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Escapes for characters that could end the script element around the JSON."""


_CREDENTIALS = {"licenses": "license", "certificates": "certificate"}
"""Sections of credentials, each with the category of its entries."""


def write(document: Document) -> str:
    """Return the JSON-LD of a document, safe inside ``<script>``."""
    person = {"@context": "https://schema.org", "@type": "Person", **_person(document)}
    return json.dumps(person, ensure_ascii=False, indent=1).translate(_ESCAPED)


def _person(document: Document) -> dict[str, Any]:
    header = document.header
    shown = {
        kind: [contact for contact in header.contacts if contact.kind is kind]
        for kind in ContactKind
    }

    def texts(kind: ContactKind) -> list[str]:
        return [plain(contact.text) for contact in shown[kind]]

    pages = [contact.text[0].href for contact in shown[ContactKind.PROFILE]]
    sites = [contact.text[0].href for contact in shown[ContactKind.URL]]
    phones = [span for contact in shown[ContactKind.PHONE] for span in contact.text]
    origins = {contact.origin[-1:]: contact for contact in shown[ContactKind.DETAIL]}
    born, birth_place, nationality = (
        origins.get((field,)) for field in ("birth_date", "birth_place", "nationality")
    )
    person: dict[str, Any] = {
        "name": header.name,
        "jobTitle": plain(header.headline),
        "email": _one_or_all(texts(ContactKind.EMAIL)),
        "telephone": _one_or_all([span.text for span in phones if span.href]),
        "address": _one_or_all(texts(ContactKind.LOCATION)),
        "url": sites[0] if sites else None,
        "sameAs": [page for page in pages if page],
        "worksFor": list(_organizations(document, "work", present=True)),
        "alumniOf": list(_organizations(document, "education", present=False)),
        "birthDate": born.iso if born else None,
        "birthPlace": _named("Place", birth_place.text) if birth_place else None,
        "nationality": plain(nationality.text) if nationality else None,
        "knowsLanguage": [
            _named("Language", entry.title)
            for entry in _entries(document, "languages")
            if entry.title
        ],
        "hasCredential": [
            _credential(entry, category)
            for section, category in _CREDENTIALS.items()
            for entry in _entries(document, section)
            if entry.title
        ],
        "funding": [_named("Grant", entry.title) for entry in _entries(document, "grants")],
    }
    works = [_work(entry) for entry in _entries(document, "publications")]
    person |= {"@reverse": {"author": works}} if works else {}
    return {key: value for key, value in person.items() if value}


def _named(kind: str, name: Inline) -> dict[str, str]:
    return {"@type": kind, "name": plain(name)}


def _credential(entry: Entry, category: str) -> dict[str, str]:
    credential = {
        **_named("EducationalOccupationalCredential", entry.title),
        "credentialCategory": category,
        "dateCreated": entry.dates.start if entry.dates else None,
    }
    return {key: value for key, value in credential.items() if value}


def _work(entry: Entry) -> dict[str, str]:
    """Return a publication, which names its author by the property it stands in (JSON-LD 4.8)."""
    texts = (*entry.byline, entry.citation, entry.link)
    links = [span.href for text in texts for span in text if span.href]
    work = {
        "@type": "CreativeWork",
        "name": plain(entry.title or entry.citation),
        "datePublished": entry.dates.start if entry.dates else None,
        "url": links[0] if links else None,
    }
    return {key: value for key, value in work.items() if value}


def _one_or_all(values: list[str]) -> str | list[str] | None:
    return values[0] if len(values) == 1 else values or None


def _entries(document: Document, section: str) -> Iterator[Entry]:
    return (
        entry for found in document.sections if found.name == section for entry in found.entries
    )


def _organizations(document: Document, section: str, *, present: bool) -> Iterator[dict[str, str]]:
    kind = "Organization" if section == "work" else "EducationalOrganization"
    for entry in _entries(document, section):
        is_wanted = _is_present(entry) if present else not _is_unfinished(entry)
        if entry.organization and is_wanted:
            yield {"@type": kind, "name": plain(entry.organization)}


def _is_present(entry: Entry) -> bool:
    return any(term.dates and term.dates.is_ongoing for term in (entry, *entry.children))


def _is_unfinished(entry: Entry) -> bool:
    """Return whether it is ongoing, or its end is expected: “Expected May 2027”."""
    terms = (entry, *entry.children)
    return any(term.dates and (term.dates.is_ongoing or term.dates.is_expected) for term in terms)
