"""The result of an exporter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file, not yet written.

    Attributes:
        data: Its bytes; the same for the same document and theme, on any day.
        pages: Number of pages, where the format has pages.
        fill: How full the last page is, from 0 to 1, where the format has pages.
        diagnostics: What was noticed on the way, with routes in the original résumé; whoever has
            the file places them.
        sheets: Of a format with a file for each page, the bytes of each; ``data`` is the first.
    """

    data: bytes = field(repr=False)
    pages: int | None = None
    fill: float | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    sheets: tuple[bytes, ...] = field(default=(), repr=False)
