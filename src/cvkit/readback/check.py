"""Checks that a file shows what a document says."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity, codes
from cvkit.errors import FileError
from cvkit.readback import edges
from cvkit.readback.compare import compare
from cvkit.readback.expected import expected, together
from cvkit.readback.faults import Fault
from cvkit.readback.readers import reader_of, reads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.diagnostics import Diagnostic
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def check(
    data: bytes, media_type: str, parts: Sequence[tuple[Document, Theme]]
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a file, with routes in the résumé.

    A theme that doesn't come with cvkit may leave texts out on purpose, so what is wrong in it are
    warnings.

    Args:
        data: The file.
        media_type: Its kind; nothing is wrong with one that can't be read.
        parts: What it must show, one document after the other, each with the theme that it was made
            in.
    """
    if not reads(media_type):
        return ()
    reader = reader_of(media_type)
    try:
        read = reader.read(data)
    except FileError as error:
        fault = Fault(codes.TEXT_LOST, (), f"{reader.name} can't be read: {error.message}")
        return (fault.diagnostic(),)
    wanted = together(expected(document, theme, media_type) for document, theme in parts)
    texts = [*chain(*wanted.queues)]
    faults = [*compare(wanted, read, reader.name), *edges.faults(read.cut_off, reader.name, texts)]
    found = (fault.diagnostic() for fault in faults)
    if all(theme.is_built_in for _, theme in parts):
        return tuple(found)
    return tuple(one._replace(severity=Severity.WARNING) for one in found)
