"""Takes characters out of imported texts that no résumé can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.importers.values import Data, Note, Value
from cvkit.source.yaml.encoding import CONTROL, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def clean(data: dict[str, Data]) -> tuple[dict[str, Data], list[Note]]:
    """Return a résumé without control characters, and a note about each text that had any.

    Args:
        data: The résumé.
    """
    notes: list[Note] = []
    return {key: _cleaned(value, notes) for key, value in data.items()}, notes


def _cleaned(data: Data, notes: list[Note]) -> Data:
    match data:
        case Value(text=text):
            if not CONTROL.search(text):
                return data
            notes.append(_note(data))
            return data.with_text(CONTROL.sub("", text))
        case list():
            return [_cleaned(item, notes) for item in data]
    return {key: _cleaned(value, notes) for key, value in data.items()}


def _note(value: Value) -> Note:
    names = ", ".join(dict.fromkeys(_names(value.text)))
    place = value.sources[0].place if value.sources else None
    return Note(codes.IMPORT_CHANGED, f"a control character is left out: {names}", place)


def _names(text: str) -> Iterator[str]:
    return (name_of(match[0]) for match in CONTROL.finditer(text))
