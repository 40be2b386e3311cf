"""BibTeX and BibLaTeX: lists of publications, as reference managers and LaTeX have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_ENTRY = re.compile(
    r"^[ \t]*@[ \t]*([A-Za-z]+)[ \t]*[{(][ \t]*[^\s,{}()\"#%'=]+[ \t]*,", re.MULTILINE
)


def match(file: ForeignFile) -> Match:
    """Tell BibTeX by an entry at the start of a line: ``@article{key,``."""
    return Match.CERTAIN if _ENTRY.search(file.text[:500_000]) else Match.NO


def read(file: ForeignFile) -> Imported:
    """Read a list of publications.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It has no entry that can be read.
    """
    from cvkit.importers.bibtex.read import read_file

    return read_file(file)


IMPORTER = Importer(
    "bibtex",
    "BibTeX",
    "A .bib file of LaTeX or of a reference manager: publications, also of BibLaTeX.",
    match,
    read,
)
