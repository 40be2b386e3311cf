"""Photos and fonts from a stranger: one message, in bounded time, and nothing is written."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from hostile import runs
from tiny_font import make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def picture(kind: str, **options: bytes) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (300, 400), (200, 100, 50)).save(data, kind, **options)
    return data.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(width: int, height: int, *extra: bytes) -> bytes:
    """Return a small PNG that claims a size (PNG, third edition, 11.2)."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(bytes(10_000_000)))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(extra) + pixels + chunk(b"IEND", b"")


JPEG, PNG = picture("JPEG"), picture("PNG")
REFUSED = {
    "a bomb": bomb(60_000, 60_000),
    "a long bomb": bomb(1, 2_000_000_000),
    "no pixels": bomb(0, 0),
    "a truncated JPEG": JPEG[: len(JPEG) // 2],
    "a truncated PNG": PNG[: len(PNG) // 2],
    "only a start": PNG[:8],
    "a page": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "PostScript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(%pipe%id) (r) file\n",
    "a text chunk that grows": bomb(
        9, 9, chunk(b"zTXt", b"x\0\0" + zlib.compress(bytes(200_000_000)))
    ),
    "a huge profile": picture("PNG", icc_profile=bytes(3_000_000)),
    "an empty file": b"",
}
TAKEN = {
    "a damaged profile": picture("JPEG", icc_profile=b"\xff" * 500),
    "damaged EXIF": picture("JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff"),
    "a PNG named like a JPEG": PNG,
    "a JPEG with a page behind it": JPEG + b"<script>alert(1)</script>",
}
FONT = make("Ours", "ა")
FONTS = {
    "truncated": FONT[: len(FONT) // 2],
    "only a head": FONT[:12],
    "empty": b"",
    "noise": bytes(range(256)) * 40,
    "tables beyond its end": FONT[:12] + b"".join(
        FONT[at : at + 8] + struct.pack(">II", 0xFFFFFF00, 0xFFFFFF00) for at in range(12, 92, 16)
    ) + FONT[92:],
    "thousands of tables": FONT[:4] + struct.pack(">H", 65535) + FONT[6:],
    "a collection of millions": b"ttcf\0\1\0\0" + struct.pack(">I", 4_000_000) + bytes(5000),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_photo_is_refused(
    tmp_path: Path, name: str, attempt: Callable[[str], None]
) -> None:
    attempt("photos")
    runs.write(
        tmp_path, {"resume.yaml": "basics: {name: A, photo: a.jpg}\n", "a.jpg": REFUSED[name]}
    )
    run = runs.export(tmp_path, "html,docx")
    assert (run.code, run.err.count("error")) == (1, 2), run.err
    assert {path.name for path in tmp_path.iterdir()} == {"resume.yaml", "a.jpg"}


@pytest.mark.parametrize("name", TAKEN)
def test_a_damaged_photo_that_shows_is_cleaned(
    tmp_path: Path, name: str, attempt: Callable[[str], None]
) -> None:
    attempt("photos")
    runs.write(tmp_path, {"resume.yaml": "basics: {name: A, photo: a.jpg}\n", "a.jpg": TAKEN[name]})
    run = runs.export(tmp_path, "pdf,html,docx")
    assert run.code == 0, run.err
    for suffix in ("pdf", "html", "docx"):
        assert b"alert(1)" not in (tmp_path / f"resume.{suffix}").read_bytes()


@pytest.mark.parametrize("name", FONTS)
def test_a_damaged_font_is_one_message_or_has_no_letters(
    tmp_path: Path, name: str, attempt: Callable[[str], None]
) -> None:
    attempt("fonts")
    runs.write(tmp_path, {"resume.yaml": "basics: {name: A 𐎠}\n", "fonts/ours.ttf": FONTS[name]})
    run = runs.export(tmp_path, "pdf,docx")
    assert run.code in {1, 2}, run.err
    assert "bug in cvkit" not in run.err
    assert run.err.count("error") <= 2, run.err
    assert {path.name for path in tmp_path.iterdir()} == {"resume.yaml", "fonts"}
