"""The other YAML files that a résumé takes values from: each is read once, within limits."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple, Protocol

from cvkit.diagnostics import codes
from cvkit.diagnostics.render.lines import split_lines
from cvkit.errors import FileError, MissingFileError
from cvkit.source.composing.requests import texts_of
from cvkit.source.yaml import encoding, events
from cvkit.source.yaml.events import MAX_VALUES
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Alias, Mapping, Scalar, Sequence, is_null

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic
    from cvkit.diagnostics.codes import Code
    from cvkit.source.composing.given import Given
    from cvkit.source.yaml.tree import KeyValue, Mark, Node

MOST_FILES = 100
MOST_LEVELS = 8


class Beside(Protocol):
    """What lies beside a résumé; ``Project`` is one."""

    def read(self, name: str) -> bytes:
        """Return the bytes of a file in the résumé's folder or below; raises ``FileError``."""
        ...

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the names of the YAML files in a folder below the résumé's, in order."""
        ...

    @property
    def given(self) -> tuple[Given, ...]:
        """The values that are given from outside."""
        ...


class _NothingBeside:
    """For a résumé that has no folder."""

    def read(self, name: str) -> bytes:
        """Refuse any file."""
        raise MissingFileError(f"{name} does not exist")

    def names(self, folder: str) -> tuple[str, ...]:  # noqa: ARG002
        """Return no names."""
        return ()

    @property
    def given(self) -> tuple[Given, ...]:
        """No values."""
        return ()


NOTHING_BESIDE: Beside = _NothingBeside()
"""For a résumé that has no folder."""


class Place(NamedTuple):
    """Where in the chain of files a file is.

    Attributes:
        path: Its name in the résumé's folder; empty for the résumé itself.
        above: The files that lead to it, from the résumé on.
    """

    path: str = ""
    above: tuple[str, ...] = ()


class Opened(NamedTuple):
    """A file that was read.

    Attributes:
        root: Its value; all nodes have the file's name.
        place: Its place.
    """

    root: Node
    place: Place


class OtherFiles:
    """Reads the files that a résumé and its parts name.

    Args:
        beside: What lies beside the résumé.
        name: The name of the résumé's file, as given by the user.
    """

    def __init__(self, beside: Beside, name: str) -> None:
        self.beside = beside
        self.texts: dict[str, str] = {}
        self.diagnostics: list[Diagnostic] = []
        self._name = name
        self._roots: dict[str, Node | None] = {}
        self._values = 0

    def shown(self, path: str) -> str:
        """Return how messages name a file of the résumé's folder."""
        return posixpath.join(posixpath.dirname(self._name), path)

    def path(self, named: str, place: Place) -> str:
        """Return a file's name in the résumé's folder, as a file at a place names it."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(place.path), named))

    def is_at(self, place: Place, *names: str | None) -> bool:
        """Whether one of the names is that of the file at a place, without its folder."""
        return posixpath.basename(place.path or self._name) in names

    def report(self, code: Code, mark: Mark, file: str, message: str, help_: str = "") -> None:
        """Add a diagnostic."""
        self.diagnostics.append(code.over(to_span(mark), message, help_, file=file))

    def open(self, named: Scalar, place: Place) -> Opened | None:
        """Return the file that a text names; if it can't be used, report it and return ``None``."""
        path = self.path(named.text or "", place)
        if problem := self._problem(path, place):
            self.report(codes.OTHER_FILE, named.mark, named.file, problem)
            return None
        if path not in self._roots:
            self._roots[path] = self._read(path, named)
        root = self._roots[path]
        if root is None:
            return None
        self._values += root.size
        if self._values > MAX_VALUES:
            message = f"with {path}, there are more than {MAX_VALUES:,} values in this résumé"
            self.report(codes.TOO_LARGE, named.mark, named.file, message)
            return None
        return Opened(root, Place(path, (*place.above, place.path)))

    def _problem(self, path: str, place: Place) -> str:
        if path in (*place.above, place.path) or self.shown(path) == self._name:
            return f"{path} is being read already: it takes values from itself"
        if len(place.above) >= MOST_LEVELS:
            return f"files name each other more than {MOST_LEVELS} levels deep"
        if path not in self._roots and len(self._roots) >= MOST_FILES:
            return f"a résumé takes values from at most {MOST_FILES} files"
        return ""

    def _read(self, path: str, named: Scalar) -> Node | None:
        try:
            data = self.beside.read(path)
        except FileError as error:
            message = error.message.rstrip(".")
            self.report(codes.OTHER_FILE, named.mark, named.file, message)
            return None
        errors: list[Diagnostic] = []
        shown = self.shown(path)
        try:
            text = encoding.decode(data, errors)
            lines = split_lines(text)
            self.texts[shown] = text
            encoding.refuse_control_characters(lines, errors)
            root = events.build(text, lines, errors)
        except encoding.UnreadableFileError:
            root = None
        else:
            if root is None or is_null(root):
                root = None
                errors.append(codes.EMPTY.over(None, "the file is empty"))
        self.diagnostics += [one._replace(file=shown, fix=None) for one in errors]
        if root is not None:
            _stamp(root, shown)
        return root


def names(files: OtherFiles, entry: KeyValue, key: str) -> list[Scalar]:
    """Return the names of files at a key; in files other than the résumé's, report others."""
    named = texts_of(entry.node)
    if not named and not is_null(entry.node) and entry.node.file:
        # The résumé's own is checked by the schema.
        message = f"`{key}` is the name of a file, or a list of names"
        files.report(codes.WRONG_TYPE, entry.key, entry.node.file, message)
    return named


def _stamp(node: Node, file: str) -> None:
    """Give all nodes of a tree the name of their file."""
    node.file = file
    match node:
        case Sequence(items=items):
            for item in items:
                _stamp(item, file)
        case Mapping(entries=entries):
            for entry in entries.values():
                _stamp(entry.node, file)
        case Alias() | Scalar():
            pass  # what an alias refers to is stamped where it is written
