"""Breaks the contacts into lines, so that separators stand between contacts only.

Neither CSS nor Word can leave out a separator where a line ends or begins.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from cvkit.exporters import qr_code
from cvkit.exporters.papers import text_width
from cvkit.exporters.text_width import widths
from cvkit.view.blocks import ContactKind, plain

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.view.blocks import Contact, Document

_MARGIN_EMS = 0.9
"""Space around a separator, in ems, beside the spaces that belong to it; see classic's CSS."""

_ICON_EMS, _AFTER_ICON = 1.3, 3.0
"""An icon with the space behind it, in ems, and the space behind its contact, in mm."""

_BESIDE_PHOTO = 6.0
"""Distance between the header's text and the photo, in mm."""

_SURE = 0.99
"""The share of a line to fill, as programs round the advances of glyphs."""

_SCREEN = 210.0
"""Width of the sheet on a screen, in mm: HTML shares its lines with the PDF."""

_POINTS_PER_MM = 72 / 25.4


_SIDE_GROUND, _SIDE_PADDING, _BETWEEN = 64.0, 6.0, 7.0
"""The side column from the paper's edge, the space at its start, and that between the columns, in
mm; see sidebar's CSS."""


class ContactLines(NamedTuple):
    """The contacts of each line.

    Attributes:
        below: The lines below the name.
        beside: The lines in the side column, if there is one.
    """

    below: tuple[tuple[Contact, ...], ...]
    beside: tuple[tuple[Contact, ...], ...] = ()


def in_columns(document: Document, theme: Theme) -> ContactLines:
    """Return the lines of contacts for formats that have the theme's side column.

    Contacts stand in that column, each on a line of its own. If these would be higher than the name
    beside them, which would leave a hole below it, the first contacts stand below the name.
    """
    contacts = document.header.contacts
    if not theme.layout.sidebar:
        return ContactLines(lines(document, theme))
    style = theme.styles.contact
    side = _SIDE_GROUND - theme.page.right - _SIDE_PADDING
    needed = widths(theme, style, [_text(contact, document.colon) for contact in contacts])
    heights = [ceil(width / side) for width in needed]
    room = _room(document, theme) - _SIDE_GROUND + theme.page.right - _BETWEEN
    line = style.size * style.leading
    name = _height_of_name(document, theme, room) / line
    pictures = (
        theme.photo.height if document.header.photo else 0,
        qr_code.SIZE if qr_code.of(document, theme) else 0,
    )
    least = max(pictures) * _POINTS_PER_MM / line
    for count in range(len(contacts)):
        below = _lines(contacts[:count], document, theme, room)
        if sum(heights[count:]) <= max(least, name + len(below)) + 1:
            return ContactLines(below, tuple((contact,) for contact in contacts[count:]))
    return ContactLines((), tuple((contact,) for contact in contacts))


def _height_of_name(document: Document, theme: Theme, room: float) -> float:
    """Return the height of name and headline, in points."""
    styles, header = theme.styles, document.header
    shown = ((styles.name, header.name), (styles.headline, plain(header.headline)))
    return sum(
        ceil(widths(theme, style, (text,))[0] / room) * style.size * style.leading
        for style, text in shown
    )


def lines(document: Document, theme: Theme) -> tuple[tuple[Contact, ...], ...]:
    """Return the contacts of each line, as many as fit.

    A contact that is wider than a line has a line of its own.

    Args:
        document: The document.
        theme: The theme.
    """
    return _lines(document.header.contacts, document, theme, _room(document, theme))


def _lines(
    contacts: tuple[Contact, ...], document: Document, theme: Theme, room: float
) -> tuple[tuple[Contact, ...], ...]:
    if theme.layout.contacts == "lines":
        return tuple((contact,) for contact in contacts)
    texts = [_text(contact, document.colon) for contact in contacts]
    *measured, space, separator = widths(
        theme,
        theme.styles.contact,
        (*texts, "\u00a0", {"bars": "|"}.get(theme.layout.contacts, "·")),
    )
    em = theme.styles.contact.size / _POINTS_PER_MM
    if theme.layout.contacts == "icons":
        measured = [width + _ICON_EMS * em for width in measured]
        between = _AFTER_ICON + space
    else:
        between = separator + 2 * space + _MARGIN_EMS * em
    return tuple(_filled(contacts, measured, between, room))


def _room(document: Document, theme: Theme) -> float:
    """Return the width of the header's text, in mm."""
    margins = theme.page.left + theme.page.right
    photo = theme.photo.width + _BESIDE_PHOTO if document.header.photo else 0
    pictures = photo + qr_code.width(document, theme)
    return _SURE * (min(text_width(theme), _SCREEN - margins) - pictures)


def _filled(
    contacts: tuple[Contact, ...], measured: list[float], between: float, room: float
) -> list[tuple[Contact, ...]]:
    found: list[tuple[Contact, ...]] = []
    left = 0.0
    for contact, width in zip(contacts, measured, strict=True):
        if found and between + width <= left:
            found[-1] = (*found[-1], contact)
            left -= between + width
        else:
            found.append((contact,))
            left = room - width
    return found


def _text(contact: Contact, colon: str) -> str:
    label = f"{contact.label}{colon}" if contact.kind is ContactKind.DETAIL else ""
    return f"{label}{plain(contact.text)}"
