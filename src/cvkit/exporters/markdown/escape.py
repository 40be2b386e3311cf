r"""Escapes plain text for CommonMark (0.31.2), only where a character would be markup.

So ``C++``, ``a_b_c``, ``5 * 3`` and ``$5`` are unchanged. Extensions of GitHub and kramdown are
also escaped (tables, strikethrough, mathematics, attribute lists), as well as Liquid's braces,
since Jekyll processes Liquid first. kramdown doesn't support ``\&`` and ``\%``, so these two are
written as character references.
"""

from __future__ import annotations

import re
import unicodedata

_MARK = "\0"
"""Placeholder for a letter to be written as a character reference, thus treated as punctuation."""

_MARKUP = r"""
    (?P<literal>
        (?<=[ ]) (?:\*+|_+) (?=[ ])             # between spaces it neither opens nor closes
      | (?<=[^\W_]) _+ (?=[^\W_])               # nor does an underscore within a word
    )
    | (?P<reference>
        & (?=[A-Za-z][A-Za-z0-9]{0,31};|\#[0-9]{1,7};|\#[xX][0-9A-Fa-f]{1,6};)
      | (?<=\{) %                               # Liquid
    )
    | (?P<markup>
        \\ (?=[\0!-/:-@\[-`{-~]|$)
      | [*_`|]
      | ~ (?=~) | (?<![ ]) ~
      | < (?=[A-Za-z/!?])
      | BRACKET
      | \$ (?=\$)
      | \{ (?=[:\#]) | (?<=\{) \{               # kramdown's attributes, Liquid
    )
"""
_IN_TEXT = re.compile(_MARKUP.replace("BRACKET", r"\] (?=\()"), re.VERBOSE)
_IN_LINK = re.compile(_MARKUP.replace("BRACKET", r"[\[\]]"), re.VERBOSE)
_LINE_START = re.compile(
    r"(?P<digits>\d{1,9}(?=[.)](?: |$)))|(?=[\[#>=]|: |[-+](?: |$)|-[ -]*$)",
)
_UNFIT_FOR_ADDRESS = re.compile(r'[\x00-\x20\x7f"<>\\^`{|}]')


def text(
    plain: str,
    *,
    in_link: bool = False,
    at_line_start: bool = False,
    after_mark: bool = False,
    before_mark: bool = False,
) -> str:
    """Return Markdown for a run of characters in one style.

    Args:
        plain: The text, not empty, without line breaks or other control characters.
        in_link: Whether it is link text, where brackets must be escaped.
        at_line_start: Whether it starts a line.
        after_mark: Whether to write a letter at the start as a character reference, so that the
            delimiter before it can close.
        before_mark: Whether to write a letter at the end as a character reference, so that the
            delimiter after it can open.
    """
    first = plain[0] if after_mark and not _is_mark_or_blank(plain[0]) else ""
    last = plain[-1] if before_mark and not _is_mark_or_blank(plain[-1]) else ""
    if first:
        plain = _MARK + plain[1:]
    if last:
        plain = plain[:-1] + _MARK
    escaped = (_IN_LINK if in_link else _IN_TEXT).sub(_escape, plain)
    if at_line_start and (found := _LINE_START.match(plain)):
        digits = found["digits"] or ""
        escaped = f"{digits}\\{escaped[len(digits) :]}"
    if first:
        escaped = _reference(first) + escaped[1:]
    if last and escaped.endswith(_MARK):
        escaped = escaped[:-1] + _reference(last)
    return escaped


def _escape(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "literal":
            return match[0]
        case "reference":
            return "&amp;" if match[0] == "&" else _reference(match[0])
        case _:
            return f"\\{match[0]}"


def _reference(character: str) -> str:
    return f"&#{ord(character)};"


def _is_mark_or_blank(character: str) -> bool:
    """Whether it is punctuation or whitespace by the flanking rules of all CommonMark versions.

    Before 0.31, symbols such as € were not punctuation.
    """
    is_ascii_mark = character.isascii() and not character.isalnum()
    return is_ascii_mark or unicodedata.category(character)[0] in "PZ"


def code(plain: str) -> str:
    """Return a code span, delimited by more backticks than any run of them within (6.1)."""
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    stripped = plain.startswith(" ") and plain.endswith(" ") and plain.strip(" ")
    pad = " " if plain[0] == "`" or plain[-1] == "`" or stripped else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


def address(href: str) -> str:
    """Return a link destination (6.3)."""
    encoded = _UNFIT_FOR_ADDRESS.sub(lambda m: f"%{ord(m[0]):02X}", href)
    encoded = re.sub(r"&(?=#?\w+;)", "&amp;", encoded)
    return f"<{encoded}>" if "(" in encoded or ")" in encoded else encoded
