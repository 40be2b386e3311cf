#!/usr/bin/env python3
"""Write the tables of the pages on importing from the importers themselves.

Run ``python docs/build_importing.py`` after a change of what an importer reads. A page marks what
is written here:

* ``<!-- table: formats -->``: the list of formats;
* ``<!-- table: keys -->``: what becomes what, from the importer's own tables, or else from what
  becomes of the samples with which it is tested;
* ``<!-- table: lost -->``: what of these samples has no place, and why.
"""

from __future__ import annotations

import importlib
import re
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit.importers.foreign_file import ForeignFile
from cvkit.importers.values import Value
from cvkit.plugins import importers
from cvkit.plugins.importers import IMPORTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

    from cvkit.importers import Imported
    from cvkit.importers.reading.tables import Table
    from cvkit.importers.values import Data, Place

DOCS = Path(__file__).parent
INDEX = DOCS / "importing.md"
PAGES = DOCS / "importing"
SAMPLES = DOCS.parent / "tests/fuzz/corpus"

_MOST_SOURCES = 5
_MOST_STEPS = 3
_NO_PLACE = "cvkit has no key for it"


def main() -> None:
    """Bring all pages up to date."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


def pages() -> dict[Path, str]:
    """Return each page as it should be.

    Raises:
        KeyError: A page has a table that there is not.
    """
    points = {point.name: point.module for point in entry_points(group=IMPORTERS.group)}
    found = {INDEX: _filled(INDEX, {"formats": _formats()})}
    for path in sorted(PAGES.glob("*.md")):
        tables = _tables(points[path.stem])
        read = [_read(path.stem, sample) for sample in _samples(path.stem)]
        keys = _keys(tables) if tables else _keys_of(read)
        found[path] = _filled(path, {"keys": keys, "lost": _lost(read)})
    return found


def _filled(path: Path, tables: Mapping[str, str]) -> str:
    return re.sub(
        r"(?s)(<!-- table: (\w+) -->\n).*?(<!-- end -->)",
        lambda match: f"{match[1]}\n{tables[match[2]]}\n\n{match[3]}",
        path.read_text(encoding="utf-8"),
    )


def _formats() -> str:
    rows = (
        f"| [{one.title}](importing/{one.name}.md) | `{one.name}` | {one.help} |"
        for one in importers.available()
    )
    return "\n".join(["| format | name | what it is |", "| --- | --- | --- |", *rows])


def _tables(module: str) -> Mapping[str, Table]:
    """Return the tables of an importer: in its module, or in a part of its package."""
    return getattr(_with_tables(module), "TABLES", {})


def _with_tables(name: str) -> ModuleType:
    module = importlib.import_module(name)
    has_part = hasattr(module, "__path__") and find_spec(f"{name}.tables")
    return importlib.import_module(f"{name}.tables") if has_part else module


def _keys(tables: Mapping[str, Table]) -> str:
    rows = (row for section, table in tables.items() for row in _rows(section, table))
    return "\n".join(["| in `resume.yaml` | from | read as |", "| --- | --- | --- |", *rows])


def _rows(section: str, table: Table) -> Iterator[str]:
    for rule in table:
        sources = " or ".join(f"`{source}`" for source in rule.sources)
        what = f"list of {rule.kind.value}" if rule.many else rule.kind.value
        yield f"| `{section}.{rule.target}` | {sources} | {what} |"


def _samples(name: str) -> list[Path]:
    return [path for path in sorted((SAMPLES / name).iterdir()) if path.suffix != ".txt"]


def _read(name: str, sample: Path) -> Imported:
    (importer,) = (one for one in importers.available() if one.name == name)
    return importer.read(ForeignFile(sample.read_bytes()))


def _keys_of(read: list[Imported]) -> str:
    """Return what became what in the samples."""
    found: dict[str, dict[str, None]] = {}
    for one in read:
        for target, value in _values(one.data, ""):
            for source in filter(None, (_source(leaf.place) for leaf in value.sources)):
                found.setdefault(target, {})[source] = None
    rows = (f"| `{target}` | {_listed(list(sources))} |" for target, sources in found.items())
    return "\n".join(["| in `resume.yaml` | from |", "| --- | --- |", *rows])


def _listed(sources: list[str]) -> str:
    shown = ", ".join(f"`{source}`" for source in sources[:_MOST_SOURCES])
    return f"{shown}, …" if len(sources) > _MOST_SOURCES else shown


def _lost(read: list[Imported]) -> str:
    """Return what of the samples has no place, with the reason."""
    found: dict[str, str] = {}
    placed = {
        _source(leaf.place)
        for one in read
        for _, value in _values(one.data, "")
        for leaf in value.sources
    }
    for one in read:
        used = {leaf.place for _, value in _values(one.data, "") for leaf in value.sources}
        for leaf in one.leaves:
            if leaf.place not in used and leaf.place not in one.settings:
                found.setdefault(_source(leaf.place), one.reasons.get(leaf.place, _NO_PLACE))
    rows = (
        f"| `{source}` | {reason} |"
        for source, reason in found.items()
        if source and source not in placed
    )
    return "\n".join(["| has no place | because |", "| --- | --- |", *rows])


def _values(data: Data, key: str) -> Iterator[tuple[str, Value]]:
    match data:
        case Value():
            yield key, data
        case dict():
            for name, below in data.items():
                yield from _values(below, f"{key}.{name}".lstrip("."))
        case list():
            for below in data:
                yield from _values(below, key)


def _source(place: Place) -> str:
    """Return the end of the way to a value, without numbers: ``profiles.network``."""
    steps = re.sub(r"\[\d+\]", "", place.pointer).split("/")
    names = [step for step in steps[1:] if step and not step.isdecimal()]  # the first: root or key
    return ".".join(names[-_MOST_STEPS:])


if __name__ == "__main__":
    main()
