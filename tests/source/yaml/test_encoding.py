"""From bytes to text: what is no text is told, and where."""

from __future__ import annotations

import pytest

from cvkit.source import read


def told(data: bytes | str) -> list[str]:
    """Return ``line:column code message`` for each diagnostic."""
    data = data.encode() if isinstance(data, str) else data
    lines = []
    for one in read(data, "resume.yaml").diagnostics:
        place = f"{one.span.start.line}:{one.span.start.column} " if one.span else ""
        lines.append(f"{place}{one.code} {one.message}")
    return lines


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "CV009 the file is empty"),
        (b" \n\n", "CV009 the file is empty"),
        (b"\xef\xbb\xbf", "CV009 the file is empty"),
        (b"# one\n# two\n", "CV009 the file has no content, only comments"),
        (b"---\n", "CV009 the file has no content, only comments"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "CV003 this looks like a JPEG image, not a résumé"),
        (b"\x89PNG\r\n\x1a\n", "CV003 this looks like a PNG image, not a résumé"),
        (b"%PDF-1.7\n", "CV003 this looks like a PDF, not a résumé"),
        (
            b"PK\x03\x04\x14",
            "CV003 this looks like a Word document or another zip archive, not a résumé",
        ),
        (b"a: b\x00c", "CV003 this is not a text file: it contains null bytes"),
        ("a: b".encode("utf-16"), "CV002 this file is UTF-16, not UTF-8"),
        ("a: b".encode("utf-32"), "CV002 this file is UTF-32, not UTF-8"),
        ("a: b".encode("utf-16-le"), "CV002 this file looks like UTF-16, not UTF-8"),
        ("a: b".encode("utf-16-be"), "CV002 this file looks like UTF-16, not UTF-8"),
        (
            "basics:\n  name: Jos\xe9\n".encode("latin-1"),
            "2:12 CV002 this is not UTF-8: byte 20 of the file is 0xE9",
        ),
        (b"a: \xed\xa0\x80", "1:4 CV002 this is not UTF-8: byte 4 of the file is 0xED"),
        (b"a: b\n  c\x07d", "2:4 CV008 control character U+0007"),
        (b"a: \x1b[31m", "1:4 CV008 control character U+001B"),
        ("a: \x7f", "1:4 CV008 control character U+007F"),
        ("a: \ufffe", "1:4 CV008 control character U+FFFE"),
        (
            b"- a\n- b\n",
            "1:3 CV011 a résumé is a mapping with keys such as `basics:`, but this is a list",
        ),
        (b"Ada", "1:1 CV011 a résumé is a mapping with keys such as `basics:`, but this is text"),
    ],
)
def test_not_a_yaml_text(data: bytes | str, expected: str) -> None:
    assert told(data) == [expected]


def test_every_control_character_is_told() -> None:
    assert told("a: \x07\x08\nb: \x0b") == [
        "1:4 CV008 control character U+0007",
        "1:5 CV008 control character U+0008",
        "2:4 CV008 control character U+000B",
    ]


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    reading = read(b"\xef\xbb\xbfbasics: {name: Ada}", "resume.yaml")
    assert reading.resume
    assert reading.source.text == "basics: {name: Ada}"


def test_the_text_of_a_file_in_another_encoding_can_be_shown() -> None:
    assert read("a: \xe9\n".encode("latin-1"), "x").source.text == "a: \ufffd\n"
    assert read(b"\xff\xd8\xff", "x").source.text == ""
