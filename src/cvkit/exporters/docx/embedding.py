"""Embeds fonts in the Word file, so that it looks the same where they are not installed."""

from __future__ import annotations

import hashlib
import io
import uuid
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit.exporters.docx import truetype, typefaces
from cvkit.languages import DEFAULT_LOCALE
from cvkit.theme import font_characters, fonts, scripts

if TYPE_CHECKING:
    from cvkit.exporters.docx.typefaces import Typeface
    from cvkit.theme import Theme
    from cvkit.theme.theme import Fallback
    from cvkit.view.blocks import Document

_LATIN = frozenset(
    (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), *range(0x2010, 0x203B),
     0x2C6, 0x2DA, 0x2DC, 0x20AC, 0x2116, 0x2122, 0x2212)
)  # fmt: skip
"""Characters an editor may type in any language written in the Latin script: the Unicode blocks
Basic Latin to Latin Extended-A, the Romanian letters, punctuation and keyboard symbols."""

_LAST_OF_LATIN = 0x24F
"""The last code point of Latin Extended-B."""

_ALPHABETS = tuple(
    map(frozenset, (range(0x370, 0x400), range(0x400, 0x530), range(0x590, 0x600),
                    (*range(0x60C, 0x66B), *map(ord, "پچژکگیۀ"), *range(0x6F0, 0x6FA))))
)  # fmt: skip
"""Greek, Cyrillic, Hebrew, Arabic with Persian: embedded in full if any letter is used."""

_SLOTS = {
    (False, False): ("embedRegular", "Regular"),
    (True, False): ("embedBold", "Bold"),
    (False, True): ("embedItalic", "Italic"),
    (True, True): ("embedBoldItalic", "Bold Italic"),
}
"""(bold, italic) to the font table's element (ECMA-376 part 1, §17.8.3.3-6) and the style name, in
the order of the font table."""

_OBFUSCATED = 32
_LICENCES, _EDITABLE, _NO_PARTS = 0x000E, 0x0008, 0x0300
"""Bits of ``fsType``: what a font allows only in part, editing, and what rules out a subset."""

_KNOWS_ALL_BITS = 4
"""The first OS/2 table version in which ``fsSelection`` has more than seven bits."""

_NAME = (3, 1, 0x409)
"""Platform, encoding and language of a name that all programs read: Windows, Unicode, English."""


class EmbeddedFace(NamedTuple):
    """A font face as stored in the file.

    Attributes:
        element: Its element in the font table.
        key: The obfuscation key, a GUID in braces.
        data: The obfuscated font.
    """

    element: str
    key: str
    data: bytes


class EmbeddedFamily(NamedTuple):
    """A family and its embedded faces.

    Attributes:
        typeface: The family.
        cuts: The embedded faces.
        obstacle: Why not all requested faces are embedded; empty if they are.
    """

    typeface: Typeface
    cuts: tuple[EmbeddedFace, ...]
    obstacle: str = ""


def embed(
    document: Document, theme: Theme, families: frozenset[str] = frozenset()
) -> tuple[EmbeddedFamily, ...]:
    """Return the families used in a file, with the faces to embed.

    Args:
        document: Its emphasis determines the faces, and its letters determine the characters to
            include in addition to those of languages in the Latin script.
        theme: The fonts. PostScript outlines become TrueType outlines, which alone can be embedded
            (§17.8.1).
        families: The fallback families that runs name.
    """
    characters = _letters(document)
    theme = _widened(theme, characters)
    script = scripts.of_language(document.locale)
    spans = (span for text in document.texts() for span in text.inline)
    return tuple(
        _family(theme, typeface, characters)
        for typeface in typefaces.find(theme, spans, script, families)
    )


def _family(theme: Theme, typeface: Typeface, characters: frozenset[int]) -> EmbeddedFamily:
    cuts = []
    for slot in (slot for slot in _SLOTS if slot in typeface.cuts):
        data = fonts.cut(theme, typeface.cuts[slot], characters)
        if not _may_be_embedded(data):
            return EmbeddedFamily(typeface, (), "its maker doesn't allow it")
        try:
            cuts.append(_cut(data, typeface.name, slot))
        except ValueError:
            return EmbeddedFamily(typeface, (), "it has no outlines")
    return EmbeddedFamily(typeface, tuple(cuts))


def _may_be_embedded(font: bytes) -> bool:
    """Return whether a font allows to embed parts of it in a document that can be edited.

    Source: OpenType 1.9, OS/2, ``fsType``. A font that only allows viewing and printing would
    make Word open the document as read-only.
    """
    from fontTools.ttLib import TTFont

    kind = TTFont(io.BytesIO(font), lazy=True)["OS/2"].fsType
    return not kind & _NO_PARTS and (not kind & _LICENCES or bool(kind & _EDITABLE))


def _widened(theme: Theme, characters: frozenset[int]) -> Theme:
    """Extend the fallback fonts to all the given characters they contain, for later editing."""
    return replace(
        theme,
        fallbacks={
            key: tuple(_wider(one, characters) for one in behind)
            for key, behind in theme.fallbacks.items()
        },
    )


def _wider(one: Fallback, characters: frozenset[int]) -> Fallback:
    if any(script.has_han for script, _ in scripts.used(one.characters, DEFAULT_LOCALE)):
        # Word sets Latin letters in the style's own font, but signs that both have in this one.
        characters = frozenset(
            code for code in characters if code > _LAST_OF_LATIN or not chr(code).isalpha()
        )
    return one._replace(characters=one.characters | fonts.covered(one.files, characters))


def obfuscate(font: bytes, key: str) -> bytes:
    """XOR the first 32 bytes with a GUID in reverse byte order; applying it twice restores them.

    Source: ECMA-376 part 1, §17.8.1.
    """
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    head = bytes(byte ^ other for byte, other in zip(font[:_OBFUSCATED], mask, strict=True))
    return head + font[_OBFUSCATED:]


@lru_cache(maxsize=64)
def _cut(font: bytes, family: str, slot: tuple[bool, bool]) -> EmbeddedFace:
    element, style = _SLOTS[slot]
    named = _named(truetype.with_truetype_outlines(font), family, style)
    # The key only makes the font harder to extract; a hash keeps it reproducible.
    key = f"{{{uuid.UUID(bytes=hashlib.sha256(named).digest()[:16])}}}".upper()
    return EmbeddedFace(element, key, obfuscate(named, key))


def _named(font: bytes, family: str, style: str) -> bytes:
    """Return a font renamed to the family name in the styles."""
    from fontTools.ttLib import TTFont

    opened = TTFont(io.BytesIO(font), recalcTimestamp=False)
    full = family if style == "Regular" else f"{family} {style}"
    postscript = f"{family}-{style}".replace(" ", "")
    names = opened["name"]
    # Keep the copyright, the trademark and the licence.
    names.names = [record for record in names.names if record.nameID in {0, 7, 13, 14}]
    for number, text in ((1, family), (2, style), (3, postscript), (4, full), (6, postscript)):
        names.setName(text, number, *_NAME)
    bold, italic = "Bold" in style, "Italic" in style
    metrics, head = opened["OS/2"], opened["head"]
    metrics.usWeightClass = 700 if bold else 400
    metrics.fsSelection = metrics.fsSelection & ~0x61 | (
        italic | bold << 5 | (not bold and not italic) << 6
    )
    if metrics.version < _KNOWS_ALL_BITS:
        metrics.fsSelection &= 0x7F
    head.macStyle = bold | italic << 1
    for table in {"STAT", "DSIG"} & set(opened.keys()):
        del opened[table]
    saved = io.BytesIO()
    opened.save(saved)
    return saved.getvalue()


def _letters(document: Document) -> frozenset[int]:
    words = (text for _, text in document.visible_texts())
    labels = (document.page_label, document.keywords_label)
    used = font_characters.of_text("\n".join((*words, *labels)))
    whole = [letters for letters in _ALPHABETS if letters & used]
    return _LATIN.union(used, *whole)
