"""Turns RenderCV's texts, which are Markdown with a little more, into those of cvkit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Data, Value

JOINER = "\u2060"
"""The exporter writes it within what RenderCV would run as Typst code; it is invisible."""

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_STRONG = re.compile(r"(?<![\w\\_])__(?![_\s])(.+?)(?<![_\s\\])__(?![\w_])")
_SCRIPT = re.compile(r"(?<!\\)[~^]")
_FORMULA = re.compile(r"\$\$.+?\$\$|#[a-z][\w.-]*[(\[]")
_LINK = re.compile(r"(?P<marks>\*{0,3})\[(?P<text>.+)\]\((?P<url>[^()\s]+)\)(?P=marks)", re.DOTALL)
_MARKED = re.compile(r"(?P<marks>\*{1,3}|__?)(?P<text>[^*_]+)(?P=marks)")
_BELOW = re.compile(r"(?:(?<=\S) - |[ \t]*\n\s*[-*+•]\s+)(?=\S)")
_LETTERS = re.compile(r"\w")
_OPENING, _CLOSING = "([{（", ")]}）"


def markdown(value: Value, ledger: Ledger) -> Value:
    """Return a text in the Markdown of ``resume.yaml``.

    ``__bold__`` becomes ``**bold**``, and what only cvkit takes for markup is escaped.

    Args:
        value: The text as RenderCV has it.
        ledger: Where to say that a formula is printed as it is written.
    """
    text = _outside_code(_without_joiners(value.text), lambda part: _STRONG.sub(r"**\1**", part))
    if any(span.script for span in RichText(text).spans):
        text = _outside_code(text, lambda part: _SCRIPT.sub(r"\\\g<0>", part))
    if JOINER not in value.text and (formula := _FORMULA.search(_CODE.sub("", value.text))):
        ledger.changed(
            value, f"cvkit prints the Typst code “{formula[0]}” in this text as it is written"
        )
    return value.with_text(text)


def plain(value: Value) -> Value:
    """Return a text without markup."""
    text = value.text.replace(JOINER, "")
    if any(span.script for span in RichText(text).spans):
        text = _outside_code(text, lambda part: _SCRIPT.sub(r"\\\g<0>", part))
    return value.with_text(RichText(text).plain)


def label(value: Value, ledger: Ledger) -> Value:
    """Return a text without markup for where cvkit prints none, such as a name.

    Args:
        value: The text as RenderCV has it.
        ledger: Where to say which addresses are left out.
    """
    shown = plain(value)
    for href in dict.fromkeys(span.href for span in RichText(value.text).spans):
        if href and href not in shown.text:
            ledger.changed(value, f"the link to {href} is left out: cvkit has none here")
    return shown


def paragraphs(value: Value) -> Value:
    """Return a text whose lines are paragraphs, as RenderCV prints each on a line of its own."""
    return value.with_text(re.sub(r"\s*\n\s*", "\n\n", value.text))


def linked(value: Value, ledger: Ledger) -> tuple[Value, Value | None]:
    """Return a name and the address that it is a link to, if it is one as a whole.

    Args:
        value: A name such as ``[FlashInfer](https://flashinfer.ai)``.
        ledger: Where to say what is changed.
    """
    found = _LINK.fullmatch(value.text)
    hrefs = {span.href for span in RichText(value.text).spans}
    href = next(iter(hrefs), None)
    if found is None or len(hrefs) > 1 or not href:
        return markdown(value, ledger), None
    name = value.with_text(f"{found['marks']}{found['text']}{found['marks']}")
    if plain(name) != plain(value):  # two links to one page
        return markdown(value, ledger), None
    return markdown(name, ledger), value.with_text(href)


def unmarked(value: Value) -> tuple[Value, bool]:
    """Return a name without bold or italics, and whether all of it was in either.

    Args:
        value: A name such as ``***Ada Lovelace***``.
    """
    found = _MARKED.fullmatch(value.text)
    return (value.with_text(found["text"].strip()), True) if found else (value, False)


def bullet(value: Value, ledger: Ledger) -> Data:
    """Return a highlight; what follows a `` - `` in it is nested, as RenderCV prints it.

    YAML reads a list below an item as such a text: ``Built it - in a year - in Rust``.

    Args:
        value: The highlight.
        ledger: Where to say what is changed.
    """
    first, *others = _parts(value.text)
    if not others:
        return markdown(value, ledger)
    below: list[Data] = [markdown(value.with_text(part), ledger) for part in others]
    return {"text": markdown(value.with_text(first), ledger), "bullets": below}


def items(value: Value, commas: str, ledger: Ledger) -> list[Data]:
    """Split a list in a text at its commas, but not within brackets, links and code.

    Args:
        value: The text: ``Python, C++ (17, 20), SQL``.
        commas: The commas of the text's language that no space follows, as in Chinese.
        ledger: Where to say what is changed.
    """
    parts = list(_at_commas(value.text, commas))
    whole = RichText(", ".join(parts)).plain
    is_same = whole == ", ".join(RichText(part).plain for part in parts)
    if not is_same or not all(_LETTERS.search(part) for part in parts):
        parts = [value.text]
    return [markdown(value.with_text(part), ledger) for part in parts]


def _without_joiners(text: str) -> str:
    """Return a text without joiners, unless they keep marks and letters apart: “*R*₀”."""
    bare = text.replace(JOINER, "")
    return bare if RichText(bare).plain == RichText(text).plain.replace(JOINER, "") else text


def _parts(text: str) -> list[str]:
    parts = [part.strip() for part in _BELOW.split(text)]
    whole = RichText(" - ".join(parts)).plain
    # A “ - ” within a link or bold text is left alone: RenderCV would tear the markup apart.
    is_same = whole == " - ".join(RichText(part).plain for part in parts)
    return parts if is_same and all(parts) else [text]


def _at_commas(text: str, commas: str) -> Iterator[str]:
    depth, start, code = 0, 0, False
    for at, char in enumerate(text):
        if char == "`":
            code = not code
        elif char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth = max(depth - 1, 0)
        elif not depth and not code and (text[at : at + 2] == ", " or char in commas):
            yield text[start:at].strip()
            start = at + 1
    yield text[start:].strip()


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    done, start = "", 0
    for code in _CODE.finditer(text):
        done += change(text[start : code.start()]) + code[0]
        start = code.end()
    return done + change(text[start:])
