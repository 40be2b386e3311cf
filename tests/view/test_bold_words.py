"""Words that a variant wants to stand out are bold in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model.text import TextSpan
from cvkit.view.bold_words import BoldWords

if TYPE_CHECKING:
    from conftest import DocumentOf

WORDS = BoldWords.of(["Rust", "C++", "Rust 2024"])


def bold(text: str) -> list[str]:
    return [span.text for span in WORDS.marked([TextSpan(text)]) if span.strong]


def test_whole_words_are_bold_in_any_case() -> None:
    assert bold("Wrote rust, C++ and Trusty Rusty code") == ["rust", "C++"]
    assert bold("Rust 2024, and Rust") == ["Rust 2024", "Rust"]


def test_the_text_stays_the_same() -> None:
    text = "Rust and C++"
    assert "".join(span.text for span in WORDS.marked([TextSpan(text)])) == text


def test_code_and_bold_text_are_left_alone() -> None:
    spans = (TextSpan("Rust", code=True), TextSpan("Rust", strong=True))
    assert WORDS.marked(spans) == spans
    linked = TextSpan("Rust", href="https://example.org")
    (found,) = WORDS.marked([linked])
    assert (found.strong, found.href) == (True, "https://example.org")


def test_they_are_bold_in_summaries_and_bullets_only(document_of: DocumentOf) -> None:
    text = """\
basics: {name: Rust, summary: "Rust\\n\\n- Rust"}
work: [{title: Rust, summary: Rust, bullets: [Rust]}]
export: {keywords: {bold: Rust}}
"""
    shown = [
        (origin[-1] if origin else "", any(span.strong for span in inline))
        for origin, inline in ((one.origin, one.inline) for one in document_of(text).texts())
        if "".join(span.text for span in inline) == "Rust"
    ]
    assert [is_bold for name, is_bold in shown if name == "title"] == [False]
    assert sum(is_bold for _, is_bold in shown) == 4
