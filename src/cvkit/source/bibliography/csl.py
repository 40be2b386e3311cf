"""Reads CSL-JSON, as Zotero and other reference managers export it."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.bibliography import dates, kinds, names
from cvkit.source.bibliography.items import Bibliography, Item, Value, mapping
from cvkit.source.yaml import events
from cvkit.source.yaml.encoding import UnreadableFileError
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Mapping, Mark, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections import abc
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.source.yaml.tree import Node

_MARKUP = re.compile(r"[\\`*_\[\]~^]")
_TAGS = re.compile(r"</?(i|em|b|strong|sup|sub|span)\b[^>]*>", re.IGNORECASE)
_SIGNS = {"i": "*", "em": "*", "b": "**", "strong": "**", "sup": "^", "sub": "~", "span": ""}
_RANGE = re.compile(r"(?<=\w)\s*-\s*(?=\w)")

_TEXTS = {
    "name": ("title", "title-short"),
    "volume": ("volume",),
    "issue": ("issue", "number"),
    "publisher": ("publisher", "event-title", "archive"),
    "summary": ("note",),
}
_PLAIN = {"doi": "DOI", "isbn": "ISBN", "url": "URL", "status": "status"}
_LISTS = ("items", "references")
"""What the web interface of Zotero, and pandoc, call the list in a mapping."""


def read(text: str, name: str) -> Bibliography:
    """Read CSL-JSON: a list of items, or one item.

    Args:
        text: The file's text.
        name: Its name, for the diagnostics and the places.
    """
    errors: list[Diagnostic] = []
    root: Node | None = None
    with suppress(UnreadableFileError):
        root = events.build(text, split_lines(text), errors)
    if errors or root is None:
        first = errors[0] if errors else None
        message = f"this is not JSON: {first.message}" if first else "there are no entries"
        found = codes.BIBLIOGRAPHY.over(first.span if first else None, message, file=name)
        return Bibliography((), (found,), text)
    tree = resolve(root)
    nodes = [one for _, one in entries_of(tree)]
    items = [_item(node, name) for one in nodes if isinstance(node := resolve(one), Mapping)]
    left = [one for one in nodes if not isinstance(resolve(one), Mapping)]
    return Bibliography(tuple(items), tuple(_not_items(left, name)), text)


def entries_of(tree: Scalar | Sequence | Mapping) -> list[tuple[str, Node]]:
    """Return the entries of a file, each with its JSON pointer (RFC 6901).

    Args:
        tree: The content of the file: a list, a mapping with a list below ``items`` or
            ``references``, or one entry.
    """
    lists = {"": tree}
    if isinstance(tree, Mapping) and "type" not in tree.entries:
        lists = {
            f"/{key}": resolve(tree.entries[key].node) for key in _LISTS if key in tree.entries
        }
    for pointer, found in lists.items():
        if isinstance(found, Sequence):
            return [(f"{pointer}/{index}", one) for index, one in enumerate(found.items)]
    return [("", tree)]


def _not_items(nodes: list[Node], name: str) -> Iterator[Diagnostic]:
    for node in nodes:
        message = "this is not an entry of CSL-JSON, which has keys such as type and title"
        yield codes.BIBLIOGRAPHY.over(to_span(node.mark), message, file=name)


def _item(node: Mapping, name: str) -> Item:
    fields = {key: resolve(entry.node) for key, entry in node.entries.items()}
    marks = {key: entry.node.mark for key, entry in node.entries.items()}
    whole = node.mark
    date, said_by = _date(fields.get("issued"))
    kind = _said(fields.get("type"))
    container = _said(fields.get("container-title"))
    is_article = kind.startswith(("article", "review", "post"))
    values: dict[str, tuple[Mark, Value]] = {
        "kind": (marks.get("type", whole), kinds.CSL.get(kind, "")),
        "journal" if is_article else "book": (
            marks.get("container-title", whole),
            _rich(container),
        ),
        "authors": (marks.get("author", whole), _people(fields.get("author"))),
        "editors": (marks.get("editor", whole), _people(fields.get("editor"))),
        "date": (marks.get("issued", whole), date),
        "pages": (
            marks.get("page", whole),
            _RANGE.sub("\N{EN DASH}", _said(fields.get("page"))),
        ),
    }
    for key, sources in _TEXTS.items():
        source = _source(fields, sources)
        values[key] = (marks.get(source, whole), _rich(_said(fields.get(source))))
    for key, source in _PLAIN.items():
        values[key] = (marks.get(source, whole), _said(fields.get(source)))
    words = re.split(r"[,;]", _said(fields.get("keyword")))
    keywords = tuple(filter(None, map(str.strip, words)))
    origins = {
        "kind": ("type",), "authors": ("author",), "editors": ("editor",), "date": said_by,
        "pages": ("page",), "journal": ("container-title",), "book": ("container-title",),
        **{key: (source,) for key, source in _PLAIN.items()},
        **{key: (_source(fields, sources),) for key, sources in _TEXTS.items()},
    }  # fmt: skip
    made = mapping(whole, name, values)
    used = {
        key: sources for key, sources in origins.items() if key in made.entries or key == "kind"
    }
    sorted_by = dates.for_sorting(date)
    return Item(_said(fields.get("id")), keywords, sorted_by, made, kind, used)


def _source(fields: dict[str, Scalar | Sequence | Mapping], sources: tuple[str, ...]) -> str:
    """Return the first of several fields that is there."""
    return next((one for one in sources if one in fields), sources[0])


def _said(node: Node | None) -> str:
    return (node.text or "").strip() if isinstance(node, Scalar) else ""


def _rich(text: str) -> str:
    """Return a text with CSL's HTML tags as Markdown."""
    parts = _TAGS.split(_MARKUP.sub(lambda found: f"\\{found[0]}", text))
    signs = [_SIGNS[tag.lower()] for tag in parts[1::2]]
    texts = parts[::2]
    return texts[0] + "".join(sign + one for sign, one in zip(signs, texts[1:], strict=True))


def _people(node: Node | None) -> tuple[str, ...]:
    if not isinstance(node, Sequence):
        return ()
    people = [resolve(one) for one in node.items]
    return tuple(filter(None, (_person(one) for one in people if isinstance(one, Mapping))))


def _person(node: Mapping) -> str:
    parts = {key: _said(resolve(entry.node)) for key, entry in node.entries.items()}
    if literal := parts.get("literal"):
        return literal
    particles = (parts.get("dropping-particle", ""), parts.get("non-dropping-particle", ""))
    return names.in_order(
        parts.get("given", ""),
        " ".join(filter(None, particles)),
        parts.get("family", ""),
        parts.get("suffix", ""),
    )


def _date(node: Node | None) -> tuple[str, tuple[str, ...]]:
    """Return a date of CSL, and the ways to what it was made from.

    Args:
        node: ``{"date-parts": [[2019, 5]]}``, or a text.
    """
    if not isinstance(node, Mapping):
        return _said(node), ("issued",)
    parts = {key: resolve(entry.node) for key, entry in node.entries.items()}
    found = parts.get("date-parts")
    if not isinstance(found, Sequence):
        name = next((one for one in ("raw", "literal") if _said(parts.get(one))), "")
        return _said(parts.get(name)), (f"issued/{name}",)
    lists = [_numbers(resolve(one)) for one in found.items]
    days = [_day(numbers) for numbers in lists]
    used = [
        f"issued/date-parts/{at}/{index}"
        for at, (numbers, (text, count)) in enumerate(zip(lists, days, strict=True))
        for index in list(numbers)[: count if text else 0]
    ]
    date = "/".join(text for text, _ in days if text)
    if word := _season(parts, date):
        return f"{word} {date}", (*used, "issued/season")
    is_about = date and bool(_said(parts.get("circa"))) and " " not in date
    return f"{date}~" if is_about else date, (*used, *(("issued/circa",) if is_about else ()))


def _season(parts: abc.Mapping[str, Scalar | Sequence | Mapping], date: str) -> str:
    return dates.season(_said(parts.get("season"))) if date.isdecimal() else ""


def _numbers(node: Node) -> dict[int, str]:
    """Return the numbers of a date by their index, without empty ones."""
    items = node.items if isinstance(node, Sequence) else ()
    said = {index: _said(resolve(one)) for index, one in enumerate(items)}
    return {index: text for index, text in said.items() if text}


def _day(numbers: abc.Mapping[int, str]) -> tuple[str, int]:
    """Return a date as far as there is such a day, and how many of its numbers it says."""
    year, *rest = numbers.values() or [""]
    if not rest or not year:
        return year.zfill(4) if year else "", 1
    if word := dates.season_of_month(rest[0]):
        return f"{word} {year}", 2
    for count in (2, 1):
        if len(rest) >= count and dates.is_day(year.zfill(4), *rest[:count]):
            return "-".join([year.zfill(4), *(one.zfill(2) for one in rest[:count])]), 1 + count
    return year.zfill(4), 1
