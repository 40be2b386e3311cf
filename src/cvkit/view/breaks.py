"""Page breaks: what starts a new page takes the titles above it along."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.view.blocks import Entry, Section


def settled(section: Section) -> Section:
    """Return a section whose page breaks are before its titles, not below them.

    A break before the first entry is one before the section, and a break before the first role is
    one before its job. The summary and custom sections are included.
    """
    entries = tuple(map(_settled, section.entries))
    first, *others = entries
    if not first.break_before:
        return replace(section, entries=entries)
    return replace(
        section, entries=(replace(first, break_before=False), *others), break_before=True
    )


def _settled(entry: Entry) -> Entry:
    match entry.children:
        case (first, *others) if first.break_before:
            children = (replace(first, break_before=False), *others)
            return replace(entry, children=children, break_before=True)
    return entry
