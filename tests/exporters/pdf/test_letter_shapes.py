"""The letters on the page look as HarfBuzz draws them straight from the whole font."""

from __future__ import annotations

import subprocess
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import uharfbuzz  # noqa: TID253 - the judge of these tests
from PIL import Image, ImageChops

import sentences
from cvkit import theme
from cvkit.exporters import fallback_fonts, pdf
from sentences import DEBIAN_FONTS, FROM_THE_LEFT, FROM_THE_RIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.theme import Theme
    from cvkit.theme.theme import FontFile
    from cvkit.view.blocks import Document

SENTENCES = {**FROM_THE_LEFT, **FROM_THE_RIGHT}
REGULAR = 400
DPI = 600
GAP = 28
"""The least distance between two lines, in pixels."""

ALIKE = 0.3
"""How much of the ink may differ: two programs smooth edges differently, half a pixel apart."""


def word_of(sentence: str) -> str:
    """Return the longest word of a sentence that has one style, of letters of one font."""
    words = sentences.plain(sentence.replace("**", " "))
    letters = (one if unicodedata.category(one)[0] in "LMC" else " " for one in words)
    return max("".join(letters).split(), key=len)


def page_of(word: str, locale: str, document_of: DocumentOf) -> tuple[Document, Theme]:
    text = f'basics: {{name: Ada, summary: "{word}"}}\nexport: {{locale: {locale}}}'
    return document_of(text), theme.ThemeLibrary((), [DEBIAN_FONTS]).load("classic")


def painted(document: Document, look: Theme, path: Path) -> Image.Image:
    """Return the last line as Poppler paints it, white on black and trimmed."""
    path.write_bytes(pdf.export(document, look).data)
    stem = path.with_suffix("")
    command = ["pdftoppm", "-r", str(DPI), "-gray", "-singlefile", str(path), str(stem)]
    subprocess.run(command, check=True)
    with Image.open(path.with_suffix(".pgm")) as page:
        white = ImageChops.invert(page)
    filled = [
        row for row in range(white.height) if white.crop((0, row, white.width, row + 1)).getbbox()
    ]
    top = max(row for before, row in pairwise([-GAP, *filled]) if row - before >= GAP)
    line = white.crop((0, top, white.width, white.height))
    return line.crop(line.getbbox())


def font_of(document: Document, look: Theme) -> FontFile:
    """Return the regular font of the summary: the only fallback font, or the theme's own."""
    body = look.styles.body.font
    behind = fallback_fonts.with_fallback_fonts(document, look).fallbacks.get(body, ())
    files = behind[0].files if behind else look.font_files[look.fonts[body].family]
    return min(files, key=lambda file: (file.italic, abs((file.weight or REGULAR) - REGULAR)))


def drawn(text: str, file: FontFile, size: float, locale: str) -> Image.Image:
    """Return a text as HarfBuzz shapes and draws it, white on black and trimmed."""
    blob = uharfbuzz.Blob.from_file_path(str(file.path))
    font = uharfbuzz.Font(uharfbuzz.Face(blob, file.member))
    if "wght" in file.axes:
        font.set_variations({"wght": REGULAR})
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = locale
    # Letters that join are set without kerning: programs take their gaps for spaces.
    uharfbuzz.shape(font, buffer, {"kern": locale not in {"ar", "fa"}})
    scale, pen, right = size * DPI / 72 / font.face.upem, uharfbuzz.RasterDraw(), 0
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        left, up = right + place.x_offset, place.y_offset
        pen.transform = (scale, 0, 0, scale, left * scale, up * scale)
        pen.draw_glyph(font, glyph.codepoint)
        right += place.x_advance
    made = pen.render()
    width, height = made.extents.width, made.extents.height
    image = Image.frombuffer("L", (width, height), made.buffer, "raw", "L", made.extents.stride, -1)
    return image.crop(image.getbbox())


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the ink that only one of two pictures has, as a share of the first one's."""
    size = max(one.width, other.width), max(one.height, other.height)
    both = [Image.new("L", size) for _ in range(2)]
    for canvas, image in zip(both, (one, other), strict=True):
        canvas.paste(image, (0, 0))
    return ink(ImageChops.difference(*both)) / ink(one)


def ink(image: Image.Image) -> int:
    return sum(shade * count for shade, count in enumerate(image.histogram()))


@pytest.mark.parametrize("language", SENTENCES)
def test_a_word_looks_as_harfbuzz_draws_it(
    language: str, document_of: DocumentOf, tmp_path: Path
) -> None:
    word, locale = word_of(SENTENCES[language]), sentences.locale(language)
    document, look = page_of(word, locale, document_of)
    seen = painted(document, look, tmp_path / "a.pdf")
    file, size = font_of(document, look), look.styles.body.size
    assert difference(seen, drawn(word, file, size, language)) < ALIKE
    turned = word[1:] + word[0]
    assert difference(seen, drawn(turned, file, size, language)) > ALIKE, "another word is seen"


def test_a_variation_selector_chooses_the_shape(document_of: DocumentOf, tmp_path: Path) -> None:
    word, plain = "辻\U000e0100", "辻"
    document, look = page_of(word, "ja", document_of)
    seen = painted(document, look, tmp_path / "a.pdf")
    file, size = font_of(document, look), look.styles.body.size
    chosen, usual = (difference(seen, drawn(text, file, size, "ja")) for text in (word, plain))
    assert chosen < ALIKE < usual
