"""Texts without markup, with the addresses of their links."""

from __future__ import annotations

import pytest

from cvkit.model import unmarked
from cvkit.model.text import RichText


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("**Bold** and `code`, 5 * 3", "Bold and code, 5 * 3"),
        ("see [notes](https://n.test/x)", "see notes (https://n.test/x)"),
        (
            "[n.test/x](https://www.n.test/x/) or [a@b.test](mailto:a@b.test)",
            "n.test/x or a@b.test",
        ),
        ("two\nlines", "two lines"),
        ("[x](javascript:alert) stays", "[x](javascript:alert) stays"),
    ],
)
def test_a_line(written: str, line: str) -> None:
    assert unmarked.line(RichText(written)) == line


def test_a_text_that_is_not_rich_is_as_it_is() -> None:
    assert unmarked.line("**a**\nb") == "**a**\nb"


def test_paragraphs_and_lists() -> None:
    written = "One\nline.\n\nTwo **things**:\n\n- a\n  - b\n- [c](https://c.test/d)\n\nThree."
    assert unmarked.paragraphs(written) == (
        "One line.\n\nTwo things:\n\n- a\n  - b\n- c (https://c.test/d)\n\nThree."
    )
    assert unmarked.paragraphs("") == ""
