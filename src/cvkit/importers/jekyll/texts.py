"""Reads the texts of Jekyll's data files, in which themes print Markdown and HTML."""

from __future__ import annotations

import html as markup
import re
from typing import TYPE_CHECKING

from cvkit.importers.reading import html_text, markdown_text, rich_text

if TYPE_CHECKING:
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Value

_LENGTH = re.compile(
    r"\s*\((?:\d+\s*(?:years?|yrs?|months?|mos?|weeks?|days?)[,\s]*(?:and\s+)?)+\)", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?!lt;|gt;)#?\w{1,10};")
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


def plain(value: Value | None, ledger: Ledger) -> Value | None:
    """Return a text that is shown without markup; themes print the HTML in it.

    Args:
        value: The text, or ``None``.
        ledger: Where to say that HTML is left out.
    """
    if value is None:
        return None
    text = markup.unescape(_TAG.sub("", value.text))
    if _TAG.search(value.text):
        ledger.changed(value, f"the HTML around “{text}” is left out")
    return value.with_text(rich_text.escaped(text))


def html(value: Value | None) -> Value | None:
    """Return Markdown, in which HTML may be written, as HTML."""
    if value is None:
        return None
    if html_text.is_html(value.text):
        return value.with_text(markdown_text.to_html(value.text, keep_html=True))
    text = _ENTITY.sub(lambda found: markup.unescape(found[0]), value.text)
    return value.with_text(markdown_text.to_html(text))


def dates(value: Value | None, ledger: Ledger) -> Value | None:
    """Return when something was, without how long.

    Args:
        value: The text, or ``None``.
        ledger: Where to say what is left out.
    """
    if value is None:
        return None
    text = markup.unescape(value.text)
    bare = _LENGTH.sub("", text)
    if bare != text:
        ledger.changed(value, f"how long it was is left out of “{text}”")
    return value.with_text(" ".join(bare.split()))
