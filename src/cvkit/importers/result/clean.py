"""Takes characters out of imported texts that no résumé can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.importers.values import Data, Note, Value, values
from cvkit.source.yaml.composition import composed
from cvkit.source.yaml.encoding import CONTROL, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def clean(data: dict[str, Data]) -> tuple[dict[str, Data], list[Note]]:
    """Return a résumé without control characters, and a note about each text that had any.

    Letters with accents are composed (Unicode's NFC), as in any file that cvkit reads.

    Args:
        data: The résumé.
    """
    notes: list[Note] = []
    return _cleaned_keys(data, notes), notes


def _cleaned(data: Data, notes: list[Note]) -> Data:
    match data:
        case Value(text=text):
            if CONTROL.search(text):
                notes.append(_note(text, data))
                text = CONTROL.sub("", text)
            return data.with_text(composed(text))
        case list():
            return [_cleaned(item, notes) for item in data]
    return _cleaned_keys(data, notes)


def _cleaned_keys(data: dict[str, Data], notes: list[Note]) -> dict[str, Data]:
    """Return a mapping with its values cleaned, and its keys: some are labels of the file."""
    found: dict[str, Data] = {}
    for key, value in data.items():
        if CONTROL.search(key):
            notes.append(_note(key, next(values(value), None)))
        found[composed(CONTROL.sub("", key))] = _cleaned(value, notes)
    return found


def _note(text: str, value: Value | None) -> Note:
    names = ", ".join(dict.fromkeys(_names(text)))
    place = value.sources[0].place if value and value.sources else None
    return Note(codes.IMPORT_CHANGED, f"a control character is left out: {names}", place)


def _names(text: str) -> Iterator[str]:
    return (name_of(match[0]) for match in CONTROL.finditer(text))
