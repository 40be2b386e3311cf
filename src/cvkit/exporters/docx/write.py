"""Writes the Word file: the header, each section, then the document properties."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.exporters import date_column, embedded_source, fallback_fonts, photos, qr_code
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.docx import (
    beside,
    embedding,
    header,
    letter,
    page_setup,
    small_capitals,
    source_part,
    style_sheet,
    template,
    typefaces,
)
from cvkit.exporters.docx.body import BodyWriter
from cvkit.exporters.docx.canonical_zip import canonical_zip
from cvkit.exporters.docx.paragraphs import ParagraphWriter
from cvkit.theme import scripts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docx.document import Document as WordDocument

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.docx.embedding import EmbeddedFamily
    from cvkit.exporters.docx.style_sheet import StyleSheet
    from cvkit.theme import Theme
    from cvkit.theme.theme import Fallback
    from cvkit.view.blocks import Document

_NO_DAY = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)


def write(document: Document, theme: Theme, *, embed: bool = False) -> Artifact:
    """Return the document as a Word file (ECMA-376, transitional).

    Args:
        document: The document.
        theme: The theme.
        embed: Whether to embed its source.

    Raises:
        ThemeError: The theme's paper size is unknown.
    """
    theme = fallback_fonts.with_fallback_fonts(document, theme)
    theme = small_capitals.only_real(date_column.fitted(document, theme, spaced=True))
    styles = style_sheet.build(theme, style_sheet.Extras.of(document))
    fallbacks = typefaces.of_runs(theme, scripts.of_language(document.locale))
    named: frozenset[str] = frozenset()
    if any(fallbacks.values()):
        # Which of them a text needs depends on its style, so it is written once to find out.
        named = _named_families(_compose(document, theme, styles, (), fallbacks))
    carried = embedding.embed(document, theme, named)
    word = _compose(document, theme, styles, carried, fallbacks)
    _describe(word, document)
    if source := embedded_source.of(document, wanted=embed):
        source_part.add(word, source)
    diagnostics = (
        *(_not_carried(family) for family in carried if family.obstacle),
        *photos.check_resolution(document.header.photo, theme.photo),
        *qr_code.check(document, theme),
    )
    return Artifact(canonical_zip(word), diagnostics=diagnostics)


def _compose(
    document: Document,
    theme: Theme,
    styles: StyleSheet,
    carried: Sequence[EmbeddedFamily],
    fallbacks: Mapping[str, tuple[Fallback, ...]],
) -> WordDocument:
    word = template.open_empty(document, theme, styles, carried)
    setter = ParagraphWriter(word, styles, document.rtl, fallbacks)
    height = header.add(setter, document, theme)
    composer = BodyWriter(setter, document, theme)
    for section in document.sections:
        composer.section(section)
    if document.letter:
        letter.add(composer, document.letter, theme.page.top + height)
    if document.signature:
        composer.sign(document.signature)
    else:
        beside.end(setter, word)
    if document.letter:
        letter.add_enclosures(composer, document.letter)
    if theme.layout.page_numbers:
        page_setup.add_footer(word, document, setter)
    return word


def _named_families(word: WordDocument) -> frozenset[str]:
    """Return the font families that runs name, in the body and in the footer."""
    from docx.oxml.ns import qn

    roots = (word.element, word.sections[0].footer._element)  # noqa: SLF001 - it has no other name
    return frozenset(
        str(fonts.get(qn("w:cs"))) for root in roots for fonts in root.iter(qn("w:rFonts"))
    )


def _not_carried(family: EmbeddedFamily) -> Diagnostic:
    return codes.SYSTEM_FONT.at(
        None,
        f"the Word file can't embed {family.typeface.family}, because {family.obstacle}",
        "where the family isn't installed, another font will be used",
    )


def _describe(word: WordDocument, document: Document) -> None:
    """Set the core properties (ECMA-376 part 2, §11), without the build date."""
    properties = word.core_properties
    properties.title = properties.author = properties.last_modified_by = document.header.name
    properties.language = document.locale
    properties.created = properties.modified = _NO_DAY
