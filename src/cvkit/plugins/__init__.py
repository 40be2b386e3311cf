"""Formats and importers, cvkit's own and other packages' alike, found through entry points.

Importers are in ``cvkit.plugins.importers``, which few commands need.
"""

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

__all__ = [
    "ALL",
    "FORMATS",
    "blaming",
    "choose_formats",
    "discover",
    "format_names",
    "formats",
    "replacements",
]
