"""Brings CommonMark (0.31.2), with a little HTML in it, into the Markdown of ``resume.yaml``."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cvkit.importers.reading import rich_text
from cvkit.model.text import RichText, TextSpan, is_safe, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from cvkit.model.text import Script

_MARKUP = re.compile(r"([\\`*_\[\]~^])")
_LETTERS = r"[^\\`*_\[\]<&!~^]*"
_WORDS = rf"[^\W_](?:{_LETTERS}[^\W_])?"
_PLAIN = re.compile(_LETTERS)
_SAME = re.compile(
    rf"""  {_LETTERS} (?:
             (?: (?<!\S) \*\* {_WORDS} \*\* (?![^\s.,;:)])
               | (?<!\S) \* {_WORDS} \* (?![^\s.,;:)])
               | ` [\w.,:;/()+=-]+ ` (?!`)
               | \[ {_WORDS} \] \( https?://[a-z0-9./-]+ \)
             ) {_LETTERS}
           )*
    """,
    re.VERBOSE,
)
"""Texts with the commonest marks only, which cvkit reads and writes as CommonMark does."""

_BLANKS = re.compile(r"[ \t\n]+")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>[^>]*)>")
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
_SCRIPTS = frozenset({"sub", "sup"})


class Converted(NamedTuple):
    """A text in the Markdown of ``resume.yaml``.

    Attributes:
        text: The text.
        dropped: What isn't in it, as written: pictures, addresses that cvkit doesn't link to.
        tags: HTML tags that are not in it, as written.
    """

    text: str
    dropped: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def converted(source: str, targets: Mapping[str, str] | None = None) -> Converted:
    """Return an inline text of CommonMark as cvkit writes it.

    Bold, italics, code, links, sub- and superscripts are kept. A style that cvkit can't write in
    that place is dropped, but no character of what is shown.

    Args:
        source: One paragraph; line breaks are spaces.
        targets: The addresses of link labels (``[label]: address``), by the label in lower case.
    """
    if _PLAIN.fullmatch(source):
        return Converted(" ".join(source.split()))
    if _SAME.fullmatch(source):
        return Converted(_BLANKS.sub(" ", source).strip(" "))  # saves reading it twice
    found = _Walk(_tokens(source, targets or {}))
    return Converted(written(found.spans), tuple(found.dropped), tuple(found.tags))


def written(spans: Iterable[TextSpan]) -> str:
    """Return styled text as the Markdown of ``resume.yaml`` that is read as the same text.

    Args:
        spans: The runs of one style each.
    """
    wanted = _trimmed(merged(spans))
    if not wanted:
        return ""
    for escape in (_as_is, _escaped):
        text = _styled(wanted, escape)
        if RichText(text).spans == wanted:
            return text
    text = _linked(wanted)
    plain = "".join(span.text for span in wanted)
    return text if RichText(text).plain == plain else rich_text.escaped(plain)


class _Walk:
    """Collects the runs of a paragraph; made anew for each."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        self.spans: list[TextSpan] = []
        self.dropped: list[str] = []
        self.tags: list[str] = []
        self._style = TextSpan("")
        self._hrefs: list[str] = []
        for token in tokens:
            self._take(token)

    def _take(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special":
                self._say(token.content)
            case "softbreak" | "hardbreak":
                self._say(" ")
            case "code_inline":
                self.spans.append(replace(self._style, text=token.content, code=True))
            case "strong_open" | "strong_close":
                self._style = replace(self._style, strong=token.nesting > 0)
            case "em_open" | "em_close":
                self._style = replace(self._style, emphasis=token.nesting > 0)
            case "link_open":
                self._open_link(str(token.attrs.get("href", "")))
            case "link_close":
                self._style = replace(self._style, href=None)
            case "image":
                self._say(token.content)
                self.dropped.append(f"the picture {token.attrs.get('src', '')}")
            case "html_inline":
                self._take_tag(token.content)

    def _say(self, text: str) -> None:
        self.spans.append(replace(self._style, text=text))

    def _open_link(self, href: str) -> None:
        if is_safe(href) and ":" in href:
            self._style = replace(self._style, href=href)
        elif href.startswith("www."):
            self._style = replace(self._style, href=f"https://{href}")
        else:
            self.dropped.append(f"the link to {href}")

    def _take_tag(self, tag: str) -> None:
        found = _TAG.match(tag)
        name = found["name"].lower() if found else ""
        is_end = bool(found and found["end"])
        if name in {"b", "strong"}:
            self._style = replace(self._style, strong=not is_end)
        elif name in {"i", "em"}:
            self._style = replace(self._style, emphasis=not is_end)
        elif name == "code":
            self._style = replace(self._style, code=not is_end)
        elif name in _SCRIPTS:
            script: Script = "" if is_end else "sub" if name == "sub" else "super"
            self._style = replace(self._style, script=script)
        elif name == "a" and is_end:
            self._style = replace(self._style, href=None)
        elif name == "a" and found and (href := _HREF.search(found["rest"])):
            self._open_link(html.unescape(next(one for one in href.groups() if one is not None)))
        elif name == "br":
            self._say(" ")
        else:
            self.tags.append(tag)


def _tokens(source: str, targets: Mapping[str, str]) -> list[Token]:
    references = {
        " ".join(label.split()).upper(): {"title": "", "href": href}
        for label, href in targets.items()
    }
    blocks = _parser().parseInline(source, {"references": references})
    return [child for block in blocks for child in block.children or ()]


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    # Which links are safe is decided here, and their addresses are kept as written.
    for name, function in (
        ("validateLink", bool),
        ("normalizeLink", _as_is),
        ("normalizeLinkText", _as_is),
    ):
        setattr(parser, name, function)
    return parser


def _as_is(text: str) -> str:
    return text


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


def _trimmed(spans: Iterable[TextSpan]) -> tuple[TextSpan, ...]:
    """Return the runs with single spaces, and none at the ends, as they are read again."""
    found: list[TextSpan] = []
    for span in spans:
        text = _BLANKS.sub(" ", span.text)
        if not found or found[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            found.append(replace(span, text=text))
    while found and not (last := found[-1].text.rstrip(" ")):
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=last)
    return merged(found)


def _styled(spans: Iterable[TextSpan], escape: Callable[[str], str]) -> str:
    parts: list[str] = []
    for href, linked in groupby(spans, key=lambda span: span.href):
        bolds = groupby(linked, key=lambda span: span.strong)
        inside = "".join(_around("**" * bold, _italics(run, escape)) for bold, run in bolds)
        parts.append(f"[{inside}]({_address(href)})" if href else inside)
    return "".join(parts)


def _italics(spans: Iterable[TextSpan], escape: Callable[[str], str]) -> str:
    italics = groupby(spans, key=lambda span: span.emphasis)
    return "".join(
        _around("*" * italic, "".join(_run(span, escape) for span in run))
        for italic, run in italics
    )


def _around(sign: str, text: str) -> str:
    """Put signs around a text, with the spaces at its ends outside of them."""
    inner = text.strip(" ")
    if not sign or not inner:
        return text
    at = text.index(inner)
    return f"{text[:at]}{sign}{inner}{sign}{text[at + len(inner) :]}"


def _run(span: TextSpan, escape: Callable[[str], str]) -> str:
    if span.code:
        longest = max(map(len, re.findall("`+", span.text)), default=0)
        pad = " " if span.text.startswith("`") or span.text.endswith("`") else ""
        return f"{'`' * (longest + 1)}{pad}{span.text}{pad}{'`' * (longest + 1)}"
    if span.script:
        sign = "~" if span.script == "sub" else "^"
        return f"{sign}{span.text}{sign}"
    return escape(span.text)


def _address(href: str) -> str:
    is_plain = not re.search(r"[()\s<>]", href)
    return href if is_plain else f"<{href}>"


def _linked(spans: Iterable[TextSpan]) -> str:
    """Return a text with its links, but without styles."""
    groups = groupby(spans, key=lambda span: span.href)
    parts = ((href, _escaped("".join(one.text for one in run))) for href, run in groups)
    return "".join(f"[{text}]({_address(href)})" if href else text for href, text in parts)
