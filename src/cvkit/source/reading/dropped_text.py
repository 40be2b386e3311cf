"""Finds what looks like a part of a text, but is a comment or a name to YAML.

``organization: Ward #5 General`` is “Ward” with a comment, and ``headline: &co`` is an empty value
with a name.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.model import Resume
from cvkit.model.base import SAME_EVERYWHERE
from cvkit.source.schema import shape
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Alias, Mapping, Mark, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route, Span

_COMMENT = re.compile(r"[ \t]+(#.*?)[ \t]*\Z")
_AFTER_KEY = re.compile(r"[ \t]*:[ \t]+(#.*?)[ \t]*\Z")
_NO_SPACE = re.compile(r"#(?!cvkit:)[^\s#=!-]")
_LONE_LETTER = re.compile(r"(?:\A|\s)[^\W\d_]\Z")
_ANCHOR = re.compile(r"&\S+[ \t]+\Z")
_MAY_BE = re.compile(r"[ \t]#|&\w")
_NOT_PROSE = SAME_EVERYWHERE | {"url", "email"}


class DroppedText(NamedTuple):
    """A text of which YAML drops a part.

    Attributes:
        route: The route of the text in the file.
        span: The text, with the part that is dropped.
        whole: The whole text.
        part: The part that is dropped.
        is_block: Whether it ends with its line, rather than being in brackets.
    """

    route: Route
    span: Span
    whole: str
    part: str
    is_block: bool


class _Place(NamedTuple):
    node: Node
    kind: Any
    route: Route
    key: Mark | None
    is_flow: bool


def find(root: Node, lines: tuple[str, ...]) -> Iterator[DroppedText]:
    """Find the texts of which YAML drops a part, in no particular order.

    Only texts without quotes are dropped from, and only where the schema expects a text. A comment
    is taken for a part of the text if there is no space after its ``#``, or a lone letter before
    it: ``C # developer``. A name is, if no alias refers to it.
    """
    if not any(map(_MAY_BE.search, lines)):
        return
    places = list(_texts(_Place(root, Resume, (), None, is_flow=False)))
    used = {id(place.node.target) for place in places if isinstance(place.node, Alias)}
    for place in places:
        if isinstance(place.node, Scalar) and not place.node.is_block and _is_text(place):
            found = _after(place, place.node, lines) or _before(place, place.node, lines, used)
            if found:
                yield found


def _texts(place: _Place) -> Iterator[_Place]:
    if place.node.file:
        return  # it comes from another file
    match place.node:
        case Scalar() | Alias():
            yield place
        case Sequence(items=items, is_flow=is_flow):
            kind = shape.items(place.kind) or place.kind
            for index, item in enumerate(items):
                route = (*place.route, index)
                yield from _texts(_Place(item, kind, route, None, place.is_flow or is_flow))
        case Mapping(entries=entries, is_flow=is_flow):
            for name, entry in entries.items():
                # A text may be a mapping of languages.
                kind = shape.below(place.kind, name) or place.kind
                below = _Place(entry.node, kind, (*place.route, name), entry.key,
                               is_flow=place.is_flow or is_flow)  # fmt: skip
                yield from _texts(below)


def _is_text(place: _Place) -> bool:
    kind = shape.items(place.kind) or place.kind
    keys = [step for step in place.route if isinstance(step, str)]
    if keys and keys[-1] in _NOT_PROSE:
        return False
    is_text = isinstance(kind, type) and issubclass(kind, str) and not issubclass(kind, Enum)
    return is_text or getattr(kind, "text_field", None) is not None


def _after(place: _Place, text: Scalar, lines: tuple[str, ...]) -> DroppedText | None:
    mark, value = text.mark, text.text
    if value is None:
        key = place.key
        found = _AFTER_KEY.match(lines[key.end_line], key.end_column) if key else None
        if key is None or found is None or not _NO_SPACE.match(found[1]):
            return None
        mark, value = Mark(key.end_line, found.start(1), key.end_line, found.start(1)), ""
    elif lines[mark.line][mark.column : mark.column + 1] in {'"', "'"}:
        return None
    else:
        found = _COMMENT.match(lines[mark.end_line], mark.end_column)
        if found is None or not (_NO_SPACE.match(found[1]) or _LONE_LETTER.search(value)):
            return None
    whole = value + lines[mark.end_line][mark.end_column : found.end(1)]
    end = mark._replace(end_column=found.end(1))
    return DroppedText(place.route, to_span(end), whole, found[1], not place.is_flow)


def _before(
    place: _Place, text: Scalar, lines: tuple[str, ...], used: set[int]
) -> DroppedText | None:
    mark = text.mark
    line = lines[mark.line]
    if not text.text or id(text) in used or line[mark.column : mark.column + 1] in {'"', "'"}:
        return None
    found = _ANCHOR.search(line[: mark.column])
    if found is None:
        return None
    span = to_span(mark._replace(column=found.start()))
    return DroppedText(place.route, span, found[0] + text.text, found[0].strip(), not place.is_flow)
