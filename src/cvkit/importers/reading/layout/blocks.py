"""Divides the lines of a section into entries: heads with dates, and what stands below."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from cvkit.importers.reading import date_texts
from cvkit.importers.reading.layout.fragments import Fragment, bullet_of, is_at_place, take_apart
from cvkit.importers.reading.layout.lines import Role, is_wrapped, joined
from cvkit.importers.reading.layout.structure import is_prominent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.reading.layout.fragments import Taken
    from cvkit.importers.reading.layout.lines import Line, Style
    from cvkit.importers.values import Value

_CLOSE: Final = 1.75
"""The most that the next line of a paragraph is below the one above, in font sizes."""

_INDENT: Final = 2.0
_LONGEST_HEAD: Final = 120
_LONGEST_NAME: Final = 60
_LABEL = re.compile(r"[^\W\d][^:\d]{1,30}:\s")


@dataclass
class Block:
    """An entry, or a role in it, while it is put together.

    Attributes:
        fragments: The texts of its head, but for dates.
        dates: Its dates.
        texts: The paragraphs below.
        bullets: The bullets below.
        is_whole: Whether the file says where its lines end.
    """

    fragments: list[Fragment] = field(default_factory=list)
    dates: Value | None = None
    texts: list[Value] = field(default_factory=list)
    bullets: list[Value] = field(default_factory=list)
    is_whole: bool = False

    @property
    def style(self) -> Style | None:
        """The style of the first text of its head."""
        return self.fragments[0].style if self.fragments else None


def blocks(
    lines: Sequence[Line], body: Style, locale: str, known: str, right: float
) -> list[Block]:
    """Divide the lines of a section with dates into blocks.

    Args:
        lines: The lines of a section.
        body: The style of most of the text.
        locale: The language to try first for dates.
        known: The text of the document, to know broken words by.
        right: Where the lines of the column end at most, in points.
    """
    reader = _Reader(body, locale, known, right, _is_dated_first(lines, body, locale))
    for at, line in enumerate(lines):
        reader.read(line, lines[at + 1] if at + 1 < len(lines) else None)
    return reader.found


def _is_dated_first(lines: Sequence[Line], body: Style, locale: str) -> bool:
    """Return whether the first line of entries has the dates, and not one below it."""
    taken = [take_apart(line, locale) for line in lines[:2]]
    is_one = len(taken) > 1 and taken[1].dates is None and is_prominent(lines[0], body)
    return bool(taken and taken[0].dates and not taken[0].is_whole and is_one) or bool(
        taken and taken[0].is_whole
    )


class _Reader:
    """Reads lines one after the other."""

    def __init__(
        self,
        body: Style,
        locale: str,
        known: str,
        right: float,
        is_dated_first: bool,  # noqa: FBT001
    ) -> None:
        self.body, self.locale, self.known, self.right = body, locale, known, right
        self.is_dated_first = is_dated_first
        self.found: list[Block] = []
        self.is_in_head = self.is_whole = False
        self.last: Line | None = None
        self.is_bullet = False
        self.bullet_left = 0.0

    def read(self, line: Line, following: Line | None) -> None:
        """Put a line where it belongs."""
        self.is_whole = line.is_whole
        bullet = bullet_of(line)
        if bullet is not None:
            self._block().bullets.append(bullet)
            self.is_bullet, self.is_in_head = True, False
            self.bullet_left = line.left
        elif self._goes_on(line):
            self._append(line)
        else:
            taken = take_apart(line, self.locale)
            if self._is_head(line, taken, following):
                self._head(taken)
            else:
                self._block().texts.append(line.value)
                self.is_in_head = False
            self.is_bullet = False
        self.last = line

    def _block(self) -> Block:
        if not self.found:
            self.found.append(Block(is_whole=self.is_whole))
        return self.found[-1]

    def _goes_on(self, line: Line) -> bool:
        """Return whether a line goes on with the bullet or paragraph above."""
        if self.last is None or self.is_in_head or not self.found:
            return False
        if line.is_whole:
            is_dated = take_apart(line, self.locale).dates is not None
            return not line.is_first and not is_dated and (self.is_bullet or self._has_texts())
        if line.gap > line.size * _CLOSE or (line.gap <= 0 and line.page == self.last.page):
            return False
        if self.is_bullet:
            is_indented = line.left > self.bullet_left + _INDENT
            is_same = line.style.size == self.last.style.size and not is_prominent(line, self.body)
            is_full = is_same and len(line.parts) == 1 and is_wrapped(self.last, line, self.right)
            return is_indented or (is_full and not _LABEL.match(line.text))
        is_text = self._has_texts() and not is_prominent(line, self.body)
        is_one = len(line.parts) == 1 and line.style == self.last.style
        return is_text and is_one and is_wrapped(self.last, line, self.right)

    def _has_texts(self) -> bool:
        return bool(self._block().texts)

    def _append(self, line: Line) -> None:
        block = self._block()
        values = block.bullets if self.is_bullet else block.texts
        values[-1] = joined([values[-1], line.value], self.known)

    def _is_head(self, line: Line, taken: Taken, following: Line | None) -> bool:
        if line.role in {Role.HEAD, Role.TEXT}:
            return line.role is Role.HEAD
        if len(line.text) > _LONGEST_HEAD or _LABEL.match(line.text):
            return False
        if line.is_whole and len(line.text) > _LONGEST_NAME and line.text.endswith("."):
            return False
        if taken.dates is not None or is_prominent(line, self.body) or self._is_second(line):
            return True
        is_start = not self.found or line.gap > line.size * _CLOSE
        is_dated = following is not None and bool(
            bullet_of(following) is None and take_apart(following, self.locale).dates
        )
        return is_start and is_dated and not line.text.endswith(".")

    def _is_second(self, line: Line) -> bool:
        """Return whether a short line below a head of one text has the other: a job's title."""
        if not line.is_whole or not self.is_in_head:
            return False
        names = [one for one in self._block().fragments if not is_at_place(one)]
        return len(names) == 1 and len(line.text) <= _LONGEST_NAME and line.text[-1] not in ".:"

    def _head(self, taken: Taken) -> None:
        current = self.found[-1] if self.found and self.is_in_head else None
        is_new = current is None or (
            current.dates is not None and taken.dates is None and self._is_next(current, taken)
        )
        if current is not None and taken.dates is not None:
            is_new = self.is_dated_first or current.dates is not None
        if taken.is_whole and self._completes(taken):
            return
        if is_new and taken.is_whole and self._lacks_dates():
            is_new = False  # dates on a line of their own, below a description
        if is_new or current is None:
            current = Block(is_whole=self.is_whole) if is_new else self._block()
            if is_new:
                self.found.append(current)
        current.fragments += taken.fragments
        current.dates = current.dates or taken.dates
        self.is_in_head = True

    @staticmethod
    def _is_next(current: Block, taken: Taken) -> bool:
        """Return whether a head without dates looks like the beginning of the one above."""
        below = [fragment.style for fragment in current.fragments[1:]]
        style = taken.fragments[0].style if taken.fragments else None
        return style is not None and style == current.style and style not in below

    def _completes(self, taken: Taken) -> bool:
        """Join dates with those at the end of which the line was broken: “2019 &”."""
        block = self._block()
        for fragment in block.fragments:
            text = f"{fragment.value.text} {taken.dates.text if taken.dates else ''}"
            if block.dates is None and (found := date_texts.dates_in(text, self.locale)):
                block.dates = fragment.value.with_text(found.text).also_from(taken.dates)
                block.fragments.remove(fragment)
                return True
        return False

    def _lacks_dates(self) -> bool:
        return bool(self.found) and self.found[-1].dates is None and not self.found[-1].bullets
