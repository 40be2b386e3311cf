"""PDF, by WeasyPrint from the same page as HTML: tagged, PDF/UA-1, every font inside."""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING, Any

from cvkit.errors import ThemeError
from cvkit.exporters import page
from cvkit.exporters.artifact import Artifact, Note
from cvkit.exporters.pdf_engine import load_engine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

VARIANT = "pdf/ua-1"


def export(document: Document, theme: Theme) -> Artifact:
    """Return a tagged PDF (ISO 14289-1, PDF/UA-1) of the document.

    Raises:
        ThemeError: The theme's template is broken, or asks for a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    weasyprint = load_engine()
    from weasyprint.urls import FatalURLFetchingError

    from cvkit.exporters.pdf_fetcher import MemoryFetcher  # noqa: PLC0415 - needs the engine

    rendered = page.render(document, theme)
    fetcher = MemoryFetcher(rendered.resources)
    html = weasyprint.HTML(string=rendered.html, base_url=None, url_fetcher=fetcher)
    try:
        laid_out = html.render(optimize_images=True)
        data = laid_out.write_pdf(
            pdf_variant=VARIANT,
            pdf_identifier=hashlib.sha256(rendered.html.encode()).hexdigest()[:32].encode(),
        )
    except FatalURLFetchingError:
        data = b""
    if fetcher.refused:
        raise ThemeError(
            f"The theme {theme.name} asks for {fetcher.refused[0]}, and cvkit fetches nothing.",
            "A page is made of its template, its style sheet and the photo alone.",
        )
    return Artifact(
        data,
        "application/pdf",
        ".pdf",
        pages=len(laid_out.pages),
        notes=tuple(_font_notes(document, laid_out)),
    )


def _font_notes(document: Document, laid_out: Any) -> Iterator[Note]:  # noqa: ANN401
    """Say where a letter had to come from the machine's fonts, or from none."""
    missing = {chr(code) for font in laid_out.fonts.values() for code in font.missing}
    for origin, text in document.visible_texts():
        if lost := sorted(missing & set(text)):
            letters = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in lost[:5])
            yield Note(
                "CV301",
                f"no font has the character {letters}",
                origin,
                "install a font that has it, such as a Noto family",
            )
    foreign = sorted(
        {font.family for font in laid_out.fonts.values() if not font.family.startswith("cvkit-")}
    )
    if foreign:
        yield Note(
            "CV304",
            f"some characters are set in this machine's {', '.join(foreign)}",
            (),
            "on another machine they may look different; a font package would make it sure",
        )


logging.getLogger("weasyprint").addHandler(logging.NullHandler())
