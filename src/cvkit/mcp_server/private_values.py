"""Finds what is private in the files of a folder: in doubt, a value is."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cvkit.model.basics import Hideable
from cvkit.source.composing.changes import entries_of
from cvkit.source.composing.requests import texts_of
from cvkit.source.editing.last_line import last_line
from cvkit.source.yaml.tree import Mapping, Node, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Route
    from cvkit.source.editing.yaml_text import YamlText

_NOT_PRIVATE = frozenset({"", "0", "f", "false", "n", "no", "off"})
"""The texts that pydantic reads as false; any other makes a thing private, readable or not."""

_BASICS = "basics"
_SETTING: Route = (_BASICS, "private")
_OF_ADDRESS = ("address", "postal_code")
WORDINGS = frozenset({"replace", "add"})
"""Keys of variants below which ids and ``basics`` stand for what is changed."""

_SHORTEST = 4
"""Shorter texts are in many others: they are masked where they are written, and nowhere else."""


@dataclass(frozen=True, slots=True)
class PrivateValues:
    """What is private in one file.

    Attributes:
        routes: The routes of private values; what is in one is private, too.
        lines: The lines on which they are written, from 1.
        texts: Their texts, which may be quoted elsewhere.
        ids: The ids of private things.
        files: The files that only private things take values from.
        settings: The routes of what makes values private that stand elsewhere.
    """

    routes: tuple[Route, ...] = ()
    lines: frozenset[int] = frozenset()
    texts: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    settings: tuple[Route, ...] = ()


def hidden_details(page: YamlText) -> frozenset[Hideable]:
    """Return the details of the person that a file keeps private, by ``basics.private``."""
    basics = entries_of(page.root).get(_BASICS)
    listed = entries_of(basics.node).get("private") if basics else None
    names = (text.text or "" for text in texts_of(listed.node)) if listed else ()
    return frozenset(one for name in names if (one := _hideable(name)))


def find(
    name: str, page: YamlText, details: frozenset[Hideable], ids: Iterable[str]
) -> PrivateValues:
    """Return what is private in a file.

    Args:
        name: The file's name in its folder.
        page: Its text.
        details: The details of the person that any file of the folder keeps private.
        ids: The ids of private things in all files.
    """
    finder = _Finder(page, details, frozenset(ids), posixpath.dirname(name))
    finder.visit(page.root, ())
    return PrivateValues(
        tuple(finder.routes),
        frozenset(finder.lines),
        frozenset(text for text in finder.texts if len(text) >= _SHORTEST),
        frozenset(finder.found_ids),
        frozenset(finder.files),
        (_SETTING,) if page.find(_SETTING) else (),
    )


def _hideable(name: str) -> Hideable | None:
    try:
        return Hideable(name)
    except ValueError:
        return None


@dataclass(slots=True)
class _Finder:
    page: YamlText
    details: frozenset[Hideable]
    ids: frozenset[str]
    folder: str
    routes: list[Route] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    found_ids: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)

    def visit(self, node: Node, route: Route) -> None:
        """Collect what is private in a value."""
        target = resolve(node)
        if _is_marked(target, route):
            self._keep(node, route)
            return
        match target:
            case Mapping(entries=entries):
                for key, entry in entries.items():
                    below = (*route, key)
                    if self._is_private(below, entry.node):
                        self.lines.update((entry.key.line + 1, entry.key.end_line + 1))
                        self._keep(entry.node, below)
                    else:
                        self.visit(entry.node, below)
            case Sequence(items=items):
                for at, item in enumerate(items):
                    self.visit(item, (*route, at))

    def _is_private(self, route: Route, node: Node) -> bool:
        """Whether a key is a detail of the person, or new wording for something private."""
        *above, key = route
        place = above[-1] if above else None
        if place in WORDINGS and key in self.ids:
            return True
        if place == _BASICS and key == "location" and Hideable.ADDRESS in self.details:
            return not isinstance(resolve(node), Mapping) and _has_digits(node)
        if above[-2:] == [_BASICS, "location"] and Hideable.ADDRESS in self.details:
            return key in _OF_ADDRESS or (key == "text" and _has_digits(node))
        if place in {_BASICS, "letter"} or not above:
            named = {"references"} if not above else {"signature"} if place == "letter" else None
            detail = _hideable(str(key)) if named is None or key in named else None
            return detail in self.details
        return False

    def _keep(self, node: Node, route: Route) -> None:
        self.routes.append(route)
        target = resolve(node)
        end = last_line(self.page, target)
        self.lines.update(range(node.mark.line + 1, node.mark.end_line + 1))
        self.lines.update(range(target.mark.line + 1, end + 2))
        for key, text in _leaves(target, ""):
            self.texts.add(text.strip())
            if key == "id":
                self.found_ids.add(text)
            elif key in {"from", "include", "extends"}:
                self.files.add(posixpath.normpath(posixpath.join(self.folder, text)))


def _is_marked(target: Node, route: Route) -> bool:
    """Whether a thing has ``private: true``; in ``basics``, the key has another meaning."""
    entry = target.entries.get("private") if isinstance(target, Mapping) else None
    if entry is None or (route and route[-1] == _BASICS):
        return False
    value = resolve(entry.node)
    return not isinstance(value, Scalar) or (
        value.text is not None and value.text.strip().casefold() not in _NOT_PRIVATE
    )


def _has_digits(node: Node) -> bool:
    return any(char.isdigit() for _, text in _leaves(resolve(node), "") for char in text)


def _leaves(node: Node, key: str) -> Iterator[tuple[str, str]]:
    """Yield each text in a value, with the key that it stands at."""
    match resolve(node):
        case Mapping(entries=entries):
            for name, entry in entries.items():
                yield from _leaves(entry.node, name)
        case Sequence(items=items):
            for item in items:
                yield from _leaves(item, key)
        case Scalar(text=str() as text):
            yield key, text
