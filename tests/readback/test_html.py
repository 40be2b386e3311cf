"""The text of web pages."""

from __future__ import annotations

import sys

import pytest

from cvkit.readback import html

PAGE = """<!doctype html><html lang="de"><head><title> CV </title><style>p {}</style></head>
<body><h1>Ada <b>Love</b>lace</h1><p>a<br>b &amp; c</p><script>x()</script>
<ul><li>one<li>two</ul><a href="https://example.org">home</a>
<p hidden>secret</p><p style="display: none">more</p><svg><title>no</title></svg></body></html>"""


def test_a_page() -> None:
    read = html.read(PAGE.encode())
    assert read.lines == ("Ada Lovelace", "a", "b & c", "one", "two", "home")
    assert (read.language, read.title, read.links) == ("de", "CV", ("https://example.org",))
    assert [one.text for one in read.hidden] == ["secret", "more"]


def test_a_page_that_was_read_already() -> None:
    assert html.read_page("<p>ü</i></p>x").lines == ("ü", "x")


@pytest.mark.parametrize(
    "odd",
    [
        "<![x y>",
        "<![1>",
        "<![CDATA[ y ]]>",
        "<![if IE]>",
        "<!1>",
        "<?x>",
        "</ >",
        "<!DOCTYPE x [<!",
    ],
)
def test_odd_declarations_are_comments(odd: str) -> None:
    assert html.read_page(f"<p>a</p>{odd}<p>b</p>").lines[:1] == ("a",)


def test_text_after_a_marked_section() -> None:
    assert html.read_page("<p>a<![if !IE]>b<![endif]>c").lines == ("abc",)


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<html><head><title>CV</title><body><p>Ada</p></body></html>", ("Ada",)),
        ("<div><svg/><p>Ada</p></div>", ("Ada",)),
        ("<p>Ada<svg/>Lovelace</p>", ("AdaLovelace",)),
        ("<p>Ada</p><!-- <p>Lovelace</p>", ("Ada",)),
        ("<p>Ada</p></section>", ("Ada",)),
    ],
)
def test_what_is_not_closed_in_its_order_is_read_as_browsers_do(
    page: str, lines: tuple[str, ...]
) -> None:
    assert html.read_page(page).lines == lines


def test_a_tidy_page_needs_no_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cvkit.readback.html_tree", None)
    page = "<p>Ada<br/>b<svg><path/><text>drawn</text></svg></p>"
    assert html.read_page(page).lines == ("Ada", "b", "drawn")


def test_a_page_of_another_tool() -> None:
    assert html.read_foreign(b"\xff\xfe<\0p\0>\0a\0").lines == ("a",)
    assert html.read(b"<p>\xe9</p>").lines == ("\ufffd",)
