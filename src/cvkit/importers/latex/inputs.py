r"""Finds the files that a document takes in by ``\input`` and the like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cvkit.errors import ImportFailedError
from cvkit.importers.latex.scanner import uncommented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.importers.foreign_file import ForeignFile

MOST_FILES: Final = 200
NOT_FOUND: Final = "it is another file, which was not found beside this one"
_INPUT = re.compile(
    r"\\(?:input|include|subfile)(?![a-zA-Z])\s*\{\s*(?P<path>[^{}\\#]+?)\s*\}"
    r"|\\(?:sub)?import\*?\s*\{\s*(?P<folder>[^{}\\#]*?)\s*\}\s*\{\s*(?P<name>[^{}\\#]+?)\s*\}"
    r"|\\cvsection\s*\[\s*(?P<side>[^\[\]{}\\#=]+?)\s*\]"
)


def files(document: ForeignFile, most: int) -> dict[str, str]:
    """Return the texts of the files that a document takes in, themselves or through others.

    Args:
        document: The document; paths are relative to its folder, as for TeX.
        most: No other file is read after so many characters.

    Returns:
        The text of each file by its path as it is written in the document.
    """
    found: dict[str, str] = {}
    waiting = [document.text]
    left = most
    while waiting:
        for path in _paths(uncommented(waiting.pop(0))):
            if len(found) >= MOST_FILES or left < 0:
                return found
            if path not in found and (text := _text(path, document)):
                found[path] = text
                waiting.append(text)
                left -= len(text)
    return found


def _paths(text: str) -> Iterator[str]:
    for match in _INPUT.finditer(text):
        yield match["path"] or match["side"] or joined(match["folder"], match["name"])


def joined(folder: str, name: str) -> str:
    r"""Return the path that the two arguments of ``\import`` stand for."""
    return f"{folder.rstrip('/')}/{name}" if folder.strip("./") else name


def _text(path: str, document: ForeignFile) -> str:
    """Return the text of a file; empty if there is no such file, or if it is none of text."""
    for name in (path, f"{path}.tex") if path.endswith(".tex") else (f"{path}.tex", path):
        try:
            if other := document.beside(name):
                return other.text.strip() and other.text
        except ImportFailedError:
            return ""
    return ""
