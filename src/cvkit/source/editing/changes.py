"""Turns a change of a résumé's data into edits of its file that preserve everything else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import Edit, Fix, JoinDates, QuoteText, RenameKey, Reorder, ReplaceText
from cvkit.source.editing.align import BLOCKS, style_of
from cvkit.source.editing.order import reorder
from cvkit.source.editing.removal import without_entry
from cvkit.source.editing.scalars import ScalarContext, rewrite
from cvkit.source.editing.verify import with_ends_of
from cvkit.source.editing.yaml_text import ScalarPlace, YamlText, yaml_text
from cvkit.source.yaml import causes
from cvkit.source.yaml.encoding import CONTROL
from cvkit.source.yaml.tree import Mapping, Mark, Scalar

if TYPE_CHECKING:
    from cvkit.diagnostics import Change

_ANCHOR = re.compile(r"&[A-Za-z0-9_-]+[ \t]+$")
_LINES_BELOW = re.compile(r"(?:(?:\r\n|[\n\r\x85\u2028\u2029])[ \t]*)+\Z")
_PROPERTIES = re.compile(r"\A(?:&[A-Za-z0-9_-]+\s+)*")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_UNQUOTABLE = re.compile(rf"{CONTROL.pattern}|[\n\r\t\x85\u2028\u2029]")
_LONGEST = 60


def to_fix(text: str, change: Change) -> Fix | None:
    """Return a fix for a diagnostic, including its description.

    Args:
        text: The file's text, as in ``Source.text``.
        change: The change to make in the data.

    Returns:
        The fix, or ``None`` if ``to_edits`` returns ``None``.
    """
    edits = to_edits(text, change)
    return Fix(_in_words(change), edits, change) if edits else None


def to_edits(text: str, change: Change) -> tuple[Edit, ...] | None:
    """Return edits of a file's text that make a change in its data and preserve everything else.

    Comments, order, indentation and quotes are kept; a scalar keeps its style (plain, quoted,
    folded, literal) if the new text allows it. Leading and trailing whitespace, which the résumé
    model strips, is kept unless the new text has its own.

    Args:
        text: The file's text, as in ``Source.text``.
        change: The change to make in the data.

    Returns:
        Edits that don't overlap. ``None`` if there is nothing to change or the change can't be
        made safely: the route doesn't exist or is shared through an alias, the new key already
        exists, a list's items can't be separated because of comments or formatting, or the file
        isn't valid YAML.
    """
    found = yaml_text(text)
    if found is None:
        return None
    match change:
        case Reorder():
            return reorder(found, change)
        case RenameKey():
            return _rename(found, change)
        case ReplaceText():
            return _replace(found, change)
        case QuoteText():
            return _put_in_quotes(found, change)
        case JoinDates():
            return _join(found, change)


def _in_words(change: Change) -> str:
    match change:
        case ReplaceText(text=text):
            line = " ".join(text.split())
            return (
                f"write “{line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + '…'}”"
            )
        case RenameKey(name=name):
            return f"rename it to `{name}`"
        case JoinDates(name=name, text=text):
            return f"write `{name}: {text}`"
        case QuoteText(text=text):
            return f"put the whole text in quotes: {causes.quoted(text)}"
        case Reorder():
            return "put the entries in order"


def _rename(page: YamlText, change: RenameKey) -> tuple[Edit, ...] | None:
    place = page.find(change.route)
    if place is None or place.is_shared or place.key is None:
        return None
    parent, mark = place.parent, place.key
    # A merged key is defined elsewhere, and renaming it there would affect other mappings.
    if not isinstance(parent, Mapping) or not parent.mark[:2] <= mark[:2] < parent.mark[2:]:
        return None
    if change.name in parent.entries or not _NAME.fullmatch(change.name):
        return None
    start, end = page.range(mark)
    raw = page.text[start:end]
    before = page.lines[mark.line][: mark.column]
    if raw.startswith(("*", "&")) or _ANCHOR.search(before):
        return None
    quote = style_of(raw)
    if mark.line != mark.end_line or quote in BLOCKS:
        return None
    return (Edit(page.span(start, end), f"{quote}{change.name}{quote}"),)


def _replace(page: YamlText, change: ReplaceText) -> tuple[Edit, ...] | None:
    place = page.find(change.route)
    if place is None or place.is_shared or CONTROL.search(change.text):
        return None
    node = place.node
    if not isinstance(node, Scalar) or node.text is None:
        return None
    new = with_ends_of(node.text, change.text)
    if new == node.text:
        return None
    start, end = page.range(node.mark)
    raw, tail = _PROPERTIES.sub("", page.text[start:end], count=1), ""
    start = end - len(raw)
    if style_of(raw) in BLOCKS and (below := _LINES_BELOW.search(raw)):
        # libyaml includes the blank lines below and the next line's indentation in the scalar.
        raw, tail = raw[: below.start()], below[0].rstrip(" \t")
    setting = _setting(page, place, node.mark, tail)
    if setting is None:
        return None
    found = rewrite(raw, node.text, new, setting)
    if found is None:
        return None
    return tuple(Edit(page.span(start + part.start, start + part.end), part.text) for part in found)


def _put_in_quotes(page: YamlText, change: QuoteText) -> tuple[Edit, ...] | None:
    place = page.find(change.route)
    if place is None or place.is_shared or place.is_flow or _UNQUOTABLE.search(change.text):
        return None
    node = place.node
    if not isinstance(node, Scalar) or node.is_block:
        return None
    mark = node.mark
    if node.text is None:
        if place.key is None:
            return None
        column = page.lines[place.key.end_line].find("#", place.key.end_column)
        mark = Mark(place.key.end_line, column, place.key.end_line, column)
    elif change.text.startswith("&") and (name := _ANCHOR.search(_before(page, mark))):
        mark = mark._replace(column=name.start())
    start, _ = page.range(mark)
    end = page.offset(mark.end_line, len(page.lines[mark.end_line].rstrip()))
    return (Edit(page.span(start, end), causes.quoted(change.text)),)


def _join(page: YamlText, change: JoinDates) -> tuple[Edit, ...] | None:
    end = page.find((*change.route[:-1], change.end))
    if end is None or end.route[-1] != change.end or end.is_shared:
        return None
    renamed = _rename(page, RenameKey(change.route, change.name))
    replaced = _replace(page, ReplaceText(change.route, change.text))
    removed = without_entry(page, end)
    return (*renamed, *replaced, removed) if renamed and replaced and removed else None


def _before(page: YamlText, mark: Mark) -> str:
    return page.lines[mark.line][: mark.column]


def _setting(page: YamlText, place: ScalarPlace, mark: Mark, tail: str) -> ScalarContext | None:
    line, column = mark.line, mark.column
    if place.is_flow:
        return ScalarContext(tail, page.newline, is_flow=True)
    if place.key:
        above, indent = place.key.line, place.key.column
    elif dash := page.dash(mark):
        above, indent = dash
    else:
        return None
    return ScalarContext(tail, page.newline, indent, column, starts_line=above != line)
