"""Diagnostics about page fit."""

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
    """Report everything that was left out, or by how much the résumé is too long.

    Args:
        fitted: The result of the fit.
        pages: The maximum number of pages.
        read: The file.
        asked_at: The route of the number of pages; ``None`` if the file doesn't set it.
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
            help="to keep it longer, give it a higher `priority`",
        )
        for route in fitted.left_out
    )


def _too_long(found: TooLong, pages: int, read: Source, asked_at: Route | None) -> Diagnostic:
    entries = [(name, read.spans.key(route), height / 10) for name, route, height in found.longest]
    longest = ", ".join(
        f"{name} (line {span.start.line}, {height:.1f} cm)" for name, span, height in entries
    )
    without = f" and without droppable content ({len(found.left_out)} left out)"
    return Diagnostic(
        code=codes.TOO_LONG.code,
        severity=Severity.ERROR,
        message=(
            f"{max(found.excess / 10, 0.1):.1f} cm (about {counted(found.lines, 'line')}) too long "
            f"for {counted(pages, 'page')}, even with the tightest layout"
            f"{without if found.left_out else ''}"
        ),
        file=read.name,
        span=read.spans.value(asked_at) if asked_at else None,
        route=asked_at,
        labels=tuple(Label(span, f"{height:.1f} cm") for _, span, height in entries),
        help=f"the longest entries are {longest}; shorten them, mark bullets `droppable: true`, "
        f"or allow {counted(pages + 1, 'page')}",
    )


def counted(count: int, what: str) -> str:
    """Return a number with its noun: 1 page, 2 pages."""
    return f"{count} {what}{'' if count == 1 else 's'}"
