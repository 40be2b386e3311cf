"""Diagnostics about page fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.diagnostics.words import counted
from cvkit.exporters.pdf.engine_internals import KNOWN
from cvkit.fit.fit import TooLong

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic, Route
    from cvkit.fit.fit import Fit
    from cvkit.source import Source


def report(
    fitted: Fit | TooLong, pages: int, read: Source, asked_at: Route | None = None
) -> tuple[Diagnostic, ...]:
    """Report everything that was left out, or by how much the résumé is too long; not yet placed.

    Args:
        fitted: The result of the fit.
        pages: The maximum number of pages.
        read: The file, for the lines that the help names.
        asked_at: The route of the number of pages; ``None`` if the file doesn't set it.
    """
    if isinstance(fitted, TooLong):
        return (_too_long(fitted, pages, read, asked_at),)
    if not fitted.is_measured:
        return (_unmeasured(pages, asked_at),)
    return tuple(
        codes.LEFT_OUT.at(
            route,
            f"left out to fit on {counted(pages, 'page')}",
            "to keep it longer, give it a higher `priority`",
        )
        for route in fitted.left_out
    )


def _unmeasured(pages: int, asked_at: Route | None) -> Diagnostic:
    return codes.ENGINE_CHANGED.at(
        asked_at,
        f"can't fit the résumé on {counted(pages, 'page')}, because cvkit doesn't know this "
        "version of WeasyPrint; it stays as long as it is",
        f"`pip install {KNOWN}` installs one that it knows",
    )


def _line(route: Route, read: Source) -> str:
    line = f"line {read.spans.key(route).start.line}"
    file = read.spans.file(route)
    return f"{file}, {line}" if file else line


def _too_long(found: TooLong, pages: int, read: Source, asked_at: Route | None) -> Diagnostic:
    entries = [(name, route, height / 10) for name, route, height in found.longest]
    longest = ", ".join(
        f"{name} ({_line(route, read)}, {height:.1f} cm)" for name, route, height in entries
    )
    without = f" and without droppable content ({len(found.left_out)} left out)"
    return codes.TOO_LONG.at(
        asked_at,
        f"{max(found.excess / 10, 0.1):.1f} cm (about {counted(found.lines, 'line')}) too long "
        f"for {counted(pages, 'page')}, even with the tightest layout"
        f"{without if found.left_out else ''}",
        f"the longest entries are {longest}; shorten them, mark bullets `droppable: true`, "
        f"or allow {counted(pages + 1, 'page')}",
        labels=[(route, f"{height:.1f} cm") for _, route, height in entries],
    )
