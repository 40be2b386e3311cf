"""Texts in PNGs are read, those that are compressed, too."""

from __future__ import annotations

import io

from PIL import Image, PngImagePlugin

from cvkit.leaks import png_chunks


def test_compressed_texts_are_read() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("Title", "Ünseen", zip=True)
    info.add_text("Author", "Ada", zip=True)
    info.add_text("Plain", "plain")
    data = io.BytesIO()
    Image.new("L", (1, 1)).save(data, "PNG", pnginfo=info)
    assert list(png_chunks.texts(data.getvalue())) == ["Ünseen", "Ada"]


def test_other_files_have_none() -> None:
    assert list(png_chunks.texts(b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffzTXt")) == []
    assert list(png_chunks.texts(b"text")) == []
