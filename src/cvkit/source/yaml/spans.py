"""Maps routes of a résumé to positions in its file."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cvkit.diagnostics import Label, Position, Span
from cvkit.source.yaml.tree import (
    Alias,
    Mapping,
    Mark,
    Node,
    Scalar,
    Sequence,
    head,
    is_null,
    resolve,
)

if TYPE_CHECKING:
    from collections import abc

    from cvkit.diagnostics import Diagnostic, Route

Picks: TypeAlias = "abc.Mapping[Route, str]"
"""The language picked from each language map, by the map's route in the file."""


class _Stop(NamedTuple):
    """The last value found on a route, its key if it has one, its route, and the rest."""

    node: Node
    key: Mark | None
    route: Route
    rest: Route

    @property
    def is_whole(self) -> bool:
        return not self.rest


class SpanMap(NamedTuple):
    """Maps a route to the span to underline.

    A route may be longer than the path in the file, for example if a plain text is short for a
    mapping, or if a key is missing. Then the last value found is used. If a text has several
    languages, its route leads to the picked one.

    Attributes:
        root: The file's document, or ``None`` if it couldn't be read.
        lines: The file's lines, without line breaks.
        picks: The language picked from each language map.
        others: The lines of the other files that values come from, by their names.
    """

    root: Node | None
    lines: tuple[str, ...]
    picks: Picks = MappingProxyType({})
    others: abc.Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def value(self, route: Route) -> Span:
        """Return the value's span, or its key's if the value extends over several lines."""
        stop = self._follow(route)
        if stop is None:
            return _START
        text = self._picked(stop)
        return to_span(self._mark(text.node, text.key))

    def key(self, route: Route) -> Span:
        """Return the span of the key; for a list item, that of the item's first key."""
        stop = self._follow(route)
        if stop is None:
            return _START
        is_text = isinstance(stop.node, Scalar) and not stop.is_whole
        if stop.key and not is_text:
            return to_span(stop.key)
        return to_span(self._first(stop.node) or self._mark(stop.node, None))

    def place(self, found: Diagnostic, file: str) -> Diagnostic:
        """Return a diagnostic with its routes resolved to spans in this file.

        If the value comes from another file, the diagnostic is about that one: it has no fix,
        and no labels in this one.

        Args:
            found: The diagnostic; it is returned unchanged if it already has a file.
            file: The name of this file, as given by the user.
        """
        if found.file:
            return found
        span, route = found.span, found.route
        if span is None and route is not None:
            span = self.key(route) if found.on_key else self.value(route)
            if other := self.file(route):
                return found._replace(file=other, span=span, labels=(), fix=None)
        return found._replace(file=file, span=span, labels=tuple(map(self._placed, found.labels)))

    def file(self, route: Route) -> str:
        """Return the name of the file that a value comes from; empty if it is this one."""
        stop = self._follow(route)
        return stop.node.file if stop else ""

    def lines_of(self, file: str) -> tuple[str, ...]:
        """Return the lines of a file that values come from; empty is the name of this one."""
        return self.others.get(file, ()) if file else self.lines

    def _placed(self, label: Label) -> Label:
        if label.span or label.route is None:
            return label
        return label._replace(span=self.value(label.route))

    def node(self, route: Route) -> Node | None:
        """Return the last value that is found on a route; ``None`` without a document."""
        stop = self._follow(route)
        return stop.node if stop else None

    def is_only_comment(self, route: Route) -> bool:
        """Return whether there is no value at a route, but a comment in its place."""
        stop = self._follow(route)
        if stop is None or not stop.is_whole or not is_null(stop.node):
            return False
        mark = stop.key or stop.node.mark
        lines = self.lines_of(stop.node.file)
        rest = lines[mark.end_line][mark.end_column :] if lines else ""
        return rest.lstrip(" \t:-").startswith("#")

    def has(self, route: Route) -> bool:
        """Return whether the file has a value, or an empty key, at exactly this route."""
        stop = self._follow(route)
        return stop is not None and stop.is_whole

    def written(self, route: Route) -> Route:
        """Return the route in the file, including the picked languages."""
        stop = self._follow(route) if self.picks else None
        if stop is None:
            return route
        way = (*self._picked(stop).route, *stop.rest)
        return way if len(way) > len(route) else route

    def language(self, route: Route) -> str | None:
        """Return the language picked for the value at a route, if it has several."""
        ways = (route[:count] for count in range(len(route) + 1))
        return next((self.picks[way] for way in ways if way in self.picks), None)

    def _follow(self, route: Route) -> _Stop | None:
        if self.root is None:
            return None
        stop = _Stop(self.root, None, (), route)
        while stop.rest:
            stop = self._picked(stop)
            step, *rest = stop.rest
            found = _child(stop.node, step)
            if found is None:
                return stop
            name, entry, key = found
            stop = _Stop(entry, key, (*stop.route, name), tuple(rest))
        return stop

    def _picked(self, stop: _Stop) -> _Stop:
        """Go from a language map to the picked text."""
        tag = self.picks.get(stop.route)
        found = None if tag is None else _child(stop.node, tag)
        if found is None:
            return stop
        name, node, key = found
        return _Stop(node, key, (*stop.route, name), stop.rest)

    def _mark(self, node: Node, key: Mark | None) -> Mark:  # noqa: PLR0911 - one per kind
        match node:
            case Alias(mark=mark):
                return mark
            case Scalar(is_block=True, mark=mark, file=file):
                return _block_text(mark, self.lines_of(file))
            case Scalar(text=text, mark=mark):
                return key if key and text is None else mark
            case Sequence(is_flow=True, mark=mark) | Mapping(is_flow=True, mark=mark) if (
                mark.line == mark.end_line
            ):
                return mark
            case _ if key:
                return key
            case Mapping(mark=mark):
                return self._first(node) or head(mark)
            case Sequence(items=items, mark=mark):
                return self._mark(items[0], None) if items else head(mark)

    @staticmethod
    def _first(node: Node) -> Mark | None:
        """Return a mapping's first key; merged keys are elsewhere in the file, or in another."""
        if not isinstance(node, Mapping):
            return None
        keys = (entry.key for entry in node.entries.values() if entry.node.file == node.file)
        return min((key for key in keys if key >= node.mark[:2]), default=None)


def _child(node: Node, step: str | int) -> tuple[str | int, Node, Mark | None] | None:
    """Return a child's name in the file, its value, and its key if it has one."""
    match resolve(node), step:
        case Mapping(entries=entries), str() if step in entries:
            return step, entries[step].node, entries[step].key
        case Mapping(entries=entries), int():
            # The schema reads some mappings (profiles) as lists, in the order of their keys.
            written = [name for name, entry in entries.items() if not is_null(entry.node)]
            if 0 <= step < len(written):
                return _child(node, written[step])
        case Sequence(items=items), int() if 0 <= step < len(items):
            return step, items[step], None
    return None


def _block_text(mark: Mark, lines: tuple[str, ...]) -> Mark:
    """Return the range of a block scalar's text, from its first to its last character."""
    numbers = range(mark.line + 1, min(mark.end_line + 1, len(lines)))
    ends = {number: len(lines[number].rstrip()) for number in numbers}
    if mark.end_line in ends:
        ends[mark.end_line] = min(ends[mark.end_line], mark.end_column)
    written = [number for number, end in ends.items() if lines[number][:end].strip()]
    if not written:
        return head(mark)
    first, last = written[0], written[-1]
    indent = len(lines[first]) - len(lines[first].lstrip())
    return Mark(first, indent, last, ends[last])


def to_span(mark: Mark) -> Span:
    """Convert a mark, which counts from 0, to a span, which counts from 1."""
    return Span(
        Position(mark.line + 1, mark.column + 1), Position(mark.end_line + 1, mark.end_column + 1)
    )


_START = Span(Position(1, 1), Position(1, 1))
