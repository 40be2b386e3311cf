"""Finds the separators that may end a line, which Word can't leave out there.

Lines are filled as Word fills them, with the widths of the theme's fonts. Where it isn't certain
whether a word fits, or whether a line breaks within it, both are followed up.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cvkit.exporters.docx.style_sheet import BOLD_FROM
from cvkit.exporters.docx.units import half_points
from cvkit.exporters.text_width import widths
from cvkit.view.blocks import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.model.text import TextSpan
    from cvkit.theme import Theme
    from cvkit.theme.manifest import TextStyle
    from cvkit.view.blocks import Inline

_LEAST, _MOST = 0.985, 1.005
"""The shares of a line that surely fit, and that may fit, as programs round advances."""

_ESTIMATE = 0.1
"""The error of a line with characters whose widths are estimated, as a share of the line."""

_ESTIMATED = "\u2e80"
"""The first East Asian character; the theme's own fonts have none."""

_INSIDE = re.compile(r"(?<=[-–—/?&.=])(?=.)")
"""Where a line may break within a word, depending on the program."""


_BLANKS = re.compile(r"\s+")


class _Word(NamedTuple):
    """A word: its width, and that of what is left of it after each break that it may have."""

    width: float
    rests: tuple[float, ...]


def dangling(
    pieces: Sequence[Inline], theme: Theme, style: TextStyle, room: float, lead: str = ""
) -> frozenset[int]:
    """Return the pieces that should begin a line, as the separator before them may end one.

    Args:
        pieces: The texts between the separators.
        theme: The theme.
        style: The text style of the line.
        room: Its width in mm.
        lead: What stands before the first piece.
    """
    style = style.model_copy(update={"size": half_points(style.size) / 2})
    space, separator = widths(theme, style, ("\u00a0", "\u00a0·"))
    (before,) = widths(theme, style, (lead,)) if lead else (0.0,)
    estimated = any(letter >= _ESTIMATED for piece in pieces for letter in plain(piece))
    least = _LEAST * room
    most = (_MOST + estimated * _ESTIMATE) * room
    at = {before}
    found = set()
    for index, piece in enumerate(pieces):
        words = _words(piece, theme, style)
        if index < len(pieces) - 1:
            *others, last = words
            words = [*others, _Word(last.width + separator, last.rests)]
        if index and max(at) + space + words[0].width > least:
            found.add(index)
            at = {0.0}
        for number, word in enumerate(words):
            gap = space if number or index else 0
            ends = (_ends(start, gap if start else 0, word, least, most) for start in at)
            at = set().union(*ends)
    return frozenset(found)


def _ends(start: float, gap: float, word: _Word, least: float, most: float) -> set[float]:
    """Return where a word may end that follows what ends at ``start``."""
    end = start + gap + word.width
    found = {round(end, 1)} if end <= most or not start else set()
    if end > least:
        found |= {round(width, 1) for width in (word.width, *word.rests)}
    return found


def _words(piece: Inline, theme: Theme, style: TextStyle) -> list[_Word]:
    words: list[list[TextSpan]] = [[]]
    for span in piece:
        for index, text in enumerate(_BLANKS.split(span.text)):
            if index:
                words.append([])
            if text:
                words[-1].append(replace(span, text=text))
    found = [[word, *_rests(word)] for word in words if word]
    measured = _measured([span for ends in found for end in ends for span in end], theme, style)
    widths_of = [[sum(measured[span] for span in end) for end in ends] for ends in found]
    return [_Word(width, tuple(rests)) for width, *rests in widths_of] or [_Word(0, ())]


def _rests(word: Sequence[TextSpan]) -> Iterator[list[TextSpan]]:
    """Yield what is left of a word after each break that it may have."""
    for place in _INSIDE.finditer(plain(tuple(word))):
        rest, left = [], place.start()
        for span in word:
            if left < len(span.text):
                rest.append(replace(span, text=span.text[max(0, left) :]))
            left -= len(span.text)
        yield rest


def _measured(spans: Iterable[TextSpan], theme: Theme, style: TextStyle) -> dict[TextSpan, float]:
    """Return the width of each text in its own weight and slant; few calls, as fonts are cut."""
    found: dict[TextSpan, float] = {}
    kinds: dict[tuple[bool, bool], list[TextSpan]] = {}
    for span in spans:
        kinds.setdefault((span.strong, span.emphasis), []).append(span)
    for (strong, emphasis), alike in kinds.items():
        weight = max(style.weight, BOLD_FROM) if strong else style.weight
        changes = {"weight": weight, "italic": style.italic != emphasis}
        drawn = style.model_copy(update=changes)
        found |= zip(alike, widths(theme, drawn, [span.text for span in alike]), strict=True)
    return found
