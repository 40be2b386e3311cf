"""Tables of what a format calls the keys of ``resume.yaml``; the documentation is made of them."""

from __future__ import annotations

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
        values = fields.texts(*rule.sources)
        found: list[Data] = [_converted(value, rule.kind, ledger) for value in values]
        return found
    value = fields.get(*rule.sources)
    return _converted(value, rule.kind, ledger) if value else None


def _converted(value: Value, kind: Kind, ledger: Ledger) -> Value:
    if kind is Kind.DATE:
        return periods.point(value, ledger) or value
    convert = _CONVERT.get(kind)
    return value.with_text(convert(value.text)) if convert else value
