"""Masks who a résumé is about, for anonymous screening."""

from __future__ import annotations

from cvkit.model.basics import PERSONAL, Hideable
from cvkit.source.composing.changes import BASICS, entries_of
from cvkit.source.composing.hiding import hidden, texts_in
from cvkit.source.composing.masking import Mask, Telling
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

NOBODY = "Candidate"
"""What stands for the name."""

_HIDDEN = (
    *(Hideable.EMAIL, Hideable.PHONE, Hideable.URL, Hideable.PROFILES, Hideable.ADDRESS),
    *(Hideable.PHOTO, Hideable.PRONOUNS, *PERSONAL, Hideable.SIGNATURE, Hideable.REFERENCES),
)
"""What tells who someone is, their gender or their age."""

_OF_SCHOOL = ("dates", "url", "advisor")
"""What tells the school or the age in an entry of education, beside the school's name."""

_NOT_MASKED = frozenset({"date", "dates", "expires", "id", "kind", "updated"})
"""Keys whose values have a form of their own: a month may be someone's name."""


def blinded(root: Mapping) -> Mapping:
    """Return a résumé for anonymous screening: without name, photo, gender, age and schools.

    The name and the schools' names are masked wherever they stand, in all texts.

    Args:
        root: The document, which isn't modified.
    """
    mask = Mask(_telling(root))
    whole = hidden(root, _HIDDEN)
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


def _telling(root: Mapping) -> Telling:
    """Return what tells who a résumé is about."""
    basics = entries_of(root.entries[BASICS].node) if BASICS in root.entries else {}

    def texts(*keys: str) -> tuple[str, ...]:
        return tuple(text for key in keys if key in basics for text in texts_in(basics[key].node))

    accounts, addresses = _accounts(basics)
    return Telling(
        texts("name", "other_names"),
        tuple(_schools(root)),
        accounts,
        (*texts("url"), *addresses),
        texts("phone"),
    )


def _accounts(basics: dict[str, KeyValue]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the user names and the pages of all profiles, in either form of their list."""
    profiles = resolve(basics["profiles"].node) if "profiles" in basics else None
    nodes: list[Node] = []
    if isinstance(profiles, Mapping):
        nodes = [entry.node for entry in profiles.entries.values()]
    elif isinstance(profiles, Sequence):
        each = [entries_of(item) for item in profiles.items]
        nodes = [one[key].node for one in each for key in ("username", "url") if key in one]
    found = [text for node in nodes for text in texts_in(node)]
    is_page = ["://" in text for text in found]
    return (
        tuple(text for text, page in zip(found, is_page, strict=True) if not page),
        tuple(text for text, page in zip(found, is_page, strict=True) if page),
    )


def _schools(root: Mapping) -> set[str]:
    entry = root.entries.get("education")
    target = resolve(entry.node) if entry else None
    found: set[str] = set()
    for one in target.items if isinstance(target, Sequence) else ():
        if institution := entries_of(one).get("institution"):
            found |= set(texts_in(institution.node))
    return found


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


def _masked(node: Node, mask: Mask) -> Node:
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
                key: entry if key in _NOT_MASKED else KeyValue(entry.key, _masked(entry.node, mask))
                for key, entry in entries.items()
                if not (key == "url" and any(map(mask.tells, texts_in(entry.node))))
            })  # fmt: skip
    return node


def _look(node: Node, mask: Mask) -> Node:
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
