"""Ways to mend a résumé, by routes; ``source`` knows how to write them into a file's text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.diagnostics.location import Route


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Write another text for a value.

    Attributes:
        route: The value; a scalar in the file.
        text: The new text, as the loader would give it.
    """

    route: Route
    text: str


@dataclass(frozen=True, slots=True)
class Reorder:
    """Put the items of a list into another order.

    Attributes:
        route: The list.
        order: The present indices in their new order.
    """

    route: Route
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Give a key another name.

    Attributes:
        route: The value below the key.
        name: The new name.
    """

    route: Route
    name: str


Change = ReplaceText | Reorder | RenameKey
