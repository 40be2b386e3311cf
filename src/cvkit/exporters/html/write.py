"""Writes the page with all its resources embedded."""

from __future__ import annotations

import base64
import html as markup
from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.exporters import embedded_source, photos, qr_code
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.html import web_fonts
from cvkit.exporters.page import foreign_page, render

if TYPE_CHECKING:
    from cvkit.exporters.page.web_page import Resource
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

GENERATOR = '<meta name="generator" content="cvkit">'
"""By this, cvkit recognizes its own pages."""


_BODY_ENDS = "</body>"


def write(document: Document, theme: Theme, *, embed: bool = False) -> Artifact:
    """Return the page with its styles, fonts (WOFF2) and photo embedded.

    Args:
        document: The document.
        theme: The theme.
        embed: Whether to embed its source as well.

    Raises:
        ThemeError: The theme's template is broken, or its page isn't safe to open.
    """
    page = render.render(document, theme)
    if not theme.is_built_in:
        text = foreign_page.secured(page.text, theme.path(render.TEMPLATE))
        page = replace(page, text=text)
    html = page.whole({url: _data_url(file) for url, file in page.resources.items()})
    if GENERATOR not in html:  # a theme's own template may lack it
        html = f"{html.rstrip()}\n<!-- {GENERATOR} -->\n"
    if source := embedded_source.of(document, wanted=embed):
        html = _with_source(html, source)
    found = (
        *photos.check_resolution(document.header.photo, theme.photo),
        *qr_code.check(document, theme),
    )
    return Artifact(html.encode(), diagnostics=found)


def _with_source(html: str, source: str) -> str:
    """Put the source at the end of a page, as a block of data (HTML, section 4.12.1).

    Its ``&`` and ``<`` are written as in text, so that it can't end the element.
    """
    block = (
        f'<script type="{embedded_source.MEDIA_TYPE}" id="cvkit-source">\n'
        f"{markup.escape(source, quote=False)}</script>\n"
    )
    before, end, after = html.rpartition(_BODY_ENDS)
    return f"{before}{block}{end}{after}" if end else f"{html.rstrip()}\n{block}"


def recognizes(data: bytes) -> bool:
    """Whether a file is a page that cvkit wrote."""
    return GENERATOR.encode() in data


def _data_url(resource: Resource) -> str:
    data, media_type = resource.data, resource.media_type
    if media_type == "font/ttf":
        data, media_type = web_fonts.woff2(data), "font/woff2"
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
