"""Writes texts, links and styles in Typst's markup; each text is escaped exactly once.

What Typst reads as markup has a backslash, and shorthands are kept from being one: ``--`` stays two
hyphens. Straight quotes stay straight, as the template turns smart quotes off.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.model.text import TextSpan

if TYPE_CHECKING:
    from cvkit.view.blocks import Inline

_BLANKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029 ]+")
_MARKUP = re.compile(
    r"(?P<sign>[\\#$@<>*_`~\[\]])|"
    r"(?P<shorthand>-(?=[-?\d])|\.(?=\.\.)|/(?=[/*])|(?<=\*)/)|"
    r"(?P<nbsp>\u00a0)"
)
"""Signs that are markup anywhere, and the first of those that are together: dashes, soft hyphens,
minus signs, an ellipsis and comments (which an address would begin with ``//``)."""

_AT_START = re.compile(r"(?P<sign>[=+/-])|\d+(?P<point>\.)")
"""What makes the start of a line a heading or an item of a list."""

_AFTER_CALL = ("(", "[", ".", ";")
"""What after a call in markup would go on with it, or be taken for its end."""


def text(plain: str) -> str:
    """Return a text without styles as markup, to stand within a line.

    Args:
        plain: The text; white space counts as one space, as Typst has it.
    """
    return _MARKUP.sub(_escape, _BLANKS.sub(" ", plain))


def at_start(markup: str) -> str:
    """Return markup, so that its start is no heading and no item of a list."""
    found = _AT_START.match(markup)
    if not found:
        return markup
    at = found.start("sign") if found["sign"] else found.start("point")
    return f"{markup[:at]}\\{markup[at:]}"


def inline(spans: Inline) -> str:
    """Return a text with its styles and links as markup, at the start of a line or a block."""
    written, is_call = "", False
    for index, span in enumerate(spans):
        shown, is_next_call = _span(span, is_apart=_is_apart(spans, index))
        if is_call and shown.startswith(_AFTER_CALL):
            written += ";"
        written += shown if written else at_start(shown)
        is_call = is_next_call
    return written


def string(value: str) -> str:
    """Return a string literal."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_BLANKS.sub(" ", escaped)}"'


def _escape(match: re.Match[str]) -> str:
    if match["nbsp"]:
        return "~"
    return f"\\{match[0]}"


def _span(span: TextSpan, *, is_apart: bool) -> tuple[str, bool]:
    """Return a span as markup, and whether that ends as a call."""
    written = text(span.text)
    is_call = False
    if span.code:
        is_raw = "`" not in span.text and is_apart
        written = f"`{span.text}`" if is_raw else f"#raw({string(span.text)})"
        is_call = not is_raw
    for is_so, sign, function in (
        (span.emphasis, "_", "emph"),
        (span.strong, "*", "strong"),
        (span.script == "sub", "", "sub"),
        (span.script == "super", "", "super"),
    ):
        if is_so and sign and is_apart and not is_call:
            written = f"{sign}{written}{sign}"
        elif is_so:
            written, is_call = f"#{function}[{at_start(written)}]", True
    if span.href:
        written, is_call = f"#link({string(span.href)})[{at_start(written)}]", True
    return written, is_call


def _is_apart(spans: Inline, index: int) -> bool:
    """Whether no letter and no other style is beside a span, so that signs can enclose it."""
    before, after = spans[index - 1 : index] if index else (), spans[index + 1 : index + 2]
    signs = (*(one.text[-1:] for one in before), *(one.text[:1] for one in after))
    return not any(map(_is_styled, (*before, *after))) and not any(map(str.isalnum, signs))


def _is_styled(span: TextSpan) -> bool:
    return span != TextSpan(span.text)
