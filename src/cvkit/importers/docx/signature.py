"""Finds the place, the date and the name that stand at the end of many a Lebenslauf."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cvkit.importers.docx.strips import text_of
from cvkit.importers.reading import date_texts
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.docx.strips import Strip
    from cvkit.importers.reading.layout.lines import Line

_LINES: Final = 2
_TOP: Final = 15
"""Among how many lines at the top the name is."""

_PLACED = re.compile(r"([^\d,]{2,40}),\s+(?:den\s+)?(.+)")


def signed(
    strips: Sequence[Strip], lines: Sequence[Line]
) -> tuple[Sequence[Line], dict[str, Data]]:
    """Return the lines without the signature at their end, and that.

    Args:
        strips: The lines of a file.
        lines: The same lines with their places.
    """
    names = {text_of(piece) for strip in strips[:-_LINES][:_TOP] for piece in strip.pieces}
    if len(strips) <= _LINES or any(len(line.parts) > 1 for line in lines[-_LINES:]):
        return lines, {}
    first, second = (line.value for line in lines[-_LINES:])
    found = _PLACED.fullmatch(first.text)
    dates = date_texts.dates_in(found[2]) if found else None
    if found is None or dates is None or second.text not in names:
        return lines, {}
    signature: dict[str, Value] = {
        "place": first.with_text(found[1].strip()),
        "date": first.with_text(dates.text),
        "name": second,
    }
    return lines[:-_LINES], {"signature": without_empty(dict(signature))}
