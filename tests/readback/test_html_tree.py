"""Web pages of any tool."""

from __future__ import annotations

import pytest

from cvkit.errors import FileError
from cvkit.readback import html_tree


@pytest.mark.parametrize(
    ("page", "lines", "hidden"),
    [
        ("<p hidden>secret<p>Ada<ul><li style=display:none>x<li>y", ("Ada", "y"), ["secret", "x"]),
        ("<html><head><title>CV</title><h1>Ada</h1>a<!-- <p>b", ("Ada", "a"), []),
        ("<svg width=1/><p>Ada<svg><text>a<title>t</title></text></svg>", ("Ada", "a"), []),
        ("<p>Ada</br>a</div>b</p>", ("Ada", "ab"), []),
        ("<p>A<![CDATA[x]]>da<?x ?></x>!", ("Ada!",), []),
        ("<p>a<script>'<p>'</script>b<noscript>x</noscript><template>y</template>", ("ab",), []),
        ("a\0b", ("ab",), []),
    ],
)
def test_pages_as_browsers_read_them(page: str, lines: tuple[str, ...], hidden: list[str]) -> None:
    read = html_tree.read_page(page)
    assert (read.lines, [one.text for one in read.hidden]) == (lines, hidden)


@pytest.mark.parametrize(
    "page",
    [
        "<meta charset=iso-8859-1><p>José “CV”".encode("cp1252"),
        "<p>José “CV”".encode("cp1252"),
        "<p>José “CV”".encode(),
        "<p>José “CV”".encode("utf-8-sig"),
        "<meta charset=iso-8859-1><p>José “CV”".encode("utf-16"),
        "<meta http-equiv=content-type content='text/html; charset=macintosh'><p>José “CV”".encode(
            "mac-roman"
        ),
    ],
)
def test_encodings(page: bytes) -> None:
    assert html_tree.read(page).lines == ("José “CV”",)


def test_a_broken_byte_of_what_says_that_it_is_utf_8() -> None:
    assert html_tree.read(b"<meta charset=utf-8><p>Jos\xe9").lines == ("Jos\ufffd",)


def test_elements_that_are_nested_too_deep() -> None:
    assert html_tree.read_page("<div>" * 500 + "Ada").lines == ("Ada",)
    for page in ("<b>" * 30_000 + "</i>" * 30_000, "<ul><li>" * 30_000, "<b></i>" * 30_000):
        with pytest.raises(FileError, match="nested more than 512 deep"):
            html_tree.read_page(page)
