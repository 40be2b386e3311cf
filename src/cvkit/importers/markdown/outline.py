"""Finds the parts of a page: a name, what stands above the sections, and the sections."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.markdown.blocks import Heading, Paragraph, Rule
from cvkit.importers.reading.section_titles import language_of, section_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.importers.markdown.blocks import Block
    from cvkit.importers.markdown.pieces import Piece

_BOLD = re.compile(r"(\*\*|__)(?P<text>[^*_]+?):?(?:\1):?|(?P<plain>[^\W\d_][^*_.]{2,40})")
_WORD = re.compile(r"\w")
_CLOSING = re.compile(r"[)+#!?.’”\"]*")
_TAG = re.compile(r"<[^>]*>")
_EMAIL = re.compile(r"\w@\w")
_FIRST_LEVEL = 1


class Section(NamedTuple):
    """A section of a page.

    Attributes:
        name: Its name in ``resume.yaml``, or ``custom``.
        title: The piece of its heading.
        blocks: What follows.
    """

    name: str
    title: Piece
    blocks: tuple[Block, ...]


class Outline(NamedTuple):
    """The parts of a page.

    Attributes:
        name: The heading that names the person, or ``None``.
        above: What stands before the first section.
        sections: The sections.
    """

    name: Piece | None
    above: tuple[Block, ...]
    sections: tuple[Section, ...]


def outline(blocks: Sequence[Block]) -> Outline:
    """Find the parts of a page.

    Sections are the headings of the level at which there are titles that cvkit knows; without any,
    of the second level or, failing that, of the topmost below the name.

    Args:
        blocks: What the page consists of.
    """
    if not any(isinstance(one, Heading) and _section(one) for one in blocks):
        blocks = list(_promoted(blocks))
    level = _level(blocks)
    first = next((at for at, one in enumerate(blocks) if _starts(one, level)), len(blocks))
    above = list(blocks[:first])
    name = next(
        (one for one in above if isinstance(one, Heading) and one.level < max(level, 2)), None
    )
    if name is not None:
        above.remove(name)
    rest = list(blocks[first:])
    foot = _foot(rest)
    return Outline(
        name.piece if name else None,
        (*above, *foot),
        tuple(_sections(rest[: len(rest) - len(foot)], level)),
    )


def _foot(blocks: Sequence[Block]) -> list[Block]:
    """Return the paragraphs after the last rule, if they say how to reach the person."""
    starts = [at for at, one in enumerate(blocks) if isinstance(one, Rule)]
    foot = list(blocks[starts[-1] + 1 :]) if starts else []
    is_text = bool(foot) and all(isinstance(one, Paragraph) for one in foot)
    lines = [line for one in foot if isinstance(one, Paragraph) for line in one.lines]
    return foot if is_text and any(_EMAIL.search(line.text) for line in lines) else []


def words_of(title: Piece) -> Piece:
    """Return a title without signs around its words, such as an emoji."""
    found = list(_WORD.finditer(title.text))
    if not found:
        return title
    closing = _CLOSING.match(title.text, found[-1].end())
    return title.cut(found[0].start(), closing.end() if closing else None)


def locale_of(sections: Sequence[Section]) -> str:
    """Return the language in which most titles are those that cvkit prints; English if in doubt."""
    return language_of(words_of(section.title).text for section in sections)


def _section(heading: Heading) -> str:
    return section_of(_TAG.sub("", heading.piece.text))


def _promoted(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks with headings for lines that stand alone and have a title that cvkit knows."""
    for block in blocks:
        if isinstance(block, Paragraph) and len(block.lines) == 1:
            line = block.lines[0]
            if found := _BOLD.fullmatch(line.text):
                title = line.group(found, "text") or line.group(found, "plain")
                if section_of(title.text):
                    yield Heading(2, title)
                    continue
        yield block


def _level(blocks: Sequence[Block]) -> int:
    headings = [one for one in blocks if isinstance(one, Heading)]
    known = [one.level for one in headings if _section(one)]
    if known:
        return min(known)
    levels = [one.level for one in headings if one.level > _FIRST_LEVEL]
    if levels:
        return min(levels)
    return _FIRST_LEVEL if len(headings) > 1 else 2


def _starts(block: Block, level: int) -> bool:
    if not isinstance(block, Heading) or block.level > level:
        return False
    # A name may stand on the level of the sections.
    return block.level == level and (bool(_section(block)) or level > _FIRST_LEVEL)


def _sections(blocks: Sequence[Block], level: int) -> Iterator[Section]:
    starts = [
        at for at, one in enumerate(blocks) if isinstance(one, Heading) and one.level <= level
    ]
    for at, end in pairwise((*starts, len(blocks))):
        heading = blocks[at]
        if isinstance(heading, Heading):
            name = _section(heading) or "custom"
            yield Section(name, heading.piece, tuple(blocks[at + 1 : end]))
