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
        data: The content; reproducible for the same document and theme.
        pages: Number of pages, if the format has pages.
        fill: How full the last page is, from 0 to 1, if the format has pages.
        diagnostics: Diagnostics of the export, with routes in the original résumé. The caller adds
            their positions in the file.
        sheets: The content of each page, if the format has one file per page; ``data`` is the
            first.
    """

    data: bytes = field(repr=False)
    pages: int | None = None
    fill: float | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    sheets: tuple[bytes, ...] = field(default=(), repr=False)


def checked(exported: object) -> Artifact:
    """Return what a format's ``export`` returned, which another package may have written.

    Raises:
        TypeError: It is not an artifact of bytes.
    """
    if not isinstance(exported, Artifact):
        raise TypeError(f"export returned {type(exported).__name__}, not Artifact")
    for data in (exported.data, *exported.sheets):
        if not isinstance(data, bytes):
            raise TypeError(f"the artifact's data is {type(data).__name__}, not bytes")
    return exported
