"""The text of Markdown."""

from __future__ import annotations

from cvkit.readback import markdown

PAGE = b"""---
title: CV
---

# Ada *Love*lace

- C\\_x, [home](https://example.org)
- two
"""


def test_markdown_without_front_matter() -> None:
    read = markdown.read(PAGE)
    assert read.lines == ("Ada Lovelace", "C_x, home", "two")
    assert read.links == ("https://example.org",)


def test_markdown_of_another_tool() -> None:
    read = markdown.read_foreign("# José\r\n\n<p hidden>x<p>y".encode("utf-16"))
    assert read.lines == ("José", "y")
    assert [one.text for one in read.hidden] == ["x"]
    assert markdown.read(b"Jos\xe9").lines == ("Jos\ufffd",)
