"""All uses of undocumented internals of WeasyPrint and pydyf, in one place.

Neither library exposes the positions of boxes, the painted content or the embedded fonts. The
internals used here are those of WeasyPrint 70 with pydyf 0.11 to 0.13. If a later version differs,
functions raise ``EngineChangedError``, and the file is written without the feature in question.
"""

from __future__ import annotations

from collections import UserDict
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.errors import EngineChangedError
from cvkit.exporters.pdf import font_subset

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    Operators = Sequence[Any]
    """A WeasyPrint stream: each item has its operands, but those of marks are separate items."""

KNOWN = '"weasyprint>=70,<71"'
"""The versions with these internals, as a pip requirement."""

_MOVED = (AttributeError, ImportError, LookupError, TypeError, ValueError)
"""Errors that indicate changed internals."""

_MOST_CHARACTERS = 100
"""The most characters in one block of a character map (Adobe Technical Note 5014)."""


@contextmanager
def as_expected(what: str) -> Iterator[None]:
    """Turn errors in the block that indicate changed internals into ``EngineChangedError``.

    Args:
        what: What the block looks for, as the subject of a sentence.

    Raises:
        EngineChangedError: The internals have changed.
    """
    try:
        yield
    except _MOVED as error:
        reason = f"{type(error).__name__}: {error}"
        raise EngineChangedError(
            f"{what} cannot be found in this WeasyPrint ({reason})."
        ) from error


def _lost(what: str, reason: str = "") -> str:
    return f"{what} cannot be found in this WeasyPrint{reason}."


class LineBox(NamedTuple):
    """A line of text on a sheet; lengths in CSS pixels, measured from the top of the sheet."""

    top: float
    height: float
    text: str


class PictureBox(NamedTuple):
    """A picture on a sheet; lengths as in ``LineBox``."""

    top: float
    height: float


class SheetBoxes(NamedTuple):
    """The contents of a sheet.

    Attributes:
        top: Top of the type area, in CSS pixels from the top of the sheet.
        height: Height of the type area, in CSS pixels.
        boxes: The boxes in the type area, in document order; without those in the margins.
    """

    top: float
    height: float
    boxes: tuple[LineBox | PictureBox, ...]


def sheet_boxes(sheets: Any) -> tuple[SheetBoxes, ...]:  # noqa: ANN401 - WeasyPrint has no types
    """Return the contents of each sheet of WeasyPrint's document.

    Raises:
        EngineChangedError: The boxes aren't as expected.
    """
    with as_expected("The place of each line"):
        from weasyprint.formatting_structure import boxes

        found = tuple(_sheet(sheet, boxes) for sheet in sheets.pages)
    if not any(isinstance(box, LineBox) for sheet in found for box in sheet.boxes):
        raise EngineChangedError(_lost("The place of each line"))
    return found


def page_boxes(sheets: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the box of each page, whose lines ``line_ends`` changes."""
    yield from (sheet._page_box for sheet in sheets.pages)  # noqa: SLF001


def _sheet(sheet: Any, kinds: Any) -> SheetBoxes:  # noqa: ANN401
    paper = sheet._page_box  # noqa: SLF001
    roots = [box for box in paper.children if not isinstance(box, kinds.MarginBox)]
    found: list[LineBox | PictureBox] = []
    for box in (below for root in roots for below in root.descendants()):
        top = box.position_y or 0.0
        if isinstance(box, kinds.LineBox):
            parts = (part for part in box.descendants() if isinstance(part, kinds.TextBox))
            found.append(LineBox(top, box.height, "".join(part.text for part in parts)))
        elif isinstance(box, kinds.ReplacedBox):
            found.append(PictureBox(top, box.margin_height()))
    return SheetBoxes(paper.content_box_y(), paper.height, tuple(found))


class PaintedFont(NamedTuple):
    """A font used on the pages.

    Attributes:
        family: The font family.
        widths: The advance of each painted glyph, in thousandths of the font size.
        to_unicode: The text of each glyph; of several glyphs for one letter, only one has it.
        missing: Code points that the font has no glyph for.
        bitmap: Whether it is a bitmap font, whose glyph IDs have one byte instead of two.
    """

    family: str
    widths: Mapping[int, float]
    to_unicode: Mapping[int, str]
    missing: frozenset[int]
    bitmap: bool


def painted_fonts(sheets: Any) -> dict[bytes, PaintedFont]:  # noqa: ANN401
    """Return the fonts of a painted document, by their names on the pages.

    Raises:
        EngineChangedError: The fonts aren't as expected.
    """
    with as_expected("What the fonts have painted"):
        fonts = {
            font.hash.encode(): PaintedFont(
                font.family, font.widths, font.to_unicode, frozenset(font.missing), font.bitmap
            )
            for font in sheets.fonts.values()
        }
    if not fonts:
        raise EngineChangedError(_lost("What the fonts have painted"))
    return fonts


class PaintedPage(NamedTuple):
    """A page that is about to be written.

    Attributes:
        operators: The content, as painted.
        signs: The mark ID (MCID) of each list marker, by that of the text after it.
        stream: The stream that holds the content.
    """

    operators: Operators
    signs: Mapping[int, int]
    stream: Any

    def replace(self, operators: Iterable[Any]) -> None:
        """Replace the content."""
        self.stream.stream = list(operators)


def painted_pages(sheets: Any, pdf: Any) -> tuple[PaintedPage, ...]:  # noqa: ANN401
    """Return the pages of a tagged PDF that is about to be written (``pydyf.PDF``).

    Raises:
        EngineChangedError: The pages aren't as expected.
    """
    with as_expected("The painted text"):
        signs = _signs(pdf)
        pages = tuple(_page(pdf, reference, signs) for reference in pdf.page_references)
        if len(pages) != len(sheets.pages):
            raise ValueError(f"{len(pages)} pages of {len(sheets.pages)}")
    return pages


def _page(pdf: Any, reference: bytes, signs: Mapping[bytes, Mapping[int, int]]) -> PaintedPage:  # noqa: ANN401
    stream = _object(pdf, _object(pdf, reference)["Contents"])
    return PaintedPage(tuple(stream.stream), signs.get(reference, {}), stream)


def _signs(pdf: Any) -> dict[bytes, dict[int, int]]:  # noqa: ANN401
    """Return, for every page, the mark ID of each list marker by that of the text after it."""
    found: dict[bytes, dict[int, int]] = {}
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/Lbl":
            sign, *texts = _marks(pdf, _object(pdf, element["P"]))
            if texts:
                found.setdefault(element["Pg"], {})[texts[0]] = sign
    return found


def _marks(pdf: Any, element: Mapping[str, Any]) -> Iterator[int]:  # noqa: ANN401
    """Yield the mark IDs of an element's content, in reading order (ISO 32000-2, 14.7.5)."""
    for kid in element.get("K", ()):
        if isinstance(kid, int):
            yield kid
        else:
            yield from _marks(pdf, _object(pdf, kid))


def _object(pdf: Any, reference: bytes) -> Any:  # noqa: ANN401
    return pdf.objects[int(reference.split()[0])]


class DrawnGlyph(NamedTuple):
    """A glyph, each time that it is painted.

    Attributes:
        font: The font's name on the pages.
        glyph: The glyph ID.
        text: Its text. Of several glyphs for the same letters, the last one has the text, or from
            right to left the first one; the others have empty text.
    """

    font: bytes
    glyph: int
    text: str


def drawn_glyphs(sheets: Any) -> tuple[DrawnGlyph, ...]:  # noqa: ANN401
    """Return the glyphs of a document painted with ``CutFonts``, in painting order.

    Raises:
        EngineChangedError: The engine doesn't say what the glyphs stand for.
    """
    with as_expected("The text of each glyph"):
        drawn = tuple(sheets.fonts.drawn)
    if not drawn:
        raise EngineChangedError(_lost("The text of each glyph"))
    return drawn


def embedded_glyph_counts(sheets: Any, pdf: Any) -> dict[bytes, int]:  # noqa: ANN401
    """Return the number of glyphs in each embedded font that can take more, by name on the pages.

    These are the fonts with TrueType outlines. Those that lack characters are left out, as their
    character codes are not glyph IDs.

    Raises:
        EngineChangedError: The fonts aren't as expected.
    """
    with as_expected("The file of each font"):
        return {
            font.hash.encode(): font_subset.glyph_count(_font_file(pdf, font).stream[0])
            for font in sheets.fonts.values()
            if not font.bitmap and not font.missing and font.type == "ttf"
        }


def set_glyphs(
    sheets: Any,  # noqa: ANN401
    pdf: Any,  # noqa: ANN401
    name: bytes,
    texts: Mapping[int, str],
    added: Sequence[font_subset.Composite],
) -> None:
    """Set the text of a font's glyphs, and add glyphs to it.

    Args:
        sheets: WeasyPrint's document, which holds the fonts.
        pdf: The PDF that is about to be written.
        name: The font's name on the pages.
        texts: The text of each glyph, by its ID.
        added: The additional glyphs; their IDs follow those of ``embedded_glyph_counts``.
    """
    font = [font for font in sheets.fonts.values() if font.hash.encode() == name][-1]
    dictionary = _font_dictionary(pdf, font)
    font.to_unicode.assign(texts)
    stream = _object(pdf, dictionary["ToUnicode"])
    start = stream.stream.index(b"endcodespacerange") + 1
    end = stream.stream.index(b"endcmap")
    stream.stream[start:end] = _character_map(font.to_unicode)
    if added:
        file = _font_file(pdf, font)
        first = font_subset.glyph_count(file.stream[0])
        file.stream[0] = font_subset.with_composites(file.stream[0], added)
        file.extra["Length1"] = len(file.stream[0])
        widths = [one.advance for one in added]
        font.widths.update(enumerate(widths, start=first))
        every = _object(pdf, dictionary["DescendantFonts"][0])["W"]
        every.extend((first, type(every)(widths)))


def _character_map(texts: Mapping[int, str]) -> Iterator[bytes]:
    """Yield the lines of a ToUnicode map (ISO 32000-2, 9.10.3)."""
    items = tuple(texts.items())
    for start in range(0, len(items), _MOST_CHARACTERS):
        batch = items[start : start + _MOST_CHARACTERS]
        yield b"%d beginbfchar" % len(batch)
        for code, text in batch:
            yield f"<{code:04x}> <{text.encode('utf-16-be').hex()}>".encode()
        yield b"endbfchar"


def _font_dictionary(pdf: Any, font: Any) -> Any:  # noqa: ANN401
    """Return a font's dictionary; of several for the same font, pages use the last one."""
    return next(
        found
        for found in reversed(pdf.objects)
        if isinstance(found, dict) and "ToUnicode" in found and found["BaseFont"] == font.name
    )


def _font_file(pdf: Any, font: Any) -> Any:  # noqa: ANN401
    descendant = _object(pdf, _font_dictionary(pdf, font)["DescendantFonts"][0])
    return _object(pdf, _object(pdf, descendant["FontDescriptor"])["FontFile2"])


class _DrawnTexts(dict[int, str]):
    """A font's ``to_unicode`` that also records each glyph as it is painted.

    The engine looks up a glyph's text only if the glyph isn't in here yet; so none ever is.
    """

    def __init__(self, font: bytes, drawn: list[DrawnGlyph]) -> None:
        super().__init__()
        self._font, self._drawn = font, drawn

    def __contains__(self, _glyph: object) -> bool:
        return False

    def __setitem__(self, glyph: int, text: str) -> None:
        self._drawn.append(DrawnGlyph(self._font, glyph, text))
        self.setdefault(glyph, text)

    def assign(self, texts: Mapping[int, str]) -> None:
        """Set texts without recording them."""
        super().update(texts)


class CutFonts(UserDict[Any, Any]):
    """The fonts of one painted document, subset by cvkit instead of the engine.

    WeasyPrint adds each font when it first paints with it, and has it subset when it writes.

    Attributes:
        drawn: All glyphs painted so far, in painting order.
        is_complete: Whether all fonts were subset by cvkit; otherwise the file's bytes may depend
            on the current time.
    """

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[DrawnGlyph] = []
        self._cut = 0
        self._left = 0

    @property
    def is_complete(self) -> bool:  # noqa: D102 - see above
        return self._cut > 0 and not self._left

    def __setitem__(self, key: Any, font: Any) -> None:  # noqa: ANN401
        """Add a font, replace its methods for subsetting, and record what is painted with it."""
        try:
            font.subset, font.clean = (
                partial(self._subset, font, font.subset),
                partial(self._clean, font, font.clean),
            )
        except AttributeError:
            self._left += 1
        with suppress(AttributeError):
            font.to_unicode = _DrawnTexts(font.hash.encode(), self.drawn)
        super().__setitem__(key, font)

    def _subset(self, font: Any, by_engine: Callable[..., None], *wanted: Any) -> None:  # noqa: ANN401
        """Subset a font; ``wanted`` holds the glyphs, and whether to keep hinting."""
        try:
            glyphs, hinting = wanted
            font.file_content = font_subset.subset(
                font.file_content, font.index, glyphs, hinting=hinting, notdef=bool(font.missing)
            )
            self._cut += 1
        except _MOVED:
            self._left += 1
            by_engine(*wanted)

    def _clean(self, font: Any, by_engine: Callable[..., None], *wanted: Any) -> None:  # noqa: ANN401
        """Let the engine finish a font, but keep the original modification time."""
        original = font.file_content
        by_engine(*wanted)
        try:
            # The engine rewrites variable fonts, and fonts with images as glyphs.
            if "fvar" in font.tables or font.png or font.svg or font.colr:
                font.file_content = font_subset.stamped_as(font.file_content, original, font.index)
        except _MOVED:
            self._left += 1
