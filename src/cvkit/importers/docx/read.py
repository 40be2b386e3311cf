"""Reads a Word file by its layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit.errors import ImportFailedError
from cvkit.importers.docx import aside, container, lines, parts, surroundings, teams
from cvkit.importers.docx.arrange import arrange
from cvkit.importers.docx.labels import named
from cvkit.importers.docx.roles import is_kind, with_roles
from cvkit.importers.docx.signature import signed
from cvkit.importers.reading.layout import emphasis, links, nesting, resume
from cvkit.importers.reading.layout.lines import Layout, Role
from cvkit.importers.reading.layout.structure import divide
from cvkit.importers.reading.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.docx.strips import Strip
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.reading.layout.lines import Line
    from cvkit.importers.values import Data, Imported, Place

MAX_LINES: Final = 8_000
"""The most lines that are read; a page has about fifty."""


def read_file(file: ForeignFile) -> Imported:
    """Read a Word file by its layout.

    Args:
        file: A Word file.

    Raises:
        ImportFailedError: It is of another kind, broken, encrypted, too long, or has no text.
    """
    document = parts.read(container.open_package(file))
    ledger = Ledger()
    body = with_roles(named(arrange(document.body)))
    if len(body) > MAX_LINES:
        message = f"it has {len(body):,} lines, more than the limit of {MAX_LINES:,}"
        raise ImportFailedError(message)
    around = surroundings.read(document, body, ledger)
    whole = lines.lay_out(body)
    found = links.find(whole.lines)
    shown, signature = signed(body, whole.lines)
    layout = Layout(
        (*around.top, *_said(shown, ledger), *around.end), {**whole.texts, **around.texts}
    )
    if not layout.lines:
        raise ImportFailedError("it has no text", "Text in a picture can't be read.")
    parted = divide(layout, ())
    parted = parted._replace(head=list(links.in_head(parted.head, found.shown)))
    data = emphasis.marked(resume.read(layout, parted, ledger), layout.lines, ledger)
    data = links.place(teams.parted(_with(data, signature)), found.shown)
    data = nesting.nested(data, _indents(body, whole.lines, ledger))
    rest = aside.account(document, ledger)
    leaves = (*whole.leaves, *around.said, *found.leaves, *rest.leaves)
    return ledger.close(data, leaves, {**layout.texts, **found.texts, **rest.texts})


def _said(given: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return lines without those that are rules made of signs, or say that this is a résumé."""
    found: list[Line] = []
    for line in given:
        if not any(map(str.isalnum, line.text)) or is_kind(line.text):
            ledger.set_aside(line.value)
        else:
            found.append(line)
    return found


def _indents(strips: Sequence[Strip], given: Sequence[Line], ledger: Ledger) -> dict[Place, float]:
    """Return where bullets stand, and say once that the numbers of lists aren't kept."""
    pairs = zip(strips, given, strict=True)
    items = [one for one in pairs if one[0].is_item and one[0].role is not Role.HEAD]
    numbered = next((line.value for strip, line in items if strip.shape.is_numbered), None)
    if numbered:
        ledger.changed(numbered, "numbered lists become bullets, in the same order")
    return {line.parts[0].value.sources[-1].place: strip.shape.indent for strip, line in items}


def _with(data: dict[str, Data], signature: dict[str, Data]) -> dict[str, Data]:
    basics = data.get("basics")
    known = basics if isinstance(basics, dict) else {}
    return {**data, "basics": {**known, **signature}}
