"""Hints that show the text to write; the errors themselves are tested in test_syntax_errors."""

from __future__ import annotations

import pytest

from cvkit.source import read
from cvkit.source.yaml.causes import quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[a] b", '"[a] b"'), ("'a' b", "\"'a' b\""), ('"a" b', "'\"a\" b'"),
     ("\"it's\" b", "'\"it''s\" b'")],
)  # fmt: skip
def test_a_text_in_quotes(text: str, expected: str) -> None:
    assert quoted(text) == expected
    reading = read(f"basics: {{name: {expected}}}".encode(), "resume.yaml")
    assert reading.resume
    assert reading.resume.basics.name == text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  name: [Docs](https://x.uk) for all",
         'put the whole text in quotes: "[Docs](https://x.uk) for all"'),
        ("  name: *bold* text", 'put the whole text in quotes: "*bold* text"'),
        ("  name: &more", ""),
        ("  name: [a, @b]", 'put the whole text in quotes: "…"'),
        ("  name:Rosa\n  email: r@x.org", "write `name: Rosa`"),
        (f"  name: @{'x' * 100}", 'put the whole text in quotes: "…"'),
        ("  details: {a: C #, b: c}", 'put the item with the # in quotes: "C #"'),
    ],
)  # fmt: skip
def test_help(line: str, expected: str) -> None:
    found = [one.help for one in read(f"basics:\n{line}".encode(), "x").diagnostics]
    assert found[0].startswith(expected)
