"""Says what a file is that no importer knows, and what can be done with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.errors import ImportFailedError
from cvkit.plugins import importers
from cvkit.source.yaml.tree import Mapping, Sequence, resolve

if TYPE_CHECKING:
    from cvkit.importers import ForeignFile

_DATA = re.compile(r"(?:\s|#.*\n|---[ \t]*\n)*(?:[\[{]|\w[\w-]{0,40}:(?:\s|$))")
"""How JSON and YAML begin, be they broken later on."""

_START = 2000

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF")
"""How PNG, JPEG, GIF, TIFF, BMP and WebP begin."""

_KEYS = {
    "HR-Open": ({"person", "profiles"}, {"person", "documentId"}),
    "ORCID": ({"person", "activities-summary"},),
    "MAC (Manfred)": ({"aboutMe", "experience"}, {"aboutMe", "settings"}),
    "OpenResume": ({"profile", "workExperiences"}, {"resume", "settings"}),
    "schema.org (JSON-LD)": ({"@context"},),
}
"""Formats that cvkit knows of, but doesn't import, by keys at the top."""

_MARKS = {
    "HR-XML": re.compile(r"<(?:\w+:)?(?:Resume|Candidate)\b[^>]*hr-xml", re.IGNORECASE),
    "ORCID": re.compile(r"<(?:\w+:)?record\b[^>]*orcid", re.IGNORECASE),
}


def unknown(foreign: ForeignFile) -> ImportFailedError:
    """Return the error for a file that no importer recognizes.

    Args:
        foreign: The file.
    """
    if "basics" in foreign.keys:
        return ImportFailedError(
            "it looks like cvkit's own format, which needs no import",
            "Check it with `cvkit validate`, or say with --from which other format it is.",
        )
    if foreign.data.startswith(_PICTURES):
        return ImportFailedError(
            "it is a picture, without text",
            "Import the file that it was made from, or make a PDF with text of it first, "
            "for example with OCRmyPDF.",
        )
    if name := _known_of(foreign):
        return ImportFailedError(
            f"it looks like {name}, which cvkit doesn't import",
            "If the program that made it can write JSON Resume, Word or PDF, import that.",
        )
    if foreign.errors and _DATA.match(foreign.text):
        first = foreign.errors[0]
        line = f"line {first.span.start.line}: " if first.span else ""
        return ImportFailedError(f"it is not valid JSON or YAML: {line}{first.message}", first.help)
    if _is_list_of_entries(foreign):
        return ImportFailedError(
            "it is a list of entries that doesn't say of which section, as in Jekyll's `_data`",
            "Put the lists into one file, each below the name of its section, as `work:`.",
        )
    known = ", ".join(one.title for one in importers.available())
    return ImportFailedError(
        f"its format is not known: this is {_seen(foreign)}",
        f"cvkit imports {known}; say which with --from.",
    )


def _known_of(foreign: ForeignFile) -> str:
    for name, sets in _KEYS.items():
        if any(keys <= foreign.keys for keys in sets):
            return name
    start = "" if foreign.is_binary else foreign.text[:_START]
    return next((name for name, mark in _MARKS.items() if mark.search(start)), "")


def _is_list_of_entries(foreign: ForeignFile) -> bool:
    root = resolve(foreign.tree) if foreign.tree else None
    items = root.items if isinstance(root, Sequence) else []
    return bool(items) and all(isinstance(resolve(item), Mapping) for item in items)


def _seen(foreign: ForeignFile) -> str:
    """Return what a file of no known format seems to be."""
    start = foreign.text[:_START].lstrip().lower()
    if foreign.keys:
        return f"a file with the keys {', '.join(sorted(foreign.keys)[:6])}"
    if foreign.members:
        return f"a ZIP archive with {', '.join(sorted(foreign.members)[:4])}"
    if foreign.is_binary:
        return "a binary file"
    if start.startswith(("<!doctype html", "<html")):
        return "a web page"
    if start.startswith("<"):
        return "XML"
    return "a list" if start.startswith("[") and foreign.tree is not None else "a text"
