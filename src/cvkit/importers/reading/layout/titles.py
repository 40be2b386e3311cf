"""Knows titles of sections in the text of a page."""

from __future__ import annotations

import re

from cvkit.importers.reading.section_titles import section_of

_LONGEST = 60
_PERSONAL = frozenset(
    {"contact", "contacts", "contact details", "contact information", "get in touch",
     "personal information", "personal details", "personal data", "details", "kontakt",
     "kontaktdaten", "persönliche daten", "persönliche angaben", "angaben zur person",
     "zur person", "persönliches", "coordonnées", "contacto", "datos personales",
     "datos de contacto", "informazioni personali", "contatti", "persoonlijke gegevens"}
)  # fmt: skip
_SPACED = re.compile(r"(?:\S\s){3,}\S")


def section_named(text: str) -> str:
    """Return the section with a title; empty if it is none that cvkit knows.

    Args:
        text: A line, perhaps set with spaces between its letters.
    """
    if len(text) > _LONGEST:
        return ""
    return section_of(text) or section_of(unspaced(text))


def is_personal(text: str) -> bool:
    """Return whether a text is the title of a section with contact and personal details."""
    return " ".join(unspaced(text).casefold().strip(" :").split()) in _PERSONAL


def unspaced(text: str) -> str:
    """Return a text without the spaces between its letters, if it is set like that."""
    words = re.split(r"\s{2,}", text.strip())
    if not all(_SPACED.fullmatch(word) for word in words):
        return text
    return " ".join(re.sub(r"\s", "", word) for word in words)
