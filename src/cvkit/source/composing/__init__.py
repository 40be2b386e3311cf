"""Puts a résumé together from the files that it names, before anything is validated.

All of it works on trees with positions, so that every value keeps the place where it was written.
"""

from cvkit.source.composing.compose import Composed, compose
from cvkit.source.composing.given import Given
from cvkit.source.composing.other_files import NOTHING_BESIDE, Beside

__all__ = ["NOTHING_BESIDE", "Beside", "Composed", "Given", "compose"]
