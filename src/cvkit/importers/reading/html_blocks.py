"""Reads a page of HTML as paragraphs and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cvkit.importers.reading.inline_markdown import Spans, markdown
from cvkit.model import prose
from cvkit.model.text import TextSpan, is_safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from cvkit.model.text import Script

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_TYPED_BULLET = re.compile(rf"[{re.escape(prose.MARKERS)}][ \t\u00a0]+(?=\S)")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:].*)?", re.IGNORECASE)
_INDENT = re.compile(r"ql-indent-(\d)")
_BREAK = "\n"
_MOST_NESTED = 6
_BOLD = "600"
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold\w*|\d{3}\b|normal|lighter)")
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)")

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "title", "tr", "ul",
}  # fmt: skip
_UNSEEN = frozenset({"script", "style", "template", "noscript", "textarea", "select"})
_STRONG = _HEADINGS | {"b", "strong", "th"}
_EMPHASIS = frozenset({"i", "em", "cite", "dfn", "var"})
_CODE = frozenset({"code", "kbd", "samp", "tt", "pre"})
_SCRIPTS: dict[str, Script] = {"sub": "sub", "sup": "super"}
_LOST = {
    "u": "underlining", "ins": "underlining",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "mark": "highlighting",
    "img": "pictures", "svg": "pictures", "video": "pictures", "iframe": "embedded pages",
    "blockquote": "the indent of quotations", "table": "the form of tables",
}  # fmt: skip
"""What an element shows that cvkit doesn't; sizes, typefaces and alignment are the theme's."""

_CSS = (
    (re.compile(r"(?:^|;)\s*color\s*:(?!\s*(?:inherit|currentcolor))|ql-color-"), "colours"),
    (re.compile(r"background(?:-color)?\s*:(?!\s*(?:transparent|inherit|none))|ql-bg-"),
     "highlighting"),
    (re.compile(r"text-decoration[^;]*underline"), "underlining"),
    (re.compile(r"text-decoration[^;]*line-through"), "strikethrough"),
)  # fmt: skip


class Bullet(NamedTuple):
    """An item of a list: its text, in Markdown, and the items nested in it."""

    text: str
    bullets: tuple[Bullet, ...] = ()


class Paragraph(NamedTuple):
    """A paragraph.

    Attributes:
        text: Its text, in Markdown.
        leads: Whether it is a heading, or like one, of what follows: all bold, or with a colon at
            its end.
    """

    text: str
    leads: bool = False


Block: TypeAlias = Paragraph | tuple[Bullet, ...]
"""A paragraph or a list."""


@dataclass(slots=True)
class _Item:
    """A list's item, or the list itself, while it is read."""

    runs: list[TextSpan] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)


class Builder:
    """Collects the blocks of a page in the order of its text."""

    def __init__(self, dropped: dict[str, None]) -> None:
        self.dropped = dropped
        self.blocks: list[Spans | _Item] = []
        self.runs: list[TextSpan] = []
        self.open: list[_Item] = []
        self.depth = 0
        self.preformatted = 0
        self.styles = [TextSpan("")]

    def read(self, root: Element) -> None:
        """Read an element; without recursion, as pages nest as deep as they like."""
        stack: list[tuple[Element, bool]] = [(root, True)]
        while stack:
            element, is_start = stack.pop()
            if not isinstance(element.tag, str):
                self.dropped["comments"] = None
                self._add(element.tail)
            elif not is_start:
                self._end(element)
                self._add(element.tail)
            elif element.tag in _UNSEEN:
                self.dropped["scripts and styles"] = None
                self._add(element.tail)
            else:
                self._start(element)
                self._add(element.text)
                stack.append((element, False))
                stack += ((child, True) for child in reversed(element))

    def finished(self) -> Iterator[Block]:
        """Yield the blocks; neighbouring lists are one."""
        self._flush()
        found = [part for block in self.blocks for part in self._parts(block)]
        bullets: list[Bullet] = []
        for block in found:
            if not isinstance(block, Paragraph):
                bullets += block
                continue
            if bullets:
                yield tuple(bullets)
                bullets = []
            yield block
        if bullets:
            yield tuple(bullets)

    def _start(self, element: Element) -> None:
        tag = element.tag
        self._note_look(element)
        if tag in _BLOCKS:
            self._flush()
        self.styles.append(_style(element, self.styles[-1], self.dropped))
        if tag == "br":
            self._append(_BREAK)
        elif tag in {"ul", "ol"}:
            self.depth += 1
        elif tag == "pre":
            self.preformatted += 1
        elif tag == "li":
            self._start_item(element)

    def _end(self, element: Element) -> None:
        if element.tag in _BLOCKS:
            self._flush()
        self.styles.pop()
        if element.tag in {"ul", "ol"}:
            self.depth -= 1
        elif element.tag == "pre":
            self.preformatted -= 1
        elif element.tag == "li":
            self.open.pop()

    def _start_item(self, element: Element) -> None:
        indent = _INDENT.search(element.get("class", ""))
        level = max(self.depth - 1, 0) + int(indent[1] if indent else 0)
        if not (self.blocks and isinstance(self.blocks[-1], _Item)):
            self.blocks.append(_Item())
        holder = self.blocks[-1]
        assert isinstance(holder, _Item)  # noqa: S101 - as appended
        for _ in range(min(level, _MOST_NESTED)):
            if not holder.items:
                break
            holder = holder.items[-1]
        item = _Item()
        holder.items.append(item)
        self.open.append(item)

    def _note_look(self, element: Element) -> None:
        tag = element.tag
        lost = [_LOST[tag]] if tag in _LOST else []
        look = f"{element.get('style', '')};{element.get('class', '')}".lower()
        lost += [name for form, name in _CSS if look != ";" and form.search(look)]
        if tag == "font" and element.get("color"):
            lost.append("colours")
        # Quill writes all lists as ordered ones, and says of each item which it is.
        kind = element.get("data-list", "")
        if kind == "ordered" or (
            tag == "ol" and not any(item.get("data-list") for item in element)
        ):
            lost.append("numbers of lists")
        self.dropped |= dict.fromkeys(lost)

    def _add(self, text: str | None) -> None:
        if text:
            lines = text.split(_BREAK) if self.preformatted else [text]
            self._append(_BREAK.join(_BLANKS.sub(" ", line) for line in lines))

    def _append(self, text: str) -> None:
        self.runs.append(replace(self.styles[-1], text=text))

    def _flush(self) -> None:
        runs, self.runs = self.runs, []
        if not any(run.text.strip(" \n\u00a0") for run in runs):
            return
        if self.open:
            item = self.open[-1]
            item.runs += [TextSpan(_BREAK), *runs] if item.runs else runs
        else:
            self.blocks += (part for part in _split(runs) if part)

    def _parts(self, block: Spans | _Item) -> Iterator[Block]:
        if isinstance(block, _Item):
            yield tuple(self._bullets(block.items))
            return
        plain = "".join(span.text for span in block)
        if typed := _TYPED_BULLET.match(plain):
            yield (Bullet(self._written(_without_start(block, typed.end()))),)
            return
        is_bold = all(span.strong or not span.text.strip() for span in block)
        yield Paragraph(self._written(block), is_bold or plain.endswith((":", "：")))

    def _bullets(self, items: Sequence[_Item]) -> Iterator[Bullet]:
        for item in items:
            lines = [part for part in _split(item.runs) if part]
            if len(lines) > 1:
                self.dropped["line breaks in lists"] = None
            spans = tuple(span for part in lines for span in (*part, TextSpan(" ")))
            nested = tuple(self._bullets(item.items))
            if spans := _trimmed(spans):
                yield Bullet(self._written(spans), nested)
            else:
                yield from nested

    def _written(self, spans: Spans) -> str:
        text, dropped = markdown(spans)
        self.dropped |= dict.fromkeys(dropped)
        return text


def _style(element: Element, outer: TextSpan, dropped: dict[str, None]) -> TextSpan:
    """Return the style of the texts in an element."""
    tag, look = element.tag, element.get("style", "").lower()
    style = replace(
        outer,
        strong=outer.strong or tag in _STRONG,
        emphasis=outer.emphasis or tag in _EMPHASIS or bool(_ITALIC.search(look)),
        code=outer.code or tag in _CODE,
        script=_SCRIPTS.get(tag, outer.script),
    )
    if weight := _WEIGHT.search(look):
        is_bold = weight[1].startswith("bold") or (weight[1].isdecimal() and weight[1] >= _BOLD)
        style = replace(style, strong=is_bold)
    if tag == "a" and (href := element.get("href", "").strip()):
        target = f"https://{href}" if _HOST.fullmatch(href) else href
        if is_safe(target) and not re.search(r"[\s<>]", target):
            return replace(style, href=target)
        dropped["links that are no addresses"] = None
    return style


def _split(runs: Sequence[TextSpan]) -> list[Spans]:
    """Split a text at its line breaks, and trim each line."""
    lines: list[list[TextSpan]] = [[]]
    for run in runs:
        first, *others = run.text.split(_BREAK)
        lines[-1].append(replace(run, text=first))
        lines += ([replace(run, text=other)] for other in others)
    return [_trimmed(line) for line in lines]


def _trimmed(runs: Sequence[TextSpan]) -> Spans:
    """Remove blanks at both ends, and all but one elsewhere."""
    text = "".join(run.text for run in runs)
    # Some editors write each blank as a no-break space.
    every = text.count("\u00a0") > text.count(" ")
    kept: list[TextSpan] = []
    is_blank = True
    for run in runs:
        shown = ""
        for character in run.text.replace("\u00a0", " ") if every else run.text:
            shown += "" if is_blank and character in " \u00a0" else character
            is_blank = character in " \u00a0"
        if shown:
            kept.append(replace(run, text=shown))
    while kept and not kept[-1].text.strip():
        kept.pop()
    return (*kept[:-1], replace(kept[-1], text=kept[-1].text.rstrip())) if kept else ()


def _without_start(spans: Spans, length: int) -> Spans:
    kept = []
    for span in spans:
        kept.append(replace(span, text=span.text[length:]))
        length = max(length - len(span.text), 0)
    return tuple(span for span in kept if span.text)
