"""Applies edits to a text."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from cvkit.source.editing.yaml_text import starts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Edit, Fix, Position, Route, Span


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits to a text.

    Raises:
        ValueError: Two edits overlap.
    """
    starts = starts_of(text)
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        start, end = (_offset(starts, place) for place in (edit.span.start, edit.span.end))
        if start < done:
            raise ValueError(f"edits overlap at {edit.span.start}")
        parts += [text[done:start], edit.replacement]
        done = end
    return "".join([*parts, text[done:]])


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """Return the fixes that can be applied together; of two that overlap, the first."""
    chosen: list[Fix] = []
    taken: list[Span] = []
    routes: set[tuple[str, Route]] = set()
    for fix in fixes:
        spans = [edit.span for edit in fix.edits]
        # Two new texts for the same value conflict, even if their edits don't overlap.
        key = (type(fix.change).__name__, fix.change.route) if fix.change else None
        if key in routes or any(_meets(taken, span) for span in spans):
            continue
        chosen.append(fix)
        if key:
            routes.add(key)
        for span in spans:
            insort(taken, span)
    return chosen


def _meets(taken: list[Span], span: Span) -> bool:
    """Return whether a span overlaps a taken one, or has the same start."""
    index = bisect_left(taken, span)
    before, after = taken[index - 1 : index], taken[index : index + 1]
    return any(one.end > span.start or one.start == span.start for one in before) or any(
        one.start < span.end or one.start == span.start for one in after
    )


def _offset(starts: tuple[int, ...], place: Position) -> int:
    return starts[place.line - 1] + place.column - 1
