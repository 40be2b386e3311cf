"""DOCX: a real Word file, with the theme's tokens as its styles."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from cvkit.exporters.artifact import Artifact
from cvkit.exporters.word import page, sheet, skeleton
from cvkit.exporters.word.blocks import Composer
from cvkit.exporters.word.package import seal
from cvkit.exporters.word.text import Setter

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_NO_DAY = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)


def export(document: Document, theme: Theme) -> Artifact:
    """Return the document as a Word file (ECMA-376, transitional).

    Raises:
        ThemeError: The theme asks for a paper that there is not.
    """
    styles = sheet.build(theme)
    word = skeleton.open_empty(document, theme, styles)
    setter = Setter(word, styles, document.rtl)
    composer = Composer(setter, theme)
    composer.header(document.header)
    for section in document.sections:
        composer.section(section)
    page.add_footer(word, document, setter)
    _describe(word, document)
    return Artifact(seal(word), MEDIA_TYPE, ".docx")


def _describe(word: WordDocument, document: Document) -> None:
    """Fill the core properties (ECMA-376 part 2, §11); the day of the build is none of them."""
    properties = word.core_properties
    properties.title = properties.author = properties.last_modified_by = document.header.name
    properties.language = document.locale
    properties.created = properties.modified = _NO_DAY
