"""Which reader a file needs."""

from __future__ import annotations

import pytest

from cvkit.errors import FileError
from cvkit.readback.readers import DOCX, media_type_of, reader_of, reads


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"junk %PDF-1.7", "cv", "application/pdf"),
        (b"PK\x03\x04", "cv", DOCX),
        (b"\n<!DOCTYPE html>", "cv", "text/html"),
        (b"<p>", "cv.HTM", "text/html"),
        (b"\xef\xbb\xbf<!doctype html>", "cv", "text/html"),
        ("<html>".encode("utf-16"), "cv", "text/html"),
        (b"<?xml version='1.0'?><html>", "cv.xhtml", "text/html"),
        (b"# Ada", "cv.md", "text/markdown"),
        (b"Ada", "cv.txt", "text/plain"),
    ],
)
def test_kinds(data: bytes, name: str, kind: str) -> None:
    assert media_type_of(data, name) == kind
    assert reads(kind)


def test_others_are_refused() -> None:
    with pytest.raises(FileError, match=r"cv\.png is no file that can be read back"):
        media_type_of(b"\x89PNG", "cv.png")
    assert not reads("image/png")


def test_parameters_are_ignored() -> None:
    assert reads("text/html; charset=utf-8")
    assert reader_of("text/plain; charset=utf-8").name == "the plain text"


def test_files_of_other_tools_may_be_in_another_encoding() -> None:
    reader = reader_of("text/plain")
    assert reader.read_foreign(b"\xe9").text == "é"
    assert reader.read(b"\xe9").text == "\ufffd"
