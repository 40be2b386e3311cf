"""The words of a language that a résumé needs and CLDR does not have: one TOML file each."""

from cvkit.languages.cldr import cldr
from cvkit.languages.language import Language, Punctuation, available, load, lookups

__all__ = ["Language", "Punctuation", "available", "cldr", "load", "lookups"]
