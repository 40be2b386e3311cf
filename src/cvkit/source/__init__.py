"""Reads a résumé's file: from bytes to data with positions, to a résumé and diagnostics."""

from cvkit.source.composing.hiding import PUBLIC
from cvkit.source.reading.read import (
    Reading,
    Source,
    lines_of_wording,
    localized,
    location_hidden,
    read,
)
from cvkit.source.yaml.spans import SpanMap

__all__ = [
    "PUBLIC",
    "Reading",
    "Source",
    "SpanMap",
    "lines_of_wording",
    "localized",
    "location_hidden",
    "read",
]
