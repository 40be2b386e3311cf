"""Findings: what a rule reports about a value of the résumé, and how to fix it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cvkit.diagnostics import Change, Route, Span


class Finding(NamedTuple):
    """One finding of a rule: all of a diagnostic but its code, which ``Rule.tell`` adds.

    Attributes:
        route: The exact value at fault, even if the file writes it in a shorter form.
        message: What is wrong: one sentence without a full stop.
        help: What to write instead; empty if the message says it all.
        labels: Related places, and how they are related.
        change: A safe fix, if there is one.
        on_key: Whether to underline the key rather than the value.
        span: The exact characters, if they aren't a value's; then the route is the file's.
        part: The characters of the text that are at fault: the offsets of the first and after the
            last, as ``re.Match.span`` returns them; ``None`` for the whole text.
    """

    route: Route
    message: str
    help: str = ""
    labels: tuple[tuple[Route, str], ...] = ()
    change: Change | None = None
    on_key: bool = False
    span: Span | None = None
    part: tuple[int, int] | None = None
