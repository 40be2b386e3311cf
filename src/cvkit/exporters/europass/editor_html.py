"""Writes texts in the HTML that the Europass editor keeps in its XML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from cvkit.model.text import TextSpan
from cvkit.view.blocks import plain
from cvkit.view.inline import WrittenText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.view.blocks import Bullet, Document, Entry, Inline


def inline(text: Inline) -> str:
    """Return a text with its styles; code is plain, as the editor has none."""
    return "".join(map(_span, text))


def _span(span: TextSpan) -> str:
    text = escape(span.text, quote=False)
    if span.script:
        name = "sub" if span.script == "sub" else "sup"
        text = f"<{name}>{text}</{name}>"
    if span.emphasis:
        text = f"<em>{text}</em>"
    if span.strong:
        text = f"<strong>{text}</strong>"
    if span.href:
        text = f'<a href="{escape(span.href)}" rel="noopener noreferrer">{text}</a>'
    return text


def paragraphs(texts: Iterable[Inline]) -> str:
    """Return paragraphs, without those that are empty."""
    return "".join(f"<p>{inline(text)}</p>" for text in texts if plain(text).strip())


def bullets(items: Iterable[Bullet]) -> str:
    """Return a list with the lists nested in it."""
    found = "".join(f"<li>{inline(one.text)}{bullets(one.bullets)}</li>" for one in items)
    return f"<ul>{found}</ul>" if found else ""


def details(entry: Entry, document: Document, *first: Inline) -> str:
    """Return all that an entry says below its titles.

    Args:
        entry: The entry.
        document: The document, whose language labels are in.
        first: Paragraphs before the others.
    """
    facts = "".join(
        f"<p><strong>{escape(fact.label + document.colon.rstrip(), quote=False)}</strong>"
        f" {inline(fact.text)}</p>"
        for fact in entry.facts
    )
    items = _joined(entry.items, document.comma)
    keywords = _joined(entry.keywords, document.comma)
    label = escape(document.keywords_label + document.colon.rstrip(), quote=False)
    return "".join(
        (
            paragraphs((*first, entry.description, *entry.byline, entry.level)),
            f"<p>{items}</p>" if items else "",
            paragraphs(entry.summary),
            facts,
            # A list comes last, so that reading this again tells it from the paragraphs.
            f"<p><strong>{label}</strong> {keywords}</p>" if keywords else "",
            bullets(entry.bullets),
        )
    )


def field_of(text: Inline) -> str:
    """Return the field that a text comes from, or nothing if it has parts of several."""
    origin = text.origin if isinstance(text, WrittenText) else ()
    return next((step for step in reversed(origin) if isinstance(step, str)), "")


def joined(texts: Iterable[Inline], comma: str) -> Inline:
    """Return texts as one, with commas between those that aren't empty."""
    spans: list[TextSpan] = []
    for text in texts:
        if plain(text):
            spans += ([TextSpan(comma)] if spans else []) + list(text)
    return tuple(spans)


def _joined(texts: Iterable[Inline], comma: str) -> str:
    return comma.join(filter(None, map(inline, texts)))
