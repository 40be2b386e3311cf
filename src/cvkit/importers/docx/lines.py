"""Sets lines on one long page, where the layout can be read as that of any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit.importers.docx.roles import hint_of
from cvkit.importers.docx.strips import text_of
from cvkit.importers.reading.layout.lines import Hint, Layout, Line, Part, Piece, Role, Run, Style
from cvkit.importers.values import Leaf, Place, Value
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.docx import content
    from cvkit.importers.docx.strips import Strip

_LEADING: Final = 1.2
"""The usual distance of lines, in sizes of their type."""

_HANGING: Final = 10.0
"""How far the further lines of an item are indented, in points."""

_GAP = "   "
_BULLET = "• "


def lay_out(strips: Sequence[Strip], part: str = "") -> Layout:
    """Return lines with their places in the text of a part.

    Args:
        strips: The lines.
        part: The name of the part; empty for the document itself.
    """
    lines: list[Line] = []
    texts: list[str] = []
    height = 0.0
    last: dict[int, Strip] = {}
    for number, strip in enumerate(strips):
        above = last.get(strip.column)
        last[strip.column] = strip
        size = max(run.look.size for piece in strip.pieces for run in piece)
        gap = size * _LEADING
        if above and strip.is_first:
            gap += max(strip.shape.before, above.shape.after)
        height -= gap
        parts = _parts(strip, part, number, height)
        leaves = [leaf for one in parts for leaf in one.value.sources]
        texts.append(_GAP.join(leaf.text for leaf in leaves))
        gap = gap if above else 0.0
        is_first = strip.is_first
        lines.append(
            Line(parts, 0, strip.column, gap, strip.role, is_whole=True, is_first=is_first)
        )
    return Layout(tuple(lines), {part: "\n".join(texts)})


def _parts(strip: Strip, part: str, number: int, height: float) -> tuple[Part, ...]:
    parts: list[Part] = []
    at = 0
    hanging = 0.0 if strip.is_first or not strip.shape.is_item else _HANGING
    label: tuple[Leaf, ...] = ()
    if text := text_of(strip.label):
        label = (Leaf(text, Place(part, Mark(number, 0, number, len(text)))),)
        at = len(text) + len(_GAP)
    for runs in strip.pieces:
        text = text_of(runs)
        leaf = Leaf(text, Place(part, Mark(number, at, number, at + len(text))))
        is_item = strip.is_item and strip.role is not Role.HEAD and not parts
        shown = f"{_BULLET}{text}" if is_item else text
        left = strip.shape.left + hanging
        piece = Piece(_runs(runs, strip), left, left, height)
        parts.append(Part(piece, Value(shown, (*(() if parts else label), leaf))))
        at += len(text) + len(_GAP)
    return tuple(parts)


def _runs(runs: Sequence[content.Run], strip: Strip) -> tuple[Run, ...]:
    found: list[Run] = []
    for run in runs:
        look = run.look
        hint = strip.hint
        if hint is Hint.NONE:
            hint = hint_of(look.style, strip.shape.style)
        size = round(look.size * 4) / 4
        style = Style(size, look.font, look.is_bold, look.color, hint, look.script)
        if found and (found[-1].style, found[-1].link) == (style, run.link):
            found[-1] = Run(found[-1].text + run.text, style, run.link)
        else:
            found.append(Run(run.text, style, run.link))
    return tuple(found)
