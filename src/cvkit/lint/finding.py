"""What a rule gives: a complaint about a place of the résumé, and how the place could be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cvkit.diagnostics import Change, Route


class Finding(NamedTuple):
    """One complaint of a rule.

    Attributes:
        route: The exact value at fault, as far as the file may have it.
        message: What is wrong: one sentence without a full stop.
        help: What to write instead; empty when the message says it all.
        labels: Related places, with what they have to do with it.
        change: A safe way to mend it, if there is one.
        on_key: Whether to underline the key and not the value.
    """

    route: Route
    message: str
    help: str = ""
    labels: tuple[tuple[Route, str], ...] = ()
    change: Change | None = None
    on_key: bool = False


def quote(value: str) -> str:
    """Show a text as part of a sentence: in quotes, on one line, not too long."""
    text = " ".join(value.split())
    return f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}”"


_LONGEST = 40
