"""A QR code of a contact's link (ISO/IEC 18004), for readers of a printed résumé."""

from __future__ import annotations

import io
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from cvkit.diagnostics import codes
from cvkit.view.blocks import ContactKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from segno import QRCode

    from cvkit.diagnostics import Diagnostic
    from cvkit.theme import Theme
    from cvkit.view.blocks import Contact, Document

SIZE = 24.0
"""Width and height with the quiet zone, in mm, as in classic's CSS.

The code of a short link is 18 mm wide without it.
"""

GAP = 6.0
"""Distance from the header's text, or from the photo, in mm."""

_QUIET = 4
"""Width of the light border that scanners need, in modules (ISO/IEC 18004, 6.3.8)."""

_CORRECTION = "M"
"""The error correction level: 15 % of the code may be illegible."""

_PIXELS = 10
"""Width of a module in a PNG, which makes more than 300 dpi."""

_LONGEST = 300
"""Characters of a link; the modules of a longer one are less than 0.3 mm wide, which some cameras
can't tell apart."""


class QrPicture(NamedTuple):
    """A QR code, ready to be placed.

    Attributes:
        link: The address that it leads to.
        alt: The alternative text.
    """

    link: str
    alt: str

    @property
    def url(self) -> str:
        """The picture as the ``data:`` URL of an SVG file: black on white, whatever the theme."""
        modules = [list(row) for row in _code(self.link).matrix]
        side = len(modules) + 2 * _QUIET
        path = "".join(_runs(modules))
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" '
            f'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/>'
            f'<path d="{path}"/></svg>'
        )
        return f"data:image/svg+xml,{quote(svg)}"

    @property
    def png(self) -> bytes:
        """The picture as a PNG file."""
        data = io.BytesIO()
        _code(self.link).save(data, kind="png", scale=_PIXELS, border=_QUIET)
        return data.getvalue()


def of(document: Document, theme: Theme) -> QrPicture | None:
    """Return the code that the theme's ``layout.qr`` asks for; ``None`` if it can't be made."""
    contact = _wanted(document, theme)
    href = contact.text[0].href if contact else None
    if not href or len(href) > _LONGEST:
        return None
    shown = href.partition("://")[2].removesuffix("/") or href
    return QrPicture(href, f"QR{document.colon}{shown}")


def check(document: Document, theme: Theme) -> Iterator[Diagnostic]:
    """Yield a diagnostic if the theme's ``layout.qr`` asks for a code that can't be made."""
    contact = _wanted(document, theme)
    if theme.layout.qr and contact is None:
        known = ", ".join(map(_name, _linked(document)))
        yield codes.BAD_THEME_OPTION.at(
            ("basics",),
            f"there is no “{theme.layout.qr}” here, but the theme option qr asks for its QR code",
            f"the option can be {known}" if known else "add a `url`, or a page to `profiles`",
        )
    elif contact and len(link := contact.text[0].href or "") > _LONGEST:
        yield codes.BAD_THEME_OPTION.at(
            contact.origin,
            f"this link has {len(link)} characters, too many for a QR code of {SIZE:g} mm",
            f"use a link of at most {_LONGEST} characters",
        )


def width(document: Document, theme: Theme) -> float:
    """Return what the code takes of the header's width, with the gap beside it, in mm."""
    return SIZE + GAP if of(document, theme) else 0.0


def _linked(document: Document) -> Iterator[Contact]:
    """Yield the contacts that have a page on the web."""
    for contact in document.header.contacts:
        if contact.kind in {ContactKind.URL, ContactKind.PROFILE} and contact.text[0].href:
            yield contact


def _name(contact: Contact) -> str:
    return contact.label or contact.kind


def _wanted(document: Document, theme: Theme) -> Contact | None:
    """Return the first contact that the theme names: by kind, or by network in any spelling."""
    wanted = theme.layout.qr.casefold()
    found = (
        contact
        for contact in _linked(document)
        if wanted in {contact.icon, _name(contact).casefold()}
    )
    return next(found, None)


def _code(link: str) -> QRCode:
    import segno  # noqa: PLC0415 - few résumés have a code

    return segno.make_qr(link, error=_CORRECTION, boost_error=False)


def _runs(modules: list[list[int]]) -> Iterator[str]:
    """Yield SVG path data for each run of dark modules in a row."""
    for y, row in enumerate(modules):
        x = 0
        for is_dark, run in groupby(row):
            count = len(list(run))
            if is_dark:
                yield f"M{x + _QUIET} {y + _QUIET}h{count}v1h-{count}z"
            x += count
