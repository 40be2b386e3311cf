"""Keeps what is private in a folder from being shown, edited or quoted."""

from __future__ import annotations

import posixpath
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cvkit.errors import FileError
from cvkit.mcp_server import private_values
from cvkit.mcp_server.private_values import WORDINGS, PrivateValues
from cvkit.mcp_server.workspace import RefusedError
from cvkit.model.basics import Hideable
from cvkit.source.editing.yaml_text import yaml_text
from cvkit.source.yaml.tree import Mapping, Node, Scalar, Sequence, is_null, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Mapping as AbstractMapping

    from cvkit.diagnostics import Diagnostic, Route
    from cvkit.mcp_server.workspace import Files
    from cvkit.source.editing.yaml_text import YamlText
    from cvkit.source.yaml.tree import Plain

PRIVATE = "[private]"
"""What stands for a private value."""


class Fence(NamedTuple):
    """What is private in the files of a folder.

    Attributes:
        values: What is private in each file, by the file's name.
        unreadable: The files that aren't valid YAML, of which nothing is known.
        is_open: Whether nothing is kept private.
    """

    values: AbstractMapping[str, PrivateValues]
    unreadable: frozenset[str] = frozenset()
    is_open: bool = False

    @classmethod
    def of(cls, files: Files) -> Fence:
        """Find what is private in all files of a folder.

        If one of them can't be read, all details of the person are private that can be: it may
        say which are.

        Raises:
            FileError: The folder has too many files.
        """
        pages = {name: _page(files, name) for name in files.names()}
        known = {name: page for name, page in pages.items() if page}
        unreadable = pages.keys() - known.keys()
        listed = [private_values.hidden_details(page) for page in known.values()]
        is_sure = all(name.endswith(".json") for name in unreadable)  # most are other programs'
        details = frozenset().union(*listed) if is_sure else frozenset(Hideable)
        ids: frozenset[str] = frozenset()
        values: dict[str, PrivateValues] = {}
        for _ in range(2):  # an overlay may stand before what it changes
            values = {
                name: private_values.find(name, page, details, ids) for name, page in known.items()
            }
            ids = frozenset().union(*(one.ids for one in values.values()))
        return cls(values, frozenset(unreadable))

    def check_readable(self, name: str) -> None:
        """Refuse a file from which private things take values, or of which nothing is known.

        Raises:
            RefusedError: It is one.
        """
        if self.is_open:
            return
        if name not in self.values and name not in self.unreadable:
            raise RefusedError(f"{name} is too large for a résumé.")
        if name in self._files:
            raise RefusedError(f"{name} is private: something private takes its values from it.")

    def check_editable(self, name: str, route: Route, *, may_contain: bool) -> None:
        """Refuse a change of something private, or of what is private.

        Args:
            name: The file.
            route: What is changed.
            may_contain: Whether private values may be in it, because they stay as they are.

        Raises:
            RefusedError: It is not allowed.
        """
        if self.is_open:
            return
        self.check_readable(name)
        values = self.values.get(name, PrivateValues())
        if any(step in self._ids for above, step in pairwise(route) if above in WORDINGS):
            raise RefusedError("This changes something private.")
        for private in (*values.routes, *values.settings):
            size = min(len(private), len(route))
            is_inside = len(route) >= len(private)
            if private[:size] == route[:size] and (is_inside or not may_contain):
                what = "is private" if is_inside else "has private values in it"
                raise RefusedError(f"`{'.'.join(map(str, route))}` {what}.")

    def check_value(self, value: Plain) -> None:
        """Refuse a value that would show something private in another place.

        Raises:
            RefusedError: It names a private thing, or a file with values for one.
        """
        if self.is_open:
            return
        named = {posixpath.basename(file) for file in self._files}
        for word, is_key in _words(value):
            if word in self._ids if is_key else posixpath.basename(word) in named:
                raise RefusedError(f"“{word}” is the name of something private.")

    def plain(self, name: str, node: Node, route: Route = ()) -> Plain:
        """Return the data of a value, with what is private masked.

        Args:
            name: The file.
            node: The value.
            route: Its route in the file.
        """
        routes = frozenset(() if self.is_open else self._routes(name))
        if any(route[:size] in routes for size in range(len(route) + 1)):
            return PRIVATE
        return _plain(node, route, routes)

    def masked(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return diagnostics that quote nothing private."""
        return tuple(found if self.is_open else map(self._masked, found))

    def _masked(self, one: Diagnostic) -> Diagnostic:
        values = self.values.get(one.file)
        is_private = one.file in self.unreadable or one.file in self._files
        if values and one.span:
            lines = range(one.span.start.line, one.span.end.line + 1)
            is_private = is_private or not values.lines.isdisjoint(lines)
        said = " ".join((one.message, one.help, *(label.message for label in one.labels),
                         one.fix.message if one.fix else ""))  # fmt: skip
        if is_private or any(text in said for text in self._texts):
            message = f"{one.kind.title} {PRIVATE}"
            return one._replace(message=message, help="", labels=(), fix=None, route=None)
        return one._replace(fix=None) if one.fix and _quotes(one, self._texts) else one

    def _routes(self, name: str) -> tuple[Route, ...]:
        values = self.values.get(name)
        return values.routes if values else ()

    @property
    def _ids(self) -> frozenset[str]:
        return frozenset().union(*(one.ids for one in self.values.values()))

    @property
    def _texts(self) -> frozenset[str]:
        return frozenset().union(*(one.texts for one in self.values.values()))

    @property
    def _files(self) -> frozenset[str]:
        return frozenset().union(*(one.files for one in self.values.values()))


OPEN = Fence({}, is_open=True)
"""The fence of a server that may show what is private."""


def _page(files: Files, name: str) -> YamlText | None:
    try:
        return yaml_text(files.read(name).decode("utf-8-sig"))
    except (FileError, UnicodeDecodeError):
        return None


def _plain(node: Node, route: Route, private: frozenset[Route]) -> Plain:
    if route in private:
        return PRIVATE
    match resolve(node):
        case Scalar(text=text):
            return text and text.strip()
        case Sequence(items=items):
            return [_plain(item, (*route, at), private) for at, item in enumerate(items)]
        case Mapping(entries=entries):
            return {
                key: _plain(entry.node, (*route, key), private)
                for key, entry in entries.items()
                if not is_null(entry.node)
            }


def _words(value: Plain) -> Iterator[tuple[str, bool]]:
    """Yield the keys and texts of a value, each with whether it is a key."""
    match value:
        case dict():
            for key, one in value.items():
                yield key, True
                yield from _words(one)
        case list():
            for one in value:
                yield from _words(one)
        case str():
            yield value, False


def _quotes(one: Diagnostic, texts: frozenset[str]) -> bool:
    """Whether the edits of a fix write something private."""
    edits = one.fix.edits if one.fix else ()
    return any(text in edit.replacement for edit in edits for text in texts)
