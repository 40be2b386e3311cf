"""What YAMLResume accepts: its choices, and the lengths and forms of its texts (version 0.16)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages, networks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.model.dates import PartialDate


class Length(NamedTuple):
    """The fewest and the most characters of a text."""

    least: int
    most: int

    def fits(self, text: str) -> bool:
        """Return whether a text has as many, both in code points and as JavaScript counts it."""
        return self.least <= len(text) and units(text) <= self.most

    def __str__(self) -> str:
        return f"{self.least} to {self.most} characters"


NAME = Length(2, 128)
SHORT = Length(2, 64)
SUMMARY = Length(16, 1024)
DESCRIPTION = Length(4, 1024)
KEYWORD = Length(1, 32)
SCORE = Length(2, 32)
ADDRESS = Length(4, 256)
POSTAL_CODE = Length(2, 16)
_URL = 256

DEGREES = ("Middle School", "High School", "Diploma", "Associate", "Bachelor", "Master", "Doctor")
LEVELS = ("Novice", "Beginner", "Intermediate", "Advanced", "Expert", "Master")
FLUENCIES = tuple(
    f"{level} Proficiency"
    for level in ("Elementary", "Limited Working", "Minimum Professional", "Full Professional",
                  "Native or Bilingual")
)  # fmt: skip
NATIVE = FLUENCIES[-1]
NETWORKS = (
    "Behance", "Discord", "Dribbble", "Facebook", "GitHub", "Gitlab", "Instagram", "Line",
    "LinkedIn", "Medium", "Pinterest", "Reddit", "Snapchat", "Stack Overflow", "Telegram",
    "TikTok", "Twitch", "Twitter", "Vimeo", "Weibo", "WeChat", "WhatsApp", "YouTube", "Zhihu",
)  # fmt: skip
LANGUAGES = (
    "Afrikaans", "Albanian", "Amharic", "Arabic", "Azerbaijani", "Belarusian", "Bengali",
    "Bhojpuri", "Bulgarian", "Burmese", "Cantonese", "Catalan", "Chinese", "Croatian", "Czech",
    "Danish", "Dutch", "English", "Estonian", "Farsi", "Filipino", "Finnish", "French", "German",
    "Greek", "Gujarati", "Hausa", "Hebrew", "Hindi", "Hungarian", "Icelandic", "Igbo",
    "Indonesian", "Irish", "Italian", "Japanese", "Javanese", "Kazakh", "Khmer", "Korean",
    "Lahnda", "Latvian", "Lithuanian", "Malay", "Mandarin", "Marathi", "Nepali", "Norwegian",
    "Oromo", "Pashto", "Polish", "Portuguese", "Romanian", "Russian", "Serbian", "Shona",
    "Sinhala", "Slovak", "Slovene", "Somali", "Spanish", "Sundanese", "Swahili", "Swedish",
    "Tagalog", "Tamil", "Telugu", "Thai", "Turkish", "Ukrainian", "Urdu", "Uzbek", "Vietnamese",
    "Yoruba", "Zulu",
)  # fmt: skip
LOCALES = {
    "en": "en", "zh": "zh-hans", "zh-Hant-HK": "zh-hant-hk", "zh-Hant": "zh-hant-tw",
    "es": "es", "fr": "fr", "nb": "no", "nl": "nl", "ja": "ja", "de": "de", "id": "id",
    "pt-BR": "pt-br",
}  # fmt: skip
"""Its languages, by cvkit's tags."""

SECTIONS = ("education", "work", "volunteer", "awards", "certificates", "publications", "skills",
            "languages", "interests", "references", "projects")  # fmt: skip
_OTHER_LANGUAGES = {"fa": "Farsi", "sl": "Slovene", "yue": "Cantonese", "cmn": "Mandarin",
                    "nb": "Norwegian"}  # fmt: skip

_EMAIL = re.compile(
    r"(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}"
)
_PHONE = re.compile(r"\+?\(?[0-9 -]{1,15}\)?[0-9 -]{1,15}")
_WEB = re.compile(r"https?://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,4})?(?:[/?#]\S*)?",
                  re.IGNORECASE | re.ASCII)  # fmt: skip


def units(text: str) -> int:
    """Return the length of a text as JavaScript counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_email(text: str) -> bool:
    """Return whether its validator accepts an e-mail address."""
    return _EMAIL.fullmatch(text) is not None


def is_phone(text: str) -> bool:
    """Return whether its validator accepts a phone number."""
    return _PHONE.fullmatch(text) is not None


def is_url(text: str) -> bool:
    """Return whether its validator surely accepts an address of a web page."""
    return _WEB.fullmatch(text) is not None and units(text) <= _URL


def choice(text: str, among: Iterable[str]) -> str | None:
    """Return the choice that has these words, in any case; ``None`` if none has."""
    return next((one for one in among if one.casefold() == text.strip().casefold()), None)


def network(name: str) -> str | None:
    """Return its name of a network, or ``None``."""
    known = networks.find(name)
    names = {name, known.name if known else name}
    keys = {re.sub(r"\W", "", one).casefold() for one in names}
    return next((one for one in NETWORKS if one.replace(" ", "").casefold() in keys), None)


def language(name: str) -> str | None:
    """Return its name of a language, given in English or as an ISO 639 code; or ``None``."""
    shown = languages.cldr("en").languages.get(name.strip().lower(), name.strip())
    return _OTHER_LANGUAGES.get(name.strip().lower()) or choice(str(shown), LANGUAGES)


def date(value: PartialDate | None) -> str | None:
    """Return a date that JavaScript's ``Date.parse`` reads as it is meant; otherwise ``None``."""
    if value is None or not value.is_plain or value.expected:
        return None
    return value.iso
