"""Decodes a file as UTF-8, and reports invalid bytes."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import TYPE_CHECKING, NoReturn

from cvkit.diagnostics import codes
from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic

MAX_BYTES = 5_000_000
_MAX_ERRORS = 20
_BOM = "\ufeff"

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that YAML doesn't allow (YAML 1.2.2, section 5.1)."""

_MAGIC = {
    b"\xff\xd8\xff": "a JPEG image",
    b"\x89PNG": "a PNG image",
    b"GIF8": "a GIF image",
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word document or another zip archive",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a compressed file",
}
_OTHER_ENCODINGS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_SAVE_AS = "save the file as UTF-8 in your editor"


class UnreadableFileError(Exception):
    """The file can't be read; the collected diagnostics have the reason."""


def decode(data: bytes, errors: list[Diagnostic]) -> str:
    """Return the file's text, without a leading byte order mark.

    Raises:
        UnreadableFileError: The file is binary, not UTF-8, or too large.
    """
    _refuse_binary(data, errors)
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = split_lines(data[: error.start].decode("utf-8").removeprefix(_BOM))
        line, column = len(before) - 1, len(before[-1])
        byte = data[error.start : error.start + 1]
        guess = byte.decode("cp1252", errors="ignore")
        reading = f"it would be “{guess}” in Windows-1252; " if guess else ""
        errors.append(
            codes.ENCODING.over(
                to_span(Mark(line, column, line, column + 1)),
                f"this is not UTF-8: byte {error.start + 1} of the file is 0x{byte.hex().upper()}",
                f"{reading}{_SAVE_AS}",
            )
        )
    raise UnreadableFileError


def refuse_control_characters(lines: tuple[str, ...], errors: list[Diagnostic]) -> None:
    """Report the first characters that YAML forbids.

    Raises:
        UnreadableFileError: The text has such a character.
    """
    found = (
        (number, match)
        for number, line in enumerate(lines)
        if not line.isprintable()  # which only few lines are, and is faster to find out
        for match in CONTROL.finditer(line)
    )
    found_errors = [
        codes.CONTROL_CHARACTER.over(
            to_span(Mark(number, match.start(), number, match.end())),
            f"control character {name_of(match[0])}",
            "remove it; it may have been copied from a PDF or a terminal",
        )
        for number, match in islice(found, _MAX_ERRORS)
    ]
    errors += found_errors
    if found_errors:
        raise UnreadableFileError


def name_of(char: str) -> str:
    """Return the code point notation of a character: ``U+001B``."""
    return f"U+{ord(char):04X}"


def _refuse_binary(data: bytes, errors: list[Diagnostic]) -> None:
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            _stop(errors, codes.BINARY, f"this looks like {kind}, not a résumé")
    for bom, encoding in _OTHER_ENCODINGS.items():
        if data.startswith(bom):
            _stop(errors, codes.ENCODING, f"this file is {encoding}, not UTF-8", _SAVE_AS)
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1e6:.1f} MB, more than the limit of {MAX_BYTES // 10**6} MB"
        _stop(errors, codes.TOO_LARGE, f"this file has {size}")
    if 0 in data[:1000]:
        if data[1:2] == b"\0" or data[:1] == b"\0" != data[1:2]:
            _stop(errors, codes.ENCODING, "this file looks like UTF-16, not UTF-8", _SAVE_AS)
        _stop(errors, codes.BINARY, "this is not a text file: it contains null bytes")


def _stop(errors: list[Diagnostic], code: codes.Code, message: str, help_: str = "") -> NoReturn:
    errors.append(code.over(None, message, help_))
    raise UnreadableFileError
