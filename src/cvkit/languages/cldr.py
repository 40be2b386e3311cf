"""What CLDR, the Unicode consortium's collection of locale data, knows of a locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


def cldr(tag: str) -> Locale:
    """Return CLDR's data for a locale, or else for what its tag names without its last parts.

    Args:
        tag: The tag of a ``Language``: ``de-AT``, ``zh-Hant-TW``. CLDR has the languages of all.
    """
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return cldr(tag.rpartition("-")[0])
