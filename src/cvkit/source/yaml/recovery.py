"""Finds what can still be read of a file with syntax errors, and its further syntax errors.

The file is divided into its top-level keys, and those with a list into the list's items. Each part
is parsed on its own. In a part with an error, as little as possible is taken out so that the rest
can be read. Only files in block style are divided; their lines keep their numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from cvkit.diagnostics import Position, Span
from cvkit.source.yaml import causes, parser_error, raw_lines, syntax_errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.diagnostics import Diagnostic

MOST_LINES = 5_000
"""Longer files are not divided: trying many parts takes time, and a résumé is shorter."""

MOST_ERRORS = 20
_MOST_DEPTH = 64
_MOST_JOINED = 4
_TOP_KEY = re.compile(r"([A-Za-z_][\w-]*|\"\w+\"|'\w+'):(?:\s|$)")
_ONLY_KEY = re.compile(r"[^\s:]+:\s*(?:#.*)?")
_ITEM = re.compile(r"\s*-(?:\s|$)")
_KEY = re.compile(r"(\s*(?:- +)*(?:[A-Za-z_][\w -]*|\"[^\"]*\"|'[^']*'):)(?:\s|$)")


class LostLines(NamedTuple):
    """Lines that were taken out.

    Attributes:
        first: The first line, from 0.
        last: The last line.
        top: The top-level key that they belong to.
        is_value: Whether the key on the first line was kept.
    """

    first: int
    last: int
    top: str
    is_value: bool


class Recovered(NamedTuple):
    """What can be read of a file.

    Attributes:
        text: The text without the lost lines, which are empty.
        errors: The syntax errors, in file order.
        lost: The lines that were taken out, in file order.
    """

    text: str
    errors: tuple[Diagnostic, ...]
    lost: tuple[LostLines, ...]


class _Part(NamedTuple):
    """Lines that can be parsed on their own: a top-level key's, or an item's below its key.

    Attributes:
        start: The first line.
        end: The line after the last.
        key: The line of the top-level key.
        name: The top-level key.
        doubtful: The line from which on they may belong to another key, if there is an error.
    """

    start: int
    end: int
    key: int
    name: str
    doubtful: int | None = None

    @property
    def is_item(self) -> bool:
        return self.key < self.start

    def text(self, lines: Sequence[str]) -> tuple[str, ...]:
        return (*([lines[self.key]] if self.is_item else []), *lines[self.start : self.end])

    def row(self, line: int) -> int:
        """Return the file's line for a line of the part's text."""
        if self.is_item:
            return self.key if line == 0 else line + self.start - 1
        return line + self.start


class _Failure(NamedTuple):
    """A syntax error and its lines.

    Attributes:
        error: The diagnostic.
        row: The line it is told on.
        stop: The line on which parsing stopped.
        opened: The line of the bracket or quote that was open there, or the same.
    """

    error: Diagnostic
    row: int
    stop: int
    opened: int

    @property
    def is_on_one_line(self) -> bool:
        return self.row == self.stop and causes.is_on_one_line(self.error)


class _Cut(NamedTuple):
    """Lines to take out, and what to put in their place.

    Attributes:
        first: The first line.
        new: The new lines.
        is_value: Whether only a key's value is taken out.
        is_sound: Whether a value or an item is taken out as a whole, so that the lines around it
            mean what they meant.
    """

    first: int
    new: tuple[str, ...]
    is_value: bool
    is_sound: bool

    @property
    def end(self) -> int:
        return self.first + len(self.new)

    def applied(self, lines: list[str]) -> list[str]:
        return [*lines[: self.first], *self.new, *lines[self.end :]]


def recover(lines: tuple[str, ...], line: int) -> Recovered | None:
    """Return what can be read of a file with a syntax error.

    Args:
        lines: The file's lines.
        line: The line, from 0, on which parsing the whole file stopped.

    Returns:
        ``None`` if the file can't be divided, or if the error isn't in a single part of it.
    """
    parts = _parts(lines) if len(lines) <= MOST_LINES else []
    failing = list(_failing(lines, parts))
    if not failing or failing[0].start > line:
        return None
    end = parts[-1].end
    left = [*lines[:end], *[""] * (len(lines) - end)]
    errors: list[Diagnostic] = []
    lost: list[LostLines] = []
    for part in failing:
        if len(errors) < MOST_ERRORS:
            left = _mended(left, part, errors, lost)
        else:
            left = _whole(part).applied(left)
            lost.append(LostLines(part.start, part.end - 1, part.name, is_value=False))
    return Recovered("\n".join(left), tuple(errors), tuple(lost))


def _parts(lines: Sequence[str]) -> list[_Part]:
    written = [at for at, line in enumerate(lines) if not raw_lines.is_blank(line)]
    while written and lines[written[0]].rstrip() == "---":
        written = written[1:]
    ends = (at for at in written if lines[at].startswith(("---", "...")))
    end = next(ends, len(lines))
    keys = [(at, found[1]) for at in written if at < end and (found := _TOP_KEY.match(lines[at]))]
    if not keys or keys[0][0] != written[0]:
        return []
    starts = [at for at, _ in keys]
    parts = zip(keys, [*starts[1:], end], strict=True)
    return [part for (at, name), stop in parts for part in _items(lines, _Part(at, stop, at, name))]


def _items(lines: Sequence[str], part: _Part) -> Iterator[_Part]:
    """Yield the items of a key's list, or the whole if it isn't a list in block style.

    From the first line on that is indented too little, the rest may belong to another key.
    """
    below = [at for at in range(part.start + 1, part.end) if not raw_lines.is_blank(lines[at])]
    column = raw_lines.indent(lines[below[0]]) if below else 0
    is_list = below and _ONLY_KEY.fullmatch(lines[part.start]) and _ITEM.match(lines[below[0]])
    starts = [part.start]
    end = part.end
    if is_list:
        at_column = [at for at in below if raw_lines.indent(lines[at]) == column]
        starts = [at for at in at_column if _ITEM.match(lines[at])]
        end = next((at for at in at_column if at not in starts), end)
    end = min(end, next((at for at in below if raw_lines.indent(lines[at]) < column), end))
    starts = [at for at in starts if at < end]
    *others, last = starts
    for start, stop in zip(others, starts[1:], strict=True):
        yield part._replace(start=start, end=stop)
    yield part._replace(start=last, doubtful=end)


def _failing(lines: Sequence[str], parts: list[_Part]) -> Iterator[_Part]:
    at = 0
    while at < len(parts):
        is_wrong = syntax_error(parts[at].text(lines)) is not None
        joined = _joined(lines, parts[at : at + _MOST_JOINED]) if is_wrong else 1
        if is_wrong and joined == 1:
            yield parts[at]
        at += joined


def _joined(lines: Sequence[str], parts: list[_Part]) -> int:
    """Return how many parts are one: a text in quotes may have lines that look like keys."""
    for count in range(2, len(parts) + 1):
        if syntax_error(parts[0]._replace(end=parts[count - 1].end).text(lines)) is None:
            return count
    return 1


def _failure(lines: Sequence[str], part: _Part) -> _Failure | None:
    own = part.text(lines)
    error = syntax_error(own)
    if error is None:
        return None
    problem = parser_error.from_libyaml(error, own)
    told = _moved(syntax_errors.explain(error, own), part)
    stop = part.row(problem.mark.line)
    is_inline = problem.opened is not None and "block" not in problem.context
    opened = part.row(problem.opened.line) if problem.opened and is_inline else stop
    return _Failure(told, told.span.start.line - 1 if told.span else stop, stop, opened)


def syntax_error(lines: Sequence[str]) -> yaml.MarkedYAMLError | None:
    """Return the first syntax error of a text, as far as it isn't nested too deeply to parse."""
    depth = 0
    try:
        for event in yaml.parse("\n".join(lines) + "\n", Loader=yaml.CLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _MOST_DEPTH:
                return None
    except yaml.MarkedYAMLError as error:
        return error
    return None


def _moved(found: Diagnostic, part: _Part) -> Diagnostic:
    def moved(span: Span | None) -> Span | None:
        return span and Span(*(Position(part.row(line - 1) + 1, column) for line, column in span))

    labels = tuple(label._replace(span=moved(label.span)) for label in found.labels)
    return found._replace(span=moved(found.span), labels=labels)


def _mended(
    lines: list[str], part: _Part, errors: list[Diagnostic], lost: list[LostLines]
) -> list[str]:
    """Return lines of which a part can be read, and add its errors and what it lost."""
    failure = _failure(lines, part)
    while failure and len(errors) < MOST_ERRORS:
        errors.append(failure.error)
        cut = _cut(lines, part, failure)
        lines = cut.applied(lines)
        # What follows may belong to another key than it seems, unless just a value is taken out.
        last = (cut.end if cut.is_sound else part.end) - 1
        lost.append(LostLines(cut.first, last, part.name, cut.is_value))
        failure = _failure(lines, part)
    if failure:
        lost.append(LostLines(part.start, part.end - 1, part.name, is_value=False))
        return _whole(part).applied(lines)
    return lines


def _cut(lines: list[str], part: _Part, failure: _Failure) -> _Cut:
    """Return the first cut that leaves no error, or only errors that have nothing to do with it.

    Those are further down, and the lines around the cut still mean what they meant.
    """
    for cut in _cuts(lines, part, failure):
        further = _failure(cut.applied(lines), part)
        if further is None:
            return cut
        is_further = min(further.row, further.stop, further.opened) >= cut.end
        if cut.is_sound and is_further and failure.is_on_one_line and further.is_on_one_line:
            return cut
    return _whole(part)


def _cuts(lines: list[str], part: _Part, failure: _Failure) -> Iterator[_Cut]:
    if part.doubtful is not None and part.doubtful < part.end:
        rest = ("",) * (part.end - part.doubtful)
        yield _Cut(part.doubtful, rest, is_value=False, is_sound=False)
        return
    told = dict.fromkeys((failure.row, failure.opened, failure.stop))
    rows = [row for row in told if part.start <= row < part.end]
    for row in rows:
        yield from _without(lines, row, part)
    row = min(rows, default=part.start)
    while row > part.start:
        column = raw_lines.indent(lines[row])
        over = (at for at in raw_lines.above(lines, row) if raw_lines.indent(lines[at]) < column)
        row = max(next(over, part.start), part.start)
        yield from _without(lines, row, part)


def _without(lines: list[str], row: int, part: _Part) -> Iterator[_Cut]:
    """Yield a cut of the value that starts on a line, and one of the line with all below it."""
    if key := _KEY.match(lines[row]):
        end = _end(lines, row, raw_lines.key_column(lines[row]), part)
        yield _Cut(row, (f"{key[1]} ~", *[""] * (end - row - 1)), is_value=True, is_sound=True)
    end = _end(lines, row, raw_lines.indent(lines[row]), part)
    is_item = _ITEM.match(lines[row]) is not None
    yield _Cut(row, ("",) * (end - row), is_value=False, is_sound=is_item)


def _whole(part: _Part) -> _Cut:
    return _Cut(part.start, ("",) * (part.end - part.start), is_value=False, is_sound=True)


def _end(lines: list[str], row: int, column: int, part: _Part) -> int:
    """Return the line after those that belong to a line, which starts at a column."""
    is_item = _ITEM.match(lines[row]) and column == raw_lines.indent(lines[row])
    for at in range(row + 1, part.end):
        if raw_lines.is_blank(lines[at]):
            continue
        indent = raw_lines.indent(lines[at])
        is_list = indent == column and not is_item and _ITEM.match(lines[at])
        if indent <= column and not is_list:
            return at
    return part.end
