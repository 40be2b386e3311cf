"""Markdown of other tools."""

from __future__ import annotations

import pytest

from cvkit.importers.reading import html_text, markdown_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a **b** *c* [d](https://e.test)", "a **b** *c* [d](https://e.test)"),
        ("a\nb\n\nc", "a b\n\nc"),
        ("# a\n- b\n  1. c", "**a**\n\n- b\n  - c"),
        ("a <b>c</b> & d", "a <b>c</b> & d"),
        ("C_x 5 * 3", "C_x 5 * 3"),
        ("> a", "a"),
        ("", ""),
    ],
)
def test_markdown(text: str, shown: str) -> None:
    assert html_text.read(markdown_text.to_html(text)).text == shown


@pytest.mark.parametrize("text", ["[unused]: https://a.test/b", ">" * 60 + " deep words"])
def test_what_markdown_would_drop_is_kept_as_written(text: str) -> None:
    shown = html_text.read(markdown_text.to_html(text)).text
    assert shown.replace("\\", "") == text


def test_text_without_markup() -> None:
    assert html_text.read(markdown_text.escaped_html("a < b & <i>")).text == "a < b & <i>"


def test_html_in_it_stays_if_it_is_to() -> None:
    given = "**a** and <i>b</i>\n\n<p>c</p>"
    assert (
        markdown_text.to_html(given, keep_html=True)
        == "<p><strong>a</strong> and <i>b</i></p>\n<p>c</p>"
    )
