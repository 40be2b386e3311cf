"""Writes the PDF, and says which letters had no font and how full the last page is."""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING, Any

from cvkit.exporters import photos
from cvkit.exporters.artifact import Artifact, Note
from cvkit.exporters.pdf.layout import lay_out
from cvkit.exporters.pdf.measure import of_layout
from cvkit.exporters.pdf.reading_order import restore_reading_order
from cvkit.theme import scripts

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        notes=(
            *_font_notes(document, painting.sheets),
            *_fill_notes(measured),
            *photos.advice(document.header.photo, theme.photo),
        ),
    )


def _fill_notes(measured: Measurement) -> Iterator[Note]:
    """Say that a few lines alone stand on the last of several pages."""
    pages, fill = measured.pages, measured.fills[-1]
    if pages > 1 and fill < ALMOST_EMPTY:
        yield Note(
            "CV307",
            f"the last of {pages} pages is only {fill:.0%} full",
            help=f"`--pages {pages - 1}` sets it more closely, so that it fits on one page less",
        )


def _font_notes(document: Document, laid_out: Any) -> Iterator[Note]:  # noqa: ANN401
    """Say where a letter had to come from the machine's fonts, or from none."""
    missing = {chr(code) for font in laid_out.fonts.values() for code in font.missing}
    values = (value for text in document.texts() for value in text.values)
    for origin, text in values if missing else ():
        if lost := sorted(missing & set(text)):
            letters = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in lost[:5])
            yield Note(
                "CV301",
                f"no font has the character {letters}",
                origin,
                scripts.advice(scripts.of_text(lost[0], document.locale)),
            )
    yield from _foreign_notes(document, laid_out)


def _foreign_notes(document: Document, laid_out: Any) -> Iterator[Note]:  # noqa: ANN401
    """Name each script that only this machine's fonts have, with the fonts."""
    families: dict[scripts.Script | None, set[str]] = {}
    for font in laid_out.fonts.values():
        if not font.family.startswith("cvkit-"):
            drawn = "".join(font.to_unicode.values())
            families.setdefault(scripts.of_text(drawn, document.locale), set()).add(font.family)
    for script, names in families.items():
        what = f"{script.name} text is" if script else "some characters are"
        yield Note(
            "CV304",
            f"{what} set in this machine's {', '.join(sorted(names))}",
            (),
            f"elsewhere it may look different; to be sure, {scripts.advice(script, sure=True)}",
        )


logging.getLogger("weasyprint").addHandler(logging.NullHandler())
