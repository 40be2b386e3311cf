"""Reads the text of an advertisement: its language, its sections, and what each sentence asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.match import wording
from cvkit.match.tokens import fold, tokens, without_genders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.match.tokens import Token
    from cvkit.match.wording import Wording

_BULLET: Final = re.compile(r"\s*(?:[-–—•*·▪●○◦‣►▶➢✓✔o]|\d{1,2}[.)])\s+")
_CLAUSE: Final = re.compile(r"(?<=[;!?])\s|(?<=\w\w\w\.)\s+(?=\w)|(?<=[)\]]\.)\s")
_MOST_WORDS: Final = 9
_MOST_LETTERS: Final = 70
"""A longer line is no heading."""


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
    section, is_optional = "", False
    lines = re.split(r"\r\n|[\n\r\f\v\u2028\u2029]", text)
    for number, raw in enumerate(lines, 1):
        line = without_genders(raw)
        if not line.strip():
            continue
        head, rest = _heading(line, words)
        here = head or (section, is_optional)
        if head is not None and (not rest.strip() or rest is line):
            section, is_optional = head
        if here[0] in {wording.OFFER, wording.ABOUT}:
            skipped.append(number)
        elif rest.strip():
            clauses += _clauses(rest, number, words, here)
    return Advertisement(spoken, tuple(clauses), tuple(skipped))


def _heading(line: str, words: Wording) -> tuple[tuple[str, bool] | None, str]:
    """Return the section of a line's heading or label, if it has one, and the text to compare.

    A heading is for the lines that follow; a label, which has a text after it, for its own line.
    """
    if _BULLET.match(line):
        return None, line
    label, colon, rest = line.partition(":")
    if colon and rest.strip() and len(label.split()) <= 4:  # noqa: PLR2004 - words of a label
        kind = _kind(label, words)
        return (kind, rest) if kind else (None, line)
    stripped = line.strip()
    if len(stripped.split()) > _MOST_WORDS or len(stripped) > _MOST_LETTERS:
        return None, line
    is_sentence = stripped.endswith((".", ";", ","))
    kind = None if is_sentence else _kind(stripped, words)
    if kind:
        return kind, ""
    return (("", False), line) if stripped.endswith(":") else (None, line)


def _kind(text: str, words: Wording) -> tuple[str, bool] | None:
    """Return the kind of section of a heading, and whether what follows is optional."""
    plain = _plain(text)
    found = [(len(name), name) for name in words.sections if f" {_plain(name)} " in f" {plain} "]
    length, name = max(found, default=(0, ""))
    marked = words.optional.search(text) if words.optional else None
    if marked and fold(marked[0]) not in name:
        return "asked", True
    # “Experience with our benefits platform” is no heading: the words have to be most of it.
    return (words.sections[name], False) if name and 3 * length >= len(plain) else None


def _plain(text: str) -> str:
    return " ".join(word.folded for word in tokens(text))


def _clauses(line: str, number: int, words: Wording, section: tuple[str, bool]) -> Iterator[Clause]:
    bullet = _BULLET.match(line)
    text = line[bullet.end() :] if bullet else line.strip()
    for part in _CLAUSE.split(text):
        marked = bool(words.optional and words.optional.search(part))
        yield Clause(
            number, part, tuple(tokens(part)), section[1] or marked, bool(bullet), section[0]
        )


def common_words(language: str) -> frozenset[str]:
    """Return the common words of a language, folded."""
    return wording.wording(language).stop | frozenset(map(fold, wording.wording("en").stop))
