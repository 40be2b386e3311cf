"""Gather what is wrong with a file while reading on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cvkit.diagnostics import Diagnostic, Label, Severity, Span
from cvkit.source.yaml.spans import to_span

if TYPE_CHECKING:
    from cvkit.diagnostics.codes import Code
    from cvkit.source.yaml.tree import Mark


class UnreadableFileError(Exception):
    """The file cannot be read further; the complaints say why."""


@dataclass(slots=True, eq=False, repr=False)
class ErrorCollector:
    """The errors found in one file.

    Attributes:
        file: The file's name, as the person gave it.
        found: In the order in which they were found.
    """

    file: str
    found: list[Diagnostic] = field(default_factory=list)

    def add(
        self,
        code: Code,
        message: str,
        place: Span | Mark | None = None,
        *,
        help: str = "",  # noqa: A002 - the diagnostic's own name for it
        label: tuple[Mark, str] | None = None,
    ) -> None:
        """Add an error at a place, with at most one related place."""
        span = place if place is None or isinstance(place, Span) else to_span(place)
        labels = (Label(to_span(label[0]), label[1]),) if label else ()
        self.found.append(
            Diagnostic(
                code=code.code,
                severity=Severity.ERROR,
                message=message,
                file=self.file,
                span=span,
                labels=labels,
                help=help,
            )
        )


def place(diagnostic: Diagnostic) -> tuple[int, int]:
    """Return where a diagnostic stands, for sorting; the file as a whole comes first."""
    start = diagnostic.span.start if diagnostic.span else None
    return (start.line, start.column) if start else (0, 0)
