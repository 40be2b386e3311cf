"""Stretches of a file's lines, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re


class Piece(NamedTuple):
    """A stretch of a line.

    Attributes:
        text: Its characters.
        line: The line, from 0.
        column: The column of its first character, from 0.
    """

    text: str
    line: int
    column: int = 0

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    @property
    def end(self) -> int:
        """The column after its last character."""
        return self.column + len(self.text)

    def cut(self, start: int, end: int | None = None) -> Piece:
        """Return a part of it, without the blanks around that.

        Args:
            start: The offset of the part's first character.
            end: The offset after its last one; ``None`` for the end.
        """
        part = self.text[start:end]
        blanks = len(part) - len(part.lstrip())
        return Piece(part.strip(), self.line, self.column + start + blanks)

    def group(self, found: re.Match[str], name: str | int) -> Piece:
        """Return what a group of a match in its text is, or an empty piece."""
        start, end = found.span(name)
        return self.cut(start, end) if start >= 0 else Piece("", self.line, self.column)

    def split(self, pattern: re.Pattern[str]) -> list[Piece]:
        """Return the parts between what a pattern matches, without empty ones."""
        found: list[Piece] = []
        start = 0
        for match in pattern.finditer(self.text):
            found.append(self.cut(start, match.start()))
            start = match.end()
        return [one for one in (*found, self.cut(start)) if one]
