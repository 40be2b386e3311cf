"""A diagnostic as a value."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cvkit.diagnostics.change import Change
    from cvkit.diagnostics.location import Route, Span


class Severity(StrEnum):
    """How serious a diagnostic is: an error stops the export, the others don't."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Label(NamedTuple):
    """A related place in the file, and how it is related ("first defined here")."""

    span: Span
    message: str


class Edit(NamedTuple):
    """A replacement of characters in the file; an empty span inserts."""

    span: Span
    replacement: str


class Fix(NamedTuple):
    """An automatic fix.

    Attributes:
        message: What it does, in the imperative: "write an en dash".
        edits: The changes to the file's text; their spans do not overlap. Empty if they have
            not been computed yet.
        change: All that the edits change in the data. A fix without it is shown but not
            applied, since it can't be verified.
    """

    message: str
    edits: tuple[Edit, ...]
    change: Change | None = None


class Diagnostic(NamedTuple):
    """One error, warning or note about a file.

    Attributes:
        code: Stable code, ``CV`` and three digits; ``cvkit.diagnostics.codes`` lists them all.
        severity: Whether it stops the export.
        message: What is wrong: one sentence without a full stop.
        file: The file's name as the user gave it.
        span: The exact key or value at fault; ``None`` if it is the whole file.
        route: The place in the résumé, if the diagnostic is about one.
        labels: Related places in the same file.
        help: What to write instead, or what is allowed; empty if the message says it all.
        fix: An automatic fix, if there is a safe one.
    """

    code: str
    severity: Severity
    message: str
    file: str
    span: Span | None = None
    route: Route | None = None
    labels: tuple[Label, ...] = ()
    help: str = ""
    fix: Fix | None = None
