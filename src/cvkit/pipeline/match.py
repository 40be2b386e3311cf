"""Reads a job advertisement of any usual kind, and compares it with a résumé."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cvkit import match
from cvkit.errors import FileError
from cvkit.match import wording
from cvkit.pipeline.try_reading import try_reading
from cvkit.readback import readers
from cvkit.source.reading.wording import localized

if TYPE_CHECKING:
    from datetime import date

    from cvkit.match import Match
    from cvkit.source import Reading

PDF, WEB_PAGE, WORD, TEXT = "application/pdf", "text/html", readers.DOCX, "text/plain"

LARGEST: Final = 20_000_000
_MOST_CHARACTERS: Final = 300_000
"""A hundred pages; the longest advertisements have ten."""

_LONGEST_PAGE: Final = 1_000_000
"""In characters, without pictures: the parser's time for broken markup grows with the square."""

_DATA: Final = re.compile(r"data:[\w/+.;=-]{1,100},[\w/+=%.-]+")
_PICTURES: Final = (
    b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"\0\0\0\x0cJXL",
)  # fmt: skip
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"
_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,100}charset\s*=\s*[\"']?([A-Za-z0-9_-]{1,40})", re.IGNORECASE
)
_ITEM: Final = re.compile(r"<li(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_BOMS: Final = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def kind_of(data: bytes, name: str) -> str:
    """Return the media type of an advertisement: PDF, Word, a web page or text.

    Args:
        data: The file.
        name: Its name, for the message.

    Raises:
        FileError: It is none of these, empty, or too large.
    """
    if not data.strip():
        raise FileError(f"{name} is empty.", "Name a file with the text of the advertisement.")
    if len(data) > LARGEST:
        raise FileError(f"{name} is larger than {LARGEST // 1_000_000} MB.", _SAVE_AS_TEXT)
    if data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        raise FileError(f"{name} is a picture; cvkit doesn't read text in pictures.", _SAVE_AS_TEXT)
    if data.startswith((_OLD_WORD, b"{\\rtf")):
        raise FileError(
            f"{name} is a file of an old word processor.", "Save it as .docx or as text first."
        )
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return WORD
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:2000].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or (
        name.lower().endswith((".html", ".htm")) and b"<" in start
    ):
        return WEB_PAGE
    if b"\0" in data[:2000] and not data.startswith(tuple(_BOMS)):
        raise FileError(f"{name} is no text.", "It can be text, HTML, PDF or Word (.docx).")
    return TEXT


_SAVE_AS_TEXT = "Copy the advertisement's text into a file, such as job.txt."


def text_of(data: bytes, name: str) -> str:
    """Return the text of an advertisement.

    Args:
        data: The file: text, HTML, PDF or Word.
        name: Its name, for the message.

    Raises:
        FileError: It can't be read, is encrypted, has no text, or is too long for one.
    """
    kind = kind_of(data, name)
    if kind == TEXT:
        text = _decoded(data)
    elif kind == WEB_PAGE:
        from cvkit.readback import html  # noqa: PLC0415 - most advertisements are text

        charset = _CHARSET.search(data[:4000])
        page = _DATA.sub("", _decoded(data, charset[1].decode() if charset else ""))
        if len(page) > _LONGEST_PAGE:
            raise FileError(
                f"{name} is too long for a web page of one advertisement.", _SAVE_AS_TEXT
            )
        # The bullets that a browser draws tell items from headings.
        text = html.read_page(_ITEM.sub(r"\g<0>- ", _closed(page))).text
    else:
        reader = readers.reader_of(kind)
        try_reading(lambda: reader.read(data), name)
        text = reader.read(data).text
    if not re.search(r"\w", text):
        what = "has no text; its pages may be pictures" if kind == PDF else "has no text"
        raise FileError(f"{name} {what}.", _SAVE_AS_TEXT)
    if len(text) > _MOST_CHARACTERS:
        raise FileError(
            f"{name} has more than {_MOST_CHARACTERS:,} characters, too many for an advertisement.",
            _SAVE_AS_TEXT,
        )
    return text


def _closed(page: str) -> str:
    """Return a page up to markup that never ends.

    Python's parser would search its end in vain, and again from each further beginning.
    """
    for begins, ends in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<", ">")):
        last = page.rfind(ends)
        first = page.find(begins, last + len(ends) if last >= 0 else 0)
        if first >= 0:
            page = page[:first]
    return page


def _decoded(data: bytes, charset: str = "") -> str:
    """Decode a text: by its byte order mark, in UTF-8 or what it says, or else in Windows-1252."""
    for mark, encoding in _BOMS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for encoding in ("utf-8", charset or "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")


def compare(
    text: str, reading: Reading, today: date, *, language: str = "", variant: str | None = None
) -> tuple[Match, Reading]:
    """Compare an advertisement with a résumé, whose texts in the same language are preferred.

    Args:
        text: The advertisement's text.
        reading: The result of ``check``, without errors.
        today: The end of roles that go on.
        language: The advertisement's language (ISO 639); by default, its common words tell.
        variant: The variant to compare, or ``None`` for all that isn't private.

    Returns:
        The comparison, and the reading whose places it has.

    Raises:
        UnknownNameError: The language or the variant does not exist.
    """
    spoken = wording.checked(language) if language else wording.detect(text)
    locale = None if spoken == wording.UNKNOWN else spoken

    def worded(name: str | None) -> Reading:
        shown = localized(reading, locale, name)
        return reading if shown.resume is None else shown

    chosen = worded(variant)
    assert chosen.resume is not None  # noqa: S101 - `reading` has no errors
    variants = chosen.resume.export.variants
    own = [name for name, one in variants.items() if one.has_wording]
    others = {name: worded(name).resume for name in (None, *own) if own and name != variant}
    resumes = {name: resume for name, resume in others.items() if resume is not None}
    found = match.compare(
        text, chosen.resume, today, language=spoken, variant=variant, worded=resumes
    )
    return found, chosen
