"""A good résumé broken in hundreds of ways: the mistake is told on the very line it was made.

`make hostile` tries them all, `make test` a third.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from cvkit import pipeline
from cvkit.diagnostics import Severity
from cvkit.model.dates import Dates
from cvkit.source import read
from cvkit.source.schema import shape
from cvkit.source.yaml.raw_lines import value_start
from cvkit.source.yaml.tree import Mapping, Mark, Node, Scalar, Sequence
from hostile.runs import ALL
from projects import MemoryProject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic, Route

FULLEST = Path(__file__).parent / "data/fullest.yaml"
TEXT = FULLEST.read_text(encoding="utf-8")
LINES = TEXT.split("\n")
AT_LEAST = {"misspell": 150, "drop": 35, "retype": 150, "reorder": 10, "truncate": 100,
            "unquoted": 80, "unspaced": 80}  # fmt: skip


class Mutant(NamedTuple):
    """A broken file and the line, from 1, on which it was broken."""

    kind: str
    what: str
    text: str
    line: int


class Place(NamedTuple):
    """A value of the file: where it is, and its key if it has one."""

    route: Route
    node: Node
    key: Mark | None


def places(node: Node, route: Route = (), key: Mark | None = None) -> Iterator[Place]:
    yield Place(route, node, key)
    match node:
        case Mapping(entries=entries):
            for name, entry in entries.items():
                yield from places(entry.node, (*route, name), entry.key)
        case Sequence(items=items):
            for index, item in enumerate(items):
                yield from places(item, (*route, index))


def replaced(mark: Mark, new: str) -> str:
    """Return the file with one stretch of one line replaced."""
    assert mark.line == mark.end_line
    line = LINES[mark.line]
    changed = line[: mark.column] + new + line[mark.end_column :]
    return "\n".join([*LINES[: mark.line], changed, *LINES[mark.line + 1 :]])


def misspelled(found: list[Place]) -> Iterator[Mutant]:
    for place in found:
        name = str(place.route[-1]) if place.route else ""
        model = shape.model_at(place.route[:-1])
        if place.key and model and name in model.model_fields:
            slip = name[0] + "q" + name[1:]
            yield Mutant("misspell", slip, replaced(place.key, slip), place.key.line + 1)


def dropped(found: list[Place]) -> Iterator[Mutant]:
    """Leave out what must be there; what comes after it takes its place."""
    for place in found:
        model = shape.model_at(place.route[:-1]) if place.route else None
        name = str(place.route[-1]) if place.route else ""
        if not (place.key and model and name in shape.required(model)):
            continue
        if not model.model_fields[name].is_required():
            continue  # another key will do as well
        rest = LINES[place.key.line][place.node.mark.end_column :]
        is_flow = rest.startswith(", ")
        if place.node.mark.end_line == place.key.line and is_flow:
            gone = place.key._replace(end_column=place.node.mark.end_column + 2)
            yield Mutant("drop", name, replaced(gone, ""), place.key.line + 1)
        elif LINES[place.key.line][: place.key.column].strip() == "-" and not rest:
            following = LINES[place.key.line + 1]
            if following.startswith(" " * place.key.column) and following.strip()[0] != "-":
                joined = LINES[place.key.line][: place.key.column] + following.strip()
                below = LINES[place.key.line + 2 :]
                text = "\n".join([*LINES[: place.key.line], joined, *below])
                yield Mutant("drop", name, text, place.key.line + 1)


def retyped(found: list[Place]) -> Iterator[Mutant]:
    for place in found:
        kind, mark = shape.at(place.route), place.node.mark
        if mark.line != mark.end_line or kind is None or kind in {object, dict}:
            continue
        if isinstance(place.node, Scalar) and not shape.items(kind):
            yield Mutant(
                "retype", str(place.route), replaced(mark, "{qq: {rr: ss}}"), mark.line + 1
            )
        elif isinstance(place.node, Sequence) and shape.is_model(shape.items(kind)):
            yield Mutant("retype", str(place.route), replaced(mark, "{a: b}"), mark.line + 1)


def reordered(found: list[Place]) -> Iterator[Mutant]:
    """Put the end of a period before its start."""
    for place in found:
        if shape.at(place.route) is Dates:
            mark = place.node.mark
            yield Mutant("reorder", str(place.route), replaced(mark, "2012 – 2010"), mark.line + 1)


def truncated(found: list[Place]) -> Iterator[Mutant]:
    """End the file in the middle of a key, unless that leaves a text where one may stand."""
    for place in found:
        model = shape.model_at(place.route[:-1]) if place.route else None
        is_first = not LINES[place.key.line][: place.key.column].strip(" -") if place.key else False
        is_text = is_first and model is not None and getattr(model, "text_field", None)
        if place.key and place.route[0] != "basics" and not is_text:
            cut = LINES[place.key.line][: place.key.end_column - 1]
            text = "\n".join([*LINES[: place.key.line], cut])
            yield Mutant("truncate", str(place.route), text, place.key.line + 1)


def unquoted(found: list[Place]) -> Iterator[Mutant]:
    """Start a text with a sign that needs quotes."""
    for place in found:
        mark = place.node.mark
        if is_rest_of_line(place):
            text = ("[x](y) z", "*x* y", "@x")[mark.line % 3]
            yield Mutant("unquoted", text, replaced(mark, text), mark.line + 1)


def unspaced(found: list[Place]) -> Iterator[Mutant]:
    """Leave out the space after a key's colon."""
    for place in found:
        if place.key and is_rest_of_line(place) and place.key.line == place.node.mark.line:
            gap = place.key._replace(column=place.key.end_column, end_column=place.node.mark.column)
            yield Mutant("unspaced", str(place.route), replaced(gap, ":"), gap.line + 1)


def is_rest_of_line(place: Place) -> bool:
    """Return whether a text is all that a line has after a key or a dash."""
    mark = place.node.mark
    is_line = isinstance(place.node, Scalar) and mark.line == mark.end_line
    return (
        is_line
        and value_start(LINES[mark.line]) == mark.column
        and not LINES[mark.line][mark.end_column :]
    )


def mutants() -> list[Mutant]:
    root = read(TEXT.encode(), FULLEST.name).source.spans.root
    assert root
    found = list(places(root))
    makers = (misspelled, dropped, retyped, reordered, truncated, unquoted, unspaced)
    unique = {mutant.text: mutant for make in makers for mutant in make(found)}
    return list(unique.values())


MUTANTS = mutants()


def test_there_are_enough_of_every_kind() -> None:
    counts = Counter(mutant.kind for mutant in MUTANTS)
    assert {kind for kind, least in AT_LEAST.items() if counts[kind] < least} == set(), counts


@pytest.mark.parametrize("kind", AT_LEAST)
def test_the_line_that_is_told_is_the_one_that_was_broken(kind: str, png: bytes) -> None:
    project = MemoryProject({"portrait.png": png})
    wrong = []
    tried = [mutant for mutant in MUTANTS if mutant.kind == kind]
    for mutant in tried if ALL else tried[::3]:
        found = pipeline.check(mutant.text.encode(), "resume.yaml", project).diagnostics
        errors = [one for one in found if one.severity is Severity.ERROR]
        told = [one.span.start.line if one.span else 0 for one in errors]
        if set(told) != {mutant.line}:
            wrong.append(
                (
                    mutant.what,
                    mutant.line,
                    [(n, e.message) for n, e in zip(told, errors, strict=True)],
                )
            )
        elif kind == "misspell":
            assert _underlined(errors[0], mutant.text) == mutant.what
    assert wrong == []


def _underlined(found: Diagnostic, text: str) -> str:
    assert found.span
    start, end = found.span
    return text.split("\n")[start.line - 1][start.column - 1 : end.column - 1]
