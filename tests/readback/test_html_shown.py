"""What a walk over the elements of a page collects."""

from __future__ import annotations

import pytest

from cvkit.readback import html
from cvkit.readback.html_shown import Shown


def test_a_walk() -> None:
    shown = Shown()
    shown.start("body", {"lang": "en"})
    shown.start("a", {"href": "x"})
    shown.text("Ada\n Lovelace")
    shown.end()
    shown.end()
    read = shown.read()
    assert (read.text, read.links, read.language) == ("\nAda Lovelace\n", ("x",), "en")


@pytest.mark.parametrize(
    "name",
    ["b", "font", "del", "ins", "label", "button", "img", "script", "svg", "o:p", "my-name"],
)
def test_only_blocks_break_lines(name: str) -> None:
    assert html.read_page(f"<p>Ada<{name}></{name}>Lovelace</p>").lines == ("AdaLovelace",)


def test_a_text_that_is_shown_as_it_was_typed() -> None:
    assert html.read_page("<pre>a  b\n<b>c</b></pre><p>d\ne</p>").lines == ("a  b", "c", "d e")


def test_titles_of_drawings_are_not_the_pages() -> None:
    page = "<svg><title>Icon</title></svg><title>CV</title><title>x</title><p>Ada</p>"
    read = html.read_page(page)
    assert (read.title, read.lines) == ("CV", ("Ada",))


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("<html lang=en xml:lang=de></html>", "en"),
        ("<html xml:lang=de></html>", "de"),
        ("<html><body lang=fr></body></html>", "fr"),
        ("<p lang=fr>a</p>", ""),
    ],
)
def test_languages(page: str, language: str) -> None:
    assert html.read_page(page).language == language


@pytest.mark.parametrize(
    ("page", "pictures"),
    [
        ("<img src=cv.png alt='my whole résumé'>", (0,)),
        ("<svg><image href=cv.png /></svg><p>cv.png</p>", (0,)),
        (f"<img src=me.png><p>{'Ada ' * 10}</p>", ()),
        ("<p>Ada</p>", ()),
    ],
)
def test_a_picture_with_hardly_any_text(page: str, pictures: tuple[int, ...]) -> None:
    assert html.read_page(page).pictures == pictures
