"""The résumé that has every field, with a text of one's choice in each field that takes it."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from conftest import FULLEST
from cvkit import pipeline
from cvkit.diagnostics import Severity
from projects import MemoryProject

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]

NOT_TEXT = frozenset({"basics.photo", "basics.signature.image"})
"""Files: what stands there is a name that must exist; tests/hostile/test_files.py has others."""

PRINTED_CHOICES = frozenset({"headline", "titles"})
"""Of ``export``, what is printed; the rest are choices of how the résumé looks."""


class Placed(NamedTuple):
    """A résumé full of one text.

    Attributes:
        source: The file, in YAML.
        taken: The fields that have the text.
        refused: The fields that don't take it, and are as they were.
    """

    source: str
    taken: tuple[Path, ...]
    refused: tuple[Path, ...]


@cache
def _fullest() -> Any:  # noqa: ANN401 - what YAML gave
    data = yaml.load(FULLEST.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    del data["basics"]["photo"], data["basics"]["signature"]["image"]
    export = {key: data["export"][key] for key in sorted(PRINTED_CHOICES)}
    del export["titles"]["Media"]  # a section whose own title is a text as well
    return {**data, "export": export}


def leaves(node: Any, path: Path = ()) -> Iterator[Path]:  # noqa: ANN401
    if isinstance(node, str):
        yield path
        return
    for key, below in node.items() if isinstance(node, dict) else enumerate(node):
        yield from leaves(below, (*path, key))


def fields() -> tuple[Path, ...]:
    """Return every field that a text is placed in."""
    return tuple(leaves(_fullest()))


def place(text: str) -> Placed:
    """Place a text in every field that takes it."""
    every = fields()
    refused: set[Path] = set()
    while True:
        source, lines = _written(text, refused)
        found = pipeline.check(source.encode(), "resume.yaml", MemoryProject()).diagnostics
        errors = [one for one in found if one.severity is Severity.ERROR]
        wrong = {path for one in errors if one.span for path in lines.get(one.span.start.line, ())}
        if not errors:
            taken = tuple(path for path in every if path not in refused)
            return Placed(source, taken, tuple(sorted(refused, key=str)))
        assert wrong - refused, [one.message for one in errors]
        refused |= wrong


def similar(text: str, refused: tuple[Path, ...]) -> str:
    """Return the file with a text in all fields but some."""
    return _written(text, {*refused})[0]


def _written(text: str, kept: set[Path]) -> tuple[str, dict[int, list[Path]]]:
    """Return the file, and the fields on each of its lines."""
    lines = ["{"]
    places: dict[int, list[Path]] = {}

    def write(node: Any, path: Path, indent: str) -> None:  # noqa: ANN401
        if isinstance(node, str):
            lines[-1] += quoted(node if path in kept else text)
            places.setdefault(len(lines), []).append(path)
            return
        opening, closing = "{}" if isinstance(node, dict) else "[]"
        lines[-1] += opening if path else ""
        for key, below in node.items() if isinstance(node, dict) else enumerate(node):
            lines.append(f"{indent} " + (f"{quoted(str(key))}: " if isinstance(node, dict) else ""))
            write(below, (*path, key), f"{indent} ")
            lines[-1] += ","
        lines.append(indent + closing)

    write(_fullest(), (), "")
    return "\n".join(lines) + "\n", places


def quoted(text: str) -> str:
    """Return a text as YAML in double quotes, with nothing in it that YAML forbids."""
    return re.sub(
        r"\\u(d[89ab]..)\\u(d[c-f]..)",
        lambda pair: f"\\U{ord(bytes.fromhex(pair[1] + pair[2]).decode('utf-16-be')):08x}",
        json.dumps(text),
    )
