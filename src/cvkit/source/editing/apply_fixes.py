"""Applies fixes to a file until no fixable diagnostic is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Diagnostic, Severity
from cvkit.source.editing.apply import apply, compatible
from cvkit.source.editing.verify import is_verified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cvkit.diagnostics import Fix

    Find = Callable[[str], Iterable[Diagnostic]]
    """Returns a text's diagnostics with fixes, in file order."""

MOST_ROUNDS = 10
"""A fix may reveal another one; the limit stops rules that undo each other's fixes."""


class FixedText(NamedTuple):
    """The result of applying fixes.

    Attributes:
        text: The new text, or the old one if nothing could be fixed.
        fixes: The applied fixes, in order.
    """

    text: str
    fixes: tuple[Fix, ...]


def apply_fixes(text: str, find: Find) -> FixedText:
    """Apply every fix that is verified as safe.

    A fix is applied only if the resulting data differs by exactly its ``change``, and if a file
    without errors still has none.

    Args:
        text: The file's text.
        find: Returns the diagnostics of a text.
    """
    done: list[Fix] = []
    seen = {text}
    for _ in range(MOST_ROUNDS):
        found = list(find(text))
        fixes = compatible([one.fix for one in found if one.fix and one.fix.change])
        new, made = _make(_Round(text, find, has_errors=_has_errors(found)), fixes)
        if new in seen:
            break
        seen.add(new)
        text = new
        done += made
    return FixedText(text, tuple(done))


class _Round(NamedTuple):
    text: str
    find: Find
    has_errors: bool

    def accepts(self, new: str, fixes: Sequence[Fix]) -> bool:
        changes = [fix.change for fix in fixes if fix.change]
        if not is_verified(self.text, new, changes):
            return False
        return self.has_errors or not _has_errors(self.find(new))


def _make(turn: _Round, fixes: Sequence[Fix]) -> tuple[str, list[Fix]]:
    """Apply all fixes; if that fails, find a subset that works by bisection."""
    if not fixes:
        return turn.text, []
    new = apply(turn.text, (edit for fix in fixes for edit in fix.edits))
    if turn.accepts(new, fixes):
        return new, list(fixes)
    if len(fixes) == 1:
        return turn.text, []
    half = len(fixes) // 2
    first, second = _make(turn, fixes[:half]), _make(turn, fixes[half:])
    both = [*first[1], *second[1]]
    new = apply(turn.text, (edit for fix in both for edit in fix.edits))
    if turn.accepts(new, both):
        return new, both
    return first if first[1] else second


def _has_errors(found: Iterable[Diagnostic]) -> bool:
    return any(one.severity is Severity.ERROR for one in found)
