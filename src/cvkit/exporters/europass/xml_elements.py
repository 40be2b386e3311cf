"""Builds XML of elements and texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML can contain (XML 1.0, 2.2)."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element.

    Attributes:
        name: Its name, with a prefix if it has one.
        content: Its text, or the elements in it.
        attributes: Its attributes.
    """

    name: str
    content: str | tuple[Element, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()


def element(
    name: str, *content: Element | str | None, attributes: Mapping[str, str] | None = None
) -> Element:
    """Return an element, which may be empty.

    Args:
        name: Its name.
        content: One text, or elements; ``None`` is passed over.
        attributes: Its attributes, of which empty ones are left out.
    """
    text = "".join(part for part in content if isinstance(part, str))
    parts = tuple(part for part in content if isinstance(part, Element))
    given = tuple((key, value) for key, value in (attributes or {}).items() if value)
    return Element(name, parts or text, given)


def optional(name: str, *content: Element | str | None) -> Element | None:
    """Return an element, or ``None`` if nothing would be in it."""
    found = element(name, *content)
    return found if found.content else None


def document(root: Element) -> bytes:
    """Return a document in UTF-8, with one element on each line."""
    lines = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', *_lines([root], "")]
    return ("\n".join(lines) + "\n").encode()


def _lines(elements: Iterable[Element], indent: str) -> Iterator[str]:
    for one in elements:
        attributes = "".join(f" {key}={quoteattr(_clean(text))}" for key, text in one.attributes)
        start = f"{indent}<{one.name}{attributes}"
        if not one.content:
            yield f"{start}/>"
        elif isinstance(one.content, str):
            yield f"{start}>{escape(_clean(one.content))}</{one.name}>"
        else:
            yield f"{start}>"
            yield from _lines(one.content, f"{indent}  ")
            yield f"{indent}</{one.name}>"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)
