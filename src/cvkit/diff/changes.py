"""A single difference."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cvkit.diagnostics import Route


class ChangeKind(StrEnum):
    """What happened to a thing."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Change(NamedTuple):
    """A difference between two résumés.

    Attributes:
        kind: What happened.
        path: Where, as a person would say it: ``("work", "Babbage", "title")``.
        old: What was there; empty if it was added.
        new: What is there now; empty if it was removed.
        old_route: Its route in the old résumé, if it was there.
        new_route: Its route in the new one, if it is there.
    """

    kind: ChangeKind
    path: tuple[str, ...]
    old: str = ""
    new: str = ""
    old_route: Route | None = None
    new_route: Route | None = None
