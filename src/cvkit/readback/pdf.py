"""Reads the text of a PDF with PDFium: in the order of the content, and in that of the tags."""

from __future__ import annotations

import ctypes
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from cvkit.errors import FileError
from cvkit.readback.pdf_glyphs import cut_off, drawn_texts, forgotten_breaks, pieces
from cvkit.readback.pdf_objects import IMAGE, PATH, painted
from cvkit.readback.read_text import ReadText
from cvkit.view.directions import is_rtl, is_rtl_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.readback.read_text import Hidden, Piece

_URI_ACTION = 3
_NO_PDF = "The file is broken, or no PDF."
_MAX_PAGES = 500
_MAX_DEPTH = 60
_LINES = frozenset({
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "P", "H", "H1", "H2", "H3", "H4",
    "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "Title",
    "NonStruct", "Aside",
})  # fmt: skip
"""Standard structure types (ISO 32000-1, 14.8.4) that begin a line."""

_FEWEST = 30
"""A page with fewer letters, and a picture, may be a picture of text."""

_FEWEST_OUTLINES = 200


def read(data: bytes) -> ReadText:
    """Return the text of a PDF.

    Args:
        data: The file.

    Raises:
        FileError: It is broken, encrypted or too large.
    """
    with opened_document(data) as document:
        return _read(document)


@contextmanager
def opened_document(data: bytes) -> Iterator[Any]:
    """Open a PDF with pypdfium2, and close it at the end of the context.

    Args:
        data: The file.

    Raises:
        FileError: It is broken, encrypted or too large.
    """
    import pypdfium2  # noqa: PLC0415 - only PDFs need it

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise FileError("The PDF is encrypted.", "Save it without a password first.") from None
        raise FileError(_NO_PDF) from None
    with document:
        if len(document) > _MAX_PAGES:
            raise FileError(f"The PDF has more than {_MAX_PAGES} pages.")
        try:
            yield document
        except pypdfium2.PdfiumError:  # a page, or its text, can't be loaded
            raise FileError(_NO_PDF) from None


def _read(document: Any) -> ReadText:  # noqa: ANN401 - pypdfium2 has no types
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above

    texts: list[str] = []
    marks: dict[tuple[int, int], str] = {}
    tags: list[tuple[int, int] | str] = []
    links: list[str] = []
    pictures: list[int] = []
    past_edge: list[Hidden] = []
    for number in range(len(document)):
        with opened(document[number]) as page, opened(page.get_textpage()) as textpage:
            marked = _marked(pdfium, page, textpage)
            text = textpage.get_text_range()
            if any(len(one) == 1 and one.isalnum() for one in map(str.strip, marked.values())):
                text = _with_breaks(text, forgotten_breaks(pdfium, textpage))
            text = _without_carriage_returns(text)
            texts.append(text)
            marks |= {(number, mark): one for mark, one in marked.items()}
            tags += [*_in_order_of_tags(pdfium, page, number), "\f"]
            links += _links(pdfium, document, page)
            past_edge += cut_off(pdfium, page, textpage, number + 1)
            if sum(map(str.isalnum, text)) < _FEWEST and _is_picture(pdfium, page):
                pictures.append(number + 1)
    tagged = "".join(marks.get(one, "") if isinstance(one, tuple) else one for one in tags)
    info = document.get_metadata_dict()
    language = _language(pdfium, document)
    may_be_rtl = is_rtl_language(language) or any(map(is_rtl, texts))
    return ReadText(
        "\f".join(texts),
        tagged=tagged if tagged.strip() else "",
        links=tuple(links),
        language=language,
        title=info.get("Title", ""),
        pages=len(texts),
        has_tags=bool(pdfium.FPDFCatalog_IsTagged(document.raw)),
        pictures=tuple(pictures),
        cut_off=tuple(past_edge),
        pieces=tuple(_pieces(pdfium, document)) if may_be_rtl else (),
        tags=tuple(tags),
    )


def _pieces(pdfium: Any, document: Any) -> Iterator[Piece]:  # noqa: ANN401
    for number in range(len(document)):
        with opened(document[number]) as page, opened(page.get_textpage()) as textpage:
            yield from pieces(pdfium, page, textpage, number)


@contextmanager
def opened(one: Any) -> Iterator[Any]:  # noqa: ANN401
    """Close a page, or the text of one, at the end of the context."""
    try:
        yield one
    finally:
        one.close()


def _with_breaks(text: str, at: Iterable[int]) -> str:
    """Return a text with line breaks before some of its characters."""
    starts = [0, *at]
    return "\n".join(text[start:end] for start, end in pairwise([*starts, len(text)]))


def _without_carriage_returns(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _marked(pdfium: Any, page: Any, textpage: Any) -> dict[int, str]:  # noqa: ANN401
    """Return the text of each piece of marked content."""
    found: dict[int, str] = {}
    for mark, text in drawn_texts(pdfium, page, textpage):
        if mark >= 0:
            found[mark] = found.get(mark, "") + text
    return found


def _is_picture(pdfium: Any, page: Any) -> bool:  # noqa: ANN401
    """Return whether a page has an image, or so many lines that they may be outlines of letters."""
    kinds = [one.kind for one in painted(pdfium, page)]
    return IMAGE in kinds or kinds.count(PATH) >= _FEWEST_OUTLINES


def _in_order_of_tags(pdfium: Any, page: Any, number: int) -> Iterator[tuple[int, int] | str]:  # noqa: ANN401
    """Yield the marks of a page in the order of its tags, with the ends of lines."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return
    try:
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            root = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
            yield from _marks_below(pdfium, root, number, 0)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _marks_below(
    pdfium: Any,  # noqa: ANN401
    element: Any,  # noqa: ANN401
    number: int,
    depth: int,
) -> Iterator[tuple[int, int] | str]:
    if not element or depth > _MAX_DEPTH:
        return
    is_line = _text(pdfium.FPDF_StructElement_GetType, element) in _LINES
    if is_line:
        yield "\n"
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if mark >= 0:
            yield number, mark
        else:
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
            yield from _marks_below(pdfium, child, number, depth + 1)
    if is_line:
        yield "\n"


def _text(function: Any, element: Any) -> str:  # noqa: ANN401
    buffer = (ctypes.c_ushort * 64)()
    size = function(element, buffer, 128)
    return bytes(buffer)[: max(min(size, 128) - 2, 0)].decode("utf-16-le", errors="replace")


def _language(pdfium: Any, document: Any) -> str:  # noqa: ANN401
    return _text(pdfium.FPDFCatalog_GetLanguage, document.raw)


def _links(pdfium: Any, document: Any, page: Any) -> Iterator[str]:  # noqa: ANN401
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, position, link):
        action = pdfium.FPDFLink_GetAction(link)
        if action and pdfium.FPDFAction_GetType(action) == _URI_ACTION:
            size = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0)
            buffer = ctypes.create_string_buffer(size)
            pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, size)
            yield buffer.value.decode("utf-8", errors="replace")
