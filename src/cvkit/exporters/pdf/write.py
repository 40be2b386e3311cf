"""Writes the PDF, and says which letters had no font and how full the last page is."""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING, Any

from cvkit.diagnostics import codes
from cvkit.exporters import photos
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.pdf.layout import lay_out
from cvkit.exporters.pdf.measure import of_layout
from cvkit.exporters.pdf.reading_order import restore_reading_order
from cvkit.theme import scripts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.pdf.measure import Measurement
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

VARIANT = "pdf/ua-1"

ALMOST_EMPTY = 0.15
"""How full the last page has to be, lest it looks forgotten."""


def write(document: Document, theme: Theme) -> Artifact:
    """Return a tagged PDF (ISO 14289-1, PDF/UA-1) of the document.

    Raises:
        ThemeError: The theme's template is broken, or asks for a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    layout = lay_out(document, theme)
    painting = layout.paint(
        theme,
        finisher=restore_reading_order,
        pdf_variant=VARIANT,
        pdf_identifier=hashlib.sha256(layout.page.html.encode()).hexdigest()[:32].encode(),
    )
    measured = of_layout(document, layout)
    return Artifact(
        painting.data,
        pages=measured.pages,
        fill=measured.fills[-1],
        diagnostics=(
            *_about_fonts(document, painting.sheets),
            *_about_fill(measured),
            *photos.advice(document.header.photo, theme.photo),
        ),
    )


def _about_fill(measured: Measurement) -> Iterator[Diagnostic]:
    """Warn if only a few lines stand on the last of several pages."""
    pages, fill = measured.pages, measured.fills[-1]
    if pages > 1 and fill < ALMOST_EMPTY:
        yield codes.ALMOST_EMPTY_PAGE.at(
            None,
            f"the last of {pages} pages is only {fill:.0%} full",
            f"`--pages {pages - 1}` tightens the layout, so that it fits on one page less",
        )


def _about_fonts(document: Document, laid_out: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
    """Say which characters came from a system font, or from none."""
    missing = {chr(code) for font in laid_out.fonts.values() for code in font.missing}
    values = (value for text in document.texts() for value in text.values)
    for origin, text in values if missing else ():
        if lost := sorted(missing & set(text)):
            letters = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in lost[:5])
            yield codes.MISSING_GLYPH.at(
                origin or None,
                f"no font has the character {letters}",
                scripts.advice(scripts.of_text(lost[0], document.locale)),
            )
    yield from _about_foreign_fonts(document, laid_out)


def _about_foreign_fonts(document: Document, laid_out: Any) -> Iterator[Diagnostic]:  # noqa: ANN401
    """Name each script that only this machine's fonts have, with the fonts."""
    families: dict[scripts.Script | None, set[str]] = {}
    for font in laid_out.fonts.values():
        if not font.family.startswith("cvkit-"):
            drawn = "".join(font.to_unicode.values())
            families.setdefault(scripts.of_text(drawn, document.locale), set()).add(font.family)
    for script, names in families.items():
        what = f"{script.name} text is" if script else "some characters are"
        yield codes.SYSTEM_FONT.at(
            None,
            f"{what} set in this machine's {', '.join(sorted(names))}",
            f"elsewhere it may look different; to be sure, {scripts.advice(script, sure=True)}",
        )


logging.getLogger("weasyprint").addHandler(logging.NullHandler())
