"""Writes styled runs of text as the Markdown of ``resume.yaml``."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from cvkit.model.text import RichText, TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Spans = tuple[TextSpan, ...]

_MARKUP = re.compile(r"([\\`*_\[\]~^])")
_ESCAPE = re.compile(r"\\(?=[\\`*_\[\]~^])")
_MOST_TRIED = 30
_LEVELS = ("href", "strong", "emphasis", "code", "script")
"""The marks, from the outermost one."""


def markdown(spans: Spans) -> tuple[str, tuple[str, ...]]:
    """Return a text as Markdown that prints just these spans, and what had to be dropped for it.

    Args:
        spans: The text, not empty, without blanks at its ends.
    """
    dropped: list[str] = []
    for name, plainer in _PLAINER:
        fewer = plainer(spans)
        if name and fewer == spans:
            continue
        spans, dropped = fewer, [*dropped, *filter(None, [name])]
        for emphasis in "*_":
            for is_escaped in (False, True):
                text = _write(spans, emphasis, is_escaped=is_escaped)
                if _prints(text, spans):
                    return _with_fewer_escapes(text, spans), tuple(dropped)
    plain = "".join(span.text for span in spans)
    return _MARKUP.sub(r"\\\1", plain), tuple(dropped)


def _prints(text: str, spans: Spans) -> bool:
    return _looks(RichText(text).spans) == _looks(spans)


def _with_fewer_escapes(text: str, spans: Spans) -> str:
    """Remove backslashes without which the text prints the same, of the first few ones."""
    escapes = [found.start() for found in _ESCAPE.finditer(text)][:_MOST_TRIED]
    for at in reversed(escapes):
        shorter = text[:at] + text[at + 1 :]
        if _prints(shorter, spans):
            text = shorter
    return text


def _looks(spans: Sequence[TextSpan]) -> list[tuple[object, ...]]:
    """Return each character with its look, which blanks have none of."""
    return [
        (character, one.strong, one.emphasis, one.code, unquote(one.href or ""), one.script)
        if character != " "
        else (" ",)
        for one in spans
        for character in one.text
    ]


def _outside_words(spans: Spans) -> Spans:
    """Remove bold and italic type that starts or ends within a word, where it can't be written."""
    spans = _freed(spans, lambda one: one.strong, lambda one: replace(one, strong=False))
    return _freed(spans, lambda one: one.emphasis, lambda one: replace(one, emphasis=False))


def _freed(
    spans: Spans, has: Callable[[TextSpan], bool], without: Callable[[TextSpan], TextSpan]
) -> Spans:
    groups = [(marked, list(group)) for marked, group in groupby(spans, has)]
    found: list[TextSpan] = []
    for at, (marked, group) in enumerate(groups):
        before = groups[at - 1][1][-1].text[-1:] if at else ""
        after = groups[at + 1][1][0].text[:1] if at + 1 < len(groups) else ""
        is_within = (before.isalnum() and not group[0].text.startswith(" ")) or (
            after.isalnum() and not group[-1].text.endswith(" ")
        )
        found += map(without, group) if marked and is_within else group
    return tuple(found)


def _without(**style: Any) -> Callable[[Spans], Spans]:  # noqa: ANN401 - as TextSpan has it
    return lambda spans: tuple(replace(one, **style) for one in spans)


_PLAINER: tuple[tuple[str, Callable[[Spans], Spans]], ...] = (
    ("", lambda spans: spans),
    ("bold and italic type within words", _outside_words),
    ("sub- and superscripts", _without(script="")),
    ("the look of code", _without(code=False)),
    ("italic type", _without(emphasis=False)),
    ("bold type", _without(strong=False)),
    ("links", _without(href=None)),
)
"""What is dropped, in this order, of a text that can't be written as it is."""


def _write(spans: Sequence[TextSpan], emphasis: str, *, is_escaped: bool, level: int = 0) -> str:
    """Write spans from the outermost mark, a link, to the innermost."""
    if level == len(_LEVELS):
        text = "".join(span.text for span in spans)
        return _MARKUP.sub(r"\\\1", text) if is_escaped and not spans[0].code else text
    pieces = []
    name = _LEVELS[level]
    for value, group in groupby(spans, lambda one: getattr(one, name)):
        inner = _write(list(group), emphasis, is_escaped=is_escaped, level=level + 1)
        stripped = inner.strip(" ")
        if value and stripped:
            start, end = _marks(name, str(value), stripped, emphasis)
            inner = inner.replace(stripped, f"{start}{stripped}{end}", 1)
        pieces.append(inner)
    return "".join(pieces)


def _marks(name: str, value: str, inner: str, emphasis: str) -> tuple[str, str]:
    match name:
        case "href":
            target = f"<{value}>" if "(" in value or ")" in value else value
            return "[", f"]({target})"
        case "strong":
            return "**", "**"
        case "emphasis":
            return emphasis, emphasis
        case "code":
            fence = "`" * (1 + max(map(len, re.findall("`+", inner)), default=0))
            pad = " " if "`" in (inner[0], inner[-1]) else ""
            return f"{fence}{pad}", f"{pad}{fence}"
    sign = "~" if value == "sub" else "^"
    return sign, sign
