"""Embeds fonts in the Word file, so that it looks the same where they are not installed."""

from __future__ import annotations

import hashlib
import io
import uuid
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit.exporters.docx import typefaces
from cvkit.theme import font_characters, fonts, scripts

if TYPE_CHECKING:
    from cvkit.exporters.docx.typefaces import Typeface
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_LATIN = frozenset(
    (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), *range(0x2010, 0x203B),
     0x2C6, 0x2DA, 0x2DC, 0x20AC, 0x2116, 0x2122, 0x2212)
)  # fmt: skip
"""Characters an editor may type in any language written in the Latin script: the Unicode blocks
Basic Latin to Latin Extended-A, the Romanian letters, punctuation and keyboard symbols."""

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
        cuts: The embedded faces; fewer than requested if the outlines are not TrueType.
    """

    typeface: Typeface
    cuts: tuple[EmbeddedFace, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all requested faces are embedded."""
        return len(self.cuts) == len(self.typeface.cuts)


def embed(
    document: Document, theme: Theme, families: frozenset[str] = frozenset()
) -> tuple[EmbeddedFamily, ...]:
    """Return the families used in a file, with the faces to embed.

    Args:
        document: Its emphasis determines the faces, and its letters determine the characters to
            include in addition to those of languages in the Latin script.
        theme: The fonts; only TrueType outlines can be embedded (§17.8.1).
        families: The fallback families that runs name.
    """
    characters = _letters(document)
    theme = _widened(theme, characters)
    script = scripts.of_language(document.locale)
    spans = (span for text in document.texts() for span in text.inline)
    return tuple(
        EmbeddedFamily(
            typeface,
            tuple(
                _cut(data, typeface.name, slot)
                for slot in _SLOTS
                if slot in typeface.cuts
                and _is_truetype(data := fonts.cut(theme, typeface.cuts[slot], characters))
            ),
        )
        for typeface in typefaces.find(theme, spans, script, families)
    )


def _widened(theme: Theme, characters: frozenset[int]) -> Theme:
    """Extend the fallback fonts to all the given characters they contain, for later editing."""
    return replace(
        theme,
        fallbacks={
            key: tuple(
                one._replace(characters=one.characters | fonts.covered(one.files, characters))
                for one in behind
            )
            for key, behind in theme.fallbacks.items()
        },
    )


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
    named = _named(font, family, style)
    # The key only makes the font harder to extract; a hash keeps it reproducible.
    key = f"{{{uuid.UUID(bytes=hashlib.sha256(named).digest()[:16])}}}".upper()
    return EmbeddedFace(element, key, obfuscate(named, key))


def _named(font: bytes, family: str, style: str) -> bytes:
    """Return a font renamed to the family name in the styles, with embedding allowed."""
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
    metrics.fsType = 0
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


def _is_truetype(font: bytes) -> bool:
    return font[:4] in {b"\0\1\0\0", b"true"}


def _letters(document: Document) -> frozenset[int]:
    words = (text for _, text in document.visible_texts())
    used = font_characters.of_text("\n".join((*words, document.page_label)))
    whole = [letters for letters in _ALPHABETS if letters & used]
    return _LATIN.union(used, *whole)
