"""Diagnostics as one line each, for editors and grep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics.render.lines import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Diagnostic


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a line ``file:line:column: error CV010 message`` for each diagnostic."""
    return "".join(f"{_line(diagnostic)}\n" for diagnostic in diagnostics)


def _line(diagnostic: Diagnostic) -> str:
    place = diagnostic.file
    if diagnostic.span:
        start = diagnostic.span.start
        place = f"{place}:{start.line}:{start.column}"
    said = f"{diagnostic.severity} {diagnostic.code} {diagnostic.message}"
    return visible(f"{place}: {said}" if place else said)
