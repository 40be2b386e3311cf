"""Reads BibTeX and BibLaTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.bibliography.bibtex_fields import Fields, item
from cvkit.source.bibliography.items import Bibliography, Field
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry

    from cvkit.diagnostics import Diagnostic
    from cvkit.source.bibliography.items import Item

_JOIN = re.compile(r"\s*#\s*(?=(?:[^\"{}]|\"[^\"]*\"|\{[^{}]*\})*$)")
_PARENTS = ("xdata", "crossref")
_NOT_INHERITED = frozenset({*_PARENTS, "ids", "label", "options", "shorttitle"})
_NOT_PRINTED = frozenset({"set", "xdata"})
_IN_A_BOOK = frozenset({"inbook", "incollection", "inproceedings", "conference"})


def read(text: str, name: str) -> Bibliography:
    """Read BibTeX or BibLaTeX.

    Args:
        text: The file's text.
        name: Its name, for the diagnostics and the places.

    Returns:
        Its entries, without those that can't be read, which diagnostics name.
    """
    import logging  # noqa: PLC0415 - for a .bib file alone, as the parser

    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(text)
    places = _Places(split_lines(text), name)
    strings = {one.key.lower(): _unquoted(one.value) for one in library.strings}
    entries = {one.key: one for one in library.entries}
    found = {key: _fields(entry, strings, places) for key, entry in entries.items()}
    items = tuple(
        item(
            entry.entry_type,
            key,
            _inherited(key, entries, found),
            places.line(entry.start_line),
            name,
        )
        for key, entry in entries.items()
        if entry.entry_type.lower() not in _NOT_PRINTED
    )
    asides = (*_asides(library, places), *_unprinted(library, found, items))
    return Bibliography(items, tuple(_failed(library, places)), text, asides)


def _unprinted(
    library: Library, found: Mapping[str, Fields], items: tuple[Item, ...]
) -> Iterator[Field]:
    """Yield what only tells how entries belong together, and what none of them inherits."""
    printed = {field for item in items for field in item.fields.values()}
    for entry in library.entries:
        for field in found[entry.key].values():
            if field not in printed:
                yield field


def _asides(library: Library, places: _Places) -> Iterator[Field]:
    """Yield what is no entry: comments, text between entries, preambles and macros."""
    for comment in library.comments:
        yield Field(comment.comment, places.line(comment.start_line))
    for preamble in library.preambles:
        yield Field(preamble.value, places.line(preamble.start_line))
    for string in library.strings:
        yield Field(f"{string.key} = {string.value}", places.line(string.start_line))


class _Places(NamedTuple):
    """Finds where things stand in the file."""

    lines: tuple[str, ...]
    name: str

    def line(self, number: int | None) -> Mark:
        """Return the place of a line, from 0, without the blanks around it."""
        at = min(number or 0, len(self.lines) - 1)
        line = self.lines[at]
        start = len(line) - len(line.lstrip())
        return Mark(at, start, at, max(len(line.rstrip()), start + 1))

    def value(self, number: int | None, key: str) -> Mark:
        """Return the place of a field's value, as far as it stands on the line of its key."""
        whole = self.line(number)
        line = self.lines[whole.line]
        found = re.search(rf"\b{re.escape(key)}\s*=\s*", line, re.IGNORECASE)
        if found is None or not line[found.end() :].strip():
            return whole
        return whole._replace(column=found.end(), end_column=_end(line, found.end()))


def _end(line: str, start: int) -> int:
    """Return where a value ends that starts in a line: at a comma, or where the entry ends."""
    depth = 0
    is_quoted = False
    for at, sign in enumerate(line[start:], start):
        is_quoted = is_quoted != (sign == '"' and not depth)
        depth += (sign == "{") - (sign == "}")
        if depth < 0 or (sign == "," and not depth and not is_quoted):
            return len(line[:at].rstrip())
    return len(line.rstrip())


def _failed(library: Library, places: _Places) -> Iterator[Diagnostic]:
    from bibtexparser.model import DuplicateBlockKeyBlock  # noqa: PLC0415 - as above

    for block in library.failed_blocks:
        span = to_span(places.line(block.start_line))
        if isinstance(block, DuplicateBlockKeyBlock):
            message = f"the key {block.key} is used twice; only its first entry is read"
            yield codes.BIBLIOGRAPHY_ENTRY.over(span, message, file=places.name)
        else:
            message = f"this entry can't be read: {_reason(block)}"
            yield codes.BIBLIOGRAPHY.over(span, message, file=places.name)


def _reason(block: Block) -> str:
    said = " ".join(str(getattr(block, "error", "")).split())
    return said[:1].lower() + said[1:].rstrip(". ") or "its braces or quotes aren't balanced"


def _unquoted(value: str) -> str:
    value = value.strip()
    is_quoted = len(value) > 1 and (value[0], value[-1]) in {('"', '"'), ("{", "}")}
    return value[1:-1] if is_quoted else value


def _fields(entry: Entry, strings: Mapping[str, str], places: _Places) -> Fields:
    return {
        field.key.lower(): Field(
            _expanded(str(field.value), strings), places.value(field.start_line, field.key)
        )
        for field in entry.fields
        if str(field.value).strip()
    }


def _expanded(value: str, strings: Mapping[str, str]) -> str:
    """Resolve a macro, and join parts: ``nat # " Physics"``."""
    if "#" in value:
        parts = _JOIN.split(value)
        if len(parts) > 1:
            return "".join(strings.get(one.lower(), _unquoted(one)) for one in parts)
    return strings.get(value.lower(), value)


def _inherited(key: str, entries: Mapping[str, Entry], found: Mapping[str, Fields]) -> Fields:
    """Return an entry's fields, with those of its ``crossref`` and ``xdata`` that it lacks."""
    fields = dict(found[key])
    seen = {key}
    waiting = [key]
    while waiting:
        child = waiting.pop()
        for parent in _PARENTS:
            named = found[child].get(parent)
            for one in named.text.split(",") if named else ():
                if (name := one.strip()) in found and name not in seen:
                    seen.add(name)
                    waiting.append(name)
                    for field, value in found[name].items():
                        fields.setdefault(_inherited_name(field, parent, entries[key]), value)
    return {name: value for name, value in fields.items() if name not in _NOT_INHERITED}


def _inherited_name(field: str, parent: str, child: Entry) -> str:
    if parent == "crossref" and child.entry_type.lower() in _IN_A_BOOK:
        return {"title": "booktitle", "subtitle": "booksubtitle"}.get(field, field)
    return field
