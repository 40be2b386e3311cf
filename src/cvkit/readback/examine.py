"""Examines a file of any tool: what a parser sees in it, and what it can't see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.readback import characters, edges, fields, pdf_annotations, pdf_appearance
from cvkit.readback.compare import compare
from cvkit.readback.faults import Fault, short
from cvkit.readback.read_text import OUTSIDE
from cvkit.readback.readers import reader_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.readback.expected import Expected
    from cvkit.readback.fields import FoundFields
    from cvkit.readback.read_text import ReadText

_PDF = "application/pdf"
_WITHOUT_LANGUAGE = frozenset({"text/markdown", "text/plain"})
_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){4,}[^\W\d_](?!\S)")
"""Letters with a space after each: E D U C A T I O N."""


class Examined(NamedTuple):
    """What a parser sees in a file.

    Attributes:
        read: Its text, and what it says of itself.
        fields: The name, addresses and numbers that plain patterns find.
        faults: What is wrong with it.
    """

    read: ReadText
    fields: FoundFields
    faults: tuple[Fault, ...]


def examine(data: bytes, media_type: str, expected: Expected | None = None) -> Examined:
    """Return what a parser sees in a file, and what is wrong with it.

    Args:
        data: The file.
        media_type: Its kind; one of those that can be read.
        expected: What it must show, if that is known.

    Raises:
        FileError: The file is broken.
    """
    reader = reader_of(media_type)
    read = reader.read_foreign(data)
    if media_type == _PDF:
        outside = (one for one in read.cut_off if one.reason == OUTSIDE)
        read = read._replace(
            hidden=(*outside, *pdf_appearance.hidden(data)),
            unmapped=pdf_appearance.unmapped(data),
            outside=pdf_annotations.texts(data),
        )
    faults = list(compare(expected, read, reader.name)) if expected else []
    if not expected:
        faults += _of_characters(read, reader.name)
    faults += edges.faults((one for one in read.cut_off if one.reason != OUTSIDE), reader.name)
    faults += _of_appearance(read, reader.name)
    faults += _of_outside(read, reader.name)
    if media_type not in _WITHOUT_LANGUAGE:
        faults += _of_structure(read, reader.name)
    return Examined(read, fields.find(read), tuple(faults))


def _of_characters(read: ReadText, name: str) -> Iterator[Fault]:
    yield from characters.faults(read, name)
    for found in dict.fromkeys(one[0] for one in _SPACED.finditer(read.text)):
        word = found.replace(" ", "")
        yield Fault(codes.WORDS_CHANGED, (), f"“{word}” is split in {name}: {short(found)}")


def _of_appearance(read: ReadText, name: str) -> Iterator[Fault]:
    for page in read.unmapped:
        yield Fault(
            codes.UNREADABLE_CHARACTER,
            (),
            f"{name} has letters on page {page} whose font doesn't say what characters they are",
            "write the PDF again with its fonts embedded, with a program that adds ToUnicode maps",
        )
    for page in read.pictures:
        what = f"page {page} of {name}" if page else name
        yield Fault(
            codes.PICTURE_OF_TEXT,
            (),
            f"{what} is a picture, without text",
            "if it shows text, recognize that first, for example with OCRmyPDF",
        )
    if not read.pictures and not any(map(str.isalnum, read.text)):
        yield Fault(codes.PICTURE_OF_TEXT, (), f"{name} has no text")
    for reason, texts in _by_reason(read).items():
        more = f" and {len(texts) - 1} more" if len(texts) > 1 else ""
        yield Fault(
            codes.HIDDEN_TEXT, (), f"{short(texts[0])}{more} can't be seen in {name}: {reason} text"
        )


def _of_outside(read: ReadText, name: str) -> Iterator[Fault]:
    if texts := read.outside:
        more = f" and {len(texts) - 1} more" if len(texts) > 1 else ""
        yield Fault(
            codes.TEXT_OUTSIDE,
            (),
            f"{short(texts[0])}{more} in {name} {'are' if more else 'is'} in a header, a footer, "
            "a note, an annotation or a form field",
            "some programs read only what is on the page itself: write it there",
        )


def _by_reason(read: ReadText) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in read.hidden:
        found.setdefault(one.reason, []).append(one.text)
    return found


def _of_structure(read: ReadText, name: str) -> Iterator[Fault]:
    if not read.has_tags:
        yield Fault(codes.NOT_TAGGED, (), f"{name} has no tags")
    if not read.language:
        yield Fault(codes.NOT_TAGGED, (), f"{name} doesn't say in which language it is")
