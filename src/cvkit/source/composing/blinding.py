"""Masks who a résumé is about, for anonymous screening."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.model.basics import PERSONAL, Hideable
from cvkit.source.composing.changes import BASICS, entries_of
from cvkit.source.composing.hiding import hidden, texts_in
from cvkit.source.yaml.tree import (
    Alias,
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
    from collections.abc import Iterable

MASK = "[…]"
"""What stands for a word that could tell who someone is."""

NOBODY = "Candidate"
"""What stands for the name."""

_TELLING = (
    *(Hideable.EMAIL, Hideable.PHONE, Hideable.URL, Hideable.PROFILES, Hideable.ADDRESS),
    *(Hideable.PHOTO, Hideable.PRONOUNS, *PERSONAL, Hideable.SIGNATURE, Hideable.REFERENCES),
)
"""What tells who someone is, their gender or their age."""

_OF_SCHOOL = ("dates", "url", "advisor")
"""What tells the school or the age in an entry of education, beside the school's name."""

_SHORTEST = 2


def blinded(root: Mapping) -> Mapping:
    """Return a résumé for anonymous screening: without name, photo, gender, age and schools.

    The name and the schools' names are masked wherever they stand, in all texts.

    Args:
        root: The document, which isn't modified.
    """
    mask = _Mask(_names(root), _schools(root))
    whole = hidden(root, _TELLING)
    entries = dict(whole.entries)
    for key, entry in entries.items():
        change = _look if key == "export" else _masked
        entries[key] = KeyValue(entry.key, change(entry.node, mask))
    if (basics := entries.get(BASICS)) and isinstance(target := resolve(basics.node), Mapping):
        person = {key: one for key, one in target.entries.items() if key != "other_names"}
        if name := person.get("name"):
            person["name"] = KeyValue(name.key, Scalar(name.node.mark, NOBODY, file=name.node.file))
        entries[BASICS] = KeyValue(basics.key, with_entries(target, person))
    if education := entries.get("education"):
        entries["education"] = KeyValue(education.key, _without_schools(education.node))
    return with_entries(whole, entries)


def _names(root: Mapping) -> set[str]:
    """Return the words of the person's names, without particles such as “von”."""
    basics = entries_of(root.entries[BASICS].node) if BASICS in root.entries else {}
    names = [text for key in ("name", "other_names") if key in basics
             for text in texts_in(basics[key].node)]  # fmt: skip
    words = {word.strip(".,") for name in names for word in re.split(r"[\s,]+", name)}
    return {word for word in words if len(word) >= _SHORTEST and not word.islower()}


def _schools(root: Mapping) -> set[str]:
    entry = root.entries.get("education")
    target = resolve(entry.node) if entry else None
    found: set[str] = set()
    for one in target.items if isinstance(target, Sequence) else ():
        if institution := entries_of(one).get("institution"):
            found |= set(texts_in(institution.node))
    return {name for name in found if len(name) > _SHORTEST}


class _Mask:
    """Masks words and names in texts, and the addresses that have them.

    Args:
        names: The words of the person's names.
        schools: The names of their schools.
    """

    def __init__(self, names: Iterable[str], schools: Iterable[str]) -> None:
        parts = [re.escape(part) for part in sorted({*names, *schools}, key=len, reverse=True)]
        name = "|".join(parts) or r"(?!)"
        # In addresses, a name is often in lower case and joined with other words.
        joined = "|".join(re.escape(part) for part in names) or r"(?!)"
        address = rf"[^\s()<>]*(?i:{joined})[^\s()<>]*"
        self._words = re.compile(rf"(?<!\w)(?:{name})(?!\w)")
        self._address = re.compile(rf"(?i:https?://|www\.|mailto:){address}|{address}@[^\s()<>]*\w")
        self._link = re.compile(rf"\[([^\]]*)\]\({address}\)")
        self._telling = re.compile(joined, re.IGNORECASE)

    def __call__(self, text: str) -> str:
        """Return a text with its words, links and addresses masked."""
        text = self._link.sub(r"\1", text)
        return self._words.sub(MASK, self._address.sub(MASK, text))

    def tells(self, address: str) -> bool:
        """Whether an address has one of the names."""
        return self._telling.search(address) is not None


def _without_schools(node: Node) -> Node:
    target = resolve(node)
    if not isinstance(target, Sequence):
        return node
    kept: list[Node] = []
    for item in target.items:
        entry = resolve(item)
        if isinstance(entry, Mapping):
            rest = {key: one for key, one in entry.entries.items() if key not in _OF_SCHOOL}
            kept.append(with_entries(entry, rest))
        else:
            kept.append(item)
    return with_items(target, kept)


def _masked(node: Node, mask: _Mask) -> Node:
    """Return a value with all of its texts masked, and without addresses that tell the name."""
    match node:
        case Alias(target=target):
            return _masked(target, mask)
        case Scalar(text=str() as text):
            new = mask(text)
            return node if new == text else Scalar(node.mark, new, file=node.file)
        case Sequence(items=items):
            return with_items(node, [_masked(item, mask) for item in items])
        case Mapping(entries=entries):
            return with_entries(node, {
                key: KeyValue(entry.key, _masked(entry.node, mask))
                for key, entry in entries.items()
                if not (key == "url" and any(map(mask.tells, texts_in(entry.node))))
            })  # fmt: skip
    return node


def _look(node: Node, mask: _Mask) -> Node:
    """Return the look of a résumé with its headlines and titles masked."""
    target = resolve(node)
    if not isinstance(target, Mapping):
        return node
    entries = dict(target.entries)
    for key in ("headline", "titles"):
        if entry := entries.get(key):
            entries[key] = KeyValue(entry.key, _masked(entry.node, mask))
    if variants := entries.get("variants"):
        each = entries_of(variants.node)
        worded = {name: KeyValue(one.key, _look(one.node, mask)) for name, one in each.items()}
        if isinstance(every := resolve(variants.node), Mapping):
            entries["variants"] = KeyValue(variants.key, with_entries(every, worded))
    return with_entries(target, entries)
