"""Finds the positions of keys and values in TOML text (TOML 1.0), for diagnostics.

``tomllib`` doesn't provide positions, and neither do libraries that preserve formatting. This
module scans text that ``tomllib`` has already parsed, so it doesn't need to validate anything.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Position, Span
from cvkit.diagnostics.render.lines import LINE_END, split_lines

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic, Route

_BLANKS = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_KEY = re.compile(r"""[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z0-9_-]+)[ \t]*""")
_SCALAR = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|[^,\]}#\r\n]+",
    re.DOTALL,
)
_SYNTAX_PLACE = re.compile(r"(?P<message>.*) \(at (?:line (\d+), column (\d+)|end of document)\)")


class _Place(NamedTuple):
    key: Span | None
    value: Span


class TomlSpans(NamedTuple):
    """The positions of keys and values in a text.

    Attributes:
        places: The spans of the key, if any, and of the value, by the value's route; for a table
            with a header, both are the span of the header's name.
    """

    places: dict[Route, _Place]

    def place(self, found: Diagnostic, file: str) -> Diagnostic:
        """Return a diagnostic with the position of its route, or of the closest known parent."""
        route = found.route or ()
        ways = (route[:count] for count in range(len(route), 0, -1))
        way = next((way for way in ways if way in self.places), None)
        if way is None:
            return found._replace(file=file)
        key, value = self.places[way]
        on_key = found.on_key or way != route
        return found._replace(file=file, span=key if on_key and key else value)


def read(text: str) -> TomlSpans:
    """Find the positions of keys and values in valid TOML."""
    walk = _Walk(text)
    walk.document()
    return TomlSpans(walk.places)


class SyntaxFault(NamedTuple):
    """A syntax error reported by ``tomllib``.

    Attributes:
        message: The error message.
        span: The character at fault; ``None`` if unknown.
    """

    message: str
    span: Span | None


def fault(error: tomllib.TOMLDecodeError, text: str) -> SyntaxFault:
    """Parse an error message of ``tomllib``; before Python 3.14, its parts aren't attributes."""
    match = _SYNTAX_PLACE.fullmatch(str(error))
    if match is None:
        return SyntaxFault(str(error), None)
    if match[2] is None:
        lines = split_lines(text.rstrip())
        start = Position(len(lines), len(lines[-1]) + 1)
    else:
        start = Position(int(match[2]), int(match[3]))
    return SyntaxFault(match["message"], Span(start, start._replace(column=start.column + 1)))


class _Walk:
    """A scanner that collects the positions of keys and values."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places: dict[Route, _Place] = {}
        self._lists: dict[Route, int] = {}
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def document(self) -> None:
        """Scan the whole text."""
        above: Route = ()
        self._pass_blanks()
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                above = self._header()
            else:
                self._pair(above)
            self._pass_blanks()

    def _header(self) -> Route:
        """Scan ``[table]`` or ``[[array of tables]]`` and return the table's route."""
        is_item = self.text.startswith("[[", self.at)
        self.at += 2 if is_item else 1
        names, span = self._names()
        self.at += 2 if is_item else 1
        route: Route = ()
        for name in names[:-1]:
            route = self._into((*route, name))
        route = (*route, names[-1])
        if is_item:
            self._lists[route] = self._lists.get(route, -1) + 1
            self.places.setdefault(route, _Place(span, span))
            route = self._into(route)
        self.places[route] = _Place(span, span)
        return route

    def _into(self, route: Route) -> Route:
        """Extend the route of an array of tables to its last table."""
        return (*route, self._lists[route]) if route in self._lists else route

    def _pair(self, above: Route) -> None:
        """Scan ``key = value``."""
        names, span = self._names()
        self.at += 1  # the equals sign
        for count in range(1, len(names)):
            self.places.setdefault((*above, *names[:count]), _Place(span, span))
        self._value((*above, *names), span)

    def _names(self) -> tuple[list[str], Span]:
        """Scan a bare or dotted key and return its names and its span."""
        self._pass_blanks()
        start, names = self.at, []
        while match := _KEY.match(self.text, self.at):
            names.append(_plain(match[1]))
            self.at = match.end()
            if not self.text.startswith(".", self.at):
                break
            self.at += 1
        return names, self._span(start, match.end(1) if match else self.at)

    def _value(self, route: Route, key: Span | None) -> None:
        self._pass_blanks()
        start = self.at
        opening = self.text[start : start + 1]
        if opening == "[":
            self._items(route)
        elif opening == "{":
            self._inline_table(route)
        elif match := _SCALAR.match(self.text, start):
            self.at = start + len(match[0].rstrip())
        self.places[route] = _Place(key, self._span(start, self.at))

    def _items(self, route: Route) -> None:
        self.at += 1
        index = 0
        while not self._ends("]"):
            self._value((*route, index), None)
            index += 1

    def _inline_table(self, route: Route) -> None:
        self.at += 1
        while not self._ends("}"):
            self._pair(route)

    def _ends(self, bracket: str) -> bool:
        """Skip a comma and a closing bracket; return whether there was a bracket."""
        self._pass_blanks()
        if self.text.startswith(",", self.at):
            self.at += 1
            self._pass_blanks()
        has_ended = self.text.startswith(bracket, self.at) or self.at >= len(self.text)
        self.at += has_ended
        return has_ended

    def _pass_blanks(self) -> None:
        match = _BLANKS.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _span(self, start: int, end: int) -> Span:
        return Span(self._position(start), self._position(end))

    def _position(self, offset: int) -> Position:
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)


def _plain(key: str) -> str:
    """Return a key without its quotes, with escapes resolved."""
    match key[:1]:
        case '"':
            return next(iter(tomllib.loads(f"{key} = 0")))
        case "'":
            return key[1:-1]
    return key
