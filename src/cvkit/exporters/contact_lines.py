"""Breaks the contacts into lines, so that separators stand between contacts only.

Neither CSS nor Word can leave out a separator where a line ends or begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.papers import text_width
from cvkit.exporters.text_width import widths
from cvkit.view.blocks import ContactKind, plain

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.view.blocks import Contact, Document

_MARGIN_EMS = 0.65
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


def lines(document: Document, theme: Theme, *, columns: bool) -> tuple[tuple[Contact, ...], ...]:
    """Return the contacts of each line, as many as fit.

    A contact that is wider than a line has a line of its own.

    Args:
        document: The document.
        theme: The theme.
        columns: Whether the format has the theme's side column. Contacts stand in it, each on a
            line of its own.
    """
    contacts = document.header.contacts
    if theme.layout.contacts == "lines" or (columns and theme.layout.sidebar):
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
    return tuple(_filled(contacts, measured, between, _room(document, theme)))


def _room(document: Document, theme: Theme) -> float:
    """Return the width of the header's text, in mm."""
    margins = theme.page.left + theme.page.right
    photo = theme.photo.width + _BESIDE_PHOTO if document.header.photo else 0
    return _SURE * (min(text_width(theme), _SCREEN - margins) - photo)


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
