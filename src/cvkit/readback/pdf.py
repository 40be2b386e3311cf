"""Reads the text of a PDF with PDFium: in the order of the content, and in that of the tags."""

from __future__ import annotations

import ctypes
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from cvkit.errors import FileError
from cvkit.readback.read_text import ReadText

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = 1
"""The number of text objects in PDFium's interface (``FPDF_PAGEOBJ_TEXT``)."""

_IMAGE, _URI_ACTION = 3, 3
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
    tagged: list[str] = []
    links: list[str] = []
    pictures: list[int] = []
    for number in range(len(document)):
        with opened(document[number]) as page, opened(page.get_textpage()) as textpage:
            text = _without_carriage_returns(textpage.get_text_range())
            texts.append(text)
            marked, has_image = _marked(pdfium, page, textpage)
            tagged.append(_in_order_of_tags(pdfium, page, marked))
            links += _links(pdfium, document, page)
            if has_image and sum(map(str.isalnum, text)) < _FEWEST:
                pictures.append(number + 1)
    info = document.get_metadata_dict()
    return ReadText(
        "\f".join(texts),
        tagged="\f".join(tagged) if any(map(str.strip, tagged)) else "",
        links=tuple(links),
        language=_language(pdfium, document),
        title=info.get("Title", ""),
        pages=len(texts),
        has_tags=bool(pdfium.FPDFCatalog_IsTagged(document.raw)),
        pictures=tuple(pictures),
    )


@contextmanager
def opened(one: Any) -> Iterator[Any]:  # noqa: ANN401
    """Close a page, or the text of one, at the end of the context."""
    try:
        yield one
    finally:
        one.close()


def _without_carriage_returns(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _marked(pdfium: Any, page: Any, textpage: Any) -> tuple[dict[int, str], bool]:  # noqa: ANN401
    """Return the text of each piece of marked content, and whether there is a picture."""
    found: dict[int, str] = {}
    has_image = False
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        one = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(one)
        has_image = has_image or kind == _IMAGE
        if kind != TEXT:
            continue
        mark = pdfium.FPDFPageObj_GetMarkedContentID(one)
        if mark >= 0:
            found[mark] = found.get(mark, "") + text_of(pdfium, one, textpage)
    return found, has_image


def text_of(pdfium: Any, one: Any, textpage: Any) -> str:  # noqa: ANN401
    """Return the text of a text object.

    Args:
        pdfium: The module ``pypdfium2.raw``.
        one: The object.
        textpage: The text of its page.
    """
    size = pdfium.FPDFTextObj_GetText(one, textpage.raw, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFTextObj_GetText(one, textpage.raw, buffer, size)
    return bytes(buffer)[:-2].decode("utf-16-le", errors="replace")


def _in_order_of_tags(pdfium: Any, page: Any, marked: dict[int, str]) -> str:  # noqa: ANN401
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return ""
    try:
        parts: list[str] = []
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            root = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
            _collect(pdfium, root, marked, parts, 0)
        return "".join(parts)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _collect(
    pdfium: Any,  # noqa: ANN401
    element: Any,  # noqa: ANN401
    marked: dict[int, str],
    parts: list[str],
    depth: int,
) -> None:
    if not element or depth > _MAX_DEPTH:
        return
    kind = _text(pdfium.FPDF_StructElement_GetType, element)
    is_line = kind in _LINES
    if is_line:
        parts.append("\n")
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if mark >= 0:
            parts.append(marked.get(mark, ""))
        else:
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
            _collect(pdfium, child, marked, parts, depth + 1)
    if is_line:
        parts.append("\n")


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
