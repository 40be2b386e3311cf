"""Divides the lines of a résumé into what stands above its sections, and the sections."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.importers.reading.layout.job_titles import is_job_title
from cvkit.importers.reading.layout.lines import Role
from cvkit.importers.reading.layout.titles import is_personal, section_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cvkit.importers.reading.layout.lines import Layout, Line, Style

_SLACK: Final = 3
_MOST_WORDS: Final = 5
_OF_ENTRY = re.compile(r"[\d|·,;•]")
_EDGE: Final = 60.0
"""How near to the top or bottom of a page its number and the like stand, in points."""


class Section(NamedTuple):
    """A section.

    Attributes:
        title: The line of its title.
        name: cvkit's name of it; empty if the title isn't known.
        lines: The lines below its title.
    """

    title: Line
    name: str
    lines: list[Line]


class Structure(NamedTuple):
    """A résumé.

    Attributes:
        head: The lines above the first section of each column.
        sections: The sections, in the order of reading.
        edges: Numbers of pages, and lines that each page repeats at its edge.
        body: The style of most of the text.
    """

    head: list[Line]
    sections: list[Section]
    edges: list[Line]
    body: Style


def divide(layout: Layout, heights: Sequence[float]) -> Structure:
    """Divide the lines of a résumé.

    Args:
        layout: The lines.
        heights: The heights of the pages, in points; none if the lines have no numbers of pages.
    """
    body = body_style(layout.lines)
    edges = _edges(layout.lines, heights) if heights else []
    outer = {id(line) for line in edges}
    inner = [line for line in layout.lines if id(line) not in outer]
    lines = [part for line in inner for part in _parted(line, body)]
    titles = {id(line): section_named(line.text) for line in lines if _is_title(line, body)}
    personal = {id(line) for line in lines if line.is_whole and _is_personal(line, body)}
    likes = _likes(lines, titles)
    head: list[Line] = []
    sections: list[Section] = []
    for column in sorted({line.column for line in lines}):
        current: list[Line] = head
        for line in (one for one in lines if one.column == column):
            name = titles.get(id(line), "")
            is_like = _may_be_title(line) and likes[_look(line), round(line.left)] > 1
            if line.is_whole and id(line) in personal:
                edges.append(line)
                current = head
            elif name or is_like or line.role is Role.SECTION:
                current = []
                sections.append(Section(line, name, current))
            else:
                current.append(line)
    return Structure(head, sections, edges, body)


def _likes(
    lines: Sequence[Line], titles: Mapping[int, str]
) -> Counter[tuple[tuple[object, ...], int]]:
    """Count the known titles of each look and left edge; unknown ones look like several of them."""
    if any(line.role is Role.SECTION for line in lines):
        return Counter()
    found = Counter(
        (_look(line), round(line.left) + shift)
        for line in lines
        if id(line) in titles
        for shift in range(-_SLACK, _SLACK + 1)
    )
    every = Counter((_look(line), round(line.left)) for line in lines if line.is_whole)
    return Counter({key: count for key, count in found.items() if count * 2 >= every[key]})


def _may_be_title(line: Line) -> bool:
    """Return whether a line can be the title of a section that cvkit doesn't know.

    In a file that says where lines end, bold heads of entries often look just like titles.
    """
    text = line.text
    is_name = len(text.split()) <= _MOST_WORDS and not _OF_ENTRY.search(text)
    return len(line.parts) == 1 and (not line.is_whole or (is_name and not is_job_title(text)))


def _is_personal(line: Line, body: Style) -> bool:
    is_title = line.role is Role.SECTION or is_prominent(line, body)
    return len(line.parts) == 1 and is_title and is_personal(line.text)


def body_style(lines: Iterable[Line]) -> Style:
    """Return the style of most characters.

    Args:
        lines: At least one line.
    """
    found: Counter[Style] = Counter()
    for line in lines:
        for run in line.runs:
            found[run.style] += len(run.text)
    return found.most_common(1)[0][0]


def is_prominent(line: Line, body: Style) -> bool:
    """Return whether a line begins in type that differs from most text, and isn't smaller.

    Args:
        line: The line.
        body: The style of most text.
    """
    style = line.runs[0].style
    text = line.parts[0].value.text
    stands_out = style.is_bold > body.is_bold or style.size > body.size + 0.5
    is_other = style.font != body.font and style.size >= body.size - 0.5
    return stands_out or is_other or (text.isupper() and any(map(str.isalpha, text)))


def _is_title(line: Line, body: Style) -> bool:
    if line.role in {Role.HEAD, Role.NAME, Role.TEXT}:
        return False
    is_known = len(line.parts) == 1 and bool(section_named(line.text))
    is_apart = line.gap > line.size * 1.6 or line.gap == 0
    is_other = is_prominent(line, body) or (is_apart and line.text.istitle())
    return is_known and (is_other or line.role is Role.SECTION)


def _look(line: Line) -> tuple[object, ...]:
    style = line.runs[0].style
    return style.size, style.font, style.color, line.text.isupper(), line.column


def _parted(line: Line, body: Style) -> list[Line]:
    """Part a title from the text that begins beside it."""
    first, *others = line.parts
    alone = line._replace(parts=(first,))
    if others and section_named(first.value.text) and _is_title(alone, body):
        return [alone, line._replace(parts=tuple(others))]
    return [line]


def _edges(lines: Sequence[Line], heights: Sequence[float]) -> list[Line]:
    """Return numbers of pages, and what several pages repeat at the top or the bottom."""
    outer = [
        line
        for line in lines
        if not _EDGE < line.baseline < heights[line.page] - _EDGE and len(line.text) < 100  # noqa: PLR2004
    ]
    shapes: dict[tuple[str, int], set[int]] = {}
    for line in outer:
        shapes.setdefault(_shape(line), set()).add(line.page)
    return [
        line
        for line in outer
        if (line.baseline <= _EDGE and _is_number(line.text))
        or (len(shapes[_shape(line)]) > 1 and (line.page > 0 or line.baseline <= _EDGE))
    ]


def _shape(line: Line) -> tuple[str, int]:
    text = "".join("0" if char.isdigit() else char for char in line.text)
    return text, round(line.baseline / 3)


def _is_number(text: str) -> bool:
    words = text.replace("/", " ").split()
    return any(word.isdigit() for word in words) and len(words) <= 4  # noqa: PLR2004
