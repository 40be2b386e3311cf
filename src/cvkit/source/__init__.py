"""Reads a résumé's file: from bytes to data with positions, to a résumé and diagnostics."""

from cvkit.source.reading.read import Reading, Source, read
from cvkit.source.yaml.spans import SpanMap

__all__ = ["Reading", "Source", "SpanMap", "read"]
