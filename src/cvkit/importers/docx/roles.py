"""Says what lines are by the names of their styles, and which headings are titles of sections."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from cvkit.importers.reading.layout.lines import Hint, Role
from cvkit.importers.reading.layout.titles import section_named
from cvkit.importers.reading.periods import is_period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.docx.strips import Strip

_NAMES: Final = frozenset({"title", "titel", "titre", "título", "titolo", "name", "your name",
                           "contact name", "resume name"})  # fmt: skip
_SECTIONS: Final = frozenset({"section", "section heading", "section title", "resume section"})
_HEADS: Final = frozenset({"role", "next role", "record", "job title", "company name", "position",
                           "organization", "institution", "degree", "job", "employer"})  # fmt: skip
_TEXTS: Final = frozenset({"body text", "text body", "byline", "next paragraph"})
_HINTS: Final = {
    "dates": Hint.DATES, "date": Hint.DATES, "date range": Hint.DATES,
    "place": Hint.PLACE, "location": Hint.PLACE,
    "role": Hint.TITLE, "next role": Hint.TITLE, "job title": Hint.TITLE, "position": Hint.TITLE,
    "degree": Hint.TITLE,
    "company": Hint.ORGANIZATION, "company name": Hint.ORGANIZATION,
    "organization": Hint.ORGANIZATION, "employer": Hint.ORGANIZATION,
    "institution": Hint.ORGANIZATION, "school": Hint.ORGANIZATION,
}  # fmt: skip
"""What texts are by the names of their styles, in templates of Word and in cvkit's files."""

_MOST_NAMES: Final = 2
_KINDS: Final = frozenset({"curriculum vitae", "cv", "resume", "résumé", "lebenslauf",
                           "europass curriculum vitae", "europass", "tabellarischer lebenslauf",
                           "curriculum", "hoja de vida", "currículum vítae"})  # fmt: skip


def is_kind(text: str) -> bool:
    """Return whether a line only says that the document is a résumé.

    Args:
        text: The line.
    """
    return " ".join(text.casefold().strip(" :–—-").split()) in _KINDS


def hint_of(characters: str, paragraph: str) -> Hint:
    """Return what a text is by its styles.

    Args:
        characters: The name of its own style, in lower case; empty if it has none.
        paragraph: The name of its paragraph's style.
    """
    return _HINTS.get(characters.removesuffix(" char")) or _HINTS.get(paragraph, Hint.NONE)


def with_roles(lines: Sequence[Strip]) -> list[Strip]:
    """Return lines with what their styles say that they are.

    Args:
        lines: All lines of a file.
    """
    level = _section_level(lines)
    names = [one for one in lines if _is_name(one)]
    has_names = 0 < len(names) <= _MOST_NAMES
    found = [
        one if one.label else one._replace(role=_role(one, level, has_names=has_names))
        for one in lines
    ]
    return [
        one._replace(role=Role.TEXT)
        if has_heads and one.role is Role.UNKNOWN and one.shape.style in _TEXTS
        and not is_period(one.text)
        else one
        for section in _sections(found)
        for has_heads in [any(one.role is Role.HEAD for one in section)]
        for one in section
    ]  # fmt: skip


def _sections(lines: Sequence[Strip]) -> list[list[Strip]]:
    """Return the lines of each section, with its title; at first, those before any section."""
    found: list[list[Strip]] = [[]]
    for one in lines:
        if one.role is Role.SECTION:
            found.append([])
        found[-1].append(one)
    return found


def _role(strip: Strip, level: int, *, has_names: bool) -> Role:
    style = strip.shape.style
    if has_names and _is_name(strip):
        return Role.NAME
    if style in _SECTIONS or (level and strip.shape.level == level):
        return Role.SECTION
    is_below = level and strip.shape.level > level
    return Role.HEAD if (is_below or style in _HEADS) and strip.is_first else Role.UNKNOWN


def _is_name(strip: Strip) -> bool:
    is_other = section_named(strip.text) or is_kind(strip.text)
    return strip.shape.style in _NAMES and not is_other


def _section_level(lines: Sequence[Strip]) -> int:
    """Return the level of the headings that are titles of sections; 0 if there is none."""
    known: Counter[int] = Counter()
    for one in lines:
        if one.shape.level and section_named(one.text):
            known[one.shape.level] += 1
    return max(known, key=lambda level: (known[level], -level), default=0)
