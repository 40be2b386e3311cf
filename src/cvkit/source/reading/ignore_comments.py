"""Comments that turn a lint warning off for a line.

``# cvkit: ignore CV112`` at the end of a line is about that line; on a line of its own it is
about the next line that is more than a comment. It may name several codes, rules by their names,
or none for all of them; what follows `` -- `` or `` — `` is a reason, for people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Mapping, Mark, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Span
    from cvkit.source.yaml.spans import SpanMap

IGNORE = "ignore"
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*cvkit:[ \t]*(\S*)")
_REASON = re.compile(r"(?:^|\s)(?:--|–|—)(?:\s|$)")
_NAME = re.compile(r"[^\s,]+")


class RuleName(NamedTuple):
    """A word of a comment, and where it stands."""

    word: str
    span: Span


class IgnoreComment(NamedTuple):
    """A comment to cvkit.

    Attributes:
        verb: What it asks for; only ``ignore`` means something.
        names: The codes and names of rules that it ignores; empty for all of them.
        line: The line that it is about, from 1.
    """

    verb: RuleName
    names: tuple[RuleName, ...]
    line: int


def comments(spans: SpanMap) -> tuple[IgnoreComment, ...]:
    """Return the comments to cvkit in a file, in its order."""
    written = [
        (number, match)
        for number, line in enumerate(spans.lines)
        if "cvkit:" in line
        for match in _COMMENT.finditer(line)
    ]
    if not written or spans.root is None:
        return ()
    texts = list(_texts(spans.root))
    return tuple(
        _comment(number, match, spans.lines)
        for number, match in written
        if not any(_is_inside(number, match.start(), text) for text in texts)
    )


def _comment(number: int, match: re.Match[str], lines: tuple[str, ...]) -> IgnoreComment:
    line = lines[number]
    reason = _REASON.search(line, match.end())
    names = tuple(
        RuleName(name[0], _span(number, name.start(), name[0]))
        for name in _NAME.finditer(line, match.end(), reason.start() if reason else len(line))
    )
    verb = RuleName(match[1], _span(number, match.start(1), match[1]))
    return IgnoreComment(verb, names, _about(number, match.start(), lines))


def _about(number: int, column: int, lines: tuple[str, ...]) -> int:
    """Return the line, from 1, that a comment is about."""
    if lines[number][:column].strip():
        return number + 1
    below = range(number + 1, len(lines))
    return next((at for at in below if lines[at].split("#", 1)[0].strip()), number) + 1


def _span(line: int, column: int, text: str) -> Span:
    return to_span(Mark(line, column, line, column + max(len(text), 1)))


def _is_inside(line: int, column: int, text: Scalar) -> bool:
    mark = text.mark
    # What follows the | or > of a block of text is on its first line, and no part of it.
    start = (mark.line + 1, 0) if text.is_block else (mark.line, mark.column)
    return start <= (line, column) < (mark.end_line, mark.end_column)


def _texts(root: Node) -> Iterator[Scalar]:
    """Yield every text; what an alias stands for is where it was defined."""
    left = [root]
    while left:
        match left.pop():
            case Scalar() as text:
                yield text
            case Sequence(items=items):
                left += items
            case Mapping(entries=entries):
                left += [entry.node for entry in entries.values()]
                yield from (Scalar(entry.key, None) for entry in entries.values())
