"""Takes lines of entries apart: dates, places, bullets, and texts of different looks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.reading import date_texts
from cvkit.importers.reading.layout.lines import Hint

if TYPE_CHECKING:
    from cvkit.importers.reading.layout.lines import Line, Run, Style
    from cvkit.importers.values import Value

_BULLET = re.compile(r"(?:[•◦▪‣·●○■□➢➤►▸✓❖∙\uf0b7\uf0a7]\s*|[*–—-]\s+)(?=\S)")
_BETWEEN = re.compile(r"\s*[|·•]\s*|\s+[–—]\s+|\s{3,}")
_BETWEEN_WHOLE = re.compile(rf"{_BETWEEN.pattern}|\s+/\s+")
URL = re.compile(r"(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?)", re.IGNORECASE)
"""An address on the web, with or without a scheme."""

_AROUND = " ,;|·•–—:"
_SIGNS = tuple(",;|·•–—:(")
_YEAR = re.compile(r"\d{2}")
_UNFINISHED = re.compile(r"\s*(?:&|[,–—-]|\b(?:and|und|et|y))\s*$")
_MOST_WORDS = 9
_MOST_COMMAS = 3
_SEPARATED = re.compile(r"[,|·•(–—:\]\)]$")


class Fragment(NamedTuple):
    """A part of a line in one look.

    Attributes:
        value: Its text, without separators around it.
        style: Its style.
        is_beside: Whether a wide gap parts it from what is before it on its line.
    """

    value: Value
    style: Style
    is_beside: bool


class Taken(NamedTuple):
    """A line of an entry's head.

    Attributes:
        fragments: Its texts.
        dates: Its dates; ``None`` if it has none.
        is_whole: Whether the line is nothing but dates.
    """

    fragments: tuple[Fragment, ...]
    dates: Value | None

    @property
    def is_whole(self) -> bool:
        """Whether the line is nothing but dates."""
        return self.dates is not None and not self.fragments


def bullet_of(line: Line) -> Value | None:
    """Return the text of a line that begins with a bullet; ``None`` if it doesn't."""
    mark = _BULLET.match(line.text)
    return line.value.with_text(line.text[mark.end() :]) if mark else None


def take_apart(line: Line, locale: str) -> Taken:
    """Return the texts and the dates of a line.

    Args:
        line: The line.
        locale: The language to try first for dates.
    """
    fragments: list[Fragment] = []
    dates: Value | None = None
    for at, part in enumerate(line.parts):
        looks = _looks(part.piece.runs, is_whole=line.is_whole)
        for number, (text, style) in enumerate(looks):
            value = part.value.with_text(text)
            rest, found = _without_dates(value, locale) if dates is None else (value, None)
            dates = dates or found
            is_beside = at > 0 and number == 0
            if _is_unfinished(rest.text, locale):
                fragments.append(Fragment(rest, style, is_beside))
                continue
            between = _BETWEEN_WHOLE if line.is_whole else _BETWEEN
            for bare in between.split(rest.text.replace("\u00a0", " ")):
                if bare.strip(_AROUND):
                    clean = rest.with_text(bare.strip(_AROUND))
                    fragments.append(Fragment(clean, style, is_beside))
    return Taken(tuple(fragments), dates)


def is_place(text: str) -> bool:
    """Return whether a text may be a place: “Bonn, Germany”, “Austin, TX”, “Remote”."""
    parts = [part.strip() for part in text.split(",")]
    is_list = 1 < len(parts) <= _MOST_COMMAS
    capitalized = all(part[:1].isupper() and len(part.split()) <= _MOST_COMMAS for part in parts)
    has_digit = any(char.isdigit() for char in text)
    return text.casefold() == "remote" or (is_list and capitalized and not has_digit)


def is_at_place(fragment: Fragment) -> bool:
    """Return whether a part of a line is a place, as the file says, or as its text may be."""
    hint = fragment.style.hint
    return hint is Hint.PLACE or (hint is Hint.NONE and is_place(fragment.value.text))


def _looks(runs: tuple[Run, ...], *, is_whole: bool) -> list[tuple[str, Style]]:
    """Return the texts of each font; a change of colour or size alone is none of look.

    Where a file says where lines end, it has whole sentences: emphasis in them is no new text.
    """
    found: list[tuple[str, Style]] = []
    for text, style, _ in runs:
        last, look = found[-1] if found else ("", style)
        is_same = look.font == style.font or not text.strip(_AROUND)
        is_alike = (look.is_bold, look.color, look.hint) == (style.is_bold, style.color, style.hint)
        is_emphasis = is_alike and not _is_parted(last, text)
        if found and (is_same or (is_whole and is_emphasis)):
            found[-1] = (found[-1][0] + text, found[-1][1])
        else:
            found.append((text, style))
    return [(text.strip(), style) for text, style in found if text.strip()]


def _is_parted(first: str, second: str) -> bool:
    """Return whether a sign or a wide gap stands between two texts."""
    bare, start = first.rstrip(), second.lstrip()
    gap = len(first) - len(bare) + len(second) - len(start)
    return gap > 1 or bare[-1:] in _SIGNS or start[:1] in _SIGNS


def _is_unfinished(text: str, locale: str) -> bool:
    """Return whether a text is dates that go on on the next line: “2019 &”."""
    found = _UNFINISHED.search(text)
    return found is not None and date_texts.dates_in(text[: found.start()], locale) is not None


def _without_dates(value: Value, locale: str) -> tuple[Value, Value | None]:
    """Return a text without the dates at its end or its start, and these."""
    text = value.text.replace("\u00a0", " ")
    if not _YEAR.search(text) or _is_unfinished(text, locale):
        return value, None
    if found := date_texts.dates_in(text, locale):
        return value.with_text(""), value.with_text(found.text)
    words = text.split()
    for count in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        before, last = " ".join(words[:-count]), " ".join(words[-count:])
        is_parted = _SEPARATED.search(before) or last.startswith(("(", "[", "|", "·"))
        if is_parted and (found := date_texts.dates_in(last.strip("[]"), locale)):
            return value.with_text(before), value.with_text(found.text)
    for count in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        first, rest = " ".join(words[:count]), " ".join(words[count:])
        is_parted = _SEPARATED.search(first) or rest[:1] in "|·–—:"
        if is_parted and (found := date_texts.dates_in(first.rstrip(":"), locale)):
            return value.with_text(rest), value.with_text(found.text)
    return value, None
