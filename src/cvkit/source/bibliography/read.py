"""Reads a list of publications, whichever of the formats it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.source.bibliography import bibtex, csl
from cvkit.source.bibliography.items import Bibliography
from cvkit.source.yaml import encoding

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic


def read(data: bytes, name: str) -> Bibliography:
    """Read a list of publications from BibTeX, BibLaTeX or CSL-JSON; never raises.

    Args:
        data: The file's contents.
        name: The file's name, for the diagnostics.
    """
    errors: list[Diagnostic] = []
    try:
        text = encoding.decode(data, errors)
    except encoding.UnreadableFileError:
        return Bibliography((), _in_file(errors, name), "")
    if errors:
        return Bibliography((), _in_file(errors, name), text)
    if text.lstrip("\ufeff \t\r\n").startswith(("[", "{")):
        return csl.read(text, name)
    return bibtex.read(text, name)


def _in_file(errors: list[Diagnostic], name: str) -> tuple[Diagnostic, ...]:
    binary = codes.BIBLIOGRAPHY.over(
        None, "this is not a list of publications in BibTeX or CSL-JSON"
    )
    found = (binary if one.kind is codes.BINARY else one for one in errors)
    return tuple(one._replace(file=name) for one in found)
