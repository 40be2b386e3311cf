"""Which files can be a photo, and what is said of the others."""

from __future__ import annotations

import struct
import zlib

import pytest

import pictures
from cvkit.errors import FileError, MissingFileError
from cvkit.exporters import photo_file

UNREADABLE = "CV303 me.png is not a readable JPEG or PNG picture"
TOO_LARGE = "CV303 me.png has more pixels than cvkit reads: 60 million, and 30,000 per side"


def claims(width: int, height: int) -> bytes:
    """Return a PNG whose head (RFC 2083, section 4.1.1) claims a size, without a pixel."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    end = b"IEND"
    chunks = (struct.pack(">I", 13) + head, struct.pack(">I", 0) + end)
    sums = (zlib.crc32(head), zlib.crc32(end))
    body = b"".join(chunk + struct.pack(">I", one) for chunk, one in zip(chunks, sums, strict=True))
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_whole_picture_is_taken(kind: str) -> None:
    data = pictures.square(kind)
    assert photo_file.load("me.png", {"me.png": data}.__getitem__) == (data, ())


def test_a_resume_without_a_photo_reads_nothing() -> None:
    assert photo_file.load(None, pytest.fail) == (None, ())


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (MissingFileError("me.png does not exist"), "CV302 me.png does not exist"),
        (FileError("me.png is not a file"), "CV303 me.png is not a file"),
        (b"", UNREADABLE),
        (b"<svg>", UNREADABLE),
        (b"\x89PNG\r\n\x1a\nbroken", UNREADABLE),
        (b"\xff\xd8\xffbroken", UNREADABLE),
        (pictures.square("GIF"), UNREADABLE),
        (pictures.square("PNG")[:-30], UNREADABLE),
        (claims(20_000, 20_000), TOO_LARGE),
        (claims(1, 80_000_000), TOO_LARGE),
        (claims(30_001, 1), TOO_LARGE),
        (claims(7_746, 7_746), TOO_LARGE),
        (claims(7_745, 7_745), UNREADABLE),
        (claims(0, 0), UNREADABLE),
    ],
)
def test_a_file_that_cannot_be_used_is_told_with_the_reason(
    given: bytes | FileError, expected: str
) -> None:
    def read(_name: str) -> bytes:
        if isinstance(given, bytes):
            return given
        raise given

    data, (found,) = photo_file.load("me.png", read)
    assert data is None
    assert (f"{found.code} {found.message}", found.route) == (expected, ("basics", "photo"))


def test_an_address_is_never_fetched() -> None:
    _, (found,) = photo_file.load("https://example.org/me.png", pytest.fail)
    assert found.message == (
        "https://example.org/me.png is a web address, and cvkit doesn't download anything"
    )


def test_what_is_said_of_a_signature_names_its_field() -> None:
    found = photo_file.load("http://a/b.png", pytest.fail, photo_file.SIGNATURE).diagnostics[0]
    assert found.route == ("basics", "signature", "image")
    assert found.help.startswith("a picture of a signature is a JPEG or PNG file")
