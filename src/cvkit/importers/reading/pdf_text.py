"""Reads the text of PDF files with positions, sizes and fonts."""

from __future__ import annotations

import ctypes
import re
import sys
import unicodedata
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cvkit.child_process import trial
from cvkit.child_process.limited import ExceededError
from cvkit.errors import ImportFailedError
from cvkit.importers.reading import pdf_links
from cvkit.importers.reading.layout.lines import Piece, Run, Script, Style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cvkit.importers.reading.pdf_links import Areas

MAX_PAGES: Final = 100
MAX_CHARACTERS: Final = 300_000
"""The most characters in all pages; a résumé of ten pages has 40,000."""

_SAVE_ANEW = "Open it in a viewer, and save or print it anew."

_WIDE_GAP = 1.2
"""A gap between characters of a line that parts them, in font sizes."""

_SPACE = 0.12
"""A gap that is a space even if none is written, in font sizes."""

_WORD_SPACE = 0.6
"""The widest space between a raised character and the next word, in its font size."""

_BACK = 0.6
"""How far a character may go back, as accents and kerned letters do, in font sizes."""

_SAME_LINE = 0.4
"""How far a character may be above or below the one before it, in font sizes."""

_RAISED = range(10, 76)
"""How far raised or lowered characters are from their line, in hundredths of its font size."""

_SMALLER = 0.96
"""Their size at most, as a share of that of their line."""

_FORCE_BOLD = 0x40000
_BOLD = re.compile(r"bold|black|heavy|semi|demi|medi(?!um)", re.IGNORECASE)
_BOLD_WEIGHT = 600
_HYPHEN = "\x02"
"""What PDFium gives for a hyphen at the end of a line."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

_SYMBOLS = re.compile(r"Symbol|Wingdings", re.IGNORECASE)
_BULLETS: Final = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0a8": "□", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖",
    "\uf06c": "●", "\uf06e": "■", "\uf071": "□",
}  # fmt: skip
"""What Word and LibreOffice write before items, in the fonts Symbol and Wingdings, whose characters
are in a private use area: 0xF000 and the code in the font (OpenType 1.9, OS/2 and cmap)."""


class Page(NamedTuple):
    """A page.

    Attributes:
        width: Its width, in points.
        height: Its height.
        pieces: Its text, in the order of the file.
        links: The addresses that it has links to.
        icons: How many signs it has that no letter stands for, such as those of icon fonts. They
            are left out of its text.
    """

    width: float
    height: float
    pieces: tuple[Piece, ...]
    links: tuple[str, ...] = ()
    icons: int = 0


class _Character(NamedTuple):
    text: str
    left: float
    right: float
    baseline: float
    style: Style
    link: str = ""


def metadata(data: bytes) -> dict[str, str]:
    """Return what a PDF says of itself: ``Author``, ``Producer``, …; empty if it can't be read.

    Args:
        data: Any file.
    """
    if not is_pdf(data):
        return {}
    import pypdfium2  # noqa: PLC0415 - only PDFs need it

    try:
        with pypdfium2.PdfDocument(data) as document:
            return dict(document.get_metadata_dict())
    except pypdfium2.PdfiumError:
        return {}


def is_pdf(data: bytes) -> bool:
    """Return whether a file begins like a PDF (ISO 32000-1, 7.5.2; some put bytes before it)."""
    return b"%PDF-" in data[:1024]


def pages(data: bytes) -> tuple[Page, ...]:
    """Return the text of a PDF.

    Args:
        data: The file.

    Raises:
        ImportFailedError: It is broken, encrypted, too large, or has no text.
    """
    try_first(lambda: _read(data))
    found = _read(data)
    if not any(page.pieces for page in found):
        raise ImportFailedError(
            "the PDF has no text, only pictures of it",
            "Recognize its text first, for example with OCRmyPDF.",
        )
    return found


def try_first(read: Callable[[], object]) -> None:
    """Read a PDF in a process with limits, before it is read in this one.

    Args:
        read: The function that reads it.

    Raises:
        ImportFailedError: That takes too much time or memory.
    """
    try:
        trial.first(read)
    except ExceededError as error:
        raise ImportFailedError(f"reading the PDF {error.what}", _SAVE_ANEW) from None


def _read(data: bytes) -> tuple[Page, ...]:
    import pypdfium2  # noqa: PLC0415 - only PDFs need it

    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > MAX_PAGES:
                message = f"it has {len(document):,} pages, more than the limit of {MAX_PAGES}"
                raise ImportFailedError(message)
            return _pages(document)
    except pypdfium2.PdfiumError as error:
        raise _unreadable(str(error)) from None


def _pages(document: Any) -> tuple[Page, ...]:  # noqa: ANN401 - pypdfium2 has no types
    found: list[Page] = []
    left = MAX_CHARACTERS
    for at in range(len(document)):
        page = _page(document, at, left)
        left -= sum(len(piece.text) for piece in page.pieces)
        found.append(page)
    return tuple(found)


def _unreadable(reason: str) -> ImportFailedError:
    if "password" in reason.lower():
        return ImportFailedError("the PDF is encrypted", "Save it without a password first.")
    return ImportFailedError("the PDF is broken", _SAVE_ANEW)


def _page(document: Any, at: int, most: int) -> Page:  # noqa: ANN401
    page = document[at]
    try:
        textpage = page.get_textpage()
        try:
            width, height = page.get_size()
            areas = pdf_links.read(document, page)
            characters = tuple(_characters(textpage, areas, most))
            icons = sum(one is not None and _is_icon(one.text) for one in characters)
            pieces = tuple(_pieces(_without_icons(characters)))
            return Page(width, height, pieces, areas.addresses, icons)
        finally:
            textpage.close()
    finally:
        page.close()


def _characters(
    textpage: Any,  # noqa: ANN401
    areas: Areas,
    most: int,
) -> Iterator[_Character | None]:
    """Yield the characters; ``None`` for a space that isn't written but seen."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only PDFs need it

    count = textpage.count_chars()
    if count > most:
        raise ImportFailedError(f"it has more than {MAX_CHARACTERS:,} characters")
    raw = textpage.raw
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    styles: dict[Any, Style] = {}
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        text = _text(code)
        if pdfium.FPDFText_IsGenerated(raw, index) == 1:
            yield None
            continue
        if not text:
            continue
        pdfium.FPDFText_GetLooseCharBox(raw, index, box)
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        pdfium.FPDFText_GetMatrix(raw, index, matrix)
        scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
        size = round(pdfium.FPDFText_GetFontSize(raw, index) * scale * 4) / 4
        style = _style(pdfium, raw, index, size, styles)
        if _SYMBOLS.search(style.font):
            text = _BULLETS.get(text, text)
        left, right = sorted((box.left, box.right))
        link = areas.at((left + right) / 2, (box.bottom + box.top) / 2)
        yield _Character(text, left, right, y.value, style, link)


def _without_icons(characters: Iterable[_Character | None]) -> Iterator[_Character | None]:
    """Yield characters with a gap for each icon and the space that follows it."""
    is_after = False
    for one in characters:
        if one is not None and _is_icon(one.text):
            yield None
            is_after = True
        elif not (is_after and one is not None and one.text == " "):
            yield one
            is_after = False


def _is_icon(text: str) -> bool:
    """Return whether a sign is of the private use areas, in which each font has its own."""
    return unicodedata.category(text) == "Co"


def _text(code: int) -> str:
    if code == ord(_HYPHEN):
        return "-"
    if not 0 < code <= sys.maxunicode:
        return ""
    return _CONTROL.sub("", chr(code))


def _style(
    pdfium: Any,  # noqa: ANN401
    raw: Any,  # noqa: ANN401
    index: int,
    size: float,
    known: dict[Any, Style],
) -> Style:
    flags = ctypes.c_int()
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(raw, index, name, len(name), flags)
    weight = pdfium.FPDFText_GetFontWeight(raw, index)
    color = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFText_GetFillColor(raw, index, *color)
    red, green, blue = (part.value for part in color[:3])
    key = (name.value, size, weight, flags.value, red, green, blue)
    if key not in known:
        font = name.value.decode("utf-8", errors="replace")
        bare = re.sub(r"^[A-Z]{6}\+", "", font)
        is_bold = bool(_BOLD.search(bare) or flags.value & _FORCE_BOLD or weight >= _BOLD_WEIGHT)
        known[key] = Style(size, font, is_bold, (red, green, blue))
    return known[key]


def _pieces(characters: Iterator[_Character | None]) -> Iterator[Piece]:
    current: list[_Character] = []
    is_space = False
    for one in characters:
        if one is None:
            is_space = True
            continue
        if current and not _goes_on(current, one):
            yield from _piece(current)
            current = []
        elif current and one.text != " " and current[-1].text != " ":
            gap = one.left - current[-1].right
            wide = max(one.style.size, current[-1].style.size) * _SPACE
            if (is_space and not _touches(current[-1], one)) or gap > wide * 2:
                current.append(current[-1]._replace(text=" "))
        is_space = False
        current.append(one)
    yield from _piece(current)


def _touches(last: _Character, one: _Character) -> bool:
    """Whether letters that a line break seems to part are in truth neighbours."""
    return abs(one.left - last.right) < max(one.style.size, last.style.size) * _SPACE / 2


def _goes_on(current: list[_Character], one: _Character) -> bool:
    last = current[-1]
    if (one.left, one.right, one.baseline) == (last.left, last.right, last.baseline):
        return True  # the letters of a ligature have one place
    size = max(last.style.size, one.style.size, 1.0)
    if abs(one.baseline - last.baseline) > size * _SAME_LINE and not _is_script(last, one, size):
        return False
    if _RIGHT_TO_LEFT.search(last.text + one.text) and one.right <= last.right:
        return last.left - one.right < size * _WIDE_GAP
    return -size * _BACK < one.left - last.right < size * _WIDE_GAP


def _is_script(last: _Character, one: _Character, size: float) -> bool:
    """Whether one of two characters is raised or lowered far, and right beside the other."""
    smaller = min(last.style.size, one.style.size)
    most = size * _SPACE if one.style.size == smaller else smaller * _WORD_SPACE
    return (
        smaller <= size * _SMALLER
        and abs(one.left - last.right) < most
        and round(abs(one.baseline - last.baseline) * 100 / size) in _RAISED
    )


def _on_line(characters: list[_Character]) -> Iterator[_Character]:
    """Yield the characters of a piece on one line; those that were raised or lowered say so."""
    base = max(characters, key=lambda one: one.style.size)
    size = base.style.size
    last = Script.NONE
    before = ""
    for one in characters:
        rise = round((one.baseline - base.baseline) * 100 / (size or 1.0))
        is_small = one.style.size <= size * _SMALLER and abs(rise) in _RAISED
        script = Script.NONE
        if is_small and (last is not Script.NONE or before != " "):
            script = Script.RAISED if rise > 0 else Script.LOWERED
        yield one._replace(baseline=base.baseline, style=one.style._replace(script=script))
        last, before = script, one.text


def _piece(characters: list[_Character]) -> Iterator[Piece]:
    while characters and not characters[-1].text.strip():
        characters = characters[:-1]
    while characters and not characters[0].text.strip():
        characters = characters[1:]
    if not characters:
        return
    runs: list[Run] = []
    for one in _on_line(characters):
        last = runs[-1] if runs else None
        is_same = last and (last.style, last.link) == (one.style, one.link)
        if last and (is_same or not one.text.strip()):
            runs[-1] = last._replace(text=last.text + one.text)
        else:
            runs.append(Run(one.text, one.style, one.link))
    yield Piece(
        tuple(runs),
        min(one.left for one in characters),
        max(one.right for one in characters),
        max(characters, key=lambda one: one.style.size).baseline,
    )
