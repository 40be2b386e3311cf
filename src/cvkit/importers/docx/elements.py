"""Asks elements of WordprocessingML, in which an empty element means something (``w:b``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit.importers.reading.xml_tree import Element

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTHING: Final = Element()
"""An element without anything, for one that isn't there."""


def child(element: Element, *names: str) -> Element:
    """Return the first element at a path of names; an empty one if there is none.

    Args:
        element: Where the path begins.
        names: The names of the elements on the path, without prefixes.
    """
    for name in names:
        element = next((one for one in element.children if one.name == name), NOTHING)
    return element


def attribute(element: Element, name: str) -> str:
    """Return the value of an attribute; empty if there is none.

    Args:
        element: The element.
        name: The attribute's name, without a prefix.
    """
    leaf = element.attributes.get(name)
    return leaf.text if leaf else ""


def value(element: Element, *names: str) -> str:
    """Return the attribute ``val`` of the first element at a path; empty if there is none."""
    return attribute(child(element, *names), "val")


def below(element: Element) -> Iterator[Element]:
    """Yield every element in an element, in file order."""
    for one in element.children:
        yield one
        yield from below(one)
