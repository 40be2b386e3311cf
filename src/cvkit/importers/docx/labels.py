"""Reads rows that name what they say: “Occupation or position held”, “Name of employer”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit.importers.docx.strips import text_of
from cvkit.importers.reading.layout.lines import Hint, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.docx.strips import Strip

_LABELS: Final = {
    "dates": Hint.DATES, "period": Hint.DATES, "duration": Hint.DATES, "zeitraum": Hint.DATES,
    "datum": Hint.DATES, "from – to": Hint.DATES, "dates (from – to)": Hint.DATES,
    "date": Hint.DATES, "fechas": Hint.DATES, "date (da – a)": Hint.DATES,
    "occupation or position held": Hint.TITLE, "position held": Hint.TITLE,
    "position": Hint.TITLE, "job title": Hint.TITLE, "role": Hint.TITLE, "stelle": Hint.TITLE,
    "beruf oder funktion": Hint.TITLE, "tätigkeit": Hint.TITLE, "designation": Hint.TITLE,
    "title of qualification awarded": Hint.TITLE, "qualification": Hint.TITLE,
    "degree": Hint.TITLE, "abschluss": Hint.TITLE,
    "name and address of employer": Hint.ORGANIZATION, "employer": Hint.ORGANIZATION,
    "company": Hint.ORGANIZATION, "organization": Hint.ORGANIZATION,
    "organisation": Hint.ORGANIZATION, "arbeitgeber": Hint.ORGANIZATION,
    "name und adresse des arbeitgebers": Hint.ORGANIZATION, "firma": Hint.ORGANIZATION,
    "name and type of organisation": Hint.ORGANIZATION, "institution": Hint.ORGANIZATION,
    "name and type of organisation providing education and training": Hint.ORGANIZATION,
    "school": Hint.ORGANIZATION, "university": Hint.ORGANIZATION,
    "main activities and responsibilities": Hint.NONE, "responsibilities": Hint.NONE,
    "wichtigste tätigkeiten und zuständigkeiten": Hint.NONE, "aufgaben": Hint.NONE,
    "description": Hint.NONE, "beschreibung": Hint.NONE,
}  # fmt: skip
"""Labels of the Europass template and of forms like it, in lower case."""

_ROLES: Final = {Hint.NONE: Role.TEXT}
_LEAST: Final = 2
_PAIR: Final = 2


def named(lines: Sequence[Strip]) -> list[Strip]:
    """Return lines in which labels are apart from what they name; heads stand above their text.

    One label alone may be a text like any other: there must be two in a row.

    Args:
        lines: The lines of a file.
    """
    found: list[Strip] = []
    group: list[Strip] = []
    for strip in lines:
        label = _label(strip)
        if label is None:
            found += _entries(group)
            group = []
            found.append(strip)
        else:
            group.append(strip)
    return [*found, *_entries(group)]


def _label(strip: Strip) -> Hint | None:
    if len(strip.pieces) != _PAIR:
        return None
    return _LABELS.get(" ".join(text_of(strip.pieces[0]).casefold().strip(" :").split()))


def _entries(group: Sequence[Strip]) -> list[Strip]:
    """Return labelled lines entry by entry: each begins with its dates, or where a label recurs."""
    if len(group) < _LEAST:
        return list(group)
    entries: list[list[Strip]] = []
    seen: set[Hint] = set()
    for strip in group:
        label, value = strip.pieces
        hint = _label(strip) or Hint.NONE
        if not entries or (hint is not Hint.NONE and hint in seen):
            entries.append([])
            seen = set()
        seen.add(hint)
        role = _ROLES.get(hint, Role.HEAD)
        entries[-1].append(strip._replace(pieces=(value,), label=label, hint=hint, role=role))
    return [one for entry in entries for one in sorted(entry, key=_is_text)]


def _is_text(strip: Strip) -> bool:
    return strip.role is Role.TEXT
