"""Learns under which names a person publishes: RenderCV's users mark their own among the authors.

cvkit prints the owner's name in bold wherever ``basics.other_names`` has it, so no mark is needed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.values import Data, Value
from cvkit.model import names

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKED = re.compile(r"(?P<mark>\*{1,3})(?P<name>[^*]+)(?P=mark)")


def learned(data: dict[str, Data], owner: str) -> dict[str, Data]:
    """Return a résumé whose marked authors of the owner's family name are other names of them.

    Args:
        data: The résumé.
        owner: The person's name; empty if the file doesn't tell it.
    """
    basics = data.get("basics")
    others: dict[str, Value] = {}
    for one in _marked(data, _family(owner)):
        others.setdefault(names.comparable(one.text), one)
    others.pop(names.comparable(owner), None)
    if not (others and isinstance(basics, dict)):
        return data
    person: dict[str, Data] = {**basics, "other_names": [*others.values()]}
    return {**_without_marks(data, _family(owner)), "basics": person}


def _family(name: str) -> str:
    return (names.comparable(name).split() or [""])[-1]


def _marked(data: Data, family: str) -> Iterator[Value]:
    """Yield the authors that are marked and of a family, without their marks."""
    if isinstance(data, list):
        for item in data:
            yield from _marked(item, family)
    elif isinstance(data, dict):
        authors = data.get("authors")
        for one in authors if isinstance(authors, list) else []:
            if isinstance(one, Value) and (own := _own(one, family)):
                yield own
        for item in data.values():
            yield from _marked(item, family)


def _without_marks(data: dict[str, Data], family: str) -> dict[str, Data]:
    found: dict[str, Data] = {}
    for key, value in data.items():
        match value:
            case dict():
                found[key] = _without_marks(value, family)
            case list():
                found[key] = [
                    _without_marks(one, family)
                    if isinstance(one, dict)
                    else (key == "authors" and isinstance(one, Value) and _own(one, family)) or one
                    for one in value
                ]
            case _:
                found[key] = value
    return found


def _own(author: Value, family: str) -> Value | None:
    marked = _MARKED.fullmatch(author.text)
    if marked and family and _family(marked["name"]) == family:
        return author.with_text(marked["name"])
    return None
