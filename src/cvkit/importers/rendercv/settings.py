"""What RenderCV's files have beside ``cv``, which says how to print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Value

SETTINGS = frozenset({"design", "locale", "locale_catalog", "rendercv_settings", "settings"})
"""The keys beside ``cv``, of all versions."""

_REASONS = {
    "pdf_title": "cvkit makes the PDF’s title of the name",
    "current_date": "cvkit prints no date of its own: set `basics.updated` if you want one",
    "date": "cvkit prints no date of its own: set `basics.updated` if you want one",
}
"""Settings that are seen in what RenderCV prints; their defaults aren't worth a word."""

_DEFAULTS = frozenset({"NAME - CV", "today"})


def set_aside(fields: Fields, ledger: Ledger) -> None:
    """Say that settings are some, and why those that are seen in what it prints are left out.

    Args:
        fields: The file.
        ledger: Where to say it.
    """
    for leaf in fields.leaves():
        top, *below = leaf.place.pointer.removeprefix("/").split("/")
        if top not in SETTINGS:
            continue
        ledger.set_aside([leaf])
        reason = _REASONS.get(below[0], "") if below and "settings" in top else ""
        if reason and leaf.text not in _DEFAULTS:
            ledger.lose([leaf], reason)


def bold_keywords(fields: Fields) -> list[Value]:
    """Return the words that RenderCV prints in bold.

    Args:
        fields: The file.
    """
    settings = fields.below("settings", "rendercv_settings")
    return settings.texts("bold_keywords")
