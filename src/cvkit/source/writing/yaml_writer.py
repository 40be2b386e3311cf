"""Lays out a résumé's data as YAML, as a person would write it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cvkit.source.writing.scalar_styles import one_line, over_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.diagnostics import Route
    from cvkit.source.yaml.tree import Plain

WIDTH = 100
_BLOCKS = frozenset({"bullets", "roles", "authors"})
"""Lists that are always written with an item per line."""

_SHORT = 3
"""Entries of a section of no more lines stand without empty lines between them."""


def to_yaml(
    data: dict[str, Plain],
    comments: Mapping[Route, str] = MappingProxyType({}),
    head: tuple[str, ...] = (),
) -> str:
    """Return data as YAML that cvkit reads as the same data.

    Keys keep their order. Strings are quoted only where YAML needs it, long texts are folded,
    short lists stand in brackets, and an empty line parts sections and their entries.

    Args:
        data: The résumé: mappings, texts, and lists of these.
        comments: Comments to write above values, by the routes of the values.
        head: Comments at the beginning of the file, a line each.
    """
    lines = [f"# {line}".rstrip() for line in head]
    writer = _Writer(comments)
    for key, value in data.items():
        lines += [""] if lines else []
        lines += writer.entry(key, value, (key,), 0)
    return "\n".join(lines) + "\n"


class _Writer(NamedTuple):
    comments: Mapping[Route, str]

    def entry(self, key: str, value: Plain, route: Route, indent: int) -> Iterator[str]:
        """Yield the lines of a key and its value."""
        yield from self._comment(route, indent)
        start = f"{' ' * indent}{one_line(key)}:"
        if isinstance(value, str):
            first, *others = over_lines(value, first=len(start) + 1, indent=indent + 2, width=WIDTH)
            yield f"{start} {first}"
            yield from others
        elif value is None:
            yield start
        elif (short := self._in_brackets(key, value, route, WIDTH - len(start) - 1)) is not None:
            yield f"{start} {short}"
        elif isinstance(value, list):
            yield start
            yield from self._items(value, route, indent + 2)
        else:
            yield start
            for name, below in value.items():
                yield from self.entry(name, below, (*route, name), indent + 2)

    def _items(self, items: list[Plain], route: Route, indent: int) -> Iterator[str]:
        written = [
            list(self._item(item, (*route, index), indent)) for index, item in enumerate(items)
        ]
        is_airy = len(route) == 1 and max(map(len, written)) > _SHORT
        for index, lines in enumerate(written):
            if is_airy and index:
                yield ""
            yield from lines

    def _item(self, item: Plain, route: Route, indent: int) -> Iterator[str]:
        margin = " " * indent
        yield from self._comment(route, indent)
        if isinstance(item, str):
            first, *others = over_lines(item, first=indent + 2, indent=indent + 2, width=WIDTH)
            yield f"{margin}- {first}"
            yield from others
        elif isinstance(item, dict) and item:
            is_first = True
            for key, value in item.items():
                below = (*route, key)
                lines = list(self.entry(key, value, below, indent + 2))
                if is_first:
                    at = 1 if below in self.comments else 0
                    if at:
                        yield margin + lines[0].lstrip()
                    lines = [f"{margin}- {lines[at].lstrip()}", *lines[at + 1 :]]
                    is_first = False
                yield from lines
        else:
            yield f"{margin}- {{}}"

    def _in_brackets(self, key: str, value: Plain, route: Route, room: int) -> str | None:
        """Return a list of short texts in brackets; ``None`` if it can't or shouldn't be."""
        if value == {}:
            return "{}"
        if not isinstance(value, list):
            return None
        if not value:
            return "[]"
        if key in _BLOCKS or any((*route, at) in self.comments for at in range(len(value))):
            return None
        texts = [item for item in value if isinstance(item, str) and "\n" not in item]
        if len(texts) < len(value):
            return None
        line = f"[{', '.join(one_line(text, in_brackets=True) for text in texts)}]"
        return line if len(line) <= room else None

    def _comment(self, route: Route, indent: int) -> Iterator[str]:
        if route in self.comments:
            yield f"{' ' * indent}# {self.comments[route]}"
