"""Writes texts in the Markdown that RenderCV reads, with Python-Markdown and then Typst.

A text must also be the same to ``RichText``, so that it can be imported again.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from cvkit.exporters.text import scripts
from cvkit.model.text import RichText, TextSpan, merged

if TYPE_CHECKING:
    from collections.abc import Iterable

JOINER = "\u2060"
"""Word joiner: keeps signs apart that Python-Markdown or Typst would take for code."""

_EXECUTED = re.compile(r"#(?=[A-Za-z])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|\$(?=\$)")
"""Typst code, HTML and formulas, which RenderCV passes on and which can't be escaped."""

_BLOCK = re.compile(r"^(?=(?:#{1,6}|[-*+>:/=]+|\d{1,9}[.)])(?:\s|$)|={3,}|-{3,}|!!! |/ )")
"""The start of a heading, a list or a quotation, in Markdown or in Typst."""

_STAR = re.compile(r"\*")
_TOUCHED_STAR = re.compile(r"(?<!\s)\*|\*(?!\s)")
_NO_STAR = re.compile(r"(?!)")
_UNDERSCORE = re.compile("_")
_LINK_LIKE = re.compile(r"\][(:\[]|\] \[")
_UNFIT = str.maketrans({"\\": "%5C", "<": "%3C", ">": "%3E", " ": "%20", '"': "%22"})
"""What can't stand in an address in Markdown and in Typst."""

_PUNCTUATION = re.compile(r"\\(?=[!-/:-@\[-`{-~]|\s*$)")


def inline(spans: Iterable[TextSpan], *, is_highlight: bool = False) -> str:
    """Return a text as Markdown on one line; sub- and superscripts lose their style.

    Args:
        spans: The text.
        is_highlight: Whether RenderCV splits it into nested bullets at each `` - ``.
    """
    found = on_the_line(spans)
    stars = _stars(found)
    pieces = [
        (_styled(list(alike), style, stars=stars), any(style))
        for style, alike in groupby(found, lambda one: (one.strong, one.emphasis))
    ]
    written = _together(pieces)
    if RichText(written.replace(JOINER, "")).spans != found:
        # Marks that a letter touches are none to cvkit: “*R*₀”.
        written = JOINER.join(piece for piece, _ in pieces)
    written = _BLOCK.sub(JOINER, written)
    return written.replace(" - ", "\u00a0- ") if is_highlight else written


def _stars(spans: Iterable[TextSpan]) -> re.Pattern[str]:
    """Return which stars of a text must be escaped, so that they are none of its marks."""
    found = tuple(spans)
    if any(one.strong or one.emphasis for one in found):
        return _STAR
    is_alone = sum(one.text.count("*") for one in found if not one.code) == 1
    return _NO_STAR if is_alone else _TOUCHED_STAR


def on_the_line(spans: Iterable[TextSpan]) -> tuple[TextSpan, ...]:
    """Return a text whose sub- and superscripts are characters of their own, such as ₂.

    What Unicode lacks is on the line.

    Args:
        spans: The text.
    """
    found: list[TextSpan] = []
    for span in spans:
        before = found[-1].text if found else ""
        shown = scripts.plain((TextSpan(before), span))[len(before) :]
        found.append(TextSpan(shown, span.strong, span.emphasis, span.code, span.href))
    return merged(found)


def _styled(spans: list[TextSpan], style: tuple[bool, bool], *, stars: re.Pattern[str]) -> str:
    """Return spans of one style between marks, which don't stand beside blanks."""
    strong, emphasis = style
    text = _together(
        (_linked(list(alike), href, stars=stars), href is not None)
        for href, alike in groupby(spans, lambda one: one.href)
    )
    marks = "*" * (2 * strong + emphasis)
    bare = text.strip()
    if not (bare and marks):
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{marks}{bare}{marks}{after}"


def _together(pieces: Iterable[tuple[str, bool]]) -> str:
    """Join pieces, each with whether it is a function call in Typst, which a semicolon ends."""
    written, is_call = "", False
    for piece, is_next_call in pieces:
        written += JOINER + piece if is_call and piece.startswith(";") else piece
        is_call = is_next_call
    return written


def _linked(spans: list[TextSpan], href: str | None, *, stars: re.Pattern[str]) -> str:
    text = "".join(
        _code(one.text) if one.code else _escaped(one.text, stars=stars, in_link=href is not None)
        for one in spans
    )
    return f"[{text}]({target(href)})" if href else text


def _code(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _escaped(text: str, *, stars: re.Pattern[str], in_link: bool) -> str:
    text = _PUNCTUATION.sub(r"\\\\", text)
    text = stars.sub(r"\\*", text)
    text = _UNDERSCORE.sub(lambda found: "_" if _is_in_word(text, found) else r"\_", text)
    text = text.replace("`", r"\`")
    if in_link or _LINK_LIKE.search(text):
        text = text.replace("[", r"\[")
    if in_link:
        text = text.replace("]", r"\]")
    return _EXECUTED.sub(rf"\g<0>{JOINER}", text)


def _is_in_word(text: str, found: re.Match[str]) -> bool:
    before, after = text[max(found.start() - 1, 0) : found.start()], text[found.end() :][:1]
    return before.isalnum() and after.isalnum()


def target(href: str) -> str:
    """Return an address that can stand in brackets: unbalanced ones in it are encoded.

    Args:
        href: The address.
    """
    depth = 0
    for char in href:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            break
    bare = href if depth == 0 else href.replace("(", "%28").replace(")", "%29")
    return bare.translate(_UNFIT)
