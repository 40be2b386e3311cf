"""Finds place, date and name at the end of a page, as some countries expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.markdown import dates
from cvkit.importers.markdown.blocks import Paragraph
from cvkit.importers.values import Data, text_of, without_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.markdown.blocks import Block
    from cvkit.importers.markdown.page import Page

_LINES = 2


def signed(
    blocks: Sequence[Block], name: Data | None, page: Page
) -> tuple[tuple[Block, ...], dict[str, Data]]:
    """Return the blocks of a page's last section without the signature below it, and that.

    Args:
        blocks: The blocks: at their end may be a line with a place and a date, and one with the
            person's name.
        name: The person's name.
        page: The page.
    """
    lines = [
        block.lines[0]
        for block in blocks[-_LINES:]
        if isinstance(block, Paragraph) and len(block.lines) == 1
    ]
    family = text_of(name).split()[-1:]
    if len(lines) < _LINES or not family or lines[1].text.split()[-1:] != family:
        return tuple(blocks), {}
    place, when = dates.at_end(lines[0], page)
    if when is None:
        return tuple(blocks), {}
    shown = page.value(lines[1])
    signature = {"place": page.value(place), "date": when, "name": shown}
    return tuple(blocks[:-_LINES]), {"signature": without_empty(signature)}
