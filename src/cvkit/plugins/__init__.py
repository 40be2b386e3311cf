"""Formats and importers, cvkit's own and other packages' alike, found through entry points."""

from cvkit.plugins.formats import (
    ALL,
    FORMATS,
    blaming,
    choose_formats,
    discover,
    format_names,
    formats,
    replacements,
)
from cvkit.plugins.importers import choose_importer, importers, recognize

__all__ = [
    "ALL",
    "FORMATS",
    "blaming",
    "choose_formats",
    "choose_importer",
    "discover",
    "format_names",
    "formats",
    "importers",
    "recognize",
    "replacements",
]
