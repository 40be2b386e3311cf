"""Joins the texts of a laid out line that look the same, and ends lines with their blanks.

The engine paints each text between two tags as a text object of its own, and blanks between them
or at the ends of lines not at all. Programs that read text objects or tags then fuse the words
around a missing blank. What doesn't show, such as the words to keep on one line, needs no object
of its own once it is known where lines end.

Nothing moves: a joined text begins where its first part did, and blanks can't be seen.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from cvkit.exporters.pdf.engine_internals import as_expected, page_boxes
from cvkit.view.directions import LEFT_TO_RIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Box = Any
    """A box of WeasyPrint's layout; it has no types."""

_UNSEEN = frozenset(("span", "time"))
"""Elements that need not be told from the text around them, if they look like it."""

_SEEN_CLASSES = frozenset(("title",))
"""The classes of elements that programs are to tell from the text around them."""

_LOOKS = (
    "color",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_caps",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_weight",
    "lang",
    "letter_spacing",
    "text_decoration_line",
    "visibility",
    "word_spacing",
)
"""Properties that texts of the same look have in common."""

_LINE_PARTS = frozenset(("InlineBlockBox", "InlineBox", "BlockBox", "LineBox"))
"""Boxes whose last text may be the last one before a blank on a line."""

_SEPARATOR = "·"
"""What stands between the parts of a line, but not at its end."""

_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI"))


def join(sheets: Any) -> None:  # noqa: ANN401
    """Join the texts of all lines, and end with a blank those that break at one.

    Of lines that run from right to left, or partly so, texts stay apart, unless they are within an
    element that runs from left to right as a whole.

    Args:
        sheets: WeasyPrint's document, which is changed.

    Raises:
        EngineChangedError: The lines cannot be found.
    """
    with as_expected("The text of each line"):
        read: dict[int, int] = {}
        for page in page_boxes(sheets):
            for lines in _paragraphs(page):
                for line in lines:
                    _finish(line, read)


def _paragraphs(box: Box) -> Iterator[list[Box]]:
    """Yield the lines of each block, those of blocks within lines included."""
    children = getattr(box, "children", ())
    lines = [child for child in children if type(child).__name__ == "LineBox"]
    if lines:
        yield lines
    for child in children:
        yield from _paragraphs(child)


def _finish(line: Box, read: dict[int, int]) -> None:
    """Join the texts of a line.

    Args:
        line: The line.
        read: How many letters of each element's text come before the line, by the element's
            identity.
    """
    text = "".join(_texts(line))
    ends_with_blank = _breaks_at_blank(line, text, read)
    if not _runs_from_right(text) and line.style["direction"] == "ltr":
        line.children = _joined(_flat(line.children))
    elif line.style["direction"] == "rtl":
        _keep_blanks(line)
    if ends_with_blank:
        _end_with_blank(line, is_rtl=line.style["direction"] == "rtl")


def _breaks_at_blank(line: Box, text: str, read: dict[int, int]) -> bool:
    """Return whether a blank stands where a line breaks, by the text of its element."""
    element = line.element
    if element is None or "::" in (line.element_tag or ""):  # a list's sign, a page's number
        return False
    whole = "".join(element.itertext())
    letters = [at for at, letter in enumerate(whole) if not letter.isspace()]
    done = read.get(id(element), 0)
    for letter in "".join(text.split()):
        # A separator at the end of a line is not drawn.
        while done < len(letters) and whole[letters[done]] == _SEPARATOR != letter:
            done += 1
        done += 1
    read[id(element)] = done
    if not 0 < done <= len(letters):
        return False
    rest = whole[letters[done - 1] + 1 :]
    if not rest:  # a blank behind a block within a line, such as a link
        return bool(element.tail) and element.tail[0] == " "
    return rest[:1].isspace() and bool(rest.strip())


def _runs_from_right(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def _texts(box: Box) -> Iterator[str]:
    if type(box).__name__ == "TextBox":
        yield box.text
    for child in getattr(box, "children", ()):
        yield from _texts(child)


def _flat(boxes: Sequence[Box]) -> Iterator[Box]:
    """Yield boxes, with what is in an unseen element instead of that element."""
    for box in boxes:
        if type(box).__name__ != "InlineBox":
            yield box
            continue
        box.children = _joined(_flat(box.children))
        if _is_unseen(box) and all(type(child).__name__ == "TextBox" for child in box.children):
            yield from box.children
        else:
            yield box


def _is_unseen(box: Box) -> bool:
    element = box.element
    if element is None or element.tag not in _UNSEEN:
        return False
    names = frozenset((element.get("class") or "").split())
    return not names & _SEEN_CLASSES and box.margin_width() == box.width


def _joined(boxes: Iterator[Box]) -> list[Box]:
    """Return boxes with consecutive texts of the same look as one, and blanks with a neighbour."""
    found: list[Box] = []
    for box in boxes:
        last = found[-1] if found else None
        if type(box).__name__ != "TextBox" or last is None:
            found.append(box)
        elif type(last).__name__ == "TextBox" and (_look(last) == _look(box) or _is_blank(box)):
            found[-1] = _with_text(last, last.text + box.text, last.width + box.width)
        elif _is_blank(box) and type(last).__name__ in _LINE_PARTS:
            _end_with_blank(last, is_rtl=False)
        else:
            found.append(box)
    return found


def _keep_blanks(box: Box) -> None:
    """Give each blank between two elements to the text before it, from right to left.

    Texts from left to right within them are joined as on other lines.
    """
    if box.style["direction"] == "ltr" and not _runs_from_right("".join(_texts(box))):
        box.children = _joined(_flat(getattr(box, "children", ())))
        return
    found: list[Box] = []
    for child in getattr(box, "children", ()):
        last = found[-1] if found else None
        is_text = type(child).__name__ == "TextBox"
        if is_text and _is_blank(child) and type(last).__name__ in _LINE_PARTS:
            _end_with_blank(last, is_rtl=True)
            continue
        if type(child).__name__ == "InlineBox":
            _keep_blanks(child)
        found.append(child)
    box.children = found


def _is_blank(box: Box) -> bool:
    return not box.text.strip(" ")


def _look(box: Box) -> tuple[object, ...]:
    """Return the values that texts of the same look have in common."""
    height = round(box.position_y + box.baseline, 3)
    return (height, *(box.style[name] for name in _LOOKS))


def _with_text(box: Box, text: str, width: float) -> Box:
    """Return a copy of a text box with another text."""
    from weasyprint.text.line_break import create_layout

    changed = box.copy_with_text(text)
    changed.width = width
    changed.pango_layout = create_layout(text, box.style, None, None, box.justification_spacing)
    changed.pango_layout.get_first_line()
    return changed


def _with_blank(box: Box, *, is_rtl: bool) -> Box:
    """Return a copy of a text box with a blank behind its text, which stays where it is.

    Args:
        box: The text box.
        is_rtl: Whether its line runs from right to left, so that the blank stands on the left.
    """
    from weasyprint.text.line_break import line_size

    text = box.text
    if is_rtl and box.style["direction"] == "ltr":
        box = box.copy()
        box.style = box.style.copy()
        box.style["direction"] = "rtl"
        text = f"{LEFT_TO_RIGHT}{text}{LEFT_TO_RIGHT}"  # so that its signs don't move
    changed = _with_text(box, f"{text} ", box.width)
    if box.style["direction"] == "rtl":
        line, _ = changed.pango_layout.get_first_line()
        changed.position_x -= line_size(line, box.style)[0] - box.width
    return changed


def _end_with_blank(box: Box, *, is_rtl: bool) -> None:
    """End the last text of a box with a blank, if there is a text.

    Args:
        box: The box.
        is_rtl: Whether its line runs from right to left. The blank behind the last of several
            texts from left to right is on its right, where it is on no other text.
    """
    children = list(getattr(box, "children", ()))
    is_island = is_rtl and box.style["direction"] == "ltr" and len(children) > 1
    for at in reversed(range(len(children))):
        child = children[at]
        if type(child).__name__ == "TextBox":
            if _is_blank(child):
                continue
            if not child.text.endswith(" "):
                children[at] = _with_blank(child, is_rtl=is_rtl and not is_island)
                box.children = children
        elif type(child).__name__ in _LINE_PARTS:
            _end_with_blank(child, is_rtl=is_rtl)
        return
