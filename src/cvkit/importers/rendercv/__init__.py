"""RenderCV: the YAML or JSON file of versions 1 and 2, with sections of any title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.errors import ImportFailedError, UnknownNameError
from cvkit.foreign.rendercv import LOCALES
from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.rendercv import head, sections, starred_yaml, texts
from cvkit.importers.rendercv.entries import Context
from cvkit.importers.rendercv.tables import TABLES
from cvkit.importers.values import without_empty

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported, Value

__all__ = ["IMPORTER", "TABLES"]

_HEAD = frozenset(
    {"name", "headline", "label", "location", "email", "phone", "website", "photo",
     "social_networks", "custom_connections", "sections"}
)  # fmt: skip
_SETTINGS = frozenset({"design", "locale", "locale_catalog", "rendercv_settings", "settings"})
_OLD_CATALOG = "locale_catalog"
_ENGLISH = "en"
_REASONS = {
    "bold_keywords": "cvkit has no list of words to print in bold: write **…** around them",
    "pdf_title": "cvkit makes the PDF’s title of the name",
    "current_date": "cvkit prints no date of its own: set `basics.updated` if you want one",
    "date": "cvkit prints no date of its own: set `basics.updated` if you want one",
}
"""Settings that are seen in what RenderCV prints; their defaults aren't worth a word."""

_DEFAULTS = frozenset({"NAME - CV", "today"})


def match(file: ForeignFile) -> Match:
    """Tell RenderCV by its key ``cv``."""
    found = starred_yaml.document(file)
    if found is None or "cv" not in found.entries:
        return Match.NO
    keys = set(Fields(found).below("cv").keys)
    if not keys & _HEAD:
        return Match.NO
    return Match.CERTAIN if "sections" in keys or _SETTINGS & set(found.entries) else Match.LIKELY


def read(file: ForeignFile) -> Imported:
    """Read RenderCV.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is no mapping, or has no ``cv``.
    """
    fields = Fields(starred_yaml.document(file) or file.required_mapping())
    if "cv" not in fields:
        raise ImportFailedError("it has no `cv`", "RenderCV’s files have all they say below it.")
    ledger = Ledger()
    _set_aside(fields, ledger)
    cv, locale = fields.below("cv"), _locale(fields, ledger)
    name = cv.get("name")
    context = Context(
        ledger, locale.text if locale else _ENGLISH, texts.plain(name).text if name else ""
    )
    found = sections.read(cv.below("sections"), context)
    person = without_empty({**head.basics(cv, ledger), "summary": found.summary})
    data = without_empty({"basics": person, **found.data, "export": sections.export(found, locale)})
    return ledger.close(data, fields.leaves(), {"": file.text})


def _set_aside(fields: Fields, ledger: Ledger) -> None:
    for leaf in fields.leaves():
        top, *below = leaf.place.pointer.removeprefix("/").split("/")
        if top not in _SETTINGS:
            continue
        ledger.set_aside([leaf])
        reason = _REASONS.get(below[0], "") if below and "settings" in top else ""
        if reason and leaf.text not in _DEFAULTS:
            ledger.lose([leaf], reason)


def _locale(fields: Fields, ledger: Ledger) -> Value | None:
    """Return the language if it isn't English: its name since version 2.4, before that its tag."""
    value = fields.below("locale", _OLD_CATALOG).get("language")
    if value is None:
        return None
    tag = LOCALES.get(value.text.casefold().replace(" ", "_"), value.text)
    try:
        languages.load(tag)
    except UnknownNameError:
        ledger.lose(value, "cvkit has no such language")
        return None
    return None if tag.casefold() == _ENGLISH else value.with_text(tag)


IMPORTER = Importer(
    "rendercv",
    "RenderCV",
    "A YAML or JSON file of RenderCV, version 1 or 2.",
    match,
    read,
)
