"""Tables of what a format calls the keys of ``resume.yaml``; the documentation is made of them."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.reading import periods, rich_text
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.reading.ledger import Ledger


class Kind(Enum):
    """How a value is brought over."""

    PLAIN = "text"
    """A text without markup: what looks like Markdown is escaped."""
    MARKDOWN = "Markdown"
    """A text with markup that cvkit has, too."""
    EITHER = "text or Markdown"
    """A text in which some write Markdown: it is taken for it if it has a whole pair of marks."""
    LITERAL = "as is"
    """A value that isn't prose: an address, a number, a name of a network."""
    DATE = "date"
    """One date or a period; the time of an ISO date-time is dropped."""


class Rule(NamedTuple):
    """Where a key of ``resume.yaml`` comes from.

    Attributes:
        target: The key.
        sources: The keys of the foreign format; the first one that has a value is taken.
        kind: How its value is brought over.
        many: Whether it is a list.
    """

    target: str
    sources: tuple[str, ...]
    kind: Kind = Kind.EITHER
    many: bool = False


Table = tuple[Rule, ...]

_SPLIT = frozenset({"bullets", "keywords"})
_PARAGRAPHS = frozenset({"summary", "reference"})
"""The keys of ``resume.yaml`` that take several paragraphs."""

_COMMA = re.compile(r"[,;](?:\s+|$)(?![^(]*\))")
"""A comma that isn't within brackets."""

_CONVERT: Mapping[Kind, Callable[[str], str]] = {
    Kind.PLAIN: rich_text.escaped,
    Kind.EITHER: rich_text.from_either,
}


def read(fields: Fields, table: Table, ledger: Ledger) -> dict[str, Data]:
    """Return an entry as a table says.

    Args:
        fields: The foreign entry.
        table: The rules for its keys. Keys without a rule stay where they are.
        ledger: Where to say what is changed.
    """
    return without_empty({rule.target: _read(fields, rule, ledger) for rule in table})


def _read(fields: Fields, rule: Rule, ledger: Ledger) -> Data | None:
    if rule.many:
        values = _listed(fields, rule)
        found: list[Data] = [_converted(value, rule.kind, ledger) for value in values]
        return found
    value = fields.get(*rule.sources)
    if value is None and rule.kind not in {Kind.LITERAL, Kind.DATE}:
        value = _joined(fields.texts(*rule.sources), rule)
    if value is None:
        return None
    return _with_others(_converted(value, rule.kind, ledger), value.text, fields, rule, ledger)


def _with_others(value: Value, text: str, fields: Fields, rule: Rule, ledger: Ledger) -> Value:
    """Return a value made from all keys that say the same; tell those that say something else."""
    taken = value.sources[0].place.pointer.rpartition("/")[2]
    for other in filter(None, map(fields.get, rule.sources)):
        if other.sources[0] in value.sources:
            continue
        if other.text.casefold() == text.casefold():
            value = value.also_from(other)
        else:
            ledger.lose(other, f"the entry has `{taken}`, too, which says something else")
    return value


def _listed(fields: Fields, rule: Rule) -> list[Value]:
    """Return the items of a list, also if it is a text with an item on each line."""
    values = fields.texts(*rule.sources)
    if rule.target not in _SPLIT or len(values) != 1:
        return values
    (value,) = values
    if rule.target == "keywords":
        is_text = any(fields.get(name) for name in rule.sources)
        parts = _COMMA.split(value.text) if is_text else [value.text]
    else:
        before, items = rich_text.list_items(value.text)
        parts = [*filter(None, [before]), *items] if items else [value.text]
    return [value.with_text(part.strip()) for part in parts if part.strip()]


def _joined(values: list[Value], rule: Rule) -> Value | None:
    """Return a text that is given as a list: of its paragraphs, or of words."""
    if not values:
        return None
    between = "\n\n" if rule.target in _PARAGRAPHS else ", " if rule.kind is Kind.PLAIN else " "
    first, *others = values
    return first.with_text(between.join(one.text for one in values)).also_from(*others)


def _converted(value: Value, kind: Kind, ledger: Ledger) -> Value:
    if kind is Kind.DATE:
        return periods.point(value, ledger) or value
    convert = _CONVERT.get(kind)
    return value.with_text(convert(value.text)) if convert else value
