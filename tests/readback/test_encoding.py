"""The encodings of other tools' texts."""

from __future__ import annotations

import pytest

from cvkit.readback import encoding


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("José".encode(), "José"),
        ("José".encode("utf-8-sig"), "José"),
        ("José".encode("utf-16"), "José"),
        (b"\xfe\xff\0J", "J"),
        ("José".encode("utf-32"), "José"),
        ("“José”".encode("cp1252"), "“José”"),
        (b"\xff\xfeJ\0o", "J\ufffd"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert encoding.decoded(data) == text


def test_a_broken_byte_in_utf_8_is_no_other_encoding() -> None:
    assert encoding.decoded("José Müller ".encode() + b"\xe9") == "José Müller \ufffd"


def test_a_replacement_character_that_is_written_out_is_kept() -> None:
    assert encoding.decoded("Ada \ufffd".encode()) == "Ada \ufffd"
