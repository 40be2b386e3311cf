"""A file's text with its parsed tree, for edits in place."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Position, Span
from cvkit.diagnostics.render.lines import LINE_END, split_lines
from cvkit.source.schema import shape
from cvkit.source.yaml.data import read
from cvkit.source.yaml.tree import Alias, Mapping, Mark, Node, Scalar, Sequence, is_null, resolve

if TYPE_CHECKING:
    from cvkit.diagnostics import Route

_DASH = re.compile(r"([ \t]*(?:[-?][ \t]+)*)-(?:[ \t]+[&!]\S*)*[ \t]*(?:[ \t]#.*)?")
_ACCOUNT = frozenset({"username", "url"})


class ScalarPlace(NamedTuple):
    """A value in the file.

    Attributes:
        route: Its route in the file.
        node: The value.
        key: The position of its key, if it has one.
        parent: The list or mapping that contains it, if any.
        is_flow: Whether it is inside brackets or braces.
        is_shared: Whether it, or an ancestor, is also used elsewhere in the file.
    """

    route: Route
    node: Node
    key: Mark | None = None
    parent: Sequence | Mapping | None = None
    is_flow: bool = False
    is_shared: bool = False


class YamlText(NamedTuple):
    """A valid YAML text and its tree.

    Attributes:
        text: The file's text.
        lines: The lines, without line breaks.
        starts: The offset of each line.
        root: The document.
        shared: The ``id`` of each node that an alias or a merge uses in more than one place.
    """

    text: str
    lines: tuple[str, ...]
    starts: tuple[int, ...]
    root: Node
    shared: frozenset[int]

    @property
    def newline(self) -> str:
        """The file's line ending."""
        found = LINE_END.search(self.text)
        return found[0] if found else "\n"

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a libyaml position, limited to the end of the text."""
        if line >= len(self.starts):
            return len(self.text)
        return min(self.starts[line] + column, len(self.text))

    def range(self, mark: Mark) -> tuple[int, int]:
        """Return the offsets of a mark's start and end."""
        return self.offset(mark.line, mark.column), self.offset(mark.end_line, mark.end_column)

    def span(self, start: int, end: int) -> Span:
        """Return the span between two offsets."""
        return Span(self._position(start), self._position(end))

    def line_range(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of whole lines, without the last line break."""
        return self.starts[first], self.starts[last] + len(self.lines[last])

    def find(self, route: Route) -> ScalarPlace | None:
        """Return the value at a route; ``None`` if there is none, or only through an alias."""
        place = ScalarPlace((), self.root, is_shared=id(self.root) in self.shared)
        for index, step in enumerate(route):
            if isinstance(place.node, Scalar):
                return place if _is_same(route[:index], route[index:], place) else None
            further = self._step(place, step)
            if further is None:
                return None
            place = further
        return place

    def dash(self, mark: Mark) -> tuple[int, int] | None:
        """Return the line and column of the dash of the item that starts at a mark."""
        line, written = mark.line, self.lines[mark.line][: mark.column]
        while not written.strip() or written.lstrip().startswith("#"):
            if line == 0:
                return None
            line -= 1
            written = self.lines[line]
        found = _DASH.fullmatch(written)
        return (line, len(found[1])) if found else None

    def _step(self, place: ScalarPlace, step: str | int) -> ScalarPlace | None:
        node = place.node
        if isinstance(node, Alias | Scalar):
            return None
        found: tuple[str | int, Mark | None, Node] | None = None
        match node, step:
            case Mapping(entries=entries), str() if entry := entries.get(step):
                found = (step, entry.key, entry.node)
            case Mapping(entries=entries), int():
                # The schema reads some mappings (profiles) as lists, in the order of their keys.
                written = [key for key, entry in entries.items() if not is_null(entry.node)]
                if 0 <= step < len(written):
                    found = (written[step], *entries[written[step]])
            case Sequence(items=items), int() if 0 <= step < len(items):
                found = (step, None, items[step])
        if found is None:
            return None
        name, key, child = found
        return ScalarPlace(
            (*place.route, name),
            child,
            key,
            node,
            place.is_flow or node.is_flow,
            place.is_shared or id(child) in self.shared,
        )

    def _position(self, offset: int) -> Position:
        line = bisect_right(self.starts, offset) - 1
        return Position(line + 1, offset - self.starts[line] + 1)


@lru_cache(maxsize=2)
def yaml_text(text: str) -> YamlText | None:
    """Parse a text for editing; return ``None`` if it isn't valid YAML.

    Results are cached, as changes to the same file usually follow each other.
    """
    root = read(text)
    if root is None:
        return None
    return YamlText(text, split_lines(text), starts_of(text), root, frozenset(_shared(root)))


@lru_cache(maxsize=2)
def is_json(text: str) -> bool:
    """Return whether a text is JSON, as few YAML texts in braces are."""
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


@lru_cache(maxsize=2)
def starts_of(text: str) -> tuple[int, ...]:
    """Return the offset at which each line of a text starts."""
    return (0, *(match.end() for match in LINE_END.finditer(text)))


def _shared(root: Node) -> set[int]:
    """Return the ids of nodes used more than once: alias targets and merged values."""
    seen: set[int] = set()
    found: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            found.add(id(node))
            continue
        seen.add(id(node))
        match node:
            case Alias():
                found.add(id(resolve(node)))
            case Sequence(items=items):
                waiting += items
            case Mapping(entries=entries):
                waiting += [entry.node for entry in entries.values()]
    return found


def _is_same(route: Route, rest: Route, place: ScalarPlace) -> bool:
    """Return whether the schema reads a route beyond a plain text as the text itself."""
    if not rest:
        return True
    kind = shape.at(route)
    step = rest[0]
    if isinstance(place.parent, Mapping) and isinstance(route[-1], int):
        # `profiles: {github: ada}`: the name of the network is the key.
        return len(rest) == 1 and step in _ACCOUNT
    if shape.items(kind) is not None:
        return step == 0 and _is_same((*route, 0), rest[1:], place)
    field = kind.text_field if shape.is_model(kind) else None
    return field is not None and step == field and len(rest) == 1
