"""Filters the errors of a file of which parts couldn't be read: some only follow from the loss."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.source.yaml.raw_lines import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic, Span
    from cvkit.source.yaml.recovery import LostLines
    from cvkit.source.yaml.spans import SpanMap


class Losses(NamedTuple):
    """The lines that couldn't be read, and what that makes uncertain.

    Attributes:
        lines: The lost lines and the nearest others, from 0: a text may go on in lost lines.
        tops: The top-level keys with lost lines.
        may_have_anchors: Whether aliases may refer to the lost lines.
    """

    lines: frozenset[int]
    tops: frozenset[str]
    may_have_anchors: bool

    def explain(self, found: Diagnostic, spans: SpanMap) -> bool:
        """Return whether an error may only be due to the lost lines.

        Args:
            found: The error, placed in the file.
            spans: The positions of what could be read.
        """
        if found.kind in {codes.TAG, codes.CONTROL_CHARACTER}:
            return False
        if found.span is None or not self.lines.isdisjoint(_rows(found.span)):
            return True
        if found.kind is codes.SYNTAX and self.may_have_anchors:
            return True
        if found.kind is codes.NOT_A_DATE and "export" in self.tops:
            return True  # its language is unknown
        if found.route is None:
            return False
        names_sections = found.route[:1] == ("export",) and found.kind is codes.NOT_A_CHOICE
        return (names_sections and "custom" in self.tops) or self._is_incomplete(found, spans)

    def _is_incomplete(self, found: Diagnostic, spans: SpanMap) -> bool:
        """Return whether the value at the error's route lacks something, or may lack it."""
        node = spans.node(found.route or ())
        if node is None or node is spans.root:
            return True
        mark = node.mark
        return not self.lines.isdisjoint(range(mark.line, mark.end_line + 1))


def losses(lines: tuple[str, ...], lost: tuple[LostLines, ...]) -> Losses:
    """Return what the loss of lines makes uncertain."""
    texts = (lines[row] for one in lost for row in range(one.first, one.last + 1))
    return Losses(
        frozenset(row for one in lost for row in _with_neighbours(lines, one)),
        frozenset(top for one in lost for top in _tops(lines, one)),
        any("&" in text for text in texts),
    )


def _tops(lines: tuple[str, ...], lost: LostLines) -> tuple[str, ...]:
    """Return the top-level keys that lost lines may belong to: any, if one of them is a key's."""
    texts = lines[lost.first + lost.is_value : lost.last + 1]
    has_key = any(not is_blank(text) and not text.startswith((" ", "-")) for text in texts)
    return ("custom", "export") if has_key else (lost.top.strip("\"'"),)


def _with_neighbours(lines: tuple[str, ...], lost: LostLines) -> Iterator[int]:
    yield from range(lost.first, lost.last + 1)
    if lost.is_value:
        return  # its key separates it from the line above, and its indentation from that below
    for rows in (range(lost.first - 1, -1, -1), range(lost.last + 1, len(lines))):
        for row in rows:
            yield row
            if not is_blank(lines[row]):
                break


def _rows(span: Span) -> range:
    return range(span.start.line - 1, span.end.line)
