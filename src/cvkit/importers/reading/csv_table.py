"""Reads tables of comma-separated values (RFC 4180) with the place of each cell."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.reading.fields import Fields
from cvkit.importers.values import Leaf, Place, Value
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SEPARATORS = (",", ";", "\t")
"""What programs of different countries write between cells, the standard's first."""


class Row(Fields):
    """A row of a table, read by the names of its columns, in any case.

    Args:
        cells: The cells that aren't blank, by the names of their columns in lower case.
    """

    def __init__(self, cells: dict[str, Value]) -> None:
        super().__init__(None)
        self._cells = cells

    def __bool__(self) -> bool:
        return bool(self._cells)

    def __contains__(self, key: str) -> bool:
        return key.lower() in self._cells

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the columns that have a cell."""
        return tuple(self._cells)

    def leaves(self) -> Iterator[Leaf]:
        """Yield every cell."""
        for value in self._cells.values():
            yield from value.sources

    def get(self, *names: str) -> Value | None:
        """Return the first of these cells that isn't blank."""
        return next((found for name in names if (found := self._cells.get(name.lower()))), None)

    def texts(self, *names: str) -> list[Value]:
        """Return the same as a list of one, or an empty one."""
        found = self.get(*names)
        return [found] if found else []


class Table(NamedTuple):
    """A table with a header.

    Attributes:
        header: The names of the columns, as written.
        rows: The rows that aren't blank. Of equal ones only the first is here; its cells are
            made from those of the others, too.
        leaves: Every cell that isn't blank, without the header.
        before: Those of them that stand before the header.
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    leaves: tuple[Leaf, ...]
    before: tuple[Leaf, ...]


class _Cell(NamedTuple):
    text: str
    mark: Mark


def column_names(cells: Sequence[str]) -> frozenset[str]:
    """Return the names of columns in lower case, without spaces around them."""
    return frozenset(" ".join(cell.lower().split()) for cell in cells if cell.strip())


def table(text: str, part: str, is_header: Callable[[frozenset[str]], bool]) -> Table | None:
    """Read a table.

    Args:
        text: The text, with line feeds as line ends.
        part: The name of the file, for the places of cells.
        is_header: Whether the names of columns are those of a table that is looked for.

    Returns:
        The table below the first row that is a header; ``None`` if there is no such row.
    """
    for separator in _SEPARATORS:
        lines = list(_rows(text, separator))
        for at, line in enumerate(lines):
            if is_header(column_names([cell.text for cell in line])):
                return _table(lines, at, part)
    return None


def _table(lines: list[list[_Cell]], at: int, part: str) -> Table:
    header = [" ".join(cell.text.split()) for cell in lines[at]]
    names = header + [""] * (max(map(len, lines)) - len(header))
    before = tuple(leaf for line in lines[:at] for leaf in _leaves(line, [], part, "").values())
    leaves: list[Leaf] = []
    same: dict[tuple[tuple[str, str], ...], list[dict[str, Leaf]]] = defaultdict(list)
    for number, line in enumerate(lines[at + 1 :], at + 2):
        cells = _leaves(line, names, part, f"row {number}, ")
        leaves += cells.values()
        if cells:
            same[tuple((name, leaf.text) for name, leaf in cells.items())].append(cells)
    rows = tuple(
        Row({name: _value([one[name] for one in found]) for name in found[0]})
        for found in same.values()
    )
    return Table(tuple(header), rows, (*before, *leaves), before)


def _value(leaves: list[Leaf]) -> Value:
    return Value(leaves[0].text, tuple(leaves))


def _leaves(line: list[_Cell], names: list[str], part: str, row: str) -> dict[str, Leaf]:
    """Return the cells of a row that aren't blank; a column without a name has its number."""
    found: dict[str, Leaf] = {}
    for at, cell in enumerate(line):
        if text := cell.text.strip():
            name = (names[at] if at < len(names) else "") or f"column {at + 1}"
            key = name.lower() if name.lower() not in found else f"{name.lower()} {at + 1}"
            found[key] = Leaf(text, Place(part, cell.mark, f"{row}{name}"))
    return found


def _rows(text: str, separator: str) -> Iterator[list[_Cell]]:
    """Yield the cells of each line; a line break in quotes is a part of its cell."""
    pattern = re.compile(rf'"([^"]*(?:""[^"]*)*)"?([^{separator}\n]*)|([^{separator}\n]*)')
    at = line = start = 0
    cells: list[_Cell] = []
    while at <= len(text):
        found = pattern.match(text, at)
        assert found is not None  # noqa: S101 - it matches nothing, too
        whole, first, column = found[0], line, at - start
        line += whole.count("\n")
        if "\n" in whole:
            start = at + whole.rindex("\n") + 1
        at = found.end()
        quoted = found[1]
        said = quoted.replace('""', '"') + found[2] if quoted is not None else found[3]
        cells.append(_Cell(said, Mark(first, column, line, at - start)))
        if text[at : at + 1] != separator:
            yield cells
            cells = []
            line, start = line + 1, at + 1
        at += 1
