"""Changes to a résumé, addressed by route; ``source`` turns them into edits of a file's text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.diagnostics.location import Route


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Replace a value's text.

    Attributes:
        route: The value; a scalar in the file.
        text: The new text, as the loader would return it.
    """

    route: Route
    text: str


@dataclass(frozen=True, slots=True)
class QuoteText:
    """Put a text in quotes, with the comment after it or the ``&name`` before it.

    Attributes:
        route: The value in the file; a scalar without quotes, or empty.
        text: The whole text.
    """

    route: Route
    text: str


@dataclass(frozen=True, slots=True)
class Reorder:
    """Reorder the items of a list.

    Attributes:
        route: The list.
        order: The current indices in their new order.
    """

    route: Route
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Rename a key.

    Attributes:
        route: The key's value.
        name: The new name.
    """

    route: Route
    name: str


@dataclass(frozen=True, slots=True)
class JoinDates:
    """Join two keys with dates, the start and the end, to one with a period.

    Attributes:
        route: The start; a scalar in the file.
        end: The key of the end, beside it; another scalar.
        name: The key of the period, which takes the place of the start.
        text: The period.
    """

    route: Route
    end: str
    name: str
    text: str


Change = ReplaceText | QuoteText | Reorder | RenameKey | JoinDates
