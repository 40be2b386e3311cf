"""The sections in the main column of LinkedIn's PDFs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.importers.linkedin.profile_lines import Kind
from cvkit.importers.reading import date_texts, rich_text
from cvkit.importers.reading.descriptions import split_bullets
from cvkit.importers.reading.layout.lines import joined
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.importers.linkedin.profile_lines import Sorted
    from cvkit.importers.reading.ledger import Ledger

_DURATION = re.compile(r"\s*\(([^()]*)\)$")
_HAS_DIGIT = re.compile(r"\d")
_WRAPPED = 1.6
"""The distance from a line to the next one of its paragraph, in font sizes, for names."""

_MARK = re.compile(r"(?:[•▪●◦*–-]|\d{1,2}[.)])\s+(?=\S)")
_RIGHT = 580.0
"""Where lines of the main column end, in points."""

_PARAGRAPH = 2.4
"""The distance to the next paragraph, in font sizes."""

_FIELDS = re.compile(r"(?:(.*\S)\s+)?·\s+(\S.*)", re.DOTALL)
_COMMA = ",\u00a0"
"""What LinkedIn puts between a degree and its subject; other commas have plain spaces."""


def text(lines: Iterable[Sorted]) -> Value | None:
    """Return lines as paragraphs.

    Args:
        lines: The lines of a summary.
    """
    found = [_paragraph(lines) for lines in _paragraphs(lines)]
    if not found:
        return None
    text = "\n\n".join(rich_text.escaped(value.text) for value in found)
    return found[0].with_text(text).also_from(*found[1:])


def work(lines: Sequence[Sorted], ledger: Ledger) -> list[Data]:
    """Return the jobs.

    Args:
        lines: The lines of the section.
        ledger: Where to say what is left out.
    """
    jobs: list[Data] = []
    durations: list[Value] = []
    for company, below in _groups(lines, Kind.STRONG):
        totals = [line for line in _until(below, Kind.ROLE) if _HAS_DIGIT.search(line.value.text)]
        ledger.set_aside(leaf for line in totals for leaf in line.leaves)
        unknown = [line for line in _until(below, Kind.ROLE) if line not in totals]
        roles = [
            _role(title, rest, durations)
            for title, rest in _groups(below[len(totals) + len(unknown) :], Kind.ROLE)
        ]
        organization = _name(company) if company else None
        job: dict[str, Data] = without_empty(
            {"organization": organization, "description": text(unknown)}
        )
        several: list[Data] = [*roles]
        jobs.append(job | roles[0] if len(roles) == 1 else without_empty({**job, "roles": several}))
    if durations:
        ledger.note(
            codes.IMPORT_SETTINGS,
            f"durations such as “{durations[0].text}” are left out",
            help="cvkit counts them from the dates",
        )
    return jobs


def education(lines: Sequence[Sorted]) -> list[Data]:
    """Return the courses of study.

    Args:
        lines: The lines of the section.
    """
    return [_school(school, below) for school, below in _groups(lines, Kind.STRONG)]


def _groups(lines: Sequence[Sorted], kind: Kind) -> Iterator[tuple[list[Sorted], list[Sorted]]]:
    """Yield lines of a kind that belong together, and those below them."""
    head: list[Sorted] = []
    below: list[Sorted] = []
    for line in lines:
        is_head = line.kind is kind
        if is_head and (below or (head and kind is Kind.STRONG and not _is_wrapped(line))):
            yield head, below
            head, below = [], []
        (head if is_head else below).append(line)
    if head or below:
        yield head, below


def _is_wrapped(line: Sorted) -> bool:
    return 0 < line.line.gap <= line.line.size * _WRAPPED


def _until(lines: Sequence[Sorted], kind: Kind) -> list[Sorted]:
    at = next((at for at, line in enumerate(lines) if line.kind is kind), 0)
    return list(lines[:at])


def _role(title: list[Sorted], below: list[Sorted], durations: list[Value]) -> dict[str, Data]:
    role: dict[str, Data] = {"title": _name(title)} if title else {}
    rest = list(below)
    if rest and (dates := _dates(rest[0].value, durations)):
        role["dates"] = dates
        del rest[0]
    places = []
    while rest and rest[0].is_grey:
        places.append(rest.pop(0).value)
    if places:
        role["location"] = _escaped(joined(places))
    return without_empty({**role, **_description(rest)})


def _dates(value: Value, durations: list[Value]) -> Value | None:
    """Return the dates before a duration in brackets."""
    duration = _DURATION.search(value.text)
    bare = value.text[: duration.start()] if duration else value.text
    found = date_texts.dates_in(bare)
    if found and duration:
        durations.append(value.with_text(duration[1].replace("\u00a0", " ")))
    return value.with_text(found.text) if found else None


def _description(lines: Sequence[Sorted]) -> dict[str, Data]:
    """Return a description; a paragraph below bullets is one of them, to stay in its place."""
    before: list[Value] = []
    bullets: list[Data] = []
    for value in map(_paragraph, _paragraphs(lines)):
        first, items = _items(value.text)
        if first and not bullets:
            before.append(value.with_text(rich_text.escaped(first)))
        elif first:
            bullets.append(value.with_text(rich_text.escaped(first)))
        bullets += [value.with_text(rich_text.escaped(item)) for item in items]
    whole = "\n\n".join(value.text for value in before)
    summary = before[0].with_text(whole).also_from(*before[1:]) if before else None
    return without_empty({"summary": summary, "bullets": bullets})


def _items(text: str) -> tuple[str, list[str]]:
    before, items = split_bullets(text)
    if items or not (mark := _MARK.match(text)):
        return before, items
    return "", [text[mark.end() :]]


def _paragraphs(lines: Iterable[Sorted]) -> list[list[Sorted]]:
    found: list[list[Sorted]] = []
    for line in lines:
        gap = line.line.gap
        if found and gap <= line.line.size * _PARAGRAPH:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _paragraph(lines: Sequence[Sorted]) -> Value:
    """Return the lines of a paragraph as one text; one with a bullet stays a line."""
    values = [line.value for line in lines]
    text = values[0].text
    for above, line in pairwise(lines):
        is_new = _MARK.match(line.value.text) or _is_short(above, line)
        text += ("\n" if is_new else " ") + line.value.text
    return values[0].with_text(text.replace("\u00a0", " ")).also_from(*values[1:])


def _is_short(above: Sorted, line: Sorted) -> bool:
    """Return whether the first word of a line would have fitted above, so that a break is meant."""
    word = line.value.text.split()[0] if line.value.text.split() else ""
    width = (line.line.right - line.line.left) * (len(word) + 2) / max(1, len(line.value.text))
    return above.line.right + width < _RIGHT


def _school(school: list[Sorted], below: list[Sorted]) -> dict[str, Data]:
    entry: dict[str, Data] = {"institution": _name(school)} if school else {}
    if not below:
        return entry
    whole = joined([line.value for line in below])
    parts = _FIELDS.fullmatch(whole.text)
    dates = date_texts.dates_in(parts[2]) if parts else None
    fields = (parts[1] or "") if parts and dates else whole.text
    degree, _, area = fields.partition(_COMMA)
    said = {"degree": degree, "area": area}
    return without_empty(
        {
            **entry,
            **{key: whole.with_text(_plain(text)) for key, text in said.items()},
            "dates": whole.with_text(dates.text) if dates else None,
        }
    )


def _plain(text: str) -> str:
    return rich_text.escaped(" ".join(text.replace("\u00a0", " ").split()))


def _name(lines: Sequence[Sorted]) -> Value:
    return _escaped(joined([line.value for line in lines]))


def _escaped(value: Value) -> Value:
    return value.with_text(_plain(value.text))
