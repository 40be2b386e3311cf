"""Finds the characters of the file that a part of a text is written with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Mark, Scalar

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic, Route
    from cvkit.source.yaml.spans import SpanMap

_STYLES = frozenset("'\"|>")
_PROPERTIES = re.compile(r"(?:&\S+\s+)*")


class _Written(NamedTuple):
    """A text as it is written, without the anchor before it and empty lines below it.

    Attributes:
        text: The text, with quotes or header.
        line: The line on which it starts, from 0.
        column: The column at which it starts.
    """

    text: str
    line: int
    column: int

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset in the text."""
        before = self.text[:offset]
        lines = before.count("\n")
        column = len(before) - (before.rfind("\n") + 1)
        return self.line + lines, column if lines else column + self.column


def style(route: Route, spans: SpanMap) -> str:
    """Return how a text is written: the first character of ``"…"``, ``'…'``, ``|`` and ``>``.

    Args:
        route: The text's route in the résumé.
        spans: The positions in the file.

    Returns:
        The character; empty if the text has no quotes, or isn't in the file.
    """
    node = spans.node(spans.written(route))
    if not isinstance(node, Scalar) or node.file:
        return ""
    first = _written(node, spans).text[:1]
    return first if first in _STYLES else ""


def narrowed(found: Diagnostic, spans: SpanMap) -> Diagnostic:
    """Return a diagnostic that points at a part of a text, if the text has several lines.

    Args:
        found: The diagnostic, placed in the file.
        spans: The positions in the file.
    """
    node = None if found.part is None else spans.node(spans.written(found.route or ()))
    if found.part is None or not isinstance(node, Scalar) or node.text is None:
        return found
    if node.mark.line == node.mark.end_line:
        return found
    from cvkit.source.editing.align import located  # noqa: PLC0415 - few texts have several lines

    written, text = _written(node, spans), node.text
    before = len(text) - len(text.lstrip())  # the schema strips texts
    place = located(written.text, text, found.part[0] + before, found.part[1] + before)
    if place is None:
        return found
    return found._replace(
        span=to_span(Mark(*written.position(place[0]), *written.position(place[1])))
    )


def _written(node: Scalar, spans: SpanMap) -> _Written:
    mark = node.mark
    lines = list(spans.lines[mark.line : mark.end_line + 1])
    if len(lines) > mark.end_line - mark.line:
        lines[-1] = lines[-1][: mark.end_column]
    lines[0] = lines[0][mark.column :]
    whole = "\n".join(lines)
    text = _PROPERTIES.sub("", whole, count=1)
    before = whole[: len(whole) - len(text)]
    line, column = mark.line + before.count("\n"), len(before) - (before.rfind("\n") + 1)
    at = column if "\n" in before else column + mark.column
    return _Written(text.rstrip() if node.is_block else text, line, at)
