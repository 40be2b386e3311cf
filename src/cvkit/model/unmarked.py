"""Texts without markup, in which a link's address follows it in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.model import prose
from cvkit.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterator

_AROUND = re.compile(r"^(?:https?://(?:www\.)?|mailto:|tel:)|/$")


def line(value: str) -> str:
    """Return a text on one line; one that isn't rich is returned as it is."""
    if not isinstance(value, RichText):
        return value
    return "".join(
        span.text + (f" ({span.href})" if span.href and not _is_same(span.text, span.href) else "")
        for span in value.spans
    )


def paragraphs(value: str) -> str:
    """Return a text of several paragraphs and lists, with an empty line between them."""
    return "\n\n".join(
        "\n".join(lines)
        for part in prose.parts(value)
        for lines in (*([line(one)] for one in part.paragraphs), [*_listed(part.items)])
        if lines
    )


def _listed(items: tuple[prose.Item, ...], indent: str = "") -> Iterator[str]:
    for item in items:
        yield f"{indent}- {line(item.text)}"
        yield from _listed(item.items, indent + "  ")


def _is_same(shown: str, address: str) -> bool:
    return _AROUND.sub("", shown) == _AROUND.sub("", address)
