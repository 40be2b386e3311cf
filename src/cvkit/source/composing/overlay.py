"""Lays a variant's wording over the résumé: what it drops, replaces, adds and orders by id.

The result is a document of its own. Each of its values keeps the place where it was written, be it
in the résumé, in the variant or in another file, so every later diagnostic points there.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.model import Resume
from cvkit.model.content import SECTIONS
from cvkit.model.sections.custom_sections import CustomSection
from cvkit.source.composing import ids
from cvkit.source.composing.changes import BASICS, Changes, entries_of, names_of
from cvkit.source.schema import shape, translations
from cvkit.source.yaml.tree import (
    KeyValue,
    Mapping,
    Node,
    Scalar,
    Sequence,
    resolve,
    with_entries,
    with_items,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.diagnostics import Diagnostic


class Overlaid(NamedTuple):
    """A résumé in the wording of a variant.

    Attributes:
        root: The document.
        diagnostics: What is wrong with how the variant names things.
    """

    root: Mapping
    diagnostics: tuple[Diagnostic, ...]


def overlaid(root: Mapping, variant: str) -> Overlaid:
    """Return a résumé in the wording of one of its variants.

    Args:
        root: The document, which isn't modified; unchanged parts are shared.
        variant: The variant's name.
    """
    changes = Changes.of(root, variant)
    return Overlaid(_document(root, changes), tuple(changes.problems(root)))


def _document(root: Mapping, changes: Changes) -> Mapping:
    entries = dict(root.entries)
    basics = entries.get(BASICS)
    if basics and BASICS in changes.replace:
        kind = shape.below(Resume, BASICS)
        new = _merged(basics.node, changes.replace[BASICS].node, kind)
        entries[BASICS] = KeyValue(basics.key, new)
    for name in SECTIONS:
        kind = shape.below(Resume, name)
        section, added = entries.get(name), changes.add.get(name)
        if section is None:
            entries |= {name: added} if added else {}
        else:
            node = _list(section.node, kind, changes)
            entries[name] = KeyValue(section.key, _appended(node, added.node) if added else node)
        if name in changes.order and name in entries:
            entry = entries[name]
            node = _sorted(entry.node, kind, changes=changes, name=name)
            entries[name] = KeyValue(entry.key, node)
    return with_entries(root, entries)


def _list(node: Node, kind: Any, changes: Changes, tag: str = "") -> Node:  # noqa: ANN401
    """Return a list, in all of its languages, without what is dropped, each item changed.

    Args:
        node: The list.
        kind: What the schema expects it to be.
        changes: The changes.
        tag: The language, inside a list that has several.
    """
    item = shape.items(kind)
    match resolve(node):
        case Sequence(items=items) as own if item is not None:
            kept = [one for one in items if ids.id_of(one, item) not in changes.drop]
            return with_items(own, [_entry(one, item, changes, tag) for one in kept])
        case Mapping(entries=entries) as own if item is not None:
            return with_entries(own, {
                tag: KeyValue(entry.key, _list(entry.node, kind, changes, tag))
                for tag, entry in entries.items()
            })  # fmt: skip
    return node


def _entry(node: Node, kind: Any, changes: Changes, tag: str) -> Node:  # noqa: ANN401
    """Return an entry or a bullet with its changes."""
    target = resolve(node)
    if not isinstance(target, Mapping) or not shape.is_model(kind):
        return node
    names = names_of(target, kind)
    for name in names:
        if name in changes.replace:
            target = _merged(target, changes.replace[name].node, kind, tag)
    target = _with_lists(target, kind, lambda below, each: _list(below, each, changes, tag))
    for name in names:
        if name in changes.add:
            target = _grown(target, changes.add[name], kind)
    for name in names:
        if name in changes.order:
            target = _with_lists(target, kind, partial(_sorted, changes=changes, name=name))
    return target


def _with_lists(node: Mapping, kind: Any, change: Callable[[Node, Any], Node]) -> Mapping:  # noqa: ANN401
    """Return an entry with each of its lists of entries or bullets changed."""
    entries = dict(node.entries)
    for key, entry in node.entries.items():
        below = shape.below(kind, key)
        if shape.is_model(shape.items(below)):
            entries[key] = KeyValue(entry.key, change(entry.node, below))
    return with_entries(node, entries)


def _merged(node: Node, change: Node, kind: Any, tag: str = "") -> Mapping:  # noqa: ANN401
    """Return an entry in which each key of the change replaces its own."""
    own, new = resolve(node), resolve(change)
    base = own if isinstance(own, Mapping) else Mapping(own.mark, is_flow=False, file=own.file)
    entries = base.entries
    field = getattr(kind, "text_field", None)
    if field and tag and _is_languages(new, kind):
        # A text of a list in one language has only that one.
        chosen = entries_of(new).get(tag)
        return with_entries(base, {**entries, field: chosen}) if chosen else base
    if field and (isinstance(new, Scalar) or _is_languages(new, kind)):
        key = entries[field].key if field in entries else new.mark
        return with_entries(base, {**entries, field: KeyValue(key, change)})
    # What is neither text nor keys is reported by ``Changes.problems``.
    return with_entries(base, {**entries, **entries_of(new)})


def _is_languages(node: Node, kind: Any) -> bool:  # noqa: ANN401
    keys = entries_of(node).keys()
    return bool(keys) and keys.isdisjoint(kind.model_fields) and all(map(translations.is_tag, keys))


def _grown(node: Mapping, added: KeyValue, kind: Any) -> Mapping:  # noqa: ANN401
    """Return an entry with more in its lists: its bullets, unless the keys say in which."""
    main = "entries" if kind is CustomSection else "bullets"
    new = entries_of(added.node)
    new = {main: added} if not new or _is_languages(added.node, kind) else new
    entries = dict(node.entries)
    for key, entry in new.items():
        own = entries.get(key)
        entries[key] = KeyValue(own.key, _appended(own.node, entry.node)) if own else entry
    return with_entries(node, entries)


def _appended(node: Node, more: Node) -> Node:
    """Return a list with more items; in several languages, those of the same language."""
    match resolve(node), resolve(more):
        case Sequence(items=items) as own, Sequence(items=new):
            return with_items(own, [*items, *new])
        case Sequence(items=items) as own, Scalar(text=str()) as text:
            return with_items(own, [*items, text])
        case Mapping(entries=entries) as own, Mapping(entries=new_entries):
            return with_entries(own, {
                **entries,
                **{
                    tag: KeyValue(entries[tag].key, _appended(entries[tag].node, entry.node))
                    if tag in entries
                    else entry
                    for tag, entry in new_entries.items()
                },
            })  # fmt: skip
    # A list can't grow by anything else: the schema says so at this place.
    return more


def _sorted(node: Node, kind: Any, *, changes: Changes, name: str) -> Node:  # noqa: ANN401
    """Return a list, in all of its languages, with some of its items first, in that order."""
    places = {text.text: index for index, text in enumerate(changes.wanted(name))}
    match resolve(node):
        case Sequence(items=items) as own:
            item, last = shape.items(kind), len(places)
            return with_items(
                own, sorted(items, key=lambda one: places.get(ids.id_of(one, item), last))
            )
        case Mapping(entries=entries) as own:
            return with_entries(own, {
                tag: KeyValue(entry.key, _sorted(entry.node, kind, changes=changes, name=name))
                for tag, entry in entries.items()
            })  # fmt: skip
    return node
