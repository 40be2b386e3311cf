"""All uses of undocumented internals of WeasyPrint and pydyf, in one place.

Neither shows where its boxes stand, what it paints, or the fonts that it embeds. What is read here
is of WeasyPrint 70 with pydyf 0.11 to 0.13. If a later one has it elsewhere, each function says
so with an ``EngineChangedError``, and the file is written without what needed it.
"""

from __future__ import annotations

from collections import UserDict
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.errors import EngineChangedError
from cvkit.exporters.pdf import font_subset

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    Operators = Sequence[Any]
    """Of a stream by WeasyPrint: each with its operands, but those of a mark stand before it."""

KNOWN = '"weasyprint>=70,<71"'
"""The versions that have it all where it is looked for here, as pip takes them."""

_MOVED = (AttributeError, ImportError, LookupError, TypeError, ValueError)
"""What is raised where something is not as it was."""


@contextmanager
def as_expected(what: str) -> Iterator[None]:
    """Let whatever fails within be the engine's doing.

    Args:
        what: What the engine was looked into for, as the subject of a sentence.

    Raises:
        EngineChangedError: Something is not where it was.
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
    """A line of text on a sheet; lengths in CSS pixels from the sheet's upper end."""

    top: float
    height: float
    text: str


class PictureBox(NamedTuple):
    """A picture on a sheet; lengths as of a line."""

    top: float
    height: float


class SheetBoxes(NamedTuple):
    """What stands on a sheet.

    Attributes:
        top: Where the type area begins, in CSS pixels from the sheet's upper end.
        height: Of the type area.
        boxes: What stands in it, in the order of the page; not what stands in the margins.
    """

    top: float
    height: float
    boxes: tuple[LineBox | PictureBox, ...]


def sheet_boxes(sheets: Any) -> tuple[SheetBoxes, ...]:  # noqa: ANN401 - WeasyPrint has no types
    """Return what stands on each sheet of WeasyPrint's document.

    Raises:
        EngineChangedError: The boxes are not as expected.
    """
    with as_expected("The place of each line"):
        from weasyprint.formatting_structure import boxes

        found = tuple(_sheet(sheet, boxes) for sheet in sheets.pages)
    if not any(isinstance(box, LineBox) for sheet in found for box in sheet.boxes):
        raise EngineChangedError(_lost("The place of each line"))
    return found


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
    """A font as pages name it.

    Attributes:
        family: Its family.
        widths: The advance of each glyph that was painted, in thousandths of the size.
        to_unicode: What each glyph stands for; of several for one letter, one has it.
        missing: Code points for which it has no glyph.
        bitmap: Whether it is of pixels; then a glyph's number has one byte, else two.
    """

    family: str
    widths: Mapping[int, float]
    to_unicode: Mapping[int, str]
    missing: frozenset[int]
    bitmap: bool


def painted_fonts(sheets: Any) -> dict[bytes, PaintedFont]:  # noqa: ANN401
    """Return the fonts of a painted document, by the names that its pages have for them.

    Raises:
        EngineChangedError: They are not as expected.
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
        operators: Its content, as painted.
        signs: The mark of each list item's sign, by that of the text it leads to.
        stream: Where the content stands.
    """

    operators: Operators
    signs: Mapping[int, int]
    stream: Any

    def replace(self, operators: Iterable[Any]) -> None:
        """Put other content in its place."""
        self.stream.stream = list(operators)


def painted_pages(sheets: Any, pdf: Any) -> tuple[PaintedPage, ...]:  # noqa: ANN401
    """Return the pages of what is about to be written (``pydyf.PDF``), with tags.

    Raises:
        EngineChangedError: They are not as expected.
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
    """Return the mark of each item's sign by that of the text it leads to, for every page."""
    found: dict[bytes, dict[int, int]] = {}
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/Lbl":
            sign, *texts = _marks(pdf, _object(pdf, element["P"]))
            if texts:
                found.setdefault(element["Pg"], {})[texts[0]] = sign
    return found


def _marks(pdf: Any, element: Mapping[str, Any]) -> Iterator[int]:  # noqa: ANN401
    """Yield the marks of an element's content, in the order of reading (ISO 32000-2, 14.7.5)."""
    for kid in element.get("K", ()):
        if isinstance(kid, int):
            yield kid
        else:
            yield from _marks(pdf, _object(pdf, kid))


def _object(pdf: Any, reference: bytes) -> Any:  # noqa: ANN401
    return pdf.objects[int(reference.split()[0])]


class CutFonts(UserDict[Any, Any]):
    """The fonts of one painting, which are cut by cvkit and not by the engine.

    WeasyPrint puts each font in when it first paints with it, and has it cut when it writes.

    Attributes:
        is_complete: Whether all were cut; if not, the file may be another tomorrow.
    """

    def __init__(self) -> None:
        super().__init__()
        self._cut = 0
        self._left = 0

    @property
    def is_complete(self) -> bool:  # noqa: D102 - see above
        return self._cut > 0 and not self._left

    def __setitem__(self, key: Any, font: Any) -> None:  # noqa: ANN401
        """Take a font in."""
        try:
            font.subset, font.clean = (
                partial(self._subset, font, font.subset),
                partial(self._clean, font, font.clean),
            )
        except AttributeError:
            self._left += 1
        super().__setitem__(key, font)

    def _subset(self, font: Any, by_engine: Callable[..., None], *wanted: Any) -> None:  # noqa: ANN401
        """Cut a font to its glyphs; ``wanted`` are the glyphs, and whether to keep hinting."""
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
        """Have a font made ready for the file, but without the time at which it was."""
        original = font.file_content
        by_engine(*wanted)
        try:
            # The engine rewrites variable fonts, and those that have pictures for glyphs.
            if "fvar" in font.tables or font.png or font.svg or font.colr:
                font.file_content = font_subset.stamped_as(font.file_content, original, font.index)
        except _MOVED:
            self._left += 1
