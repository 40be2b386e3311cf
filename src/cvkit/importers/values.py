"""Values on their way from a foreign file into a résumé, each with the place it came from."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.diagnostics.codes import Code

START = Mark(0, 0, 0, 0)


class Place(NamedTuple):
    """Where a value stands in a foreign file.

    Attributes:
        part: The part that has a text of its own: a file in an archive (``Positions.csv``), a page
            (``page 2``); empty if the file is one text.
        mark: The position in the text of that part.
        pointer: The way to the value in the format's own terms: a JSON pointer (RFC 6901), or
            ``row 3, Title``; empty if the position says it all.
    """

    part: str = ""
    mark: Mark = START
    pointer: str = ""


class Leaf(NamedTuple):
    """A value of a foreign file, as written there."""

    text: str
    place: Place


class Value(NamedTuple):
    """A text of a résumé that was made from values of a foreign file.

    Attributes:
        text: The text, as ``resume.yaml`` shall have it.
        sources: The values that it was made from; none for a placeholder.
        check: What was guessed, for a comment beside it and the report; empty if nothing was.
    """

    text: str
    sources: tuple[Leaf, ...] = ()
    check: str = ""

    def with_text(self, text: str) -> Value:
        """Return another text that was made from the same values."""
        return Value(text, self.sources, self.check)

    def guessed(self, check: str) -> Value:
        """Return the value with what is guessed about it, one line without a full stop."""
        return Value(self.text, self.sources, check)

    def also_from(self, *others: Value | None) -> Value:
        """Return the value with the sources of others, which it says as well."""
        more = tuple(leaf for one in others if one for leaf in one.sources)
        return Value(self.text, self.sources + more, self.check)


Data: TypeAlias = "dict[str, Data] | list[Data] | Value"
"""A résumé, or a part of it, in the keys of ``resume.yaml``."""


class Note(NamedTuple):
    """Something that was done while importing, other than placing a value.

    Attributes:
        code: Its code; one of ``CV4xx``.
        message: What was done: one sentence without a full stop.
        place: Where, in the foreign file; ``None`` for the file as a whole.
        help: What to check, or empty.
    """

    code: Code
    message: str
    place: Place | None = None
    help: str = ""


class Imported(NamedTuple):
    """What an importer made of a foreign file.

    Attributes:
        data: The résumé; it may lack ``basics.name`` and have values that the schema refuses.
        leaves: Every value of the file that isn't blank. Those that no value of ``data`` was made
            from are reported as lost.
        reasons: Why values are lost, by their places. Without one, the report says that cvkit has
            no place for the value.
        settings: The places of values that set up the other tool (its template, ids, columns), and
            that are no part of a résumé.
        notes: What else was done.
        texts: The text of each part by its name, for excerpts.
    """

    data: dict[str, Data]
    leaves: tuple[Leaf, ...]
    reasons: Mapping[Place, str] = MappingProxyType({})
    settings: frozenset[Place] = frozenset()
    notes: tuple[Note, ...] = ()
    texts: Mapping[str, str] = MappingProxyType({})


def values(data: Data) -> Iterator[Value]:
    """Yield every value of a résumé or a part of it, in order."""
    match data:
        case Value():
            yield data
        case list() | dict():
            for item in data.values() if isinstance(data, dict) else data:
                if isinstance(item, Value):
                    yield item
                else:
                    yield from values(item)


def text_of(data: Data | None) -> str:
    """Return the text of a value; empty if there is none, or if it is a list or mapping."""
    return data.text if isinstance(data, Value) else ""


def without_empty(data: Mapping[str, Data | None]) -> dict[str, Data]:
    """Return a mapping without keys that have no value, or an empty one."""
    return {
        key: value
        for key, value in data.items()
        if value and (not isinstance(value, Value) or value.text.strip())
    }
