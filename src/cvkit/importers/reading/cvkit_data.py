"""Reads data that cvkit itself wrote into a file of another format: under ``x-cvkit``, or whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.importers.reading.fields import leaves
from cvkit.importers.values import Data, Value, values
from cvkit.model import prose, unmarked
from cvkit.model.text import RichText
from cvkit.source.yaml.tree import Mapping, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.source.yaml.tree import Node

KEY = "x-cvkit"
"""The key of what the other format has no key for."""

_CONTROL = ("without", "job", "role", "version")
"""The keys below it that say how to read the others, and are no part of an entry."""

_COMPARED = frozenset({
    "name", "institution", "degree", "area", "score", "summary", "reference", "bullets", "keywords",
    "courses", "headline", "issuer", "awarder",
})  # fmt: skip
"""The keys of which the other format has the same text without markup."""

_ESCAPES = str.maketrans({"~": "~0", "/": "~1"})


def to_data(node: Node, pointer: str = "") -> Data | None:
    """Return data in the keys of ``resume.yaml``; ``None`` for null.

    Args:
        node: The data.
        pointer: Its JSON pointer.
    """
    match resolve(node):
        case Scalar(text=None):
            return None
        case Scalar(text=str(text)) as scalar:
            return Value(text, tuple(leaves(scalar, pointer)))
        case Sequence(items=items):
            found = [to_data(item, f"{pointer}/{index}") for index, item in enumerate(items)]
            return [item for item in found if item is not None]
        case Mapping(entries=entries):
            below = {
                key: to_data(entry.node, f"{pointer}/{key.translate(_ESCAPES)}")
                for key, entry in entries.items()
            }
            return {key: item for key, item in below.items() if item is not None}
    return None


def own(fields: Fields, *steps: str) -> dict[str, Data]:
    """Return what cvkit kept of an entry, or below some keys of that.

    Args:
        fields: The entry.
        steps: The keys.
    """
    found = fields.below(KEY)
    for step in steps:
        found = found.below(step)
    data = to_data(found.node, found.pointer)
    return data if isinstance(data, dict) else {}


def has_own(fields: Fields, key: str) -> bool:
    """Whether cvkit kept something of an entry below a key, be it empty."""
    return key in fields.below(KEY)


def completed(read: dict[str, Data], kept: dict[str, Data], ledger: Ledger) -> dict[str, Data]:
    """Return an entry with what cvkit kept of it, which wins.

    What the other format's keys say in fewer words counts as placed. If it isn't the same any more,
    someone has changed it since, and a note says so.

    Args:
        read: What the other format's keys say.
        kept: What cvkit kept, as of ``own``.
        ledger: Where to say what has changed.
    """
    if not kept:
        return read
    without = {value.text for value in values(kept.get("without", []))}
    mine = {key: value for key, value in kept.items() if key not in _CONTROL}
    entry = {**{key: value for key, value in read.items() if key not in without}, **mine}
    said: list[Value] = []
    for key, value in read.items():
        if key in mine and key in _COMPARED and not _is_same(mine[key], value):
            ledger.note(
                codes.IMPORT_CONFLICT,
                f"`{key}` isn't what {KEY} has, which is kept",
                next(values(value), None),
                "remove it there to import this",
            )
        elif key in mine or key in without:
            said += values(value)
    control = [value for key in _CONTROL for value in values(kept.get(key, []))]
    return also_from(entry, (*said, *control))


def also_from(entry: dict[str, Data], others: Iterable[Value]) -> dict[str, Data]:
    """Return an entry whose first value was made from others as well."""
    first = next(values(entry), None)
    more = tuple(others)
    if first is None or not more:
        return entry
    return {key: _replaced(value, first, first.also_from(*more)) for key, value in entry.items()}


def _replaced(data: Data, old: Value, new: Value) -> Data:
    match data:
        case Value():
            return new if data is old else data
        case list():
            return [_replaced(item, old, new) for item in data]
    return {key: _replaced(item, old, new) for key, item in data.items()}


def _is_same(mine: Data, read: Data) -> bool:
    said = [_normal(leaf.text) for value in values(read) for leaf in value.sources]
    if isinstance(mine, Value):
        forms = (mine.text, unmarked.line(RichText(mine.text)), unmarked.paragraphs(mine.text))
        return said in [[_normal(form)] for form in forms]
    return any([*_items(mine, typed=typed)] == said for typed in (False, True))


def _items(data: Data, *, typed: bool) -> Iterator[str]:
    """Yield the texts of a list, and of what is nested in it, without markup.

    Args:
        data: The list.
        typed: Whether they keep a dash that was typed before them, which bullets don't.
    """
    match data:
        case Value(text=text):
            rich = RichText(text)
            yield _normal(unmarked.line(rich if typed else prose.without_marker(rich)))
        case list():
            for item in data:
                yield from _items(item, typed=typed)
        case dict():
            yield from _items(data.get("text", []), typed=typed)
            yield from _items(data.get("bullets", []), typed=typed)


def _normal(text: str) -> str:
    return " ".join(text.split())
