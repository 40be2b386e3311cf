"""Output formats for diagnostics, one file each; only the requested one is imported."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cvkit.diagnostics import Diagnostic


class DiagnosticFormat(StrEnum):
    """The output formats for diagnostics."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"

    @property
    def is_data(self) -> bool:
        """Whether it is for tools, and not empty even without diagnostics."""
        return self not in {DiagnosticFormat.TEXT, DiagnosticFormat.CONCISE}


def render(
    form: DiagnosticFormat,
    diagnostics: Sequence[Diagnostic],
    texts: Mapping[str, str],
    *,
    color: bool = False,
    width: int = 100,
) -> str:
    """Render diagnostics in one of the formats.

    Args:
        form: The format.
        diagnostics: In the order to show them.
        texts: The text of each file by its name.
        color: Whether to use ANSI colours.
        width: The terminal's width in columns.

    Returns:
        Lines, each ending in a newline; empty for no diagnostics, unless the format is data.
    """
    # ruff: disable[PLC0415]
    match form:
        case DiagnosticFormat.TEXT:
            from cvkit.diagnostics.render import text

            return text.render(diagnostics, texts, color=color, width=width)
        case DiagnosticFormat.CONCISE:
            from cvkit.diagnostics.render import concise

            return concise.render(diagnostics)
        case DiagnosticFormat.JSON:
            from cvkit.diagnostics.render import json_v1

            return json_v1.render(diagnostics)
        case DiagnosticFormat.GITHUB:
            from cvkit.diagnostics.render import github

            return github.render(diagnostics)
        case DiagnosticFormat.SARIF:
            from cvkit.diagnostics.render import sarif

            return sarif.render(diagnostics)
    # ruff: enable[PLC0415]
