"""All texts in a file are read, wherever in it they are."""

from __future__ import annotations

import base64
import gzip
import io
import zipfile

import pytest

from cvkit.leaks.contents import contents_of

MARK = "Codebreaker"


def archive(**files: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("_", "."), content)
    return data.getvalue()


FILES = {
    "text": MARK.encode(),
    "UTF-16": ("\ufeff" + MARK).encode("utf-16-le"),
    "split by tags": b"<w:t>Code</w:t></w:r><w:t>breaker</w:t>",
    "entities": b"<!-- &#67;odebreaker -->",
    "percent": b"mailto:%43odebreaker",
    "JSON": b'{"a": "\\u0043odebreaker"}',
    "archive": archive(a_xml=MARK.encode()),
    "archive in an archive": archive(a_zip=archive(b_txt=MARK.encode())),
    "name in an archive": archive(Codebreaker_txt=b"x"),
    "gzip": gzip.compress(MARK.encode()),
    "data address": b"<img src=data:x;base64,"
    + base64.b64encode(b"\0" * 200 + MARK.encode() + b"\0") + b">",
    "binary": b"\0\1\2" + MARK.encode() + b"\0",
    "binary, UTF-16": b"\0\1\2\3" + MARK.encode("utf-16-le") + b"\0\0",
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_text_is_read(name: str) -> None:
    found = contents_of(FILES[name])
    assert any(MARK in text for part in found.parts for text in part.texts)
    assert found.unread == ()


def test_parts_have_names() -> None:
    found = contents_of(archive(a_zip=archive(b_txt=b"x")))
    assert [part.name for part in found.parts] == [
        "name of a file in it", "a.zip, name of a file in it", "a.zip, b.txt",
    ]  # fmt: skip
    assert contents_of(b"one\ntwo").lines == ("one", "two")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n broken \\8 (a\\8)",
        b"PK\x03\x04 broken",
        b"\x1f\x8b broken",
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_broken_files_are_told_and_searched_as_far_as_possible(data: bytes) -> None:
    assert bool(contents_of(data).unread) is (b"broken" in data)
