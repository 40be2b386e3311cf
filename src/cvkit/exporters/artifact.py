"""What an exporter gives back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.diagnostics import Route


@dataclass(frozen=True, slots=True)
class Note:
    """Something the exporter noticed about one place of the document.

    Attributes:
        code: A code of ``cvkit.diagnostics.codes``.
        message: One sentence without a full stop.
        origin: The place in the original résumé.
        help: What to do about it.
    """

    code: str
    message: str
    origin: Route = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file, not yet written.

    Attributes:
        data: Its bytes; the same for the same document and theme, on any day.
        pages: Number of pages, where the format has pages.
        fill: How full the last page is, from 0 to 1, where the format has pages.
        notes: What was noticed on the way.
        sheets: Of a format with a file for each page, the bytes of each; ``data`` is the first.
    """

    data: bytes = field(repr=False)
    pages: int | None = None
    fill: float | None = None
    notes: tuple[Note, ...] = ()
    sheets: tuple[bytes, ...] = field(default=(), repr=False)
