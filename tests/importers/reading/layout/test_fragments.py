"""Parts of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.importers.reading.layout.fragments import bullet_of, is_place, take_apart
from cvkit.importers.reading.pdf_lines import lay_out
from cvkit.importers.reading.pdf_text import pages
from importers.pdf.resumes import lines, resume
from tiny_pdf import Text

if TYPE_CHECKING:
    from cvkit.importers.reading.layout.lines import Line


def line(text: str) -> Line:
    return lay_out(pages(resume(lines([("text", text)]))), lambda _, __: 0).lines[0]


@pytest.mark.parametrize(
    ("text", "fragments", "dates"),
    [
        ("Clerk, Mill, 2015 – 2016", ["Clerk, Mill"], "2015 – 2016"),
        ("Clerk (May 2015 – June 2016)", ["Clerk"], "May 2015 – June 2016"),
        ("Clerk | Mill | 2015", ["Clerk", "Mill"], "2015"),
        ("2010 – 2014: University", ["University"], "2010 – 2014"),
        ("2015 – 2016", [], "2015 – 2016"),
        ("Clerk>>2015 – 2016", ["Clerk"], "2015 – 2016"),
        ("Led 2015 sheep", ["Led 2015 sheep"], None),
        ("Mill – Clerk", ["Mill", "Clerk"], None),
    ],
)
def test_take_apart(text: str, fragments: list[str], dates: str | None) -> None:
    taken = take_apart(line(text), "en")
    assert [one.value.text for one in taken.fragments] == fragments
    assert (taken.dates.text if taken.dates else None) == dates
    assert taken.is_whole == (not fragments)


def test_looks_part_texts() -> None:
    given = resume([Text(50, 700, 10, "Mill", "bold"), Text(75, 700, 10, "Clerk")])
    (found,) = lay_out(pages(given), lambda _, __: 0).lines
    assert [one.value.text for one in take_apart(found, "en").fragments] == ["Mill", "Clerk"]


def test_bullets() -> None:
    found = bullet_of(line("• Counted"))
    assert found is not None
    assert found.text == "Counted"
    assert bullet_of(line("-5 degrees")) is None
    assert bullet_of(line("Counted")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Bonn, Germany", True), ("Remote", True), ("Clerk", False), ("Clerk, at the mill", False)],
)
def test_is_place(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_place(text) is expected
