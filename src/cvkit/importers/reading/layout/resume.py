"""Makes a résumé of lines of text, as well as their layout can tell."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from cvkit.importers.reading import date_texts, rich_text
from cvkit.importers.reading.layout import entries, lists
from cvkit.importers.reading.layout.blocks import Block, blocks
from cvkit.importers.reading.layout.head import head
from cvkit.importers.reading.layout.lines import joined
from cvkit.importers.reading.section_titles import language_of
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cvkit.importers.reading.layout.lines import Layout, Line
    from cvkit.importers.reading.layout.structure import Section, Structure
    from cvkit.importers.reading.ledger import Ledger

_TIMELINES: dict[str, Callable[[Sequence[Block]], list[Data]]] = {
    "work": entries.jobs,
    "volunteer": entries.jobs,
    "education": entries.education,
    "projects": entries.projects,
}
_YEAR = re.compile(r"\d{4}")
_ENGLISH = "en"
_MOST_LINES = 400
"""How many lines are looked at to find out the language of the dates."""


def read(layout: Layout, parts: Structure, ledger: Ledger) -> dict[str, Data]:
    """Return a résumé; each guess is marked.

    Args:
        layout: Its lines; at least one.
        parts: The same, divided.
        ledger: Where to say that numbers of pages and titles of known sections are set aside.
    """
    ledger.set_aside(leaf for line in parts.edges for leaf in line.value.sources)
    locale = _locale(layout)
    data: dict[str, Data] = {}
    basics = head(parts.head)
    custom: list[Data] = []
    for section in parts.sections:
        ledger.set_aside(section.title.value if section.name else None)
        if section.name == "summary":
            basics = {**basics, **_summary(section, basics)}
        elif section.name:
            found = _entries(section, parts, locale, layout)
            earlier = data.setdefault(section.name, [])
            assert isinstance(earlier, list)  # noqa: S101 - it is made here
            earlier += found
        elif one := _custom(section, parts, locale):
            custom.append(one)
    shown = without_empty({"locale": _language(parts)})
    return without_empty({"basics": basics, **data, "custom": custom, "export": shown})


def _language(parts: Structure) -> Value | None:
    """Return the language of the titles, which cvkit prints itself; ``None`` for English."""
    tag = language_of(section.title.text.strip(" :") for section in parts.sections)
    return Value(tag).guessed("the language of most titles") if tag != _ENGLISH else None


def _locale(layout: Layout) -> str:
    """Return the language other than English in which most dates are written; or English."""
    found: Counter[str] = Counter()
    for line in layout.lines[:_MOST_LINES]:
        for part in line.parts:
            if _YEAR.search(part.value.text) and (dates := date_texts.dates_in(part.value.text)):
                found[dates.locale] += dates.locale != _ENGLISH
    return found.most_common(1)[0][0] if found.total() else _ENGLISH


def _entries(section: Section, parts: Structure, locale: str, layout: Layout) -> list[Data]:
    right = max(line.right for line in layout.lines if line.column == section.title.column)
    if section.name == "skills":
        return lists.skills(section.lines, right)
    if section.name == "languages":
        return lists.languages(section.lines)
    if section.name in lists.MAIN:
        return lists.records(section.name, section.lines, parts.body, locale)
    known = "\n".join(layout.texts.values())
    return _TIMELINES[section.name](blocks(section.lines, parts.body, locale, known, right))


def _summary(section: Section, basics: dict[str, Data]) -> dict[str, Data]:
    if not section.lines:
        return {}
    whole = _paragraphs(section.lines)
    said = whole.with_text(rich_text.escaped(whole.text))
    earlier = basics.get("summary")
    if isinstance(earlier, Value):
        said = said.with_text(f"{said.text}\n\n{earlier.text}").also_from(earlier)
        said = said.guessed(earlier.check)
    return {"summary": said}


def _paragraphs(lines: Sequence[Line]) -> Value:
    """Return lines as one text; its paragraphs are parted if the file says where they begin."""
    whole = lines[0].value
    for line in lines[1:]:
        if line.is_whole and line.is_first:
            parted = whole.with_text(f"{whole.text}\n\n{line.text}")
            whole = parted.also_from(line.value)
        else:
            whole = joined([whole, line.value])
    return whole


def _custom(section: Section, parts: Structure, locale: str) -> dict[str, Data]:
    """Return a section of an unknown title as prose, or as entries if it has such for sure."""
    title = section.title.value.guessed("cvkit doesn’t know this section")
    if all(line.is_whole for line in section.lines):
        dated = blocks(section.lines, parts.body, locale, "", 0.0)
        if any(block.dates for block in dated):
            timeline = entries.projects(dated)
            return {"title": title, "kind": Value("timeline"), "entries": timeline}
    found: list[Data] = []
    for line in section.lines:
        value = line.value.with_text(rich_text.escaped(line.value.text))
        last = found[-1] if found else None
        is_near = 0 < line.gap <= line.size * 1.6 and not (line.is_whole and line.is_first)
        if isinstance(last, Value) and is_near:
            found[-1] = joined([last, value])
        else:
            found.append(value)
    return {"title": title, "kind": Value("prose"), "entries": found} if found else {}
