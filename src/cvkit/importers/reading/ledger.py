"""Collects what an importer has to say besides the résumé itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.importers.values import Imported, Leaf, Note, Place, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cvkit.diagnostics.codes import Code
    from cvkit.importers.values import Data


class Ledger:
    """What is lost and why, which values are settings, and notes; made anew for each file."""

    def __init__(self) -> None:
        self._reasons: dict[Place, str] = {}
        self._settings: set[Place] = set()
        self._notes: list[Note] = []

    def lose(self, values: Iterable[Leaf] | Value | None, reason: str) -> None:
        """Say why values are left out.

        Without this, the report says that cvkit has no place for a value.

        Args:
            values: The values; ``None`` for none.
            reason: A clause without a full stop.
        """
        for leaf in _leaves(values):
            self._reasons[leaf.place] = reason

    def set_aside(self, values: Iterable[Leaf] | Value | None) -> None:
        """Say that values set up the other tool: ids, layout, versions."""
        self._settings.update(leaf.place for leaf in _leaves(values))

    def note(
        self,
        code: Code,
        message: str,
        value: Value | Leaf | None = None,
        help: str = "",  # noqa: A002 - the field's name
    ) -> None:
        """Add a note at the place of a value.

        Args:
            code: One of ``CV4xx``.
            message: What was done: one sentence without a full stop.
            value: Where; ``None`` for the file as a whole.
            help: What to check, or empty.
        """
        leaf = next(iter(_leaves(value)), None)
        self._notes.append(Note(code, message, leaf.place if leaf else None, help))

    def changed(self, value: Value, message: str) -> None:
        """Say that a value is only imported in part, or in another form."""
        self.note(codes.IMPORT_CHANGED, message, value)

    def add(self, notes: Iterable[Note]) -> None:
        """Add notes that were made elsewhere."""
        self._notes += notes

    def close(
        self, data: dict[str, Data], leaves: Iterable[Leaf], texts: Mapping[str, str]
    ) -> Imported:
        """Return the result of an import.

        Args:
            data: The résumé.
            leaves: Every value of the file.
            texts: The text of each part of the file; ``""`` is the file itself.
        """
        return Imported(
            data,
            tuple(leaves),
            dict(self._reasons),
            frozenset(self._settings),
            tuple(self._notes),
            dict(texts),
        )


def _leaves(values: Iterable[Leaf] | Value | Leaf | None) -> Iterable[Leaf]:
    match values:
        case None:
            return ()
        case Value():
            return values.sources
        case Leaf():
            return (values,)
    return values
