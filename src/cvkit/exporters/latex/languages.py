"""What babel, LaTeX's package for languages, calls a language."""

from __future__ import annotations

_NAMES = {
    "ar": "arabic", "bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish",
    "de": "german", "de-AT": "austrian", "de-CH": "swissgerman", "el": "greek", "es": "spanish",
    "en": "american", "en-GB": "british", "fa": "persian", "fi": "finnish", "fr": "french",
    "he": "hebrew", "hi": "hindi", "hr": "croatian", "hu": "hungarian", "id": "indonesian",
    "it": "italian", "ja": "japanese", "ko": "korean", "nb": "norwegian", "nl": "dutch",
    "pl": "polish", "pt": "portuguese", "pt-BR": "brazilian", "ro": "romanian", "ru": "russian",
    "sk": "slovak", "sl": "slovene", "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
    "vi": "vietnamese", "zh": "chinese", "zh-Hant": "chinese-traditional",
}  # fmt: skip


def babel_name(locale: str) -> str:
    """Return babel's name of a language, or an empty string.

    Args:
        locale: A BCP 47 tag.
    """
    parts = locale.replace("_", "-").split("-")
    tags = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((_NAMES[tag] for tag in tags if tag in _NAMES), "")
