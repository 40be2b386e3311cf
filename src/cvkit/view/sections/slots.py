"""What a recipe returns: the slots of an entry, and how texts are put together in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cvkit.model.text import merged
from cvkit.view.entry_context import EntryContext
from cvkit.view.inline import joined, together

if TYPE_CHECKING:
    from cvkit.view.inline import Inline


Slots = dict[str, Any]
"""Keyword arguments of ``Entry``."""

Recipe = Callable[[Any, EntryContext], Slots]
"""Makes the slots of a section's entry."""


def pieces(*inlines: Inline) -> tuple[Inline, ...]:
    """Return the texts that aren't empty."""
    return tuple(inline for inline in inlines if inline)


def as_one(between: str, *inlines: Inline) -> Inline:
    """Join texts with a separator that is part of the text: plain texts become one span."""
    whole = joined(between, inlines)
    return together(merged(whole), (whole,))
