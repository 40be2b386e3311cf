"""LaTeX: résumés in Awesome-CV, moderncv, AltaCV, and templates such as Jake's Resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.errors import ImportFailedError
from cvkit.importers.importer import Importer, Match

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_MARKS = ("\\documentclass", "\\begin{document}", "\\cventry", "\\cvsection", "\\cvevent",
          "\\resumeSubheading")  # fmt: skip


def match(file: ForeignFile) -> Match:
    """Recognize LaTeX by its commands."""
    try:
        text = file.text
    except ImportFailedError:
        return Match.NO
    if not any(mark in text for mark in _MARKS) or text.lstrip().startswith(("<", "{")):
        return Match.NO
    from cvkit.importers.latex.dialects import is_resume

    if is_resume(text):
        return Match.CERTAIN
    return Match.LIKELY if "\\documentclass" in text else Match.NO


def read(file: ForeignFile) -> Imported:
    r"""Read LaTeX, with the files beside it that it takes in by ``\input``.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It has nothing that cvkit knows.
    """
    from cvkit.importers.latex import inputs
    from cvkit.importers.latex.document import MAX_CHARACTERS, read_document

    if not file.text.strip():
        raise ImportFailedError("it is not a text")
    imported = read_document(file.text, inputs.files(file, MAX_CHARACTERS))
    if not imported.leaves:
        raise ImportFailedError("its document has no text")
    return imported


IMPORTER = Importer(
    "latex",
    "LaTeX",
    "A résumé in Awesome-CV, moderncv, AltaCV or a template like Jake's: its main .tex file.",
    match,
    read,
)
