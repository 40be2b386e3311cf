"""The header of the first page: name, headline and contacts, with pictures beside them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cvkit.exporters import contact_lines, qr_code
from cvkit.exporters.docx import icon_shape, photo
from cvkit.exporters.docx.paragraphs import APART, DOT
from cvkit.exporters.docx.units import millimetres, points
from cvkit.exporters.papers import text_width
from cvkit.view.blocks import ContactKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.exporters.docx.paragraphs import Line, ParagraphWriter
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_SIGNS = {"dots": DOT, "bars": "\u00a0| ", "icons": APART}
"""Separators of contacts on one line."""


_FIRST_ICON = photo.NUMBER + 1


def add(setter: ParagraphWriter, document: Document, theme: Theme) -> float:
    """Write the header, and return its height in mm if no line of it wraps.

    Args:
        setter: Creates the paragraphs.
        document: Its header, and the colon after a contact's label.
        theme: The photo's box, the QR code, whether name and headline share a line, and how
            contacts are separated.
    """
    portrait = document.header.photo
    code = qr_code.of(document, theme)
    lines = list(_lines(setter, document, theme))
    if portrait:
        photo.anchor(lines[0].paragraph, portrait, theme.photo, rtl=setter.rtl)
    if code:
        beside = theme.photo.width + qr_code.GAP if portrait else 0
        left = beside if setter.rtl else text_width(theme) - beside - qr_code.SIZE
        photo.anchor_code(lines[0].paragraph, code, left, rtl=setter.rtl)
    if portrait or code:
        heights = (theme.photo.height if portrait else 0, qr_code.SIZE if code else 0)
        _clear(lines, theme, max(heights))
        return max(_height(lines), *heights)
    return _height(lines)


def _lines(setter: ParagraphWriter, document: Document, theme: Theme) -> Iterator[Line]:
    header = document.header
    line = setter.line("Name")
    line.add_text(header.name)
    yield line
    if header.headline and theme.layout.header == "joined":
        line.say(APART)
        line.add(header.headline, "Subtitle Char")
    elif header.headline:
        line = setter.line("Subtitle")
        line.add(header.headline)
        yield line
    number = _FIRST_ICON
    for contacts in contact_lines.lines(document, theme):
        line = setter.line("Contact")
        yield line
        for index, contact in enumerate(contacts):
            if index:
                line.say(_SIGNS[theme.layout.contacts])
            if theme.layout.contacts == "icons":
                icon_shape.add(line, contact.icon, theme, number=number)
                number += 1
            if contact.kind is ContactKind.DETAIL:
                line.add_text(contact.label)
                line.say(document.colon)
            line.add(contact.text)


def _clear(lines: list[Line], theme: Theme, least: float) -> None:
    """Start the first section below the photo and the QR code, if the header is shorter.

    Assumes that neither the name nor the headline wraps, which is rare.

    Args:
        lines: The lines of the header.
        theme: The distance of sections.
        least: The height of the pictures, in mm.
    """
    from docx.shared import Pt

    rest = least - _height(lines)
    if rest > 0:
        space = lines[-1].paragraph.paragraph_format
        space.space_after = Pt(points(rest + theme.spaces.section))


def _height(lines: list[Line]) -> float:
    styles = [line.style for line in lines]
    height = sum(millimetres(style.text.size * style.text.leading) for style in styles)
    return height + sum(
        style.before
        for above, style in pairwise(styles)
        if not (style.contextual and style is above)
    )
