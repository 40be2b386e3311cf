"""Text with inline Markdown: bold, emphasis, code and links. Everything else is literal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pydantic_core import core_schema

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from pydantic import GetCoreSchemaHandler

SAFE_SCHEMES = ("http", "https", "mailto", "tel")
_MAY_BE_MARKUP = re.compile(r"[*_`\[\\]")
# Not str.split(), which would treat a no-break space as a space.
_BLANKS = re.compile(r"[ \t\n\v\f\r\x85\u2028\u2029]+")
_RULES = ("text", "escape", "backticks", "emphasis", "link")


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A run of characters in one style.

    Attributes:
        text: The characters, unescaped.
        strong: Bold.
        emphasis: Italic.
        code: Monospace.
        href: The link target, with a scheme of ``SAFE_SCHEMES``; ``None`` if not a link.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str | None = None


class RichText(str):
    """One paragraph as written; line breaks count as spaces, as in Markdown."""

    __slots__ = ()

    @property
    def spans(self) -> tuple[TextSpan, ...]:
        """The styled runs, in order; adjacent runs of the same style are merged."""
        text = _BLANKS.sub(" ", self).strip(" ")
        if not _MAY_BE_MARKUP.search(text):
            return (TextSpan(text),) if text else ()
        return tuple(_merge(_walk(text)))

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
    parser.validateLink = _is_safe  # type: ignore[method-assign]
    parser.inline.ruler2.enable(["emphasis"])
    return parser


def _is_safe(url: str) -> bool:
    return url.partition(":")[0].lower() in SAFE_SCHEMES


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
                span = TextSpan(
                    token.content, bool(strong), bool(emphasis), kind == "code_inline", href
                )
                spans.append(span)
    return spans


def _merge(spans: list[TextSpan]) -> list[TextSpan]:
    merged: list[TextSpan] = []
    for span in spans:
        if not span.text:
            continue
        last = merged[-1] if merged else None
        if last and _style(last) == _style(span):
            merged[-1] = TextSpan(last.text + span.text, *_style(span))
        else:
            merged.append(span)
    return merged


def _style(span: TextSpan) -> tuple[bool, bool, bool, str | None]:
    return span.strong, span.emphasis, span.code, span.href
