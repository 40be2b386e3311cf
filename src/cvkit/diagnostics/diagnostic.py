"""A diagnostic as a value."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics.change import Change
    from cvkit.diagnostics.explained import Explained
    from cvkit.diagnostics.location import Route, Span


class Severity(StrEnum):
    """How serious a diagnostic is: an error stops the export, the others don't."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @classmethod
    def _missing_(cls, value: object) -> Severity | None:
        """Accept a name in any case, as a file may have it."""
        return next((one for one in cls if one.value == str(value).strip().lower()), None)


class Label(NamedTuple):
    """A related place in the file, and how it is related ("first defined here").

    Attributes:
        span: Where it is in the file; ``None`` as long as it has not been placed.
        message: How it is related.
        route: The place in the résumé, by which it is placed.
    """

    span: Span | None
    message: str
    route: Route | None = None


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

    It is built by its code (``codes.PHOTO_COARSE.at(route, …)``), and often where nothing is known
    of files and lines: then it names a route, and ``Source.place`` adds ``file`` and ``span``.

    Attributes:
        kind: A code of ``cvkit.diagnostics.codes``, or a lint rule.
        severity: Whether it stops the export.
        message: What is wrong: one sentence without a full stop.
        file: The file's name as the user gave it; empty until it is placed, and for what is in
            no file.
        span: The exact key or value at fault; ``None`` if it is the whole file.
        route: The place in the résumé, if the diagnostic is about one.
        labels: Related places in the same file.
        help: What to write instead, or what is allowed; empty if the message says it all.
        fix: An automatic fix, if there is a safe one.
        on_key: Whether the key at the end of the route is at fault, and not its value.
        part: The characters of the text at the route that are at fault: the offsets of the first
            and after the last; ``None`` for the whole text.
    """

    kind: Explained
    severity: Severity
    message: str
    file: str = ""
    span: Span | None = None
    route: Route | None = None
    labels: tuple[Label, ...] = ()
    help: str = ""
    fix: Fix | None = None
    on_key: bool = False
    part: tuple[int, int] | None = None

    @property
    def code(self) -> str:
        """The stable name of its kind, ``CV`` and three digits."""
        return self.kind.code

    @property
    def position(self) -> tuple[int, int]:
        """Line and column for sorting; the file as a whole comes before its first line."""
        return self.span.start if self.span else (0, 0)


def in_file_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics of one file by their places in it; those without a place come first."""
    return tuple(sorted(diagnostics, key=lambda one: one.position))
