"""Makes the text of a painted page readable, letter by letter, for all who extract it.

The engine notes one text for each glyph of a font: that of its first use. But a glyph can stand
for different texts; several glyphs can form one letter together (“ọ́” is an ọ and an accent); a
glyph can stand before the letter that it follows in the text (Hindi “कि”); and one letter can be
drawn as two glyphs around another one (Bengali “বো”). Moreover, extractors take a mark that is
placed on a letter for the beginning of another word.

So the glyphs that form letters together become one glyph, which is added to the font and has their
text. Where a font can't be extended, their word has a replacement text (ActualText, ISO 32000-2,
14.9.4), which not all extractors heed.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.exporters.pdf import engine_internals
from cvkit.exporters.pdf.engine_internals import as_expected
from cvkit.exporters.pdf.font_texts import FontTexts, font_texts
from cvkit.exporters.pdf.glyph_clusters import Cluster, PlacedGlyph, clusters
from cvkit.exporters.pdf.joiners import with_joiners, words_with_joiners
from cvkit.exporters.pdf.text_pieces import SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cvkit.exporters.pdf.engine_internals import DrawnGlyph, Operators
    from cvkit.exporters.pdf.text_pieces import Fonts

    _Fonts = Mapping[bytes, FontTexts]

_BOUNDS = frozenset((b"Tm", b"Tf", b"ET"))
"""Operators before and after a line's text (ISO 32000-2, 9.4)."""

_PLAIN = frozenset(map(chr, (*range(0x300), *range(0x370, 0x483), *range(0x2000, 0x2C00))))
"""Latin, Greek, Cyrillic and signs, without marks."""

_DIGITS = 4
_LEAST_SHIFT = 0.001


class _Line(NamedTuple):
    """Text that is painted at once in one font.

    Attributes:
        start: The index of its first operator.
        end: The index after its last operator.
        size: The font size.
        width: Its width, in thousandths of the font size.
        glyphs: Its glyphs, from left to right.
    """

    start: int
    end: int
    size: float
    width: float
    glyphs: tuple[PlacedGlyph, ...]


def restore_text(sheets: Any, pdf: Any) -> None:  # noqa: ANN401 - WeasyPrint has no types
    """Give every painted letter its text; a finisher for WeasyPrint's ``write_pdf``.

    Args:
        sheets: WeasyPrint's document, painted with ``CutFonts``.
        pdf: The tagged PDF that is about to be written (``pydyf.PDF``).

    Raises:
        EngineChangedError: The fonts or the painted text aren't as expected; nothing is changed.
    """
    fonts = engine_internals.painted_fonts(sheets)
    pages = engine_internals.painted_pages(sheets, pdf)
    glyphs = engine_internals.drawn_glyphs(sheets)
    if _is_plain(glyphs):
        return
    drawn = _Drawn(glyphs)
    counts = engine_internals.embedded_glyph_counts(sheets, pdf)
    words = words_with_joiners(
        box.text
        for sheet in engine_internals.sheet_boxes(sheets)
        for box in sheet.boxes
        if isinstance(box, engine_internals.LineBox)
    )
    with as_expected("The text of each glyph"):
        lines = [
            [line for line in map(drawn.read, _lines(page.operators, fonts)) if line.glyphs]
            for page in pages
        ]
        found = [
            [(line, with_joiners(clusters(line.glyphs), words)) for line in page] for page in lines
        ]
        every = [cluster for page in found for _, line in page for cluster in line]
        if not every:
            raise ValueError("no text")
        texts = font_texts(every, fonts, counts)
        contents = [
            list(_rewritten(page.operators, own, texts))
            for page, own in zip(pages, found, strict=True)
        ]
        for name, one in texts.items():
            if one.is_changed:
                added = tuple(one.added.values())
                engine_internals.set_glyphs(sheets, pdf, name, one.texts, added)
    for page, content in zip(pages, contents, strict=True):
        page.replace(content)


def _is_plain(glyphs: Sequence[DrawnGlyph]) -> bool:
    """Return whether each glyph is one letter, and always the same: most texts in Latin script."""
    seen: dict[tuple[bytes, int], str] = {}
    for font, glyph, text in glyphs:
        own = seen.setdefault((font, glyph), text)
        if text not in _PLAIN or (own != text and not (own.isspace() and text.isspace())):
            return False
    return True


class _Drawn:
    """All glyphs in painting order, those on other streams than the pages' included."""

    def __init__(self, glyphs: Sequence[DrawnGlyph]) -> None:
        self._glyphs = glyphs
        self._keys = [(one.font, one.glyph) for one in glyphs]
        self._next = 0

    def read(self, line: _Line) -> _Line:
        """Return a line with the texts of its glyphs; without glyphs if they can't be found."""
        wanted = [(glyph.font, glyph.code) for glyph in line.glyphs]
        size = len(wanted)
        for start in range(self._next, len(self._keys) - size + 1):
            if self._keys[start : start + size] == wanted:
                self._next = start + size
                texts = (one.text for one in self._glyphs[start : start + size])
                pairs = zip(line.glyphs, texts, strict=True)
                return line._replace(glyphs=tuple(one._replace(text=text) for one, text in pairs))
        return line._replace(glyphs=())


def _lines(operators: Operators, fonts: Fonts) -> Iterator[_Line]:
    font, size, up, pen = b"", 1.0, 0.0, 0.0
    start = 0
    glyphs: list[PlacedGlyph] = []
    for at, operator in enumerate(operators):
        what = _name(operator)
        if what in _BOUNDS:
            if glyphs:
                yield _Line(start, at, size, pen, tuple(glyphs))
            start, pen, glyphs = at + 1, 0.0, []
        if what == b"Tf":
            name, points = operator.split()[:2]
            font, size = name.removeprefix(b"/"), float(points)
        elif what == b"Ts":
            up = float(operator.split()[0]) / size * 1000
        elif what == b"TJ" and not fonts[font].bitmap:
            for codes, shift in SHOWN.findall(operator.removesuffix(b" TJ")):
                for code in _codes(codes):
                    advance = fonts[font].widths[code]
                    glyphs.append(PlacedGlyph(font, code, pen, up, advance))
                    pen += advance
                pen -= float(shift or 0)


def _name(operator: object) -> bytes:
    return operator.rpartition(b" ")[2] if isinstance(operator, bytes) else b""


def _codes(digits: bytes) -> Iterator[int]:
    for at in range(0, len(digits), _DIGITS):
        yield int(digits[at : at + _DIGITS], 16)


def _rewritten(
    operators: Operators, lines: Iterable[tuple[_Line, Sequence[Cluster]]], fonts: _Fonts
) -> Iterator[Any]:
    """Yield the operators of a page, with each cluster as one glyph where possible."""
    done = 0
    for line, found in lines:
        if not all(fonts[cluster.font].is_own(cluster) for cluster in found):
            yield from operators[done : line.start]
            yield from _written(line, found, fonts)
            done = line.end
    yield from operators[done:]


def _written(line: _Line, found: Sequence[Cluster], fonts: _Fonts) -> Iterator[bytes]:
    """Yield the operators that paint a line."""
    shown: list[bytes] = []
    pen = up = 0.0
    for word in _words(found):
        is_replaced = any(fonts[cluster.font].code(cluster) is None for cluster in word)
        if is_replaced:
            yield from _flushed(shown)
            yield b"/Span << /ActualText <feff%b> >> BDC" % _hex(
                "".join(cluster.painted_text for cluster in word)
            )
        for glyph in (one for cluster in word for one in _glyphs(cluster, fonts[cluster.font])):
            if glyph.up != up:
                yield from _flushed(shown)
                up = glyph.up
                yield b"%.4f Ts" % (up * line.size / 1000)
            shown += _shift(glyph.left - pen)
            shown.append(b"<%04x>" % glyph.code)
            pen = glyph.left + glyph.advance
        if is_replaced:
            yield from _flushed(shown)
            yield b"EMC"
    shown += _shift(line.width - pen)
    yield from _flushed(shown)
    if up:
        yield b"0 Ts"


def _words(found: Iterable[Cluster]) -> Iterator[list[Cluster]]:
    """Yield the words and the spaces of a line; extractors take marks for words' beginnings."""
    for _, word in groupby(found, key=lambda cluster: cluster.text.isspace()):
        yield list(word)


def _glyphs(cluster: Cluster, font: FontTexts) -> tuple[PlacedGlyph, ...]:
    code = font.code(cluster)
    if code is None or font.is_own(cluster):
        return cluster.glyphs
    return (PlacedGlyph(cluster.font, code, cluster.left, 0.0, round(cluster.advance)),)


def _shift(distance: float) -> Iterator[bytes]:
    if abs(distance) > _LEAST_SHIFT:
        yield b" %.3f " % -distance


def _flushed(shown: list[bytes]) -> Iterator[bytes]:
    """Yield the operator that shows what has gathered, and clear that."""
    if shown:
        yield b"[%b] TJ" % b"".join(shown).replace(b"><", b"")
        shown.clear()


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be").hex().encode()
