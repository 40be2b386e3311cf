"""The one type for every complaint, and where it points."""

from cvkit.diagnostics.diagnostic import Diagnostic, Label, Severity
from cvkit.diagnostics.location import Position, Route, Span

__all__ = ["Diagnostic", "Label", "Position", "Route", "Severity", "Span"]
