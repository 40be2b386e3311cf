"""Locale data from CLDR, the Unicode Consortium's Common Locale Data Repository."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale


@cache
def cldr(tag: str) -> Locale:
    """Return CLDR's data for a locale, or for the closest more general locale that CLDR has.

    Args:
        tag: The tag of a ``Language``: ``de-AT``, ``zh-Hant-TW``. CLDR has all their languages.
    """
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return cldr(tag.rpartition("-")[0])
    return _with_months_of_its_own(locale)


def _with_months_of_its_own(locale: Locale) -> Locale:
    """Return the same locale with its own copy of the month names.

    Locales that lack a form of the names share a dictionary that says which form to use instead,
    and Babel (issue 1234) writes the names it finds into that dictionary. So a locale's output
    would depend on which other locales were loaded before it.
    """
    from babel import Locale, localedata

    data: dict[Any, Any] = localedata.load(str(locale))
    own = localedata.LocaleDataDict({**data, "months": deepcopy(data["months"])})

    class Apart(Locale):
        @property
        def _data(self) -> localedata.LocaleDataDict:
            return own

    return Apart(locale.language, locale.territory, locale.script, locale.variant, locale.modifier)
