"""Puts a résumé together from the files that it names, before anything is validated.

All of it works on trees with positions, so that every value keeps the place where it was written.
"""

from cvkit.source.composing import hiding, ids
from cvkit.source.composing.changes import Changes
from cvkit.source.composing.compose import Composed, compose
from cvkit.source.composing.given import Given
from cvkit.source.composing.other_files import NOTHING_BESIDE, Beside
from cvkit.source.composing.overlay import has_wording, overlaid

__all__ = [
    "NOTHING_BESIDE",
    "Beside",
    "Changes",
    "Composed",
    "Given",
    "compose",
    "has_wording",
    "hiding",
    "ids",
    "overlaid",
]
