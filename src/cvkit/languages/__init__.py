"""The words of a language that a résumé needs and CLDR does not have: one TOML file each."""

from cvkit.languages.language import Language, available, load

__all__ = ["Language", "available", "load"]
