"""Reads a file of RenderCV: the person, the sections and the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.errors import ImportFailedError, UnknownNameError
from cvkit.foreign.rendercv import LOCALES
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.rendercv import bold, head, own_names, sections, settings, starred_yaml, texts
from cvkit.importers.rendercv.entries import Context
from cvkit.importers.values import without_empty

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported, Value

_OLD_CATALOG = "locale_catalog"
_ENGLISH = "en"


def read_file(file: ForeignFile) -> Imported:
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
    settings.set_aside(fields, ledger)
    cv, locale = fields.below("cv"), _locale(fields, ledger)
    name = cv.get("name")
    context = Context(
        ledger, locale.text if locale else _ENGLISH, texts.plain(name).text if name else ""
    )
    found = sections.read(cv.below("sections"), context)
    person = without_empty({**head.basics(cv, ledger), "summary": found.summary})
    given = without_empty({"basics": person, **found.data})
    words = settings.bold_keywords(fields)
    export = sections.export(found, locale)
    if words:
        export["keywords"] = {"bold": [*words]}
    told = own_names.learned(given, context.owner)
    data = without_empty({**bold.applied(told, words, ledger), "export": export})
    return ledger.close(data, fields.leaves(), {"": file.text})


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
