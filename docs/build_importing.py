#!/usr/bin/env python3
"""Write the tables of the page on importing from the importers themselves.

Run ``python docs/build_importing.py`` after a change of what an importer reads. The page marks a
table by ``<!-- table: NAME -->`` and ``<!-- end -->``; the rest of it is written by hand.
"""

from __future__ import annotations

import importlib
import re
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit.plugins import importers
from cvkit.plugins.importers import IMPORTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

    from cvkit.importers.reading.tables import Table

PAGE = Path(__file__).with_name("importing.md")


def main() -> None:
    """Bring the page up to date."""
    PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """Return the page as it should be.

    Raises:
        KeyError: It has a table of an importer without ``TABLES``.
    """
    tables = {"formats": _formats()} | {name: _keys(table) for name, table in _tables().items()}
    return re.sub(
        r"(?s)(<!-- table: (\w+) -->\n).*?(<!-- end -->)",
        lambda match: f"{match[1]}\n{tables[match[2]]}\n\n{match[3]}",
        PAGE.read_text(encoding="utf-8"),
    )


def _tables() -> dict[str, Mapping[str, Table]]:
    points = entry_points(group=IMPORTERS.group)
    modules = {point.name: _with_tables(point.module) for point in points}
    return {name: module.TABLES for name, module in modules.items() if hasattr(module, "TABLES")}


def _with_tables(name: str) -> ModuleType:
    """Return a module, or the part of a package that has its tables."""
    module = importlib.import_module(name)
    has_part = hasattr(module, "__path__") and find_spec(f"{name}.tables")
    return importlib.import_module(f"{name}.tables") if has_part else module


def _formats() -> str:
    rows = (f"| `{one.name}` | {one.title} | {one.help} |" for one in importers.available())
    return "\n".join(["| name | format | what it is |", "| --- | --- | --- |", *rows])


def _keys(tables: Mapping[str, Table]) -> str:
    rows = (row for section, table in tables.items() for row in _rows(section, table))
    return "\n".join(["| in `resume.yaml` | from | read as |", "| --- | --- | --- |", *rows])


def _rows(section: str, table: Table) -> Iterator[str]:
    for rule in table:
        sources = " or ".join(f"`{source}`" for source in rule.sources)
        what = f"list of {rule.kind.value}" if rule.many else rule.kind.value
        yield f"| `{section}.{rule.target}` | {sources} | {what} |"


if __name__ == "__main__":
    main()
