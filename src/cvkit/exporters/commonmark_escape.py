r"""Plain text to CommonMark (0.31.2): a backslash only where a character would be markup there.

So ``C++``, ``a_b_c``, ``5 * 3`` and ``$5`` stay as they were written. Beyond CommonMark this
minds what GitHub and kramdown add to it (tables, strikethrough, mathematics, attribute lists),
and breaks up Liquid's braces, since a page for Jekyll is read by Liquid first. kramdown knows
no ``\&`` and no ``\%``; these two are written as character references.
"""

from __future__ import annotations

import re
import unicodedata

MARK = "\0"
"""Stands for a letter that will be written as a character reference."""

_MARKUP = r"""
    (?P<literal>
        (?<=[ ]) (?:\*+|_+) (?=[ ])             # between blanks it neither opens nor closes
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
_CLOSING_HASHES = re.compile(r"(?:^|(?<= ))(?=#+$)")
_UNFIT_FOR_ADDRESS = re.compile(r'[\x00-\x20\x7f"<>\\^`{|}]')


def text(text: str, *, in_link: bool) -> str:
    return (_IN_LINK if in_link else _IN_TEXT).sub(_escape_match, text)


def escape_line_start(text: str, escaped: str) -> str:
    found = _LINE_START.match(text)
    if found is None:
        return escaped
    digits = found["digits"] or ""
    return f"{digits}\\{escaped[len(digits) :]}"


def _escape_match(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "literal":
            return match[0]
        case "reference":
            return "&amp;" if match[0] == "&" else reference(match[0])
        case _:
            return f"\\{match[0]}"


def reference(character: str) -> str:
    return f"&#{ord(character)};"


def is_mark_or_blank(character: str) -> bool:
    """Whether flanking counts it as punctuation or white space in every version of the rules.

    Before 0.31, symbols such as € were not punctuation; an edge of the text counts as a blank.
    """
    return (
        not character
        or unicodedata.category(character)[0] in "PZ"
        or (character.isascii() and not character.isalnum())
    )


def code(text: str) -> str:
    """Set a code span; its fence is longer than any run of backticks in it (6.1)."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    stripped = text.startswith(" ") and text.endswith(" ") and text.strip(" ")
    pad = " " if text[0] == "`" or text[-1] == "`" or stripped else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def address(href: str) -> str:
    """Write a link's destination (6.3)."""
    encoded = _UNFIT_FOR_ADDRESS.sub(lambda m: f"%{ord(m[0]):02X}", href)
    encoded = re.sub(r"&(?=#?\w+;)", "&amp;", encoded)
    return f"<{encoded}>" if "(" in encoded or ")" in encoded else encoded
