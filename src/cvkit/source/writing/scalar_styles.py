"""Chooses how a text is written in YAML: without quotes if it can be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.source.yaml.composition import composed
from cvkit.source.yaml.data import read, to_data

if TYPE_CHECKING:
    from collections.abc import Iterator

_OUTSIDE = "\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff"
_START = r"(?:[^\W_]|[(+./$€£“‘«])"
_INSIDE = rf"(?:[^:#{_OUTSIDE}]|:(?=[^\s])|(?<! )#)"
_IN_BRACKETS = rf"(?:[^:#,\[\]{{}}{_OUTSIDE}]|:(?=\w)|(?<! )#)"
_PLAIN = re.compile(rf"{_START}{_INSIDE}*(?<![ :])")
_PLAIN_IN_BRACKETS = re.compile(rf"{_START}{_IN_BRACKETS}*(?<![ :])")
"""Texts that surely need no quotes. Others may need none, either; then they are tried."""

_NEVER_PLAIN = re.compile(r": | #|:$|^(?:[\]\[{}&*!|>%@`'\"#,]|[-?:] )")
_TO_ESCAPE_ALWAYS = re.compile(rf"[{_OUTSIDE}\ud800-\udfff\ufffe\uffff]")

_FOLDS = re.compile(rf"[^\s{_OUTSIDE}](?:[^{_OUTSIDE}]*[^\s{_OUTSIDE}])?")
"""Texts that surely can be a folded block."""

_MAY_BE_CJK = r"[\u2e80-\ua4cf\uf900-\uffef\U00020000-\U0003ffff]"

_NULLS = frozenset({"null", "~"})
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_TO_ESCAPE = re.compile('[\\\\"\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]')
_UNBREAKABLE = r"[\u2e80-\u30ff\u3100-\ua4cf\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
"""Chinese and Japanese characters; a line break between them is no space."""


@lru_cache(maxsize=4096)
def one_line(text: str, *, in_brackets: bool = False) -> str:
    """Return a text as a scalar on one line.

    Args:
        text: The text.
        in_brackets: Whether it stands in ``[…]`` or ``{…}``.
    """
    if _is_plain(text, _PLAIN_IN_BRACKETS if in_brackets else _PLAIN):
        return text
    if _NEVER_PLAIN.search(text) and not _TO_ESCAPE_ALWAYS.search(text):
        return _single(text)
    head, tail = ("[", ", x]") if in_brackets else ("", "")
    for written in _candidates(text):
        if _is_read(f"k: {head}{written}{tail}\n", [text, "x"] if in_brackets else text):
            return written
    return _double(text)


def over_lines(text: str, *, first: int, indent: int, width: int) -> list[str]:
    """Return a text as the lines of a scalar, none wider than ``width`` if it has spaces.

    Args:
        text: The text.
        first: The column of its first line, after its key or dash.
        indent: The column of its other lines.
        width: The column after the last.
    """
    if "\n" in text:
        return _literal(text, indent) or [_double(text)]
    if first + len(text) <= width and first + len(written := one_line(text)) <= width:
        return [written]
    margin = " " * indent
    plain = _wrapped(text, width - first, width - indent)
    lines = [plain[0], *(margin + line for line in plain[1:])]
    if _is_plain(text, _PLAIN) or _can_be(lines, indent, text):
        return lines
    folded = [">-", *(margin + line for line in _wrapped(text, width - indent, width - indent))]
    return folded if _FOLDS.fullmatch(text) or _can_be(folded, indent, text) else [one_line(text)]


def _is_plain(text: str, pattern: re.Pattern[str]) -> bool:
    return pattern.fullmatch(text) is not None and text.lower() not in _NULLS


def _can_be(lines: list[str], indent: int, text: str) -> bool:
    return _is_read("k: " + "\n".join(_moved(lines, indent)) + "\n", text)


def _literal(text: str, indent: int) -> list[str]:
    margin = " " * indent
    lines = ["|-", *(margin + line if line else "" for line in text.split("\n"))]
    return lines if _can_be(lines, indent, text) else []


def _moved(lines: list[str], indent: int) -> list[str]:
    return [lines[0], *(line[indent - 2 :] if line else "" for line in lines[1:])]


def _candidates(text: str) -> Iterator[str]:
    if text and "\t" not in text:  # YAML allows it, but some readers don't
        yield text
    yield _single(text)


def _single(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _double(text: str) -> str:
    def escape(match: re.Match[str]) -> str:
        return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}"

    return f'"{_TO_ESCAPE.sub(escape, text)}"'


def _is_read(source: str, wanted: object) -> bool:
    root = read(source)
    return root is not None and to_data(root) == {"k": _composed(wanted)}


def _composed(wanted: object) -> object:
    if isinstance(wanted, list):
        return [_composed(one) for one in wanted]
    return composed(str(wanted))


def _wrapped(text: str, first: int, others: int) -> list[str]:
    """Break a text at single spaces; a space beside a Chinese or Japanese character stays."""
    lines: list[str] = []
    current = ""
    for word in _pieces(text):
        limit = first if not lines else others
        if current and len(current) + 1 + len(word) > limit:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return [*lines, current]


def _pieces(text: str) -> list[str]:
    has_cjk = not text.isascii() and re.search(_MAY_BE_CJK, text) is not None
    if not (has_cjk or "  " in text or " #" in text):
        return text.split(" ")
    pieces: list[str] = []
    for word in text.split(" "):
        before = pieces[-1] if pieces else ""
        is_glued = not word or not before or before.endswith(" ") or word.startswith("#")
        beside = (before[-1:], word[:1]) if has_cjk and before else ()
        near_cjk = any(re.match(_UNBREAKABLE, one) for one in beside)
        if pieces and (is_glued or near_cjk):
            pieces[-1] = f"{before} {word}"
        else:
            pieces.append(word)
    return pieces
