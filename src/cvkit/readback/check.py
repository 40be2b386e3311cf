"""Checks that a file shows what a document says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity, codes
from cvkit.errors import FileError
from cvkit.readback.compare import compare
from cvkit.readback.expected import expected
from cvkit.readback.faults import Fault
from cvkit.readback.readers import reader_of, reads

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def check(data: bytes, media_type: str, document: Document, theme: Theme) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a file, with routes in the résumé.

    A theme that doesn't come with cvkit may leave texts out on purpose, so what is wrong in it are
    warnings.

    Args:
        data: The file.
        media_type: Its kind; nothing is wrong with one that can't be read.
        document: What it must show.
        theme: The theme that it was made in.
    """
    if not reads(media_type):
        return ()
    reader = reader_of(media_type)
    try:
        read = reader.read(data)
    except FileError as error:
        fault = Fault(codes.TEXT_LOST, (), f"{reader.name} can't be read: {error.message}")
        return (fault.diagnostic(),)
    faults = compare(expected(document, theme, media_type), read, reader.name)
    found = (fault.diagnostic() for fault in faults)
    if theme.is_built_in:
        return tuple(found)
    return tuple(one._replace(severity=Severity.WARNING) for one in found)
