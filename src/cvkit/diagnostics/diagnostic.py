"""A complaint about a file, as a value."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cvkit.diagnostics.change import Change
    from cvkit.diagnostics.location import Route, Span


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops the export, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Label(NamedTuple):
    """A related place, with what it has to do with the complaint ("first defined here")."""

    span: Span
    message: str


class Edit(NamedTuple):
    """Characters of the file to be replaced; an empty span inserts."""

    span: Span
    replacement: str


class Fix(NamedTuple):
    """What a machine can do about it.

    Attributes:
        message: What it does, as an order: "write an en dash".
        edits: The changes to the file's text; their spans do not overlap. Empty if they have
            not been worked out.
        change: What they change in the data, and nothing else; a fix without it is shown but
            not made, since it cannot be proven.
    """

    message: str
    edits: tuple[Edit, ...]
    change: Change | None = None


class Diagnostic(NamedTuple):
    """One thing to tell a person about their file.

    Attributes:
        code: Stable name, ``CV`` and three digits; ``cvkit.diagnostics.codes`` lists them all.
        severity: Whether it stops the export.
        message: What is wrong: one sentence without a full stop.
        file: The file's name as the person gave it.
        span: The exact key or value at fault; ``None`` when it is the file as a whole.
        route: The place in the résumé, when the complaint is about one.
        labels: Related places in the same file.
        help: What to write instead, or what is allowed; empty when the message says it all.
        fix: Edits that mend it safely, if a machine can.
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
