"""Formats locations, countries, languages and links as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from cvkit import languages
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

_PROFILE_PAGES = {
    "bitbucket": "https://bitbucket.org/{}",
    "bluesky": "https://bsky.app/profile/{}",
    "codeberg": "https://codeberg.org/{}",
    "dblp": "https://dblp.org/pid/{}",
    "facebook": "https://www.facebook.com/{}",
    "github": "https://github.com/{}",
    "gitlab": "https://gitlab.com/{}",
    "googlescholar": "https://scholar.google.com/citations?user={}",
    "hackernews": "https://news.ycombinator.com/user?id={}",
    "huggingface": "https://huggingface.co/{}",
    "instagram": "https://www.instagram.com/{}",
    "kaggle": "https://www.kaggle.com/{}",
    "keybase": "https://keybase.io/{}",
    "leetcode": "https://leetcode.com/u/{}",
    "linkedin": "https://www.linkedin.com/in/{}",
    "medium": "https://medium.com/@{}",
    "orcid": "https://orcid.org/{}",
    "researchgate": "https://www.researchgate.net/profile/{}",
    "scholar": "https://scholar.google.com/citations?user={}",
    "stackoverflow": "https://stackoverflow.com/users/{}",
    "twitter": "https://x.com/{}",
    "x": "https://x.com/{}",
    "xing": "https://www.xing.com/profile/{}",
    "youtube": "https://www.youtube.com/@{}",
}
"""URL templates of profile pages, by the network's name in lower case without spaces."""

_MASTODON = re.compile(r"@?(?P<name>[\w.-]+)@(?P<server>[\w-]+(?:\.[\w-]+)+)")
_UNFIT_FOR_PATH = re.compile(r"""[\s%?#"<>\\^`{|}]""")


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
    """Return the URL of a profile, if it is given or can be derived from the network."""
    if profile.url or not profile.username:
        return profile.url
    network = re.sub(r"[\s_-]", "", profile.network.lower())
    if network == "mastodon" and (account := _MASTODON.fullmatch(profile.username)):
        return f"https://{account['server']}/@{account['name']}"
    page = _PROFILE_PAGES.get(network)
    name = _UNFIT_FOR_PATH.sub(lambda match: quote(match[0]), profile.username.removeprefix("@"))
    return page.format(name) if page else None


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
        name = str(self.locale.languages.get(value, value))
        return name[:1].upper() + name[1:]
