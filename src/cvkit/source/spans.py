"""Where each value of a résumé stands in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Position, Span
from cvkit.source.tree import Alias, Entry, Mapping, Mark, Node, Scalar, Sequence, is_null, resolve

if TYPE_CHECKING:
    from cvkit.diagnostics import Route


class _Stop(NamedTuple):
    """How far a route leads: the last value on it, and its key if it has one."""

    node: Node
    key: Mark | None
    is_whole: bool


class SpanMap(NamedTuple):
    """From a route to the characters a person would underline.

    A route may go further than the file does, as the schema's do where a plain text stands
    for something longer, or where a key is missing. Then the last value on the way counts.

    Attributes:
        root: The file's document, or ``None`` if it could not be read.
        lines: The file's lines, without their ends.
    """

    root: Node | None
    lines: tuple[str, ...]

    def value(self, route: Route) -> Span:
        """Return the value's span: the key's instead, where the value runs over several lines."""
        stop = self._follow(route)
        return to_span(self._mark(stop.node, stop.key)) if stop else _START

    def key(self, route: Route) -> Span:
        """Return the span of the key itself; of a list's item, its first key's."""
        stop = self._follow(route)
        if stop is None:
            return _START
        is_text = isinstance(stop.node, Scalar) and not stop.is_whole
        if stop.key and not is_text:
            return to_span(stop.key)
        return to_span(self._first(stop.node) or self._mark(stop.node, None))

    def has(self, route: Route) -> bool:
        """Whether the file itself has a value, or an empty key, at exactly this route."""
        stop = self._follow(route)
        return stop is not None and stop.is_whole

    def _follow(self, route: Route) -> _Stop | None:
        if self.root is None:
            return None
        node, key = self.root, None
        for step in route:
            entry = _child(node, step)
            if entry is None:
                return _Stop(node, key, is_whole=False)
            node, key = entry
        return _Stop(node, key, is_whole=True)

    def _mark(self, node: Node, key: Mark | None) -> Mark:  # noqa: PLR0911 - one per kind
        match node:
            case Alias(mark=mark):
                return mark
            case Scalar(is_block=True, mark=mark):
                return self._block_text(mark)
            case Scalar(text=text, mark=mark):
                return key if key and text is None else mark
            case Sequence(is_flow=True, mark=mark) | Mapping(is_flow=True, mark=mark) if (
                mark.line == mark.end_line
            ):
                return mark
            case _ if key:
                return key
            case Mapping(mark=mark):
                return self._first(node) or _head(mark)
            case Sequence(items=items, mark=mark):
                return self._mark(items[0], None) if items else _head(mark)

    @staticmethod
    def _first(node: Node) -> Mark | None:
        """Return a mapping's first key; merged ones stand elsewhere in the file."""
        if not isinstance(node, Mapping):
            return None
        keys = (entry.key for entry in node.entries.values())
        return min((key for key in keys if key >= node.mark[:2]), default=None)

    def _block_text(self, mark: Mark) -> Mark:
        """Trim a ``|`` or ``>`` text to its own characters, from the first to the last."""
        numbers = range(mark.line + 1, min(mark.end_line + 1, len(self.lines)))
        ends = {number: len(self.lines[number].rstrip()) for number in numbers}
        if mark.end_line in ends:
            ends[mark.end_line] = min(ends[mark.end_line], mark.end_column)
        written = [number for number, end in ends.items() if self.lines[number][:end].strip()]
        if not written:
            return _head(mark)
        first, last = written[0], written[-1]
        indent = len(self.lines[first]) - len(self.lines[first].lstrip())
        return Mark(first, indent, last, ends[last])


def _child(node: Node, step: str | int) -> tuple[Node, Mark | None] | None:
    match resolve(node), step:
        case Mapping(entries=entries), str():
            return _of_entry(entries.get(step))
        case Mapping(entries=entries), int():
            # The schema reads some mappings (profiles) as lists, in the order of their keys.
            written = [entry for entry in entries.values() if not is_null(entry.node)]
            return _of_entry(written[step] if 0 <= step < len(written) else None)
        case Sequence(items=items), int() if 0 <= step < len(items):
            return items[step], None
    return None


def _of_entry(entry: Entry | None) -> tuple[Node, Mark | None] | None:
    return (entry.node, entry.key) if entry else None


def _head(mark: Mark) -> Mark:
    return Mark(mark.line, mark.column, mark.line, mark.column + 1)


def to_span(mark: Mark) -> Span:
    """Return a span, which counts from 1."""
    return Span(
        Position(mark.line + 1, mark.column + 1), Position(mark.end_line + 1, mark.end_column + 1)
    )


_START = Span(Position(1, 1), Position(1, 1))
