"""Explains libyaml's syntax errors in plain English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import Diagnostic, Label, codes
from cvkit.source.yaml import causes, parser_error
from cvkit.source.yaml.spans import to_span

if TYPE_CHECKING:
    import yaml

    from cvkit.source.yaml.parser_error import ParserError
    from cvkit.source.yaml.tree import Mark

_QUOTE = 'put the whole text in quotes: "…"'
_INDENT = "indent lines of the same level by the same number of spaces"
_NO_COLON = "could not find expected ':'"
_SECOND_COLON = re.compile(r":\s")


def explain(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> Diagnostic:
    """Turn a libyaml error into a diagnostic that requires no knowledge of YAML's grammar."""
    problem = parser_error.from_libyaml(error, lines)
    if found := causes.find(problem):
        return found
    mark, opening = _places(problem, lines)
    labels = (Label(to_span(opening), "opened here"),) if opening else ()
    return _words(problem)._replace(span=to_span(mark), labels=labels)


def _places(problem: ParserError, lines: tuple[str, ...]) -> tuple[Mark, Mark | None]:
    """Return the mark to underline, and that of the opening bracket if it is elsewhere."""
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


def _words(problem: ParserError) -> Diagnostic:  # noqa: C901, PLR0911, PLR0912 - a table of libyaml's phrases
    phrase, context = problem.phrase, problem.context
    match phrase:
        case "found character that cannot start any token":
            return _bad_start(problem)
        case "mapping values are not allowed in this context":
            return _second_colon(problem)
        case "could not find expected ':'":
            return _error(
                "this line is neither `key: value` nor an item of a list",
                "a key needs a colon and a space after it; indent longer text below its key",
            )
        case "block sequence entries are not allowed in this context":
            return _error(
                "a list can't start here",
                "put each item on its own line below the key; "
                "text that starts with a dash needs quotes",
            )
        case "did not find expected '-' indicator" if problem.before.rstrip().endswith(('"', "'")):
            return _error("there is text after the closing quote", _QUOTE)
        case "did not find expected '-' indicator":
            return _error("this line is between the items of a list but has no dash", _INDENT)
        case "did not find expected key" if problem.before.rstrip().endswith(('"', "'")):
            return _error("there is text after the closing quote", _QUOTE)
        case "did not find expected key" if problem.char == ":":
            return _error("a key is missing before this colon")
        case "did not find expected key":
            return _error("the indentation of this line doesn't match the lines above", _INDENT)
        case "mapping keys are not allowed in this context":
            return _error("text can't start with “? ” unless it is in quotes", _QUOTE)
        case "found unexpected ':'":
            return _error("text with a colon needs quotes inside brackets", _QUOTE)
        case "found unexpected document indicator":
            return _error("this quote is never closed", "end the text with the same quote")
        case "did not find expected ',' or ']'":
            return _unclosed(problem, "[", "]")
        case "did not find expected ',' or '}'":
            return _unclosed(problem, "{", "}")
        case "did not find expected node content" if "block" in context:
            return _bad_start(problem)
        case "did not find expected node content" if not problem.is_at_end:
            return _error("a value is missing here", "remove the comma, or write a value")
        case "did not find expected node content":
            return _error("this bracket is never closed", "close it with `]` or `}`")
        case "found unexpected end of stream":
            return _error("this quote is never closed", "end the text with the same quote")
        case "found unknown escape character":
            return _error(
                "unknown escape sequence",
                "write \\\\ for a backslash, or use 'single quotes'",
            )
        case _ if "escape" in phrase or "hexdecimal" in phrase:
            return _error("invalid escape sequence", "write the character itself")
        case _ if "tab character" in phrase:
            return _TABS
        case _ if "alias" in context or "anchor" in context:
            return _bad_name(problem)
        case _ if "tag" in phrase or "tag" in context:
            return codes.TAG.over(
                None,
                "this is a YAML tag, which cvkit doesn't support",
                "remove it; text that starts with “!” needs quotes",
            )
        case _ if "directive" in phrase + context or "YAML document" in phrase:
            return _error("a line that starts with “%” is a YAML directive", "remove it")
        case _ if "block scalar" in context:
            return _error(
                "after `|` or `>` the text starts on the next line",
                "text that starts with `|` or `>` needs quotes",
            )
        case "did not find expected <document start>":
            return _error("the document should end before this line", _INDENT)
    return _error("this is not YAML", "check this line and the one above")


def _error(message: str, help_: str = "") -> Diagnostic:
    return codes.SYNTAX.over(None, message, help_)


_TABS = _error("tabs can't be used for indentation", "indent with spaces, two for each level")


def _bad_start(problem: ParserError) -> Diagnostic:
    if problem.char == "\t":
        return _TABS
    help_ = causes.whole_in_quotes(problem.line, problem.mark.column)
    return _error(f"text can't start with “{problem.char}” unless it is in quotes", help_)


def _bad_name(problem: ParserError) -> Diagnostic:
    sign = "*" if "alias" in problem.context else "&"
    start = problem.opened or problem.mark
    help_ = causes.whole_in_quotes(problem.lines[start.line], start.column)
    return _error(f"text can't start with “{sign}” unless it is in quotes", help_)


def _second_colon(problem: ParserError) -> Diagnostic:
    if _SECOND_COLON.search(problem.before):
        return _error("text with “: ” needs quotes", _QUOTE)
    if problem.before.strip().startswith("-") or not problem.before.strip():
        return _error("a key can't start here", _INDENT)
    return _error("this key is indented more than the line above allows", _INDENT)


def _unclosed(problem: ParserError, opening: str, closing: str) -> Diagnostic:
    if problem.is_at_end:
        return _error(f"this `{opening}` is never closed", f"close it with `{closing}`")
    return _error(
        f"a comma or `{closing}` is missing before this",
        f"text with any of , [ ] {{ }} needs quotes inside `{opening}…{closing}`",
    )
