"""Puts a résumé together: ``include``, ``{from: …}`` at lists, and ``export.extends``."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.model import Resume
from cvkit.model.export import Export, Variant
from cvkit.source.composing import letters, merging
from cvkit.source.composing.given import assign
from cvkit.source.composing.lists import Lists
from cvkit.source.composing.other_files import OtherFiles, Place, names
from cvkit.source.composing.requests import texts_of
from cvkit.source.yaml.events import MAX_DEPTH, MAX_VALUES
from cvkit.source.yaml.tree import (
    KeyValue,
    Mapping,
    Mark,
    Node,
    Scalar,
    head,
    resolve,
    with_entries,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.source.composing.other_files import Beside

VARIANTS = "variants"
"""The folder with a file for each variant, beside the résumé."""

_OF_THE_FILE = ("include", "$schema")
"""Keys that say something of a file, rather than of the résumé."""

_OF_A_VARIANT = ("resume", "$schema")
"""The same, in the file of a variant."""

_START = Mark(0, 0, 0, 1)


class Composed(NamedTuple):
    """A résumé put together from all of its files.

    Attributes:
        root: The document; nodes from other files name these.
        texts: The texts of the other files, by the names that diagnostics use.
        diagnostics: What is wrong with the other files or with how they are named.
    """

    root: Mapping
    texts: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]


def compose(root: Mapping, name: str, beside: Beside) -> Composed:
    """Return a document with the values of all files that it names.

    Args:
        root: The document as written.
        name: The name of its file, as given by the user.
        beside: What lies beside it.
    """
    files = OtherFiles(beside, name)
    composer = _Composer(files, Lists(files))
    if letters.is_letter(root):
        whole = letters.with_resume(root, files, Place(), composer.resume)
    else:
        whole = composer.resume(root, Place())
    whole, texts, found = assign(whole, beside.given)
    return Composed(whole, {**files.texts, **texts}, (*files.diagnostics, *found))


class _Composer(NamedTuple):
    files: OtherFiles
    lists: Lists

    def resume(self, root: Mapping, place: Place) -> Mapping:
        """Return a résumé's document with the values of its files and those of its variants."""
        return self._limited(self._with_variants(self.file(root, place), place), root)

    def file(self, root: Mapping, place: Place) -> Mapping:
        """Return a file's document with the values of the files that it names."""
        whole = self.lists.filled(root, Resume, place)
        if not isinstance(whole, Mapping):
            return root
        export = whole.entries.get("export")
        look = resolve(export.node) if export else None
        if export is not None and isinstance(look, Mapping) and "extends" in look.entries:
            extended = KeyValue(export.key, self._extended(look, place))
            whole = with_entries(whole, {**whole.entries, "export": extended})
        for part in self._parts(whole, place):
            whole = merging.added(whole, part, Resume, self._given_twice)
        return self._limited(whole, root)

    def _limited(self, whole: Mapping, root: Mapping) -> Mapping:
        """Return a document with its other files, or without them if they are too large."""
        if whole.size > MAX_VALUES or whole.height > MAX_DEPTH:
            message = f"with its other files, this résumé has more than {MAX_VALUES:,} values"
            if whole.height > MAX_DEPTH:
                message = f"with its other files, it is nested more than {MAX_DEPTH} levels deep"
            self.files.report(codes.TOO_LARGE, head(root.mark), root.file, message)
            return root
        return whole

    def _parts(self, root: Mapping, place: Place) -> Iterator[Mapping]:
        """Yield the files that a file includes, put together themselves."""
        include = root.entries.get("include")
        if include is None:
            return
        for named in names(self.files, include, "include"):
            opened = self.files.open(named, place)
            if opened is None:
                continue
            part = resolve(opened.root)
            if isinstance(part, Mapping):
                whole = self.file(part, opened.place)
                yield _without(whole, _OF_THE_FILE)
            else:
                message = "a part of a résumé is a mapping with keys such as `work:`"
                self.files.report(codes.WRONG_TYPE, head(part.mark), part.file, message)

    def _with_variants(self, whole: Mapping, place: Place) -> Mapping:
        """Return a résumé with the variants that have files of their own, in a folder beside it."""
        found: dict[str, KeyValue] = {}
        above = (*place.above, place.path) if place.path else ()
        for path in self.files.beside.names(self.files.path(VARIANTS, place)):
            start = Scalar(_START, path, file=self.files.shown(path))
            opened = self.files.open(start, Place(above=above))
            root = self.lists.filled(opened.root, Variant, opened.place) if opened else None
            if root is None or not self._is_of_resume(root, place):
                continue
            name = posixpath.splitext(posixpath.basename(path))[0]
            node = _without(root, _OF_A_VARIANT) if isinstance(root, Mapping) else root
            found[name] = KeyValue(_START, node)
        if not found:
            return whole
        files = with_entries(Mapping(whole.mark, is_flow=False), found)
        for key in ("variants", "export"):
            files = with_entries(files, {key: KeyValue(_START, files)})
        return merging.added(whole, files, Resume, self._given_twice)

    def _is_of_resume(self, root: Node, place: Place) -> bool:
        """Whether a variant doesn't name another résumé of the folder."""
        entry = root.entries.get("resume") if isinstance(root, Mapping) else None
        meant = [text.text for text in texts_of(entry.node)] if entry else []
        return not meant or self.files.is_at(place, *meant)

    def _given_twice(self, key: str, mine: KeyValue, entry: KeyValue) -> None:
        other = mine.node.file
        line = mine.key.line + 1
        where = f"on line {line} of {other or 'the résumé'}"
        message = f"`{key}` is given twice: it stands {where}, too"
        self.files.report(
            codes.GIVEN_TWICE, entry.key, entry.node.file, message, "remove one of them"
        )

    def _extended(self, export: Mapping, place: Place) -> Mapping:
        """Return the look of a résumé with that of the file that it extends below it."""
        entry = export.entries.get("extends")
        if entry is None:
            return export
        for named in names(self.files, entry, "extends")[:1]:
            opened = self.files.open(named, place)
            base = resolve(opened.root) if opened else None
            if opened is None or base is None:
                continue
            if isinstance(base, Mapping) and list(base.entries) == ["export"]:
                base = resolve(base.entries["export"].node)
            if not isinstance(base, Mapping):
                message = "what `export` extends is a mapping with keys such as `theme:`"
                self.files.report(codes.WRONG_TYPE, head(base.mark), base.file, message)
                continue
            filled = self.lists.filled(base, Export, opened.place)
            if isinstance(filled, Mapping):
                below = self._extended(filled, opened.place)
                export = merging.preferred(export, _without(below, ("extends",)))
        return export if not place.path else _without(export, ("extends",))


def _without(node: Mapping, keys: tuple[str, ...]) -> Mapping:
    return with_entries(node, {key: one for key, one in node.entries.items() if key not in keys})
