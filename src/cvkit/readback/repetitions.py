"""Finds texts that a file shows more often than the document does."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cvkit.readback.align import How, Place
from cvkit.view.blocks import TextSlot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.readback.expected import Wanted
    from cvkit.readback.letters import Letters

_SIGNS = re.compile(r"^\W+|\W+$")
"""Brackets and points between two texts."""

_FEWEST = 5
"""The fewest letters between two texts that can be a part of one of them again."""

_FEWEST_WORDS = 4
"""Shorter texts may stand at several places by chance."""


def of_texts(
    found: Sequence[tuple[Wanted, Place]], letters: Letters
) -> Iterator[tuple[Wanted, bool]]:
    """Yield each text that is repeated, and whether all of it is.

    A part counts only beside its text; a bullet, or another text of several words, counts anywhere,
    but no title or employer, which themes may repeat.

    Args:
        found: The texts, and where they are.
        letters: The letters of the file.
    """
    placed = sorted(
        (
            (place, wanted)
            for wanted, place in found
            if place.how is not How.NOWHERE and place.start < place.end
        ),
        key=lambda one: one[0],
    )
    edges = [(_at(0), None), *placed, (_at(len(letters.text)), None)]
    long = {
        wanted.letters.text: wanted
        for _, wanted in placed
        if wanted.slot is TextSlot.OTHER and _words(wanted.letters) >= _FEWEST_WORDS
    }
    for (place, wanted), (after, other) in pairwise(edges):
        between = _SIGNS.sub("", letters.text[place.end : after.start])
        is_address = "://" in between  # formats without links print it behind the text
        if len(between) < _FEWEST or is_address or not any(map(str.isalnum, between)):
            continue
        whole = [one for text, one in long.items() if text in between]
        yield from ((one, True) for one in whole)
        beside = (one for one in (wanted, other) if one and between in one.letters.text)
        if not whole and (one := next(beside, None)):
            yield one, False


def _words(letters: Letters) -> int:
    """Return the number of words, without numbers: that of a phone stands in its address, too."""
    return sum(any(map(str.isalpha, word)) for word in letters.words(0, len(letters.text)))


def _at(place: int) -> Place:
    return Place(place, place, How.IN_ORDER)
