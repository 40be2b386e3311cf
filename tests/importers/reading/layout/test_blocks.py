"""Entries among the lines of a section."""

from __future__ import annotations

from cvkit.importers.reading.layout.blocks import Block, blocks
from cvkit.importers.reading.layout.structure import body_style
from cvkit.importers.reading.pdf_lines import lay_out
from cvkit.importers.reading.pdf_text import pages
from importers.pdf.resumes import lines, resume

FILL = [("text", "Plain text that makes the body the body of this page.")] * 3


def read(*given: tuple[str, str]) -> list[Block]:
    found = lay_out(pages(resume(lines([*FILL, *given]))), lambda _, __: 0).lines
    return blocks(found[len(FILL) :], body_style(found), "en", "", 545)


def shown(block: Block) -> tuple[list[str], str, list[str], list[str]]:
    return (
        [one.value.text for one in block.fragments],
        block.dates.text if block.dates else "",
        [one.text for one in block.texts],
        [one.text for one in block.bullets],
    )


def test_a_head_with_its_text_and_bullets() -> None:
    found = read(
        ("head", "Mill>>2015 – 2016"),
        ("role", "Clerk"),
        ("text", "Kept the books."),
        ("bullet", "• Counted"),
        ("more", "sheep"),
        ("head", "Engine Co>>2017"),
    )
    assert [shown(one) for one in found] == [
        (["Mill", "Clerk"], "2015 – 2016", ["Kept the books."], ["Counted sheep"]),
        (["Engine Co"], "2017", [], []),
    ]


def test_dates_on_the_second_line() -> None:
    found = read(
        ("head", "Mill"), ("role", "Clerk>>2015"), ("head", "Engine Co"), ("role", "Lead>>2017")
    )
    assert [shown(one)[:2] for one in found] == [
        (["Mill", "Clerk"], "2015"), (["Engine Co", "Lead"], "2017"),
    ]  # fmt: skip


def test_dates_broken_over_two_lines() -> None:
    found = read(("head", "Mill>>Apr 2020 – Jun 2020 &"), ("text", "Dec 2020 – Feb 2021"))
    assert [shown(one)[:2] for one in found] == [
        (["Mill"], "Apr 2020 – Jun 2020 & Dec 2020 – Feb 2021")
    ]


def test_a_label_does_not_go_on_with_a_bullet() -> None:
    (found,) = read(("head", "Mill>>2015"), ("bullet", "• Counted"), ("text", "Keywords: sheep"))
    assert shown(found) == (["Mill"], "2015", ["Keywords: sheep"], ["Counted"])


def test_a_label_is_no_head() -> None:
    (found,) = read(("head", "School>>2010"), ("head", "Grade: 1.0"))
    assert shown(found) == (["School"], "2010", ["Grade: 1.0"], [])
