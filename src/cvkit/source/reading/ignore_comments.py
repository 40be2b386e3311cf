"""Parses comments that disable lint warnings for a line.

``# cvkit: ignore CV112`` at the end of a line applies to that line; on a line of its own, it
applies to the next line that isn't just a comment. It may list several codes or rule names, or
none to ignore all rules; anything after `` -- `` or `` — `` is a reason for human readers.
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
    """A code or name in a comment, and its position."""

    word: str
    span: Span


class IgnoreComment(NamedTuple):
    """A comment addressed to cvkit.

    Attributes:
        verb: The command; only ``ignore`` is valid.
        names: The codes and names of the rules to ignore; empty for all rules.
        line: The line that it applies to, from 1.
        file: The name of the file that it is in; empty for the résumé itself.
    """

    verb: RuleName
    names: tuple[RuleName, ...]
    line: int
    file: str = ""


def comments(spans: SpanMap) -> tuple[IgnoreComment, ...]:
    """Return the comments addressed to cvkit, in the order of files and lines."""
    written = [
        (file, number, match)
        for file in ("", *spans.others)
        for number, line in enumerate(spans.lines_of(file))
        if "cvkit:" in line
        for match in _COMMENT.finditer(line)
    ]
    if not written or spans.root is None:
        return ()
    texts = list(_texts(spans.root))
    return tuple(
        _comment(number, match, spans.lines_of(file))._replace(file=file)
        for file, number, match in written
        if not any(text.file == file and _is_inside(number, match.start(), text) for text in texts)
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
    """Return the line, from 1, that a comment applies to."""
    if lines[number][:column].strip():
        return number + 1
    below = range(number + 1, len(lines))
    return next((at for at in below if lines[at].split("#", 1)[0].strip()), number) + 1


def _span(line: int, column: int, text: str) -> Span:
    return to_span(Mark(line, column, line, column + max(len(text), 1)))


def _is_inside(line: int, column: int, text: Scalar) -> bool:
    mark = text.mark
    # A comment after a block scalar's | or > is on its first line, but not part of the text.
    start = (mark.line + 1, 0) if text.is_block else (mark.line, mark.column)
    return start <= (line, column) < (mark.end_line, mark.end_column)


def _texts(root: Node) -> Iterator[Scalar]:
    """Yield every scalar and key; what an alias refers to is yielded where it is defined."""
    left = [root]
    while left:
        match left.pop():
            case Scalar() as text:
                yield text
            case Sequence(items=items):
                left += items
            case Mapping(entries=entries):
                left += [entry.node for entry in entries.values()]
                for entry in entries.values():
                    yield Scalar(entry.key, None, file=entry.node.file)
