"""What CLDR, the Unicode consortium's collection of locale data, knows of a locale."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale


@cache
def cldr(tag: str) -> Locale:
    """Return CLDR's data for a locale, or else for what its tag names without its last parts.

    Args:
        tag: The tag of a ``Language``: ``de-AT``, ``zh-Hant-TW``. CLDR has the languages of all.
    """
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return cldr(tag.rpartition("-")[0])
    return _with_months_of_its_own(locale)


def _with_months_of_its_own(locale: Locale) -> Locale:
    """Return the same locale, reading a copy of the names of months.

    Locales that lack a form of the names share the dictionary that says which form stands for it,
    and Babel (issue 1234) writes the names it finds there into that dictionary. So what one
    locale prints would depend on which others were read before it.
    """
    from babel import Locale, localedata

    data: dict[Any, Any] = localedata.load(str(locale))
    own = localedata.LocaleDataDict({**data, "months": deepcopy(data["months"])})

    class Apart(Locale):
        @property
        def _data(self) -> localedata.LocaleDataDict:
            return own

    return Apart(locale.language, locale.territory, locale.script, locale.variant, locale.modifier)
