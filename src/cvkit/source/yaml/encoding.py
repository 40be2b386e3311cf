"""A file's bytes to text: UTF-8 and nothing else, with the place where it is not."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import NoReturn

from cvkit.diagnostics import codes
from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.yaml.collector import ErrorCollector, UnreadableFileError
from cvkit.source.yaml.tree import Mark

MAX_BYTES = 5_000_000
_MOST_COMPLAINTS = 20
_BOM = "\ufeff"

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What YAML does not allow in a file (YAML 1.2.2, section 5.1)."""

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
_SAVE_AS = "in your editor, choose “Save with encoding” and UTF-8"


def decode(data: bytes, complaints: ErrorCollector) -> str:
    """Return the file's text; a byte order mark at its start is dropped.

    Raises:
        Unreadable: It is no text, not UTF-8, or too large.
    """
    _refuse_binary(data, complaints)
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = split_lines(data[: error.start].decode("utf-8").removeprefix(_BOM))
        line, column = len(before) - 1, len(before[-1])
        byte = data[error.start : error.start + 1]
        guess = byte.decode("cp1252", errors="ignore")
        reading = f"it would be “{guess}” in Windows-1252; " if guess else ""
        complaints.add(
            codes.ENCODING,
            f"this is not UTF-8: byte {error.start + 1} of the file is 0x{byte.hex().upper()}",
            Mark(line, column, line, column + 1),
            help=f"{reading}{_SAVE_AS}",
        )
    raise UnreadableFileError


def refuse_control_characters(lines: tuple[str, ...], complaints: ErrorCollector) -> None:
    """Complain about the first characters that YAML forbids.

    Raises:
        Unreadable: There is one.
    """
    found = (
        (number, match) for number, line in enumerate(lines) for match in CONTROL.finditer(line)
    )
    count = len(complaints.found)
    for number, match in islice(found, _MOST_COMPLAINTS):
        complaints.add(
            codes.CONTROL_CHARACTER,
            f"there is a control character here, {name_of(match[0])}",
            Mark(number, match.start(), number, match.end()),
            help="remove it; copying from a PDF or a terminal often leaves one",
        )
    if len(complaints.found) > count:
        raise UnreadableFileError


def name_of(char: str) -> str:
    """Name a character that cannot be printed: ``U+001B``."""
    return f"U+{ord(char):04X}"


def _refuse_binary(data: bytes, complaints: ErrorCollector) -> None:
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            _stop(complaints, codes.BINARY, f"this looks like {kind}, not a résumé")
    for bom, encoding in _OTHER_ENCODINGS.items():
        if data.startswith(bom):
            _stop(complaints, codes.ENCODING, f"this file is {encoding}, not UTF-8", _SAVE_AS)
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1e6:.1f} MB, and a résumé has at most {MAX_BYTES // 10**6}"
        _stop(complaints, codes.TOO_LARGE, f"this file has {size}")
    if 0 in data[:1000]:
        if data[1:2] == b"\0" or data[:1] == b"\0" != data[1:2]:
            _stop(complaints, codes.ENCODING, "this file looks like UTF-16, not UTF-8", _SAVE_AS)
        _stop(complaints, codes.BINARY, "this is not a text file: it has zero bytes in it")


def _stop(complaints: ErrorCollector, code: codes.Code, message: str, help_: str = "") -> NoReturn:
    complaints.add(code, message, help=help_)
    raise UnreadableFileError
