"""Turns the HTML of rich-text editors into paragraphs and bullets in cvkit's Markdown."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cvkit.diagnostics import words
from cvkit.importers.reading.html_blocks import Block, Builder, Bullet, Paragraph
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.importers.reading.ledger import Ledger

_MOST_TAGS: Final = 20_000
_DEEPEST: Final = 100
_LONGEST_TAG: Final = 2_000
"""More than any résumé has; the parser's time grows with the square of these."""

_TAG = re.compile(
    r"</?(?:a|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|pre|s|small|span"
    r"|strike|strong|su[bp]|table|t[dhr]|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<(?P<end>/?)(?P<name>[!?a-z][a-z0-9]*)[^<>]*(?:>|\Z)", re.IGNORECASE)
_WITHOUT_END = frozenset({"br", "hr", "img", "input", "li", "p", "td", "th", "tr", "wbr"})
_NO_LINK = ' href="too long"'
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class HtmlText:
    """A text from an editor, in cvkit's Markdown.

    Attributes:
        blocks: Its paragraphs and lists, in order; none is empty.
        dropped: What it shows that cvkit doesn't, such as ``underlining``; no words are dropped
            but those of scripts and styles.
    """

    blocks: tuple[Block, ...]
    dropped: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole text for a key that takes paragraphs: a summary, or words of a reference."""
        parts = (
            block.text if isinstance(block, Paragraph) else "\n".join(_lines(block))
            for block in self.blocks
        )
        return "\n\n".join(parts)

    @property
    def line(self) -> str:
        """The whole text for a key that takes one paragraph."""
        return " ".join(" ".join(_all_texts(self.blocks)).split("\n"))

    def split(self) -> tuple[str, tuple[Bullet, ...]]:
        """Return what stands before a list at the end, and the items of that list.

        Several lists, each with a heading, are one list whose items have the headings' texts. If
        something else follows a list, all is in the first part, so that it stays in order.
        """
        first = next(
            (at for at, one in enumerate(self.blocks) if not isinstance(one, Paragraph)), None
        )
        if first is None:
            return self.text, ()
        before, rest = self.blocks[:first], self.blocks[first:]
        if sum(not isinstance(one, Paragraph) for one in rest) > 1 and _ends_with_lead(before):
            before, rest = self.blocks[: first - 1], self.blocks[first - 1 :]
        bullets: list[Bullet] = []
        lead = ""
        for block in rest:
            if not isinstance(block, Paragraph):
                bullets += [Bullet(lead, block)] if lead else block
                lead = ""
            elif block.leads and not lead:
                lead = block.text
            else:
                return self.text, ()
        return (self.text, ()) if lead else (HtmlText(before).text, tuple(bullets))


def is_html(text: str) -> bool:
    """Return whether a text has a tag of those that editors write.

    Args:
        text: A text that may be HTML, Markdown or neither.
    """
    return _TAG.search(text) is not None


def read(html: str) -> HtmlText:
    """Read the HTML of an editor.

    Lists of Quill, whose items say by ``data-list`` and ``ql-indent`` what they are, are read like
    others. Lines that start with a typed bullet are lists, too.

    Args:
        html: A part of a page, or text without any tag.
    """
    import tinyhtml5  # noqa: PLC0415 - only for texts from editors

    dropped: dict[str, None] = {}
    html = _ANY_TAG.sub(_shortened, html.replace("\0", ""))
    if html.count("<") > _MOST_TAGS or _depth(html) > _DEEPEST:
        html = _ANY_TAG.sub(" ", html)
        dropped["its markup, of which there is too much"] = None
    # A stream, as it takes a short text for the name of a file, and would read that.
    root = tinyhtml5.parse(io.StringIO(html), namespace_html_elements=False)
    builder = Builder(dropped)
    builder.read(root)
    return HtmlText(tuple(builder.finished()), tuple(dropped))


def _shortened(tag: re.Match[str]) -> str:
    """Return a tag, without its attributes if they are long, such as a picture's data."""
    if len(tag[0]) <= _LONGEST_TAG:
        return tag[0]
    is_link = tag["name"].lower() == "a"
    return f"<{tag['end']}{tag['name']}{_NO_LINK if is_link else ''}>"


def _depth(html: str) -> int:
    """Return how deep elements are nested at most, as far as their tags tell."""
    depth = deepest = 0
    for tag in _ANY_TAG.finditer(html):
        if tag["name"].lower() not in _WITHOUT_END:
            depth = max(depth - 1, 0) if tag["end"] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def prose(value: Value | None, ledger: Ledger) -> Value | None:
    """Return a text for a key that takes paragraphs and lists: a summary, or what a referee says.

    Args:
        value: HTML, or ``None``.
        ledger: Where to say what of its look is dropped.
    """
    found = _read(value, ledger)
    return value.with_text(found.text) if value and found else None


def line(value: Value | None, ledger: Ledger) -> Value | None:
    """Return a text for a key that takes one paragraph.

    Args:
        value: HTML, or ``None``.
        ledger: Where to say what of its look is dropped.
    """
    found = _read(value, ledger)
    if value is None or not found:
        return None
    if len(found.blocks) > 1 or not isinstance(found.blocks[0], Paragraph):
        ledger.changed(value, f"the lines of “{_excerpt(found.line)}” are joined into one")
    return value.with_text(found.line)


def entry(value: Value | None, ledger: Ledger) -> dict[str, Data]:
    """Return the ``summary`` and ``bullets`` of an entry, as far as there are any.

    Args:
        value: HTML, or ``None``.
        ledger: Where to say what of its look is dropped.
    """
    found = _read(value, ledger)
    if value is None or not found:
        return {}
    summary, bullets = found.split()
    return without_empty({"summary": value.with_text(summary), "bullets": _data(bullets, value)})


def _read(value: Value | None, ledger: Ledger) -> HtmlText | None:
    if value is None:
        return None
    found = read(value.text)
    if not found.blocks:
        if found.dropped:
            ledger.lose(value, f"it has no words, but {words.listed(found.dropped)}")
        else:
            ledger.set_aside(value)  # an editor's empty paragraph
        return None
    if found.dropped:
        kept = f"“{_excerpt(found.line)}” is imported without {words.listed(found.dropped)}"
        ledger.changed(value, kept)
    return found


def _data(bullets: Sequence[Bullet], value: Value) -> list[Data]:
    return [
        {"text": value.with_text(one.text), "bullets": _data(one.bullets, value)}
        if one.bullets
        else value.with_text(one.text)
        for one in bullets
    ]


def _excerpt(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _ends_with_lead(blocks: Sequence[Block]) -> bool:
    return bool(blocks) and isinstance(last := blocks[-1], Paragraph) and last.leads


def _lines(bullets: Sequence[Bullet], indent: str = "") -> Iterator[str]:
    for one in bullets:
        yield f"{indent}- {one.text}"
        yield from _lines(one.bullets, f"{indent}  ")


def _all_texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for one in block:
                yield one.text
                yield from _all_texts([one.bullets])
