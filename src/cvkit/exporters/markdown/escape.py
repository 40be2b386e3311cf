r"""Escapes plain text for CommonMark (0.31.2), only where a character would be markup.

So ``C++``, ``a_b_c``, ``5 * 3`` and ``$5`` are unchanged. Extensions of GitHub and kramdown are
also escaped (tables, strikethrough, mathematics, attribute lists), as well as Liquid's braces,
since Jekyll processes Liquid first. kramdown doesn't support ``\&`` and ``\%``, so these two are
written as character references.

GitHub makes a link of a bare URL and reads nothing in it as an escape. So a URL with characters to
escape becomes a link here, or, if it cannot, is escaped where GitHub would recognize it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

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
      | ^ \^                                    # kramdown's end of block, or a footnote
      | LABEL_END
    )
    | (?P<markup>
        \\ (?=[\0!-/:-@\[-`{-~]|$)
      | [*_`|]
      | ~ (?=~) | (?<![ ]) ~
      | < (?=[A-Za-z/!?])
      | BRACKET
      | \$ (?=\$) | (?<=^\$) \$                # kramdown's mathematics, inline and as a block
      | - (?=-) | < (?=<) | > (?=>)             # its dashes and guillemets
      | \{ (?=[:\#]) | (?<=\{) \{               # kramdown's attributes, Liquid
    )
"""
# After an escaped bracket, kramdown still reads a definition in "]:", marked an address in "](".
_IN_TEXT = re.compile(
    _MARKUP.replace("LABEL_END", r"\] (?=:)").replace("BRACKET", r"\] (?=\()"), re.VERBOSE
)
_IN_LINK = re.compile(
    _MARKUP.replace("LABEL_END", r"\] (?=[:(])").replace("BRACKET", r"[\[\]]"), re.VERBOSE
)
_LINE_START = re.compile(
    r"(?P<digits>\d{1,9}(?=[.)](?: |$)))|(?=[\[#>=]|: |[-+](?: |$)|-[ -]*$|:?-:?$)",
)
_URL_START = re.compile(r"(?:https?|ftp)(?=://)|www(?=\.)", re.IGNORECASE)
_BARE_URL = re.compile(f"(?:{_URL_START.pattern})[^ <]*", re.IGNORECASE)
"""What GitHub makes a link, up to a blank or ``<``; it takes even a backslash there literally."""
_WHOLE_URL = re.compile(
    r"""
    (?P<url>
        (?: (?P<scheme>(?:https?|ftp)://) | www\. )
        (?: ANY | \(ANY*\) )* (?: [\w/~\#=%-] | \(ANY*\) )
    )
    (?!\w) (?: [^\w>]* $ | \s )                 # marks after it are not part of it
    """.replace("ANY", r"[\w/.~:?\#@!$&'*+,;=%-]"),
    re.VERBOSE,
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
    escaped = _escaped(plain, in_link=in_link)
    if at_line_start and (found := _LINE_START.match(plain)):
        at = len(found["digits"] or "")
        if escaped[at] != "\\":
            escaped = f"{escaped[:at]}\\{escaped[at:]}"
    if first:
        escaped = _reference(first) + escaped[1:]
    if last and escaped.endswith(_MARK):
        escaped = escaped[:-1] + _reference(last)
    return escaped


def _escaped(plain: str, *, in_link: bool) -> str:
    if in_link:  # where nobody looks for bare URLs
        return _IN_LINK.sub(_escape, plain)
    edits = [
        (*match.span(), _escape(match))
        for match in _IN_TEXT.finditer(plain)
        if match.lastgroup != "literal"
    ]
    for found in _BARE_URL.finditer(plain):
        start, end = found.span()
        within = [edit for edit in edits if start <= edit[0] <= end]
        # At the end, too, as what is written next could be a delimiter or a line break's backslash.
        if not within and end < len(plain) and _MARK not in found[0]:
            continue
        link, length = _link(found[0]) if _can_be_link(plain, start, within) else ("", 0)
        if link:
            edits = [edit for edit in edits if not start <= edit[0] < start + length]
            edits.append((start, start + length, link))
        else:
            starts = [match.end() for match in _URL_START.finditer(plain, start, end)]
            edits += [(at, at, "\\") for at in starts]
    pieces, position = [], 0
    for start, end, replacement in sorted(edits):
        pieces += [plain[position:start], replacement]
        position = end
    return "".join(pieces) + plain[position:]


def _can_be_link(plain: str, start: int, within: Iterable[tuple[int, int, str]]) -> bool:
    """Whether a bare URL stands alone, without what dialects decode differently in a link.

    After other marks than these, a link could be escaped, a picture or a part of an element.
    """
    is_alone = not start or plain[start - 1].isspace() or plain[start - 1] in "(\"'«“‘„:;,/"
    return is_alone and not any(edit[2].startswith("&") for edit in within)


def _link(url: str) -> tuple[str, int]:
    """Return a link to a URL, without marks after it, and its length; an empty one if unfit."""
    match = _WHOLE_URL.match(url)
    if not match:
        return "", 0
    found, scheme = match["url"], match["scheme"]
    # In angle brackets, markdown-it shows "%20" as a space.
    if scheme and "%" not in found:
        return f"<{found}>", len(found)
    target = found if scheme else f"http://{found}"
    return f"[{_IN_LINK.sub(_escape, found)}]({address(target)})", len(found)


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


def can_be_code(plain: str, *, in_link: bool) -> bool:
    """Whether a code span, where nothing can be escaped, would keep the text.

    In links, "]:" after a bracket would be read as a link reference definition (4.7), and marked
    finds the end of the text in "](" and miscounts backticks. Liquid runs what it finds.
    """
    unfit = ("{{", "{%", "]:", "](", "`") if in_link else ("{{", "{%")
    return not any(mark in plain for mark in unfit)


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
