"""What a person is told of a fitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import Diagnostic, Label, Severity, codes
from cvkit.fit.fit import TooLong

if TYPE_CHECKING:
    from cvkit.diagnostics import Route
    from cvkit.fit.fit import Fit
    from cvkit.source import Source


def report(
    fitted: Fit | TooLong, pages: int, read: Source, asked_at: Route | None = None
) -> tuple[Diagnostic, ...]:
    """Return what was left out, each at its place; or by how much the résumé is too long.

    Args:
        fitted: What came of the fitting.
        pages: How many pages it was to fill.
        read: The file.
        asked_at: The place in the file that says how many pages; ``None`` if the file does not.
    """
    if isinstance(fitted, TooLong):
        return (_too_long(fitted, pages, read, asked_at),)
    return tuple(
        Diagnostic(
            code=codes.LEFT_OUT.code,
            severity=Severity.INFO,
            message=f"left out to fit on {counted(pages, 'page')}",
            file=read.name,
            span=read.spans.value(route),
            route=route,
            help="what has a higher `priority` stays longer",
        )
        for route in fitted.left_out
    )


def _too_long(found: TooLong, pages: int, read: Source, asked_at: Route | None) -> Diagnostic:
    entries = [(name, read.spans.key(route), height / 10) for name, route, height in found.longest]
    longest = ", ".join(
        f"{name} (line {span.start.line}, {height:.1f} cm)" for name, span, height in entries
    )
    without = f", and with all left out that may be ({len(found.left_out)})"
    return Diagnostic(
        code=codes.TOO_LONG.code,
        severity=Severity.ERROR,
        message=(
            f"{max(found.excess / 10, 0.1):.1f} cm (about {counted(found.lines, 'line')}) too long "
            f"for {counted(pages, 'page')}, set as closely as the theme allows"
            f"{without if found.left_out else ''}"
        ),
        file=read.name,
        span=read.spans.value(asked_at) if asked_at else None,
        route=asked_at,
        labels=tuple(Label(span, f"{height:.1f} cm") for _, span, height in entries),
        help=f"the longest are {longest}; shorten them, mark bullets `droppable: true`, "
        f"or allow {counted(pages + 1, 'page')}",
    )


def counted(count: int, what: str) -> str:
    """Return a number with its noun: 1 page, 2 pages."""
    return f"{count} {what}{'' if count == 1 else 's'}"
