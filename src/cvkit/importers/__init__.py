"""Reads résumés of other tools: an importer per format, and what all of them share.

An importer turns bytes into a résumé's data in which each value knows what it was made from.
Whatever of the file is in no value is reported as lost, so nothing can be lost in silence.
"""

from cvkit.importers.foreign_file import ForeignFile
from cvkit.importers.importer import Importer, Match
from cvkit.importers.result.finish import Finished, finish
from cvkit.importers.values import Data, Imported, Leaf, Note, Place, Value

__all__ = [
    "Data",
    "Finished",
    "ForeignFile",
    "Imported",
    "Importer",
    "Leaf",
    "Match",
    "Note",
    "Place",
    "Value",
    "finish",
]
