"""Markdown pages: cvkit's own, Jekyll's, and what else people write, line by line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cvkit.importers.importer import Importer, Match
from cvkit.importers.reading.section_titles import section_of

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_HEADING = re.compile(r"[ ]{0,3}\#{1,6}[ \t]+(?P<text>\S.*)")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*")
_FRONT = re.compile(r"---\s*\n(?:.*\n)*?---\s*\n")
_OTHERS = ("{", "[{", "<?xml", "<!doctype", "<html", "\\documentclass", "%PDF", "@")
_KEYS = frozenset({"basics", "work", "education", "skills", "export", "cv", "content", "name",
                   "publications", "projects", "languages", "custom"})  # fmt: skip
_MANY = 2


def match(file: ForeignFile) -> Match:
    """Tell a page with headings from YAML with comments and from markup of other kinds."""
    if file.is_binary or file.data[:4] == b"PK\x03\x04":
        return Match.NO
    text = file.text[:200_000]
    if text.lstrip().lower().startswith(_OTHERS) or "\n\\begin{document}" in text:
        return Match.NO
    body = _FRONT.sub("", text, count=1) if text.startswith("---") else text
    if body == text and file.mapping is not None and _is_data(file):
        return Match.NO
    titles = _titles(body)
    if any(section_of(title) for title in titles):
        return Match.LIKELY
    return Match.POSSIBLE if len(titles) >= _MANY or (titles and body != text) else Match.NO


def read(file: ForeignFile) -> Imported:
    """Read a page in Markdown.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It has more lines, or longer ones, than any résumé.
    """
    from cvkit.importers.markdown.read import read_page

    return read_page(file)


def _is_data(file: ForeignFile) -> bool:
    """Return whether a text that is YAML, too, is meant as such."""
    return bool(file.keys & _KEYS) or "\n## " not in file.text


def _titles(text: str) -> list[str]:
    lines = text.splitlines()
    found = [match["text"] for line in lines if (match := _HEADING.fullmatch(line))]
    found += [
        line.strip()
        for line, below in pairwise(lines)
        if line.strip() and _UNDERLINE.fullmatch(below)
    ]
    return found


IMPORTER = Importer(
    "markdown",
    "Markdown",
    "A page in Markdown with headings, such as of a Jekyll site, or one that cvkit wrote.",
    match,
    read,
)
