"""What libyaml says about a file that is not YAML, in plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Diagnostic, Label, Severity, codes
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    import yaml

    from cvkit.diagnostics.codes import Code

_QUOTE = 'put the whole text in quotes: "…"'
_INDENT = "lines that belong together start in the same column; indent with blanks"
_NO_COLON = "could not find expected ':'"
_SECOND_COLON = re.compile(r":\s")


class _Words(NamedTuple):
    message: str
    help: str = ""
    code: Code = codes.SYNTAX


class _ParserError(NamedTuple):
    """An error of libyaml's: its phrase, where it arose, and what was being read from where."""

    phrase: str
    mark: Mark
    context: str
    opened: Mark | None
    line: str
    is_at_end: bool

    @property
    def char(self) -> str:
        return self.line[self.mark.column : self.mark.column + 1]

    @property
    def before(self) -> str:
        return self.line[: self.mark.column]


def explain(error: yaml.MarkedYAMLError, lines: tuple[str, ...], file: str) -> Diagnostic:
    """Return libyaml's complaint as a diagnostic that needs no knowledge of YAML's grammar."""
    problem = _problem(error, lines)
    words = _words(problem)
    mark, label = _places(problem, lines)
    return Diagnostic(
        code=words.code.code,
        severity=Severity.ERROR,
        message=words.message,
        file=file,
        span=to_span(mark),
        labels=(Label(to_span(label), "opened here"),) if label else (),
        help=words.help,
    )


def _places(problem: _ParserError, lines: tuple[str, ...]) -> tuple[Mark, Mark | None]:
    """Return what to underline, and where the bracket was opened, if that is another place."""
    opened = problem.opened
    if opened is None:
        return problem.mark, None
    if problem.phrase == _NO_COLON:
        return opened._replace(end_column=max(len(lines[opened.line].rstrip()), 1)), None
    if "alias" in problem.context or "anchor" in problem.context:
        return opened, None
    if problem.is_at_end or "document indicator" in problem.phrase:
        return opened, None
    is_bracket = "flow" in problem.context and opened != problem.mark
    return problem.mark, opened if is_bracket else None


def _problem(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> _ParserError:
    mark = _at(error.problem_mark or error.context_mark, lines)
    opened = _at(error.context_mark, lines) if error.context_mark else None
    rest = [lines[mark.line][mark.column :], *lines[mark.line + 1 :]]
    return _ParserError(
        error.problem or "",
        mark,
        error.context or "",
        opened,
        lines[mark.line],
        is_at_end=not any(line.strip() for line in rest),
    )


def _at(mark: yaml.Mark | None, lines: tuple[str, ...]) -> Mark:
    """Return a place of one character in the text; the end of a file is the end of its text."""
    if mark is None or mark.line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    else:
        line, column = mark.line, min(mark.column, len(lines[mark.line]))
    return Mark(line, column, line, column + 1)


def _words(problem: _ParserError) -> _Words:  # noqa: C901, PLR0911, PLR0912 - a table of libyaml's phrases
    phrase, context = problem.phrase, problem.context
    match phrase:
        case "found character that cannot start any token":
            return _bad_start(problem)
        case "mapping values are not allowed in this context":
            return _second_colon(problem)
        case "could not find expected ':'":
            return _Words(
                "this line is neither `key: value` nor an item of a list",
                "a key is followed by a colon and a blank; a longer text is indented below its key",
            )
        case "block sequence entries are not allowed in this context":
            return _Words(
                "a list cannot start here",
                "put each item on a line of its own below the key; "
                "a text that starts with a dash needs quotes",
            )
        case "did not find expected '-' indicator":
            return _Words("this line stands among the items of a list but has no dash", _INDENT)
        case "did not find expected key" if problem.before.rstrip().endswith(('"', "'")):
            return _Words("there is text after the closing quote", _QUOTE)
        case "did not find expected key" if problem.char == ":":
            return _Words("a key is missing before this colon")
        case "did not find expected key":
            return _Words("this line does not fit the indentation of the lines above", _INDENT)
        case "mapping keys are not allowed in this context":
            return _Words("a text cannot start with “? ” unless it is in quotes", _QUOTE)
        case "found unexpected ':'":
            return _Words("a text with a colon in it needs quotes inside brackets", _QUOTE)
        case "found unexpected document indicator":
            return _Words("this quote is never closed", "end the text with the same quote")
        case "did not find expected ',' or ']'":
            return _unclosed(problem, "[", "]")
        case "did not find expected ',' or '}'":
            return _unclosed(problem, "{", "}")
        case "did not find expected node content" if not problem.is_at_end:
            return _Words("a value is missing here", "remove the comma, or write a value")
        case "did not find expected node content":
            return _Words("this bracket is never closed", "close it with `]` or `}`")
        case "found unexpected end of stream":
            return _Words("this quote is never closed", "end the text with the same quote")
        case "found unknown escape character":
            return _Words(
                "there is no such escape after a backslash",
                "write \\\\ for a backslash, or use 'single quotes'",
            )
        case _ if "escape" in phrase or "hexdecimal" in phrase:
            return _Words("this escape names no character", "write the character itself")
        case _ if "tab character" in phrase:
            return _TABS
        case _ if "alias" in context or "anchor" in context:
            return _bad_name(problem)
        case _ if "tag" in phrase or "tag" in context:
            return _Words(
                "a YAML tag stands here, and cvkit reads none",
                "remove it; a text that starts with “!” needs quotes",
                codes.TAG,
            )
        case _ if "directive" in phrase + context or "YAML document" in phrase:
            return _Words("a line that starts with “%” is an instruction to YAML", "remove it")
        case _ if "block scalar" in context:
            return _Words(
                "after `|` or `>` the text starts on the next line",
                "a text that starts with `|` or `>` needs quotes",
            )
        case "did not find expected <document start>":
            return _Words("the file should have ended before this", _INDENT)
    return _Words("this is not YAML", "the line, or the one above, breaks its rules")


_TABS = _Words("a tab cannot be used for indentation", "indent with blanks, two for each level")


def _bad_start(problem: _ParserError) -> _Words:
    if problem.char == "\t":
        return _TABS
    return _Words(f"a text cannot start with “{problem.char}” unless it is in quotes", _QUOTE)


def _bad_name(problem: _ParserError) -> _Words:
    sign = "*" if "alias" in problem.context else "&"
    if sign == "*":
        return _Words("a text cannot start with “*” unless it is in quotes", 'write "**bold** …"')
    return _Words(f"a text cannot start with “{sign}” unless it is in quotes", _QUOTE)


def _second_colon(problem: _ParserError) -> _Words:
    if _SECOND_COLON.search(problem.before):
        return _Words("a text with “: ” in it needs quotes", _QUOTE)
    if problem.before.strip().startswith("-") or not problem.before.strip():
        return _Words("there cannot be a key here", _INDENT)
    return _Words("this key is indented more than the line above allows", _INDENT)


def _unclosed(problem: _ParserError, opening: str, closing: str) -> _Words:
    if problem.is_at_end:
        return _Words(f"this `{opening}` is never closed", f"close it with `{closing}`")
    return _Words(
        f"a comma or `{closing}` is missing before this",
        f"a text with any of , [ ] {{ }} in it needs quotes inside `{opening}…{closing}`",
    )
