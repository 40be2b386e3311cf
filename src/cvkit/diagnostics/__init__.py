"""Diagnostics: what is wrong with a file, where, and how to fix it."""

from cvkit.diagnostics.change import (
    Change,
    JoinDates,
    QuoteText,
    RenameKey,
    Reorder,
    ReplaceText,
)
from cvkit.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label, Severity, in_file_order
from cvkit.diagnostics.location import Origin, Position, Route, Span

__all__ = [
    "Change",
    "Diagnostic",
    "Edit",
    "Fix",
    "JoinDates",
    "Label",
    "Origin",
    "Position",
    "QuoteText",
    "RenameKey",
    "Reorder",
    "ReplaceText",
    "Route",
    "Severity",
    "Span",
    "in_file_order",
]
