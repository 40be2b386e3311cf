"""Makes skills, languages, interests and references of a section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.markdown.blocks import Heading, Item, Listing, Paragraph
from cvkit.importers.reading.levels import language_level
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.importers.markdown.blocks import Block
    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.pieces import Piece

_GROUP = re.compile(
    r"""(?:\*\*|__)(?P<bold>[^*_]+?)[:：]?(?:\*\*|__)
        (?:\s*\((?P<level>[^()]*)\))? \s*(?:[:：–—-]\s*)? (?P<items>.*)
      | (?P<label>[^:：,;*\[\]]{2,40}?)[:：]\s+(?P<listed>\S.*)""",
    re.VERBOSE,
)
_LANGUAGE = re.compile(
    r"""(?:\*\*|__)?(?P<name>[^\W\d_][^*_():,–—]*?)(?:\*\*|__)?
        (?: \s*[:：]?\s*[(（*_]+(?P<level>[^()（）]+?)[)）*_]+
          | \s*(?:[:：,|–—]|\s-\s)\s*(?P<words>\S.*) )?""",
    re.VERBOSE,
)
_COMMA = re.compile(r"\s*[,;、|·•]\s*(?![^()]*\))")
_PAIR = 2
_DATED = re.compile(r"\d{4}\s*\)?$")


def skills(blocks: Sequence[Block], page: Page) -> list[Data]:
    """Return groups of skills."""
    return [one for line, below in _lines(blocks) for one in _group(line, below, page)]


def are_groups(blocks: Sequence[Block]) -> bool:
    """Return whether a section of one's own is a list of labels with what belongs to each."""
    items = [item for block in blocks if isinstance(block, Listing) for item in block.items]
    labelled = [
        item
        for item in items
        if item.lines and (found := _GROUP.fullmatch(item.lines[0].text))
        and (found["label"] or found["items"] or found["level"] or item.items)
        and _DATED.search(item.lines[0].text) is None
    ]  # fmt: skip
    is_all = all(isinstance(block, Listing) for block in blocks)
    return is_all and bool(items) and len(labelled) * 2 > len(items)


def interests(blocks: Sequence[Block], page: Page) -> list[Data]:
    """Return interests: those that a line lists are several."""
    found: list[Data] = []
    for line, below in _lines(blocks):
        for one in _group(line, below, page):
            names = one.get("keywords")
            found += names if "name" not in one and isinstance(names, list) else [one]
    return found


def languages(blocks: Sequence[Block], page: Page) -> list[Data]:
    """Return spoken languages."""
    found: list[Data] = []
    for line, below in _lines(blocks):
        pieces = line.split(re.compile(r"\s*[;·•|]\s*|,\s+(?![^()]*\))")) if not below else [line]
        match = _LANGUAGE.fullmatch(line.text)
        if (
            match
            and (match["words"] or match["level"] or len(pieces) == 1)
            and len(pieces) <= _PAIR
        ):
            pieces = [line]
        found += [_language(piece, page) for piece in pieces]
        for item in below:
            found += [_language(piece, page) for piece in item.lines]
    return found


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[Piece, tuple[Item, ...]]]:
    """Yield the lines of a section, each with the items below it."""
    waiting: Piece | None = None
    for block in blocks:
        if waiting is not None and not isinstance(block, Heading):
            yield waiting, _items(block)
            waiting = None
            continue
        match block:
            case Heading(piece=piece):
                if waiting is not None:
                    yield waiting, ()
                waiting = piece
            case Paragraph(lines=lines) if not any(block.defines):
                yield from ((line, ()) for line in lines)
            case Paragraph():
                yield from _definitions(block)
            case Listing(items=items):
                yield from map(_lines_of, items)
    if waiting is not None:
        yield waiting, ()


def _items(block: Block) -> tuple[Item, ...]:
    match block:
        case Paragraph(lines=lines):
            return tuple(Item((line,)) for line in lines)
        case Listing(items=items):
            return items
    return ()


def _lines_of(item: Item) -> tuple[Piece, tuple[Item, ...]]:
    first, *others = item.lines or item.cells
    return first, (*(Item((one,)) for one in others), *item.items)


def _definitions(block: Paragraph) -> Iterator[tuple[Piece, tuple[Item, ...]]]:
    """Yield terms with their definitions, or what is defined without a term."""
    term: Piece | None = None
    below: list[Item] = []
    for line, is_definition in zip(block.lines, block.defines, strict=True):
        if is_definition and term is not None:
            below.append(Item((line,)))
            continue
        if term is not None:
            yield term, tuple(below)
        term, below = line, []
    if term is not None:
        yield term, tuple(below)


def _group(line: Piece, below: tuple[Item, ...], page: Page) -> Iterator[dict[str, Data]]:
    found = _GROUP.fullmatch(line.text)
    names: list[Piece] = []
    label, level = None, None
    if found and (found["bold"] or found["label"]):
        label = line.group(found, "bold") if found["bold"] else line.group(found, "label")
        level = line.group(found, "level") if found["level"] else None
        listed = line.group(found, "items" if found["bold"] else "listed")
        names = listed.split(_COMMA) if listed else []
    elif below:
        label = line
    else:
        names = line.split(_COMMA)
    keywords = [page.value(name) for name in names]
    for item in below:
        pieces = [piece for one in (*item.lines, *item.cells) for piece in one.split(_COMMA)]
        keywords += [page.value(piece) for piece in pieces]
        keywords += [page.value(*one.lines) for one in item.items]
    if label is None and len(keywords) == 1:
        yield {"name": keywords[0]}
        return
    many: list[Data] = list(keywords)
    yield without_empty(
        {
            "name": page.value(label) if label else None,
            "level": page.value(level) if level else None,
            "keywords": many,
        }
    )


def _language(piece: Piece, page: Page) -> Data:
    found = _LANGUAGE.fullmatch(piece.text)
    if found is None:
        return {"language": page.value(piece)}
    level = "level" if found["level"] else "words"
    value: Value | None = page.value(piece.group(found, level)) if found[level] else None
    return without_empty(
        {"language": page.value(piece.group(found, "name")), **language_level(value)}
    )
