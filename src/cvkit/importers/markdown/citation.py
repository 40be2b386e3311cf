"""Reads the line below a publication's title as cvkit writes it: authors · *Journal* 12(3), 4–5."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.values import Data, Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.pieces import Piece

_JOURNAL = re.compile(
    r"""\*(?P<journal>[^*]+)\*
        (?:\s+(?P<volume>\d\w*)(?:\((?P<issue>[^()]+)\))?)? (?:,\s+(?P<pages>[\w–-]+))?""",
    re.VERBOSE,
)
_BOOK = re.compile(r"In:\s+\*(?P<book>[^*]+)\*(?:,\s+(?P<pages>[\w–-]+))?")
_AUTHOR = re.compile(
    r"""(?:\*\*)?(?P<name>(?:(?:[a-z’]+\s){0,3}[^\W\d_a-z][^\W\d_]*[.’\w-]*\s?){1,6})(?:\*\*)?
        (?P<equal>\\?\*)?(?P<corresponding>†)?""",
    re.VERBOSE,
)
_IN = "In:"
_BY = "Ed. by "
_COMMA = re.compile(r",\s+")


def cited(pieces: Sequence[Piece], page: Page) -> tuple[dict[str, Data], list[Piece]]:
    """Return the authors and the journal or book that a line names, and its other parts.

    Args:
        pieces: The parts of the line.
        page: The page.

    Returns:
        Nothing, and all parts, if none of them is a journal or a book.
    """
    for at, piece in enumerate(pieces):
        found = _JOURNAL.fullmatch(piece.text) or _BOOK.fullmatch(piece.text)
        if found is None:
            continue
        names = {
            key: page.value(piece.group(found, key)) for key in found.groupdict() if found[key]
        }
        if piece.text.startswith(_IN):
            names["book"] = names["book"].also_from(page.literal(piece.cut(0, len(_IN))))
        data: dict[str, Data] = dict(names)
        rest = [*pieces[:at], *pieces[at + 1 :]]
        if at == 1 and (people := _authors(pieces[0], page)):
            data["authors"] = people
            rest = list(pieces[2:])
        return _with_editors(data, rest, page), rest
    return {}, list(pieces)


def _with_editors(data: dict[str, Data], rest: list[Piece], page: Page) -> dict[str, Data]:
    """Take the editors out of the other parts."""
    for piece in rest:
        if piece.text.startswith(_BY) and (people := _authors(piece.cut(len(_BY)), page)):
            first, *others = people
            if isinstance(first, Value):
                rest.remove(piece)
                label = page.literal(piece.cut(0, len(_BY)))
                return {**data, "editors": [first.also_from(label), *others]}
    return data


def _authors(piece: Piece, page: Page) -> list[Data]:
    """Return authors with their marks; none if a part of the text is no name."""
    parts = piece.split(_COMMA)
    matches = [_AUTHOR.fullmatch(part.text) for part in parts]
    people: list[Data] = []
    for part, found in zip(parts, matches, strict=True):
        if found is None:
            return []
        name = page.value(part.group(found, "name"))
        marks: dict[str, Data] = {
            key: Value("true", page.literal(part.group(found, key)).sources)
            for key in ("equal", "corresponding")
            if found[key]
        }
        people.append({"name": name, **marks} if marks else name)
    return people
