"""The words of a language that a résumé needs and CLDR does not have: one TOML file each."""

from cvkit.languages.cldr import cldr
from cvkit.languages.language import Language, Marks, available, load, lookups

__all__ = ["Language", "Marks", "available", "cldr", "load", "lookups"]
