"""Writes PDF files of one page from operators (ISO 32000-2, annex A)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH, HEIGHT = 612, 792


def text(left: int, baseline: int, words: str) -> str:
    """Return the operators of a text of 11 points."""
    return f"BT /F1 11 Tf 1 0 0 1 {left} {baseline} Tm ({words}) Tj ET\n"


def raw_pdf(
    content: str, *, form: str = "", notes: Mapping[str, Mapping[str, str]] | None = None
) -> bytes:
    """Return a PDF.

    Args:
        content: The operators of its page. ``/Photo Do`` shows a picture of noise, and ``/Form Do``
            the form.
        form: The operators of the form.
        notes: The keys and texts of annotations, by their subtypes; a button is a widget.
    """
    writer = PdfWriter()
    page = writer.add_blank_page(WIDTH, HEIGHT)
    font = _dictionary(Type="/Font", Subtype="/Type1", BaseFont="/Helvetica")
    resources = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})})
    photo = _stream(bytes(37 * number % 256 for number in range(900)), Subtype="/Image")
    photo.update({NameObject("/Width"): NumberObject(30), NameObject("/Height"): NumberObject(30)})
    photo.update({NameObject("/BitsPerComponent"): NumberObject(8)})
    photo.update({NameObject("/ColorSpace"): NameObject("/DeviceGray")})
    inner = _stream(form.encode("cp1252"), Subtype="/Form")
    inner.update({NameObject("/BBox"): _box(0, 0, WIDTH, HEIGHT)})
    objects = {"/Photo": writer._add_object(photo), "/Form": writer._add_object(inner)}
    resources[NameObject("/XObject")] = DictionaryObject(
        {NameObject(name): one for name, one in objects.items()}
    )
    inner[NameObject("/Resources")] = resources
    page[NameObject("/Contents")] = writer._add_object(_stream(content.encode("cp1252")))
    page[NameObject("/Resources")] = resources
    page[NameObject("/Annots")] = ArrayObject(
        [writer._add_object(_note(subtype, keys)) for subtype, keys in (notes or {}).items()]
    )
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _note(subtype: str, keys: Mapping[str, str]) -> DictionaryObject:
    kind, field = ("/Widget", "/Btn") if subtype == "Button" else (f"/{subtype}", "/Tx")
    note = _dictionary(Type="/Annot", Subtype=kind, FT=field)
    note[NameObject("/Rect")] = _box(72, 500, 300, 520)
    note.update({NameObject(f"/{key}"): TextStringObject(value) for key, value in keys.items()})
    return note


def _dictionary(**names: str) -> DictionaryObject:
    return DictionaryObject(
        {NameObject(f"/{key}"): NameObject(value) for key, value in names.items()}
    )


def _stream(data: bytes, **names: str) -> StreamObject:
    stream = StreamObject()
    stream.set_data(data)
    stream.update(_dictionary(**names))
    return stream


def _box(*edges: int) -> ArrayObject:
    return ArrayObject([NumberObject(edge) for edge in edges])
