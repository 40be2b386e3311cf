"""Reads the text of an advertisement: its language, its sections, and what each sentence asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.match import wording
from cvkit.match.tokens import fold, plain, tokens, without_genders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.match.tokens import Token
    from cvkit.match.wording import Wording

_BULLET: Final = re.compile(r"\s*(?:[-–—•*·▪●○◦‣►▶➢✓✔o]|\d{1,2}[.)])\s+")
_CLAUSE: Final = re.compile(
    r"(?<=[;!?])\s|(?<=\w\w\w\.)\s+(?=\w)|(?<=[)\]]\.)\s|(?<=,)\s+(?=(?:ideally|preferably"
    r"|idealerweise|vorzugsweise|im Idealfall|idéalement|de préférence|idealmente|preferiblemente"
    r"|preferentemente)\b)",
    re.IGNORECASE,
)
_PART: Final = re.compile(r"\S(?:.{0,999}(?!\S)|.{0,999})")
"""A sentence, or a part of one that is far too long: the time for one grows with its square."""

_MOST_WORDS: Final = 9
_MOST_LETTERS: Final = 70
"""A longer line is no heading."""

_MOST_LABEL_WORDS: Final = 4


class Clause(NamedTuple):
    """A sentence, or a part of one up to a semicolon.

    Attributes:
        line: The number of its line, from 1.
        text: The text.
        words: Its words.
        is_optional: Whether the advertisement says that it isn't required.
        is_item: Whether it stands in a list.
        section: ``asked``, ``tasks``, or empty if its heading says nothing.
    """

    line: int
    text: str
    words: tuple[Token, ...]
    is_optional: bool
    is_item: bool
    section: str


class Advertisement(NamedTuple):
    """An advertisement.

    Attributes:
        language: Its ISO 639 code, or ``wording.UNKNOWN``.
        clauses: What it asks, in order.
        skipped: The numbers of the lines that are about the employer or about what it offers.
    """

    language: str
    clauses: tuple[Clause, ...]
    skipped: tuple[int, ...]


def read(text: str, language: str = "") -> Advertisement:
    """Read an advertisement.

    Args:
        text: Its text; line breaks are as in the file.
        language: Its ISO 639 code; by default, its common words tell.
    """
    spoken = language or wording.detect(text)
    words = wording.wording(spoken)
    clauses: list[Clause] = []
    skipped: list[int] = []
    section = _Section()
    raw = re.split(r"\r\n|[\n\r\f\v\u2028\u2029]", text)
    lines = [(number, without_genders(line)) for number, line in enumerate(raw, 1) if line.strip()]
    for at, (number, line) in enumerate(lines):
        begins_list = at + 1 < len(lines) and bool(_BULLET.match(lines[at + 1][1]))
        head = _heading(line, words, begins_list=begins_list)
        if head and head.lasts:
            section = head
        here = head or section
        if here.name in {wording.OFFER, wording.ABOUT}:
            skipped.append(number)
        else:
            clauses += _clauses(line, number, words, section, head)
    return Advertisement(spoken, tuple(clauses), tuple(skipped))


class _Section(NamedTuple):
    """A section that a heading begins.

    Attributes:
        name: ``asked``, ``tasks``, ``offer``, ``about``, or empty.
        is_optional: Whether what it asks for isn't required.
        lasts: Whether it is of the lines that follow, and not of one line with a label.
    """

    name: str = ""
    is_optional: bool = False
    lasts: bool = True


def _heading(line: str, words: Wording, *, begins_list: bool) -> _Section | None:
    """Return the section that a line begins; ``None`` if it begins none."""
    if _BULLET.match(line):
        return None
    label, colon, rest = line.partition(":")
    if colon and rest.strip():
        is_label = len(label.split()) <= _MOST_LABEL_WORDS
        found = _named(label, words, is_certain=True) if is_label else None
        return found._replace(lasts=False) if found else None
    text = line.strip()
    is_long = len(text.split()) > _MOST_WORDS or len(text) > _MOST_LETTERS
    if is_long or text.endswith((".", ";", ",", "!")):
        return None
    found = _named(text, words, is_certain=bool(colon) or begins_list)
    return found or (_Section() if colon else None)


def _named(text: str, words: Wording, *, is_certain: bool) -> _Section | None:
    """Return the section that the words of a heading name.

    Args:
        text: The heading.
        words: The words of its language.
        is_certain: Whether it is one for sure; “Kafka is a plus” may be a sentence.
    """
    spaced = f" {plain(text)} "
    found = [(len(name), name) for name in words.sections if f" {name} " in spaced]
    length, name = max(found, default=(0, ""))
    marked = words.optional.search(text) if words.optional else None
    if marked and fold(marked[0]) not in name:
        return _Section("asked", is_optional=True) if is_certain or not marked.start() else None
    # “Experience with our benefits platform” is no heading: the words have to be most of it.
    return _Section(words.sections[name]) if name and 3 * length >= len(spaced) - 2 else None


def _clauses(
    line: str, number: int, words: Wording, section: _Section, head: _Section | None
) -> Iterator[Clause]:
    here = head or section
    is_heading = head is not None and head.lasts
    bullet = _BULLET.match(line)
    text = line[bullet.end() :] if bullet else line.strip()
    for part in (short for long in _CLAUSE.split(text) for short in _PART.findall(long)):
        marked = not is_heading and bool(words.optional and words.optional.search(part))
        is_optional = here.is_optional or marked
        yield Clause(number, part, tuple(tokens(part)), is_optional, bool(bullet), here.name)


def common_words(language: str) -> frozenset[str]:
    """Return the common words of a language, folded."""
    return wording.wording(language).stop | frozenset(map(fold, wording.wording("en").stop))
