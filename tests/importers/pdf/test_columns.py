"""Columns of pages."""

from __future__ import annotations

from cvkit.importers.pdf.columns import column_finder
from cvkit.importers.reading.pdf_text import pages
from importers.pdf.resumes import CLASSIC, lines, resume

SIDE = lines([("title", "Skills"), ("text", "Python"), ("text", "SQL"), ("text", "C")], top=700)
MAIN = lines([("name", "Ada"), ("title", "Experience"), ("head", "Mill"), ("text", "x")], left=250)


def columns(data: bytes) -> list[list[int]]:
    found = pages(data)
    column = column_finder(found)
    return [[column(piece, at) for piece in page.pieces] for at, page in enumerate(found)]


def test_one_column() -> None:
    assert set(columns(resume(lines(CLASSIC)))[0]) == {0}


def test_the_column_with_the_largest_text_is_the_main_one() -> None:
    assert columns(resume([*SIDE, *MAIN])) == [[1] * 4 + [0] * 4]
    other = lines(
        [("title", "Experience"), ("head", "Mill"), ("text", "x"), ("text", "y")], 50, 700
    )
    right = lines([("title", "Skills"), ("text", "a"), ("text", "b"), ("text", "c")], 250, 700)
    top = lines([("name", "Ada")])
    assert columns(resume([*top, *other, *right])) == [[0] * 5 + [1] * 4]


def test_columns_go_on_on_the_next_page() -> None:
    more = [*lines([("text", "left")]), *lines([("text", "right")], left=250)]
    assert columns(resume([*SIDE, *MAIN], more))[1] == [1, 0]


def test_no_text() -> None:
    assert columns(resume([], lines([("text", "x")]))) == [[], [0]]
