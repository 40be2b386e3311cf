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


_NARROW, _WIDE = 52.0, 64.0
"""The side column from the paper's edge, in mm, of contacts alone and of sections; see sidebar's
CSS."""

_SIDE_PADDING, _BETWEEN = 6.0, 7.0
"""The space at the start of the side column, and that between the columns, in mm; likewise."""

_FOUND_WHOLE = frozenset({ContactKind.EMAIL, ContactKind.PHONE})
"""Contacts that programs find only as a whole."""

_ADDRESSES = frozenset({ContactKind.URL, ContactKind.PROFILE})
_LONG_ADDRESS = 24
"""In letters: a longer address may be broken, as long words are."""


class ContactLines(NamedTuple):
    """The contacts of each line.

    Attributes:
        below: The lines below the name.
        beside: The lines in the side column, if there is one.
        needs_room: Whether one of these needs a wide side column.
    """

    below: tuple[tuple[Contact, ...], ...]
    beside: tuple[tuple[Contact, ...], ...] = ()
    needs_room: bool = False


def in_columns(document: Document, theme: Theme) -> ContactLines:
    """Return the lines of contacts for formats that have the theme's side column.

    Contacts stand in that column, each on a line of its own. If these would be higher than the name
    beside them, which would leave a hole below it, the first contacts stand below the name. So do
    e-mail addresses that are wider than the column, and what comes before them.
    """
    contacts = document.header.contacts
    if not theme.layout.sidebar:
        return ContactLines(lines(document, theme))
    style = theme.styles.contact
    edge = theme.page.left if _is_side_on_the_left(document) else theme.page.right
    narrow, wide = (_SURE * (ground - edge - _SIDE_PADDING) for ground in (_NARROW, _WIDE))
    has_icons = theme.layout.contacts == "icons"
    icon = _ICON_EMS * style.size / _POINTS_PER_MM + _AFTER_ICON if has_icons else 0
    texts = [_text(contact, document.colon) for contact in contacts]
    needed = [icon + width for width in widths(theme, style, texts)]
    whole = [
        width if _is_whole(contact) else 0 for contact, width in zip(contacts, needed, strict=True)
    ]
    fewest = max((at for at, width in enumerate(whole, 1) if width > wide), default=0)
    heights = [ceil(width / wide) for width in needed]
    room = _room(document, theme) - _WIDE + edge - _BETWEEN
    if max(whole, default=0) > room:
        return ContactLines(lines(document, theme))
    line = style.size * style.leading
    name = _height_of_name(document, theme, room) / line
    pictures = (
        theme.photo.height if document.header.photo else 0,
        qr_code.SIZE if qr_code.of(document, theme) else 0,
    )
    least = max(pictures) * _POINTS_PER_MM / line
    for first in (*range(fewest, len(contacts)), fewest):
        below = _lines(contacts[:first], document, theme, room)
        if sum(heights[first:]) <= max(least, name + len(below)) + 1:
            break
    beside = tuple((contact,) for contact in contacts[first:])
    return ContactLines(below, beside, needs_room=max(whole[first:], default=0) > narrow)


def _is_whole(contact: Contact) -> bool:
    """Return whether a contact may not be broken at the end of a line."""
    is_short = len(plain(contact.text)) <= _LONG_ADDRESS
    return contact.kind in _FOUND_WHOLE or (contact.kind in _ADDRESSES and is_short)


def _is_side_on_the_left(document: Document) -> bool:
    """Return whether the side column is on the left: it is not beside the window of an envelope."""
    return document.rtl and not (document.letter and document.letter.form.is_din)


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
