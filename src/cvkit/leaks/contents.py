"""Takes files apart into all texts in them: what is printed, and what only programs see."""

from __future__ import annotations

import base64
import binascii
import html
import json
import re
import urllib.parse
import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.errors import ImportFailedError
from cvkit.importers.foreign_file import ForeignFile
from cvkit.importers.reading import pdf_attachments
from cvkit.leaks import pdf_contents, png_chunks

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST: Final = 4
"""How deep files in files are opened: a photo in a web page in an archive in a PDF."""

_MOST_UNPACKED: Final = 50_000_000
_GZIP: Final = b"\x1f\x8b"
_BASE64 = re.compile(r"[A-Za-z0-9+/\r\n]{100,}={0,2}")
_TAG = re.compile(r"<[^<>]{0,10000}>")
_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")
_STRING = re.compile(rb"[\t\n\r\x20-\x7e\x80-\xff]{4,}")
_STRING_16_LE = re.compile(rb"(?:[\x20-\x7e\x80-\xff][\x00-\x05]){4,}")
_STRING_16_BE = re.compile(rb"(?:[\x00-\x05][\x20-\x7e\x80-\xff]){4,}")


class Part(NamedTuple):
    """A part of a file.

    Attributes:
        name: What it is called in messages, such as ``page 2``; empty for a plain text's all.
        texts: The texts in it, some of them in several forms.
    """

    name: str
    texts: tuple[str, ...]


class Contents(NamedTuple):
    """All that is in a file.

    Attributes:
        parts: Its parts.
        lines: The lines of a text; empty for other files.
        unread: Why parts of it could not be read.
    """

    parts: tuple[Part, ...]
    lines: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def contents_of(data: bytes) -> Contents:
    """Return the texts in a file of any kind; never raises, whatever the bytes.

    Args:
        data: The file's bytes. PDFs, archives, Office files, pictures and web pages are taken
            apart; others are searched for texts in UTF-8 and UTF-16.
    """
    unread: list[str] = []
    parts = tuple(_parts(data, "", 0, unread))
    is_text = len(parts) > 0 and parts[0].name == ""
    lines = tuple(parts[0].texts[0].split("\n")) if is_text else ()
    return Contents(parts, lines, tuple(unread))


def _parts(data: bytes, name: str, depth: int, unread: list[str]) -> Iterator[Part]:
    """Yield the parts of a file.

    Args:
        data: Its bytes.
        name: What it is called if it is in another file, or empty.
        depth: In how many files it is.
        unread: Collects why something can't be read.
    """
    if not data.strip() or depth > _DEEPEST:
        return
    inner = f"{name}, " if name else ""
    if data[:2] == _GZIP:
        yield from _parts(_unpacked(data, unread), name, depth + 1, unread)
        return
    try:
        file = ForeignFile(data)
        inside = _attached(file) if file.is_pdf else file.members
        if file.is_pdf:
            for part, text in pdf_contents.texts(data):
                yield Part(inner + part, tuple(_forms(text)))
        for one, content in inside.items():
            yield Part(f"{inner}name of a file in it", (one,))
            yield from _parts(content, inner + one, depth + 1, unread)
        if not file.is_binary:
            yield Part(name, tuple(_forms(file.text)))
            yield from _encoded(file.text, inner, depth, unread)
        if inside or file.is_pdf or not file.is_binary:
            return
    except ImportFailedError as error:
        unread.append(error.message)
    yield Part(f"{inner}metadata", tuple(_strings(data)))
    if chunks := tuple(png_chunks.texts(data)):
        yield Part(f"{inner}metadata of the picture", chunks)


def _attached(file: ForeignFile) -> dict[str, bytes]:
    attachments = pdf_attachments.read(file.data)
    return {f"attachment {name}": data for name, data in attachments.items()}


def _unpacked(data: bytes, unread: list[str]) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(data, _MOST_UNPACKED)
    except zlib.error:
        unread.append("its compressed data are broken")
        return b""


def _forms(text: str) -> Iterator[str]:
    """Yield a text as it is, and as programs read it: without tags, entities and escapes."""
    yield text
    if "<" in text:
        # Words may be split by tags (in Word's runs), or only be parted by them (in table cells).
        yield html.unescape(_TAG.sub("", text))
        yield html.unescape(_TAG.sub(" ", text))
    if "&" in text:
        yield html.unescape(text)
    if "%" in text:
        yield urllib.parse.unquote(text)
    if "\\u" in text:
        yield _ESCAPE.sub(lambda one: str(json.loads(f'"{one[0]}"')), text)


def _encoded(text: str, inner: str, depth: int, unread: list[str]) -> Iterator[Part]:
    """Yield what is in a text in Base64: pictures in a web page, and whole files."""
    for match in _BASE64.finditer(text):
        letters = re.sub(r"\s", "", match[0]).rstrip("=")
        letters = letters[: len(letters) - (len(letters) % 4 == 1)]
        try:
            data = base64.b64decode(letters + "=" * (-len(letters) % 4))
        except binascii.Error:
            continue
        yield from _parts(data, f"{inner}embedded data", depth + 1, unread)


def _strings(data: bytes) -> Iterator[str]:
    """Yield what can be texts in binary data, in UTF-8 and UTF-16."""
    for one in _STRING.finditer(data):
        yield one[0].decode("utf-8", errors="replace")
    for one in _STRING_16_LE.finditer(data):
        yield one[0].decode("utf-16-le", errors="replace")
    for one in _STRING_16_BE.finditer(data):
        yield one[0].decode("utf-16-be", errors="replace")
