"""Plain texts as Markdown, and lists in texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.importers.reading import rich_text
from cvkit.model.text import RichText


@pytest.mark.parametrize(
    ("plain", "markdown"),
    [
        ("2*3 and C_x", "2*3 and C_x"),
        ("*emphasis*", r"\*emphasis\*"),
        ("a `b` c", r"a \`b\` c"),
        ("[x](https://engine.test)", r"\[x\](https://engine.test)"),
        ("H~2~O", r"H\~2\~O"),
        (r"C:\new", r"C:\new"),
        ("C_x and *emphasis*, 2*3", r"C_x and \*emphasis\*, 2*3"),
        ("a_b [see] `x`, 5 * 3", r"a_b [see] \`x\`, 5 * 3"),
        ("[*x*](https://engine.test)", r"\[\*x\*\](https://engine.test)"),
        (r"\*", r"\\*"),
        ("C_x\ngoes *on*", "C_x\ngoes \\*on\\*"),
        ("C_x\n\nhas\n\n*more*", "C_x\n\nhas\n\n\\*more\\*"),
        ("a *b\n\nc* d", "a \\*b\n\nc\\* d"),
    ],
)
def test_a_plain_text_is_escaped_where_it_looks_like_markup(plain: str, markdown: str) -> None:
    assert rich_text.escaped(plain) == markdown
    assert RichText(markdown).plain == " ".join(plain.split())


@given(st.text(st.sampled_from("ab *_`[]()~^\\1:/.h"), max_size=30))
def test_any_plain_text_prints_as_it_is(text: str) -> None:
    printed = " ".join(text.split())
    assert " ".join(RichText(rich_text.escaped(printed)).plain.split()) == printed


@given(st.text(st.sampled_from("ab *_`[]()~^\\1:/.h\n"), max_size=40))
def test_no_mark_is_escaped_in_vain(text: str) -> None:
    """Without an escape that stands alone, the text would be printed in another way."""
    escaped = rich_text.escaped(text)
    wanted = RichText(re.sub(r"([\\`*_\[\]~^])", r"\\\1", text)).plain
    assert RichText(escaped).plain == wanted
    if RichText(text).plain == wanted:
        assert escaped == text or "\n\n" in re.sub(r"[^\S\n]", "", text)


def test_what_is_surely_markdown_is_markdown() -> None:
    for text in ("**Led** a team", "See [it](https://engine.test/a)"):
        assert rich_text.from_either(text) == text
    assert rich_text.from_either("*Led* a team") == r"\*Led\* a team"


def test_marked_lines_are_a_list() -> None:
    text = "About it:\n• One\n  goes on\n- Two\n3. Three"
    assert rich_text.list_items(text) == ("About it:", ["One goes on", "Two", "Three"])


@pytest.mark.parametrize("text", ["No list", "- one dash alone", "One\nTwo", ""])
def test_other_texts_are_no_list(text: str) -> None:
    assert rich_text.list_items(text) == (text, [])


def test_a_paragraph_below_a_list_stays_in_its_place() -> None:
    text = "- One\n- Two\n\nAnd more\nof it.\n\n- Three"
    assert rich_text.list_items(text) == ("", ["One", "Two", "And more of it.", "Three"])
    assert rich_text.list_items("- One\n\nAnd more") == ("- One\n\nAnd more", [])
