"""Plain text."""

from __future__ import annotations

from cvkit.readback import text


def test_a_text_with_its_addresses() -> None:
    read = text.read("Ada (https://example.org/a).\r\nmailto:a@b.test, ü\n".encode())
    assert read.lines == ("Ada (https://example.org/a).", "mailto:a@b.test, ü")
    assert read.links == ("https://example.org/a", "mailto:a@b.test")
    assert not read.has_links


def test_a_text_of_another_tool() -> None:
    latin = "José (https://example.org/é)".encode("cp1252")
    assert text.read_foreign(latin).links == ("https://example.org/é",)
    assert text.read(latin).text.count("\ufffd") == 2
