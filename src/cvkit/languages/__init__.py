"""Words that résumés need and CLDR lacks, with one TOML file for each language."""

from cvkit.languages.cldr import cldr
from cvkit.languages.language import (
    DEFAULT_LOCALE,
    Language,
    Punctuation,
    available,
    labelled,
    load,
    lookups,
    mentioning,
    titles,
)

__all__ = [
    "DEFAULT_LOCALE",
    "Language",
    "Punctuation",
    "available",
    "cldr",
    "labelled",
    "load",
    "lookups",
    "mentioning",
    "titles",
]
