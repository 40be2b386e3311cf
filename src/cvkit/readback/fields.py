"""Finds names, addresses and numbers by plain patterns, as parsers of résumés do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from cvkit.readback.read_text import ReadText

_OF_EMAIL = r"[^\s@<>()\[\]{}|:;,•·\"“”]"
_EMAIL = re.compile(rf"(?<!{_OF_EMAIL}){_OF_EMAIL}+@{_OF_EMAIL}+\.[^\W\d_]{{2,}}")
"""It begins only where a word does, so it takes time in proportion to the length of words."""

_PHONE = re.compile(
    r"(?<![\w/.-])\(?\+?\(?\d(?:[\s\u00a0\u202f()./\u2010-\u2015-]{0,3}\d){5,16}(?!\w)"
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>()|•·“”]+[^\s<>()|•·“”.,;:]", re.IGNORECASE)
_DATES = re.compile(r"\d{4}\s*[-–—/]\s*\d{2,4}\b")
_PUNYCODE = re.compile(r"\bxn--([a-z0-9-]+)")
_INVISIBLE = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_FEWEST_DIGITS = 7
_MOST_WORDS = 6


class FoundFields(NamedTuple):
    """What a parser finds.

    Attributes:
        name: The first line that can be a name; empty if there is none near the top.
        emails: E-mail addresses, in order.
        phones: Phone numbers, as they are written.
        links: Web addresses, written out or linked.
    """

    name: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    links: tuple[str, ...]


def find(read: ReadText) -> FoundFields:
    """Return what a parser finds in a text.

    Args:
        read: The text of a file.
    """
    lines = [_INVISIBLE.sub("", line) for line in read.lines]
    text = "\n".join(lines)
    numbers = dict.fromkeys(found for line in lines for found in phones(line))
    written = dict.fromkeys(found[0] for found in _URL.finditer(text))
    links = dict.fromkeys((*read.links, *written))
    return FoundFields(_name(lines), emails(text), tuple(numbers), tuple(links))


def emails(text: str) -> tuple[str, ...]:
    """Return the e-mail addresses in a text, each once."""
    return tuple(dict.fromkeys(found[0].strip(".'") for found in _EMAIL.finditer(text)))


def phones(line: str) -> tuple[str, ...]:
    """Return the phone numbers in a line, as they are written."""
    bare = _URL.sub(" ", _EMAIL.sub(" ", _INVISIBLE.sub("", line)))
    return tuple(one for found in _PHONE.finditer(bare) if _is_phone(one := found[0].strip()))


def digits(phone: str) -> str:
    """Return the digits of a phone number, in ASCII."""
    return "".join(str(int(char)) for char in phone if char.isdecimal())


def bare_address(address: str) -> str:
    """Return an address as it is compared with others.

    It has no escapes, no last slash, and the letters for which an international domain name is
    written in ASCII (RFC 3492), as readers of Markdown and e-mail do.
    """
    return _PUNYCODE.sub(_letters, unquote(address).casefold()).rstrip("/")


def _letters(label: re.Match[str]) -> str:
    try:
        return label[1].encode("ascii").decode("punycode")
    except UnicodeError:
        return label[0]


def _is_phone(text: str) -> bool:
    return len(digits(text)) >= _FEWEST_DIGITS and not _DATES.match(text.strip())


def _name(lines: list[str]) -> str:
    for line in lines[:5]:
        words = line.split()
        is_short = 1 < len(words) <= _MOST_WORDS or (len(words) == 1 and not line.isascii())
        if is_short and not re.search(r"[\d@:/|•·]", line):
            return line
    return ""
