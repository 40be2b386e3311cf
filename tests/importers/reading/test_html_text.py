"""The HTML of rich-text editors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cvkit.importers.reading import html_text
from cvkit.importers.reading.html_blocks import Bullet, Paragraph
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Leaf, Place, Value
from cvkit.model import prose

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One.</p><p>Two.</p><p></p>", "One.\n\nTwo."),
        ("<p>One<br>Two</p>", "One\n\nTwo"),
        ("<h2>Role</h2><p>It.</p>", "**Role**\n\nIt."),
        ("<p>a</p><ul><li><p>b</p><ul><li><p>c</p></li></ul></li></ul><p>d</p>",
         "a\n\n- b\n  - c\n\nd"),
        ("<blockquote><p>Said.</p></blockquote>", "Said."),
        ("no tags, 3 < 4 &amp; 5", "no tags, 3 < 4 & 5"),
        ("<p><br></p><ul><li></li></ul>", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_paragraphs_and_lists(html: str, text: str) -> None:
    assert html_text.read(html).text == text


LISTS = "<p>Before:</p><ul><li>a</li><li>b</li></ul>"
HEADED = "<p>First.</p><h3>Tasks</h3><ul><li>a</li></ul><p>Results:</p><ul><li>b</li></ul>"


@pytest.mark.parametrize(
    ("html", "summary", "bullets"),
    [
        ("<p>Only.</p>", "Only.", ()),
        (LISTS, "Before:", (Bullet("a"), Bullet("b"))),
        (HEADED, "First.",
         (Bullet("**Tasks**", (Bullet("a"),)), Bullet("Results:", (Bullet("b"),)))),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "", (Bullet("a"), Bullet("b"))),
        ("<ul><li>a</li></ul><p>After.</p>", "- a\n\nAfter.", ()),
        ("<p>• a</p><p>• b</p>", "", (Bullet("a"), Bullet("b"))),
        ("<ul>bare<li><ul><li>deep</li></ul></li></ul>", "bare", (Bullet("deep"),)),
    ],
)  # fmt: skip
def test_a_list_at_the_end_is_bullets(html: str, summary: str, bullets: tuple[Bullet, ...]) -> None:
    assert html_text.read(html).split() == (summary, bullets)


def test_a_text_that_is_not_split_has_the_list_in_cvkits_prose() -> None:
    text = html_text.read(LISTS + "<p>After.</p>").text
    first, last = prose.parts(text)
    assert [item.text for item in first.items] == ["a", "b"]
    assert (first.paragraphs, last.paragraphs) == (("Before:",), ("After.",))


QUILL = (
    '<ol><li data-list="bullet"><span class="ql-ui" contenteditable="false"></span>one</li>'
    '<li data-list="bullet" class="ql-indent-1">two</li>'
    '<li data-list="bullet" class="ql-indent-2">three</li>'
    '<li data-list="bullet" class="ql-indent-1">four</li><li data-list="bullet">five</li></ol>'
)


def test_lists_of_quill() -> None:
    assert html_text.read(QUILL) == html_text.HtmlText(
        (
            (
                Bullet("one", (Bullet("two", (Bullet("three"),)), Bullet("four"))),
                Bullet("five"),
            ),
        )
    )
    numbered = html_text.read('<ol><li data-list="ordered">one</li></ol>')
    assert numbered.dropped == ("numbers of lists",)


@pytest.mark.parametrize(
    ("html", "dropped"),
    [
        ("<u>a</u>", "underlining"),
        ("<s>a</s>", "strikethrough"),
        ("<mark>a</mark>", "highlighting"),
        ('<span style="color: rgb(1, 2, 3)">a</span>', "colours"),
        ('<span style="background-color: red">a</span>', "highlighting"),
        ('<span class="ql-bg-red">a</span>', "highlighting"),
        ('<font color="red">a</font>', "colours"),
        ('<span style="text-decoration: underline">a</span>', "underlining"),
        ("<ol><li>a</li></ol>", "numbers of lists"),
        ("a<img src='x.png'>", "pictures"),
        ("<table><tr><td>a</td></tr></table>", "the form of tables"),
        ("<blockquote>a</blockquote>", "the indent of quotations"),
        ("<ul><li>a<br>b</li></ul>", "line breaks in lists"),
        ('<a href="javascript:alert()">a</a>', "links that are no addresses"),
        (f'<a href="https://x.test/{"y" * 2000}">a</a>', "links that are no addresses"),
        ("a<script>b</script>", "scripts and styles"),
        ("a<!-- b -->", "comments"),
        ("<b>a</b>b", "bold and italic type within words"),
        ("<b>" * 101 + "a", "its markup, of which there is too much"),
        ("<br>" * 20_001 + "a", "its markup, of which there is too much"),
    ],
)
def test_what_is_dropped_is_named(html: str, dropped: str) -> None:
    found = html_text.read(html)
    assert found.dropped == (dropped,)
    assert found.line in {"a", "a b", "ab"}


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color: inherit; text-align: left">a</p>',
        '<p class="ql-align-justify" style="font-family: Arial; font-size: 12px">a</p>',
        '<span style="background: transparent">a</span>',
        '<p dir="ltr" data-x="1">a</p>',
    ],
)
def test_what_a_theme_decides_is_not_named(html: str) -> None:
    assert html_text.read(html) == html_text.HtmlText((Paragraph("a"),))


@pytest.mark.parametrize(
    ("text", "is_html"),
    [
        ("<p>a</p>", True),
        ("a<br/>b", True),
        ('<a href="x">a</a>', True),
        ("a < b > c", False),
        ("List<String>", False),
        ("<script>", False),
        ("- **a** &amp; b", False),
    ],
)
def test_html_is_told_from_text(text: str, is_html: bool) -> None:  # noqa: FBT001
    assert html_text.is_html(text) is is_html


def value(text: str) -> Value:
    return Value(text, (Leaf(text, Place()),))


def test_the_fields_of_an_entry() -> None:
    ledger = Ledger()
    data: Any = html_text.entry(
        value("<p>It <u>is</u>.</p><ul><li>a<ul><li>b</li></ul></ul>"), ledger
    )
    assert plain(data) == {"summary": "It is.", "bullets": [{"text": "a", "bullets": ["b"]}]}
    (note,) = ledger.close({}, (), {}).notes
    assert (note.code.code, note.message) == (
        "CV405", "“It is. a b” is imported without underlining",
    )  # fmt: skip
    assert all(one.sources for one in (data["summary"], data["bullets"][0]["text"]))


def test_a_line_and_prose() -> None:
    ledger = Ledger()
    found = html_text.line(value("<p>a</p><p>b</p>"), ledger)
    assert found
    assert found.text == "a b"
    said = html_text.prose(value("<p>a</p><p>b</p>"), ledger)
    assert said
    assert said.text == "a\n\nb"
    (note,) = ledger.close({}, (), {}).notes
    assert note.message == "the lines of “a b” are joined into one"


def test_an_empty_paragraph_is_a_setting_and_a_picture_is_lost() -> None:
    ledger = Ledger()
    assert html_text.entry(value("<p></p>"), ledger) == {}
    assert html_text.line(None, ledger) is None
    assert ledger.close({}, (), {}).settings == {Place()}
    ledger = Ledger()
    assert html_text.line(value("<img src='x.png'>"), ledger) is None
    reasons = ledger.close({}, (), {}).reasons
    assert reasons == {Place(): "it has no words, but pictures"}


def test_the_path_of_a_file_is_a_text(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_text("<p>secret</p>")
    assert html_text.read(str(file)).blocks == (Paragraph(str(file)),)
    long = "a" * 60 + "é" * 120  # more bytes than a file's name may have
    assert html_text.read(long).blocks == (Paragraph(long),)
