"""Formats locations, countries, languages and links as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvkit import languages, networks
from cvkit.model.text import TextSpan
from cvkit.view.dates import DateWriter
from cvkit.view.inline import together, written

if TYPE_CHECKING:
    from babel import Locale

    from cvkit.diagnostics import Origin
    from cvkit.languages import Language
    from cvkit.model.base import Location
    from cvkit.model.basics import Profile
    from cvkit.view.inline import Inline


def text(value: str | None) -> Inline:
    """Return plain text as one span; empty if there is no text."""
    return (TextSpan(value),) if value else ()


def link(url: str | None, shown: str | None = None) -> Inline:
    """Return a URL as a link whose text omits the scheme, ``www.`` and the final slash."""
    if not url:
        return ()
    bare = re.sub(r"^(?:https?://(?:www\.)?|mailto:|tel:)", "", url).removesuffix("/")
    return (TextSpan(shown or bare, href=url),)


def profile_page(profile: Profile) -> str | None:
    """Return the URL of a profile, if it is given or follows from network and user name."""
    return profile.url or networks.page(profile.network, profile.username or "")


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything that depends on the language.

    Attributes:
        locale: CLDR's data for the language.
        language: Words that aren't in CLDR.
        dates: The date formatter.
    """

    locale: Locale
    language: Language
    dates: DateWriter

    @classmethod
    def of(cls, tag: str) -> Wording:
        """Return the wording for a BCP 47 tag such as ``de-AT``.

        Raises:
            UnknownNameError: cvkit doesn't support the language.
        """
        language = languages.load(tag)
        locale = languages.cldr(language.tag)
        return cls(locale, language, DateWriter(locale, language))

    def place(self, location: Location | None, origin: Origin) -> Inline:
        """Format a location on one line.

        Args:
            location: The location.
            origin: Its route in the résumé.
        """
        if location is None:
            return ()
        if location.text:
            return written(location.text.spans, origin.below("text"))
        town = " ".join(part for part in (location.postal_code, location.city) if part)
        country = self.country(location.country)
        parts = (location.address, town, location.region, country)
        shown = [part for part in parts if part]
        comma = self.language.marks.comma
        line = " ".join(reversed(shown)) if self.language.large_first else comma.join(shown)
        values = {
            "address": location.address,
            "postal_code": location.postal_code,
            "city": location.city,
            "region": location.region,
            "country": country,
        }
        return together(
            text(line), (written(text(part), origin.below(name)) for name, part in values.items())
        )

    def country(self, value: str | None) -> str | None:
        """Return the name of a country, given as a name or an ISO 3166-1 alpha-2 code."""
        if value and re.fullmatch(r"[A-Za-z]{2}", value):
            return str(self.locale.territories.get(value.upper(), value))
        return value

    def spoken(self, value: str) -> str:
        """Return the name of a language, given as a name or an ISO 639 code."""
        if not re.fullmatch(r"[a-z]{2,3}", value):
            return value
        from babel.core import get_global

        names = self.locale.languages
        # CLDR knows the codes of ISO 639-2, eng and ger, as aliases of those of ISO 639-1.
        code = value if value in names else get_global("language_aliases").get(value, value)
        name = str(names.get(code, code))
        return name[:1].upper() + name[1:]
