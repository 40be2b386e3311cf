"""Puts the entries of other files where a list asks for them by ``{from: …}``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cvkit.diagnostics import codes
from cvkit.model.basics import Profile
from cvkit.model.export import Variant
from cvkit.model.sections.works import Publication
from cvkit.source.composing.other_files import names
from cvkit.source.composing.requests import Candidate, Request, texts_of
from cvkit.source.schema import shape
from cvkit.source.yaml.tree import (
    Alias,
    KeyValue,
    Mapping,
    Mark,
    Node,
    Scalar,
    Sequence,
    head,
    resolve,
    with_entries,
    with_items,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cvkit.source.composing.other_files import OtherFiles, Place

_YAML = (".yaml", ".yml")


class Lists:
    """Fills the lists of documents.

    Args:
        files: Reads the files that they name.
    """

    def __init__(self, files: OtherFiles) -> None:
        self._files = files

    def filled(self, node: Node, kind: Any, place: Place) -> Node:  # noqa: ANN401
        """Return a value in which each ``{from: …}`` has the entries of the files that it names.

        Args:
            node: The value; unchanged parts are shared.
            kind: What the schema expects it to be.
            place: The file that it is in.
        """
        return self._filled(node, kind, node.mark, "", place)

    def _filled(self, node: Node, kind: Any, key: Mark, name: str, place: Place) -> Node:  # noqa: ANN401
        """Return a value in which each ``{from: …}`` has the entries of the files that it names."""
        item = shape.items(kind)
        match node:
            case Alias(target=target):
                new = self._filled(target, kind, key, name, place)
                return node if new is target else replace(node, target=resolve(new))
            case Mapping():
                return self._mapping(node, kind, Request(node, key, name), place)
            case Sequence(items=items) if item is not None:
                new_items = [self._filled(one, item, key, name, place) for one in items]
                is_same = all(new is old for new, old in zip(new_items, items, strict=True))
                return node if is_same else with_items(node, new_items)
        return node

    def _mapping(self, node: Mapping, kind: Any, request: Request, place: Place) -> Node:  # noqa: ANN401
        item = shape.items(kind)
        if item is None:
            if kind is Variant and list(node.entries) == ["from"]:
                return self._from_a_file(node, place)
            return self._each(node, lambda key: shape.below(kind, key), place)
        if item is not Profile and ("from" in node.entries or item is Publication):
            return self._from_files(request, item, place)
        # A list in several languages.
        return self._each(node, lambda _: kind, place, request.name)

    def _each(
        self,
        node: Mapping,
        kind_of: Callable[[str], Any],
        place: Place,
        name: str = "",
    ) -> Mapping:
        """Return a mapping with all of its values filled; ``name`` is that of the whole."""
        entries = node.entries
        changed: dict[str, KeyValue] = {}
        for key, entry in entries.items():
            if isinstance(entry.node, Scalar) or (kind := kind_of(key)) is None:
                continue
            new = self._filled(entry.node, kind, entry.key, name or key, place)
            if new is not entry.node:
                changed[key] = KeyValue(entry.key, new)
        return with_entries(node, {**entries, **changed}) if changed else node

    def _from_a_file(self, node: Mapping, place: Place) -> Node:
        for named in names(self._files, node.entries["from"], "from")[:1]:
            if opened := self._files.open(named, place):
                return opened.root
        return with_entries(node, {})

    def _from_files(self, request: Request, item: Any, place: Place) -> Sequence:  # noqa: ANN401
        self._files.diagnostics += request.mistakes()
        found: list[Candidate] = []
        for named in request.texts("from"):
            is_yaml = (named.text or "").lower().endswith(_YAML)
            if is_yaml or item is not Publication:
                found += self._list(named, request, item, place)
            else:
                found += self._bibliography(named, place)
        if found:
            self._files.diagnostics += request.unused(found)
        node = request.node
        empty = Sequence(node.mark, is_flow=False, file=node.file)
        return with_items(empty, [one.node for one in _latest_first(request.choose(found))])

    def _list(
        self,
        named: Scalar,
        request: Request,
        item: Any,  # noqa: ANN401
        place: Place,
    ) -> Iterator[Candidate]:
        """Yield the entries of a YAML file: a list, alone or below the same key."""
        opened = self._files.open(named, place)
        if opened is None:
            return
        root = resolve(opened.root)
        if isinstance(root, Mapping) and request.name in root.entries:
            root = resolve(root.entries[request.name].node)
        if not isinstance(root, Sequence):
            message = f"`{request.name}` takes a list from this file, but this is no list"
            self._files.report(codes.WRONG_TYPE, head(root.mark), root.file, message)
            return
        for one in root.items:
            node = self._filled(one, item, request.key, request.name, opened.place)
            yield Candidate(_names_of(resolve(node)), node)

    def _bibliography(self, named: Scalar, place: Place) -> Iterator[Candidate]:
        from cvkit.errors import FileError  # noqa: PLC0415 - few résumés have one
        from cvkit.source import bibliography  # noqa: PLC0415 - the same

        path = self._files.path(named.text or "", place)
        shown = self._files.shown(path)
        try:
            read = bibliography.read(self._files.beside.read(path), shown)
        except FileError as error:
            message = error.message.rstrip(".")
            self._files.report(codes.BIBLIOGRAPHY, named.mark, named.file, message)
            return
        self._files.texts[shown] = read.text
        self._files.diagnostics += read.diagnostics
        for one in read.items:
            yield Candidate((one.key, *one.keywords), one.node, one.date)


def _names_of(node: Node) -> tuple[str, ...]:
    """Return what a pattern may name an entry by: its id and its tags."""
    if not isinstance(node, Mapping):
        return ()
    named = (node.entries[key].node for key in ("id", "tags") if key in node.entries)
    return tuple(text.text or "" for one in named for text in texts_of(one))


def _latest_first(candidates: Iterator[Candidate]) -> list[Candidate]:
    """Sort what has a date, latest first, behind what has none; other entries come last, as is."""
    found = list(candidates)
    dated = sorted((one for one in found if one.date), key=lambda one: one.date or "", reverse=True)
    return [
        *(one for one in found if one.date == ""),
        *dated,
        *(one for one in found if one.date is None),
    ]
