"""Finds the mistake behind a syntax error that libyaml reports elsewhere or in other terms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import Label, codes
from cvkit.source.yaml import raw_lines
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.diagnostics import Diagnostic
    from cvkit.source.yaml.parser_error import ParserError

_PAIRS = {'"': '"', "'": "'", "[": "]", "{": "}"}
_NO_COLON = "could not find expected ':'"
_SECOND_COLON = "mapping values are not allowed in this context"
_OUT_OF_PLACE = frozenset({"did not find expected key", "did not find expected '-' indicator"})
_IN_BRACKETS = frozenset({"did not find expected ',' or ']'", "did not find expected ',' or '}'"})
_QUOTED_KEY = re.compile(r'"[^"]*"')
_NO_VALUE = "did not find expected node content"
_LONGEST = 60


def find(problem: ParserError) -> Diagnostic | None:
    """Return a diagnostic of the mistake itself, or ``None`` if it isn't one of these."""
    match problem.phrase:
        case phrase if phrase in _IN_BRACKETS and problem.opened:
            hidden = _hidden_by_comment(problem, problem.opened)
            return hidden or _no_comma(problem, problem.opened) or _never_closed(problem)
        case "did not find expected node content" if "flow" in problem.context:
            return _unclosed(problem)
        case phrase if phrase in {_NO_COLON, _SECOND_COLON}:
            return _no_space(problem)
        case phrase if phrase in _OUT_OF_PLACE:
            return _text_after_value(problem) or _cut_by_comment(problem)
    return None


def is_on_one_line(found: Diagnostic) -> bool:
    """Return whether a syntax error is certainly a mistake on the line that it is told on."""
    return found.message.startswith(("text can't start with", "text with “: ”"))


def whole_in_quotes(line: str, column: int) -> str:
    """Return a hint to put the value that starts at a column in quotes, with its text."""
    text = line[column:].rstrip()
    if column != raw_lines.value_start(line) or not text or len(text) > _LONGEST:
        return 'put the whole text in quotes: "…"'
    return f"put the whole text in quotes: {quoted(text)}"


def quoted(text: str) -> str:
    """Return a text of one line as a YAML scalar in quotes, double ones if that changes nothing."""
    if '"' in text or "\\" in text:
        return "'{}'".format(text.replace("'", "''"))
    return f'"{text}"'


def _hidden_by_comment(problem: ParserError, opened: Mark) -> Diagnostic | None:
    found = raw_lines.comment_in(problem.lines, opened.line, opened.column, problem.mark.line)
    if found is None:
        return None
    is_list = problem.lines[opened.line][opened.column] == "["
    return codes.SYNTAX.over(
        to_span(found),
        f"a # after a space starts a comment, which hides a part of this "
        f"{'list' if is_list else 'mapping'}",
        'put the item with the # in quotes: "C #"',
        labels=(Label(to_span(opened), "opened here"),),
    )


def _no_comma(problem: ParserError, opened: Mark) -> Diagnostic | None:
    """Find the line that lacks a comma at its end, where the next one starts as in JSON."""
    before = problem.before.strip()
    # A number or a word goes on with the text in the next line, up to the colon.
    is_at_colon = problem.char == ":" and _QUOTED_KEY.fullmatch(before)
    if not is_at_colon and (before or problem.char not in {'"', "{", "["}):
        return None
    rows = range(problem.mark.line - 1, opened.line - 1, -1)
    row = next((at for at in rows if not raw_lines.is_blank(problem.lines[at])), None)
    if row is None:
        return None
    line = problem.lines[row].rstrip()
    if line.lstrip().startswith(("//", "/*")):
        mark = Mark(row, raw_lines.indent(line), row, len(line))
        message = "a comment starts with #, not as in JavaScript"
        return codes.SYNTAX.over(to_span(mark), message, "remove it, or write # before it")
    closing = _PAIRS[problem.lines[opened.line][opened.column]]
    return codes.SYNTAX.over(
        to_span(Mark(row, len(line) - 1, row, len(line))),
        f"a comma or `{closing}` is missing after this",
    )


def _never_closed(problem: ParserError) -> Diagnostic | None:
    """Find a bracket that is open where a key or an item starts on a line below it."""
    opened = problem.opened
    is_below = opened is not None and opened.line < problem.mark.line
    if opened is None or not is_below or not raw_lines.starts_entry(problem.line):
        return None
    if problem.mark.column > raw_lines.value_start(problem.line):
        return None
    return _never_closed_at(opened, problem.lines)


def _never_closed_at(opened: Mark, lines: Sequence[str]) -> Diagnostic:
    sign = lines[opened.line][opened.column]
    return codes.SYNTAX.over(
        to_span(opened), f"this `{sign}` is never closed", f"close it with `{_PAIRS[sign]}`"
    )


def _unclosed(problem: ParserError) -> Diagnostic | None:
    opened = raw_lines.unclosed_bracket(problem.lines, problem.mark.line)
    if opened is None:
        return None
    if found := _hidden_by_comment(problem, opened):
        return found
    return _never_closed_at(opened, problem.lines) if problem.is_at_end else None


def _no_space(problem: ParserError) -> Diagnostic | None:
    """Find keys such as ``name:Rosa``, which read as a text that goes on in the next line."""
    lines = problem.lines
    if problem.phrase == _NO_COLON:
        number = problem.opened.line if problem.opened else problem.mark.line
        candidates = [number]
    else:
        number = problem.mark.line
        candidates = list(raw_lines.above(lines, number))
    column = raw_lines.key_column(lines[number])
    found: Mark | None = None
    for at in candidates:
        colon = raw_lines.missing_space(lines[at])
        if colon is None or colon.column != column:
            break
        found = colon._replace(line=at, end_line=at)
    if found is None:
        return None
    return _told_no_space(found, lines[found.line])


def _told_no_space(found: Mark, line: str) -> Diagnostic:
    wanted = raw_lines.with_space(line, found)
    return codes.SYNTAX.over(
        to_span(found._replace(column=found.end_column - 1)),
        "a space is missing after this colon",
        f"write `{wanted}`" if len(wanted) <= _LONGEST else "write `key: value`",
    )


def _text_after_value(problem: ParserError) -> Diagnostic | None:
    """Find text that starts with a quote, bracket or alias, and goes on after it."""
    line = problem.line
    start = raw_lines.value_start(line)
    value, before = line[start:], line[start : problem.mark.column].rstrip()
    sign = value[:1]
    if sign in {'"', "'"} and before == sign:
        return _unclosed_quote(problem, sign)
    is_entry = raw_lines.starts_entry(line) and sign not in {'"', "'"}
    if is_entry and before[-1:] in {'"', "'"}:
        return _unclosed_quote(problem, before[-1])
    is_closed = sign in _PAIRS and len(before) > 1 and before.endswith(_PAIRS[sign])
    if not is_closed and not (sign == "*" and before):
        return None
    mark = Mark(problem.mark.line, start, problem.mark.line, len(line.rstrip()))
    what = "a quote" if sign in {'"', "'"} else f"“{sign}”"
    return codes.SYNTAX.over(
        to_span(mark),
        f"text can't start with {what} unless all of it is in quotes",
        whole_in_quotes(line, start),
    )


def _unclosed_quote(problem: ParserError, sign: str) -> Diagnostic | None:
    """Find the quote that the first quote on this line closes."""
    for at in raw_lines.above(problem.lines, problem.mark.line):
        start = raw_lines.value_start(problem.lines[at])
        value = problem.lines[at][start:].replace("\\\\", "").replace('\\"', "")
        if value.startswith(sign) and value.count(sign) % 2:
            return codes.SYNTAX.over(
                to_span(Mark(at, start, at, start + 1)),
                "this quote is never closed",
                "end the text with the same quote",
            )
    return None


def _cut_by_comment(problem: ParserError) -> Diagnostic | None:
    """Find a text over several lines that a comment ends before its last line."""
    number = problem.mark.line - 1
    if number < 0 or raw_lines.is_blank(problem.lines[number]):
        return None
    line = problem.lines[number]
    found = raw_lines.comment_after_plain(line)
    colon = raw_lines.missing_space(line)
    if found and colon and colon.column == raw_lines.key_column(problem.line):
        return _told_no_space(colon._replace(line=number, end_line=number), line[:found])
    if found is None or raw_lines.indent(problem.line) <= raw_lines.key_column(line):
        return None
    return codes.SYNTAX.over(
        to_span(Mark(number, found, number, len(line.rstrip()))),
        "a # after a space starts a comment, so the text ends before the next line",
        'put the whole text in quotes: "…"',
    )
