"""A résumé's file: bytes to plain data that knows its places, to a résumé, to diagnostics."""

from cvkit.source.reading.read import Reading, Source, localized, read
from cvkit.source.yaml.spans import SpanMap

__all__ = ["Reading", "Source", "SpanMap", "localized", "read"]
