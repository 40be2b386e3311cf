"""Any Word file, as well as its layout can tell: a guess at best, and marked as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit.errors import ImportFailedError
from cvkit.importers.docx import aside, container, lines, parts, surroundings
from cvkit.importers.docx.arrange import arrange
from cvkit.importers.docx.roles import with_roles
from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading.layout import resume
from cvkit.importers.reading.layout.lines import Layout
from cvkit.importers.reading.layout.structure import divide
from cvkit.importers.reading.ledger import Ledger

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

MAX_LINES: Final = 8_000
"""The most lines that are read; a page has about fifty."""


def match(file: ForeignFile) -> Match:
    """Know a Word file; one of cvkit that carries its source is read by that."""
    return Match.POSSIBLE if container.is_office(file) else Match.NO


def read(file: ForeignFile) -> Imported:
    """Read a Word file by its layout.

    Args:
        file: A Word file.

    Raises:
        ImportFailedError: It is of another kind, broken, encrypted, too long, or has no text.
    """
    document = parts.read(container.open_package(file))
    ledger = Ledger()
    body = with_roles(arrange(document.body))
    around = surroundings.read(document, body, ledger)
    if len(body) > MAX_LINES:
        message = f"it has {len(body):,} lines, more than the limit of {MAX_LINES:,}"
        raise ImportFailedError(message)
    whole = lines.lay_out(body)
    layout = Layout(
        (*around.top, *whole.lines, *around.end), {**whole.texts, **around.texts}
    )
    if not layout.lines:
        raise ImportFailedError("it has no text", "Text in a picture can't be read.")
    data = resume.read(layout, divide(layout, ()), ledger)
    rest = aside.account(document, ledger)
    leaves = (*layout.leaves, *around.leaves, *rest.leaves)
    return ledger.close(data, leaves, {**layout.texts, **rest.texts})


IMPORTER = Importer(
    "docx",
    "Word",
    "Any other résumé as a Word file (.docx), read by its layout; each guess is marked.",
    match,
    read,
)
