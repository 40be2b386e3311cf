"""Takes out separators at the ends of lines, once it is known where lines end.

A separator belongs between two texts on one line; CSS can't leave it out where the line breaks.
Nothing moves: what is taken out is the last of a line that starts at its edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvkit.exporters.pdf.engine_internals import as_expected, page_boxes

if TYPE_CHECKING:
    from collections.abc import Iterator

SEPARATOR = "dot"
"""The class of the elements that are taken out."""


def tidy(sheets: Any) -> None:  # noqa: ANN401 - WeasyPrint has no types
    """Take out the separators at the ends of lines.

    Args:
        sheets: WeasyPrint's document, which is changed.

    Raises:
        EngineChangedError: The lines cannot be found.
    """
    with as_expected("the ends of lines"):
        for line in (line for page in page_boxes(sheets) for line in _lines(page)):
            _cut(line)


def _lines(box: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the lines in a box, but not those of a block within a line."""
    for child in getattr(box, "children", ()):
        if type(child).__name__ == "LineBox":
            yield child
        else:
            yield from _lines(child)


def _cut(box: Any) -> None:  # noqa: ANN401
    """Take the last descendant of a box out if it is a separator."""
    children = list(getattr(box, "children", ()))
    # The blank at which the line breaks has become an empty text.
    while children and not getattr(children[-1], "text", "-").strip(" "):
        children.pop()
    if not children:
        return
    if children[-1].element is not None and children[-1].element.get("class") == SEPARATOR:
        box.children = children[:-1]
    else:
        _cut(children[-1])
