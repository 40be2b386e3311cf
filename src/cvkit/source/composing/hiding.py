"""Takes out of a résumé what isn't for everyone, before anything is made of it.

What is taken out here is in no output, whatever its format, and in no metadata.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.model.base import Location
from cvkit.model.basics import Hideable
from cvkit.source.composing.changes import BASICS, entries_of
from cvkit.source.composing.requests import texts_of
from cvkit.source.yaml.tree import (
    KeyValue,
    Mapping,
    Node,
    resolve,
    with_entries,
)

if TYPE_CHECKING:
    from collections.abc import Container

_OF_ADDRESS = ("address", "postal_code")


def hidden(root: Mapping, names: Container[Hideable]) -> Mapping:
    """Return a résumé without some of its contact and personal details.

    Args:
        root: The document, which isn't modified.
        names: What to leave out. A location that is a single text with a number in it may have a
            street, so it goes with the address.
    """
    entries = dict(root.entries)
    if Hideable.REFERENCES in names:
        entries.pop("references", None)
    letter = entries.get("letter")
    if Hideable.SIGNATURE in names and letter and isinstance(text := resolve(letter.node), Mapping):
        signed = {key: one for key, one in text.entries.items() if key != Hideable.SIGNATURE}
        entries["letter"] = KeyValue(letter.key, with_entries(text, signed))
    basics = entries.get(BASICS)
    if basics is None:
        return with_entries(root, entries)
    kept = {key: one for key, one in entries_of(basics.node).items() if not _is_named(key, names)}
    if Hideable.ADDRESS in names and (location := kept.get("location")):
        if has_street_in_text(root):
            del kept["location"]
        elif isinstance(place := resolve(location.node), Mapping):
            rest = {key: one for key, one in place.entries.items() if key not in _OF_ADDRESS}
            kept["location"] = KeyValue(location.key, with_entries(place, rest))
            if not rest:
                del kept["location"]
    target = resolve(basics.node)
    if isinstance(target, Mapping):
        entries[BASICS] = KeyValue(basics.key, with_entries(target, kept))
    return with_entries(root, entries)


def has_street_in_text(root: Node) -> bool:
    """Whether a résumé's location may be a street, written as a single text."""
    location = entries_of(entries_of(root)[BASICS].node).get("location")
    if location is None:
        return False
    place = resolve(location.node)
    if isinstance(place, Mapping) and not place.entries.keys().isdisjoint(Location.model_fields):
        inner = place.entries.get("text")
        texts = texts_in(inner.node) if inner else []
    else:
        texts = texts_in(place)
    return any(re.search(r"\d", text) for text in texts)


def _is_named(key: str, names: Container[Hideable]) -> bool:
    return key in set(Hideable) and Hideable(key) in names


def texts_in(node: Node) -> list[str]:
    """Return a text, or those of a list or in several languages."""
    target = resolve(node)
    if isinstance(target, Mapping):
        return [text for entry in target.entries.values() for text in texts_in(entry.node)]
    return [text.text or "" for text in texts_of(target)]
