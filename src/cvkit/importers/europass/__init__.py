"""Europass: the XML that its editor writes since 2020, those before, and PDFs that carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.errors import ImportFailedError
from cvkit.importers.europass import attached_xml
from cvkit.importers.importer import Importer, Match

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

PART = "attached XML"
"""The part of a PDF that its XML is."""


def match(file: ForeignFile) -> Match:
    """Recognize the XML by its root element, in a file of its own or in a PDF."""
    try:
        return Match.CERTAIN if attached_xml.is_europass(_text(file)) else Match.NO
    except ImportFailedError:
        return Match.NO


def read(file: ForeignFile) -> Imported:
    """Read Europass XML, or a PDF that carries it.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It is no XML, not of Europass, or a PDF without it.
    """
    from cvkit.importers.europass import candidate, learner_info, skills_passport
    from cvkit.importers.reading import xml_tree

    text = _text(file)
    part = PART if file.is_binary else ""
    if not text:
        raise ImportFailedError(
            "it has no Europass XML in it",
            "Only PDFs that the Europass editor made have their data with them.",
        )
    root = xml_tree.parse(text, part)
    readers = {
        "Candidate": candidate.read,
        "SkillsPassport": skills_passport.read,
        "learnerinfo": learner_info.read,
    }
    if root.name not in readers:
        raise ImportFailedError(f"its root element is {root.name}, which isn't one of Europass")
    data, ledger = readers[root.name](root)
    return ledger.close(data, root.leaves(), {part: text})


def _text(file: ForeignFile) -> str:
    return attached_xml.find(file.data) if file.is_binary else file.text


IMPORTER = Importer(
    "europass",
    "Europass",
    "A CV of the Europass editor: its XML, or the PDF, which has the XML attached.",
    match,
    read,
)
