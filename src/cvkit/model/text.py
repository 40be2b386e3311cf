"""Text with inline Markdown: bold, emphasis, code, links, sub- and superscripts; no more."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal
from urllib.parse import parse_qsl

from pydantic_core import core_schema

from cvkit.model import wrapped_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from pydantic import GetCoreSchemaHandler

SAFE_SCHEMES = ("http", "https", "mailto", "tel")
_MAIL_HEADERS = frozenset({"subject", "body"})
_MAY_BE_MARKUP = re.compile(r"[*_`\[\\~^]")
# Not str.split(), which would treat a no-break space as a space.
_BLANKS = re.compile(r"[ \t\n\v\f\r\x85\u2028\u2029]+")
_UNSPACED = (
    r"[\u0e00-\u109f\u1780-\u17ff\u19e0-\u19ff\u1a20-\u1aaf\u2e80-\ud7ff\uf900-\ufaff\uff66-\uffdc"
    r"\U00020000-\U0003ffff]"
)
"""A pattern, which takes long to compile, of the letters of scripts without spaces between words,
such as Chinese and Thai; and of Korean, where particles follow a word without a space."""
_RULES = ("text", "escape", "backticks", "emphasis", "link")

_SCRIPTS: dict[str, Script] = {"~": "sub", "^": "super"}
"""The sign around a sub- or superscript, as in Pandoc (``superscript``, ``subscript``)."""

_IN_SCRIPT = r"[\w+\-−–=()<>≤≥*†‡§¶.,·∗∞′″]|(?<=\d)/(?=\d)"
_SCRIPTED = re.compile(
    rf"""  (?P<sign>[~^]) (?!(?P=sign))
           (?P<text> (?![_.,]) (?: {_IN_SCRIPT} ){{1,30}} )
           (?P=sign) (?!(?P=sign)|\d)
    """,
    re.VERBOSE,
)
"""A sub- or superscript: few characters without spaces, and no digit after it: ``2^3 or 2^5``."""

_FORMULA = re.compile(r"\w[+\-−–=<>≤≥∗·]\w")
"""An operator between operands, as in ``e^x+e^y``, where the two signs are no pair."""


Script = Literal["", "sub", "super"]
"""Whether characters are on the line, below it or above it."""


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A run of characters in one style.

    Attributes:
        text: The characters, unescaped.
        strong: Bold.
        emphasis: Italic.
        code: Monospace.
        href: The link target, with a scheme of ``SAFE_SCHEMES``; ``None`` if not a link.
        script: Whether it is a subscript or a superscript.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str | None = None
    script: Script = ""


class RichText(str):
    """One paragraph as written; line breaks count as spaces, as in Markdown.

    In Chinese and Japanese they count as nothing (``wrapped_lines``).
    """

    __slots__ = ()

    @property
    def spans(self) -> tuple[TextSpan, ...]:
        """The styled runs, in order; adjacent runs of the same style are merged."""
        text = _BLANKS.sub(" ", wrapped_lines.joined(self)).strip(" ")
        if not _MAY_BE_MARKUP.search(text):
            return (TextSpan(text),) if text else ()
        return merged(_walk(text))

    @property
    def plain(self) -> str:
        """The text as printed, without markup and styles."""
        return "".join(span.text for span in self.spans)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: object, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(strip_whitespace=True, min_length=1)
        )


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero").enable(list(_RULES))
    parser.validateLink = is_safe  # type: ignore[method-assign]
    parser.inline.ruler.at("emphasis", _delimiters)
    parser.inline.ruler.push("script", _script)
    parser.inline.ruler2.enable(["emphasis"])
    return parser


def _delimiters(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's interface
    """Read a run of ``*`` or ``_``, of which fewer are delimiters than in CommonMark (6.2).

    People who write ``2*3*4`` or ``__init__.py`` mean these characters. So a delimiter has no
    letter or digit on its outer side, unless words have no spaces between them; and ``__`` is none.
    """
    from markdown_it.rules_inline.state_inline import Delimiter

    sign, start = state.src[state.pos], state.pos
    if silent or sign not in "*_":
        return False
    end = start + 1
    while end < state.posMax and state.src[end] == sign:
        end += 1
    before = state.src[start - 1] if start else " "
    after = state.src[end] if end < state.posMax else " "
    is_mark = sign == "*" or end - start == 1
    is_unspaced = sign == "*" and _is_unspaced(before + after)
    opens = is_mark and not after.isspace() and (is_unspaced or not _is_in_word(before))
    closes = is_mark and not before.isspace() and (is_unspaced or not _is_in_word(after))
    for _ in range(end - start):
        token = state.push("text", "", 0)
        token.content = sign
        state.delimiters.append(
            Delimiter(ord(sign), end - start, len(state.tokens) - 1, -1, opens, closes)
        )
    state.pos = end
    return True


def _is_unspaced(text: str) -> bool:
    return not text.isascii() and re.search(_UNSPACED, text) is not None


def _script(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's interface
    """Read a sub- or superscript: ``H~2~O``, ``10^3^``.

    A subscript has something on its left, so that ``~10`` and ``~/bin`` are literal.
    """
    found = _SCRIPTED.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[found.end()] if found.end() < state.posMax else " "
    text = found["text"]
    is_attached = found["sign"] == "^" or not (before.isspace() or before in "/~")
    is_pair = not (after.isalpha() and _FORMULA.search(text))
    if not is_attached or not is_pair or _is_unspaced(text):
        return False
    if not silent:
        token = state.push("script", "", 0)
        token.content, token.markup = text, found["sign"]
    state.pos = found.end()
    return True


def _is_in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def is_safe(url: str) -> bool:
    """Whether a link only does what a reader expects.

    A ``mailto:`` link may set the subject and the body, but not add hidden recipients
    (RFC 6068, section 7).

    Args:
        url: The link target.
    """
    scheme, _, rest = url.partition(":")
    if scheme.lower() == "mailto":
        headers = parse_qsl(rest.partition("?")[2], keep_blank_values=True)
        return all(name.lower() in _MAIL_HEADERS for name, _ in headers)
    return scheme.lower() in SAFE_SCHEMES


def offset_of(value: str, position: int) -> int:
    """Return the offset in a text, as written, of a character that is printed.

    Args:
        value: The text, with markup but without backslashes before signs.
        position: The character's offset in ``RichText(value).plain``.
    """
    at = 0
    for character in RichText(value).plain[: position + 1]:
        while at < len(value) and not _is_same(value[at], character):
            at += 1
        at += 1
    return max(at - 1, 0)


def _is_same(written: str, printed: str) -> bool:
    return written == printed or (printed == " " and bool(_BLANKS.fullmatch(written)))


def _walk(text: str) -> list[TextSpan]:
    strong = emphasis = 0
    href: str | None = None
    spans: list[TextSpan] = []
    for token in _parser().parseInline(text)[0].children or ():
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "link_open":
                href = str(token.attrs["href"]) or None
                # “[]()” has no target, so it is not a link, and its brackets are text.
                spans += [] if href else [TextSpan("[", bool(strong), bool(emphasis))]
            case "link_close":
                spans += [] if href else [TextSpan("]()", bool(strong), bool(emphasis))]
                href = None
            case kind:
                is_code = kind == "code_inline"
                script = _SCRIPTS[token.markup] if kind == "script" else ""
                span = TextSpan(token.content, bool(strong), bool(emphasis), is_code, href, script)
                spans.append(span)
    return spans


def merged(spans: Iterable[TextSpan]) -> tuple[TextSpan, ...]:
    """Merge adjacent spans of the same style, and drop empty ones."""
    kept: list[TextSpan] = []
    for span in spans:
        if not span.text:
            continue
        last = kept[-1] if kept else None
        if last and _style(last) == _style(span):
            kept[-1] = TextSpan(last.text + span.text, *_style(span))
        else:
            kept.append(span)
    return tuple(kept)


def _style(span: TextSpan) -> tuple[bool, bool, bool, str | None, Script]:
    return span.strong, span.emphasis, span.code, span.href, span.script
