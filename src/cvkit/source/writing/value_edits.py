"""Sets, adds and removes values in a file's text; what isn't changed stays as it is written.

Each function returns a text of which it is proven that it says the same but for the change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import ReplaceText
from cvkit.source.editing import apply, to_edits
from cvkit.source.editing.last_line import last_line
from cvkit.source.editing.verify import is_added, is_removed, is_set, is_verified
from cvkit.source.editing.yaml_text import ScalarPlace, YamlText, is_json, yaml_text
from cvkit.source.schema import shape
from cvkit.source.writing.in_brackets import in_brackets, in_json
from cvkit.source.writing.line_ends import ends, inserted
from cvkit.source.writing.new_entries import with_entries
from cvkit.source.writing.yaml_writer import WIDTH, to_yaml
from cvkit.source.yaml.tree import Mapping, Scalar, Sequence, is_null

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.source.yaml.tree import KeyValue, Node, Plain


def with_value(text: str, route: Route, value: Plain) -> str | None:
    """Return a file's text with a value at a route, which may be missing.

    A missing mapping above it is made. A text that is short for keys becomes these keys.

    Args:
        text: The file's text.
        route: The route in the file.
        value: The value; not ``None``, which the schema takes for a missing key.

    Returns:
        ``None`` if there is no safe way: the value is shared through an alias, has comments in it
        that would be lost, or stands in a list that has no such item.
    """
    page = yaml_text(text)
    if page is None or not route:
        return None
    place = _exactly(page, route)
    if place is None:
        return _with_new_key(page, route, value)
    if place.is_shared:
        return None
    if isinstance(value, str) and isinstance(place.node, Scalar) and place.node.text is not None:
        new = _with_text(page, route, value, place.node.text)
        if new is None or not is_json(text) or is_json(new):
            return new
    tries = _replaced(page, place, value)
    return next((new for new in tries if is_set(text, new, route, value)), None)


def with_item(text: str, route: Route, value: Plain) -> str | None:
    """Return a file's text with a value at the end of a list, which may be missing.

    Args:
        text: The file's text.
        route: The route of the list. A text that stands for a list of one becomes a list.
        value: The new item.

    Returns:
        ``None`` if there is no safe way, as for ``with_value``.
    """
    page = yaml_text(text)
    place = _exactly(page, route) if page else None
    if page is None or place is None or is_null(place.node):
        return with_value(text, route, [value])
    if isinstance(place.node, Scalar) and not place.is_shared:
        return with_value(text, route, [place.node.text, value])
    if not isinstance(place.node, Sequence) or place.is_shared:
        return None
    if len(route) == 1 and not place.node.is_flow:
        return with_entries(text, str(route[0]), [value])
    tries = _with_another(page, place.node, value)
    return next((new for new in tries if is_added(text, new, route, value)), None)


def without_value(text: str, route: Route) -> str | None:
    """Return a file's text without a key or an item, and all that is in it.

    Args:
        text: The file's text.
        route: The route in the file.

    Returns:
        ``None`` if there is no such value in this file, or it can't be taken out on its own: it is
        shared through an alias, or written together with others in a way that isn't known here.
    """
    page = yaml_text(text)
    place = _exactly(page, route) if page else None
    if page is None or place is None or place.is_shared or place.parent is None:
        return None
    tries = _cut(page, place)
    return next((new for new in tries if is_removed(text, new, route)), None)


def _exactly(page: YamlText, route: Route) -> ScalarPlace | None:
    """Return the value at a route; ``None`` if a shorter one stands for it, or there is none."""
    place = page.find(route)
    return place if place and place.route == route else None


def _with_text(page: YamlText, route: Route, value: str, old: str) -> str | None:
    if value == old:
        return page.text
    change = ReplaceText(route, value)
    edits = to_edits(page.text, change)
    new = apply(page.text, edits) if edits else None
    return new if new is not None and is_verified(page.text, new, [change]) else None


def _with_new_key(page: YamlText, route: Route, value: Plain) -> str | None:
    *above, key = route
    parent = _exactly(page, tuple(above))
    if not isinstance(key, str):
        return None
    if parent is None or is_null(parent.node):
        return with_value(page.text, tuple(above), {key: value}) if above else None
    if isinstance(parent.node, Scalar):
        kind = shape.at(tuple(above))
        field = kind.text_field if shape.is_model(kind) else None
        if field is None or parent.is_shared:
            return None
        return with_value(page.text, tuple(above), {field: parent.node.text, key: value})
    if not isinstance(parent.node, Mapping) or parent.is_shared:
        return None
    tries = _with_key(page, parent.node, key, value)
    return next((new for new in tries if is_set(page.text, new, route, value)), None)


def _with_key(page: YamlText, parent: Mapping, key: str, value: Plain) -> Iterator[str]:
    """Yield texts with a new key at the end of a mapping."""
    if parent.is_flow:
        yield from _before_bracket(page, parent, _short(page, {key: value})[1:-1])
        return
    own = [entry for entry in parent.entries.values() if _is_own(parent, entry)]
    if own:
        lines = _indented(to_yaml({key: value}).splitlines(), own[0].key.column)
        is_top = parent is page.root
        for offset in ends(page, own[-1].node):
            yield inserted(page, offset, ["", *lines] if is_top else lines)


def _with_another(page: YamlText, node: Sequence, value: Plain) -> Iterator[str]:
    """Yield texts with a new item at the end of a list."""
    if node.is_flow:
        yield from _before_bracket(page, node, _short(page, value))
    elif node.items and (dash := page.dash(node.items[0].mark)):
        for offset in ends(page, node):
            yield inserted(page, offset, _item(value, dash[1]))


def _short(page: YamlText, value: Plain) -> str:
    """Return a value on one line, as a file has those in brackets."""
    return in_json(value) if is_json(page.text) else in_brackets(value)


def _before_bracket(page: YamlText, node: Mapping | Sequence, added: str) -> Iterator[str]:
    """Yield texts with more before the bracket that closes a value."""
    end = page.range(node.mark)[1] - 1
    head = page.text[:end].rstrip()
    is_empty = head.endswith(("[", "{"))
    for comma in ("",) if is_empty else (", ", " "):  # the last one may have a comma behind it
        yield f"{head}{comma}{added}{page.text[end:]}"


def _replaced(page: YamlText, place: ScalarPlace, value: Plain) -> Iterator[str]:
    """Yield texts with another value in the place of one."""
    start, end = page.range(place.node.mark)
    short = _short(page, value)
    is_flow = isinstance(place.node, Mapping | Sequence) and place.node.is_flow
    fits = place.node.mark.column + len(short) <= WIDTH
    if place.is_flow or (is_flow and fits):
        yield f"{page.text[:start]}{short}{page.text[end:]}"
        return
    span = _lines_of(page, place)
    if span is None or _has_comments(page, place.node, span):
        return
    if place.key:
        lines = to_yaml({str(place.route[-1]): value}).splitlines()
        indent = place.key.column
    else:
        lines, indent = _item(value, 0), span[0] - page.starts[_line_of(page, span[0])]
    first, *others = _indented(lines, indent)
    new = page.newline.join((first.lstrip(), *others))
    yield f"{page.text[: span[0]]}{new}{page.text[span[1] :]}"


def _cut(page: YamlText, place: ScalarPlace) -> Iterator[str]:
    """Yield texts without a key or an item."""
    if place.is_flow:
        yield from _cut_in_brackets(page, place)
        return
    span = _lines_of(page, place)
    if span is None:
        return
    start, end = span
    line = _line_of(page, start)
    if not page.text[page.starts[line] : start].strip():
        following = _line_of(page, end) + 1
        last = page.starts[following] if following < len(page.starts) else len(page.text)
        yield page.text[: page.starts[line]] + page.text[last:]
    else:  # the first key of an item, beside its dash: the next key takes its place
        rest = page.text[end:]
        yield page.text[:start] + rest.lstrip()
    empty = "{}" if place.key else "[]"
    yield f"{page.text[:start]}{empty}{page.text[end:]}"
    yield f"{page.text[:start].rstrip()} {empty}{page.text[end:]}"


def _cut_in_brackets(page: YamlText, place: ScalarPlace) -> Iterator[str]:
    start = page.range(place.key or place.node.mark)[0]
    end = page.range(place.node.mark)[1]
    before, after = page.text[:start].rstrip(), page.text[end:].lstrip()
    if before.endswith(","):
        yield before[:-1].rstrip() + page.text[end:]
    if after.startswith(","):
        yield page.text[:start] + after[1:].lstrip()
    yield page.text[:start] + page.text[end:]


def _lines_of(page: YamlText, place: ScalarPlace) -> tuple[int, int] | None:
    """Return the offsets of a key or dash and of the end of the last line of its value."""
    if place.key:
        start = page.range(place.key)[0]
        end = max(place.key.line, last_line(page, place.node))
    else:
        dash = page.dash(place.node.mark)
        if dash is None:
            return None
        start, end = page.offset(*dash), max(dash[0], last_line(page, place.node))
    return start, page.line_range(end, end)[1]


def _line_of(page: YamlText, offset: int) -> int:
    return page.span(offset, offset).start.line - 1


def _has_comments(page: YamlText, node: Node, span: tuple[int, int]) -> bool:
    """Whether there is a comment between two offsets, outside of the texts of a value."""
    start, end = span
    for first, last in sorted(page.range(one.mark) for one in _scalars(node)):
        if "#" in page.text[start:first]:
            return True
        start = max(start, last)
    return "#" in page.text[start:end]


def _scalars(node: Node) -> Iterator[Node]:
    match node:
        case Mapping(entries=entries):
            for entry in entries.values():
                yield from _scalars(entry.node)
        case Sequence(items=items):
            for item in items:
                yield from _scalars(item)
        case _:
            yield node


def _is_own(parent: Mapping, entry: KeyValue) -> bool:
    """Whether a key stands in the mapping itself, and isn't merged from elsewhere."""
    return parent.mark[:2] <= entry.key[:2] < parent.mark[2:]


def _item(value: Plain, column: int) -> list[str]:
    """Return the lines of an item whose dash stands at a column."""
    lines = to_yaml({"bullets": [value]}).splitlines()[1:]
    return _indented([line[2:] for line in lines], column)


def _indented(lines: list[str], column: int) -> list[str]:
    return [f"{' ' * column}{line}" if line else "" for line in lines]
