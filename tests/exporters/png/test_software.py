"""How cvkit knows its own pictures."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from cvkit.exporters.png import software


def picture(**options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (2, 2)).save(buffer, "PNG", **options)
    return buffer.getvalue()


def test_a_marked_picture_is_known_and_says_so_to_others() -> None:
    data = picture(pnginfo=software.mark())
    assert software.recognizes(data)
    with Image.open(io.BytesIO(data)) as image:
        assert image.info == {"Software": "cvkit"}


def test_another_picture_is_not() -> None:
    assert not software.recognizes(picture())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Software\0cvkit",
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n\0",
        b"\x89PNG\r\n\x1a\n\xff\xff\xff\xfftEXtSoftware\0cvkit!",
        b"\x89PNG\r\n\x1a\n" + bytes(10_000),
    ],
)
def test_a_damaged_picture_is_not(data: bytes) -> None:
    assert not software.recognizes(data)
