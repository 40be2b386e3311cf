"""Which format a list of publications is in."""

from __future__ import annotations

import pytest

from cvkit.source import bibliography


@pytest.mark.parametrize(
    ("data", "keys"),
    [
        (b"@book{a, title={A}}", ["a"]),
        (b"\xef\xbb\xbf@book{a, title={A}}", ["a"]),
        (b' [{"id": "b", "title": "B"}]', ["b"]),
        (b'{"id": "b", "title": "B"}', ["b"]),
        (b"", []),
        (b"no entries, only a comment", []),
    ],
)
def test_the_format_is_found_by_the_content(data: bytes, keys: list[str]) -> None:
    found = bibliography.read(data, "p")
    assert [item.key for item in found.items] == keys
    assert found.diagnostics == ()


@pytest.mark.parametrize(("data", "code"), [(b"\x89PNG\r\n\x1a\n\0", "CV022"), (b"a\xff", "CV002")])
def test_what_is_no_text_is_told(data: bytes, code: str) -> None:
    found = bibliography.read(data, "p.bib")
    assert [(one.code, one.file) for one in found.diagnostics] == [(code, "p.bib")]
