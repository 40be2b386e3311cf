"""Fitting a résumé, on real pages: as little change as will do, within the theme's limits."""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING

import pdfplumber
import pypdfium2
import pytest

from cvkit import selection, source, view
from cvkit.exporters import pdf
from cvkit.exporters.pdf import layout as pdf_layout
from cvkit.exporters.pdf import measure as measuring
from cvkit.fit import MOST_LAYOUTS, Fit, TooLong, fit
from cvkit.fit.search import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.exporters.pdf.measure import Measurement
    from cvkit.selection import Selection
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

LONG = " and went on until everyone who lived near the mill had seen it, and some of them twice"


def jobs(count: int, mark: Callable[[int], str] = lambda _: "") -> str:
    """Return a résumé of jobs with five bullets each; every third bullet takes two lines."""
    lines = ["basics: {name: Ada Lovelace}", "work:"]
    for job in range(count):
        lines += [f"  - organization: Works {job}", f"    dates: {2020 - job}", "    bullets:"]
        for number in range(job * 5, job * 5 + 5):
            text = f"Built machine {number}{LONG if number % 3 == 0 else ''}"
            lines.append(f"      - {{text: {text!r}{mark(number)}}}")
    return "\n".join(lines)


class Fitting:
    """One fitting, with all that was measured for it."""

    def __init__(self, text: str, used: Theme, pages: int = 1) -> None:
        resume = source.read(text.encode(), "resume.yaml").resume
        assert resume
        self.used, self.pages = used, pages
        self.measured: list[Measurement] = []
        self.build: Callable[[Selection], Document] = partial(view.build, roles=used.layout.roles)
        self.chosen = selection.select(resume)
        self.outcome = fit(self.chosen, used, pages, build=self.build, measure=self.measure)

    def measure(self, document: Document, tight: Theme) -> Measurement:
        self.measured.append(measuring.measure(document, tight))
        return self.measured[-1]

    @property
    def fitted(self) -> Fit:
        assert isinstance(self.outcome, Fit)
        return self.outcome

    def pages_at(self, tightness: float, *without: tuple[str | int, ...]) -> int:
        document = self.build(self.chosen.without(without, "test"))
        return measuring.measure(document, self.used.tightened(tightness)).pages


@pytest.fixture(scope="module")
def tightened(classic: Theme) -> Fitting:
    return Fitting(jobs(9), classic)


def droppable_but_every_tenth(number: int) -> str:
    return f", droppable: true, priority: {number % 4}" if number % 10 else ""


@pytest.fixture(scope="module")
def shortened(classic: Theme) -> Fitting:
    return Fitting(jobs(12, droppable_but_every_tenth), classic)


def test_what_fits_stays_as_it_is(classic: Theme) -> None:
    done = Fitting(jobs(2), classic, pages=2)
    assert done.fitted.theme is classic
    assert (done.fitted.tightness, done.fitted.left_out) == (0, ())
    assert len(done.measured) == 1


def test_it_is_set_as_closely_as_needed_and_hardly_more(tightened: Fitting) -> None:
    tightness = tightened.fitted.tightness
    assert 0 < tightness < 1
    assert tightened.fitted.left_out == ()
    assert tightened.pages_at(tightness) == 1
    assert tightened.pages_at(tightness - 2 * TOLERANCE) == 2


@pytest.mark.parametrize("count", range(4, 20, 3))
@pytest.mark.parametrize("pages", [1, 2])
def test_it_never_takes_more_than_eight_layouts(count: int, pages: int, classic: Theme) -> None:
    done = Fitting(jobs(count, droppable_but_every_tenth), classic, pages)
    assert len(done.measured) <= MOST_LAYOUTS == 8
    if isinstance(done.outcome, Fit):
        pdf_made = pdf.export(done.outcome.document, done.outcome.theme)
        with pypdfium2.PdfDocument(pdf_made.data) as opened:
            assert len(opened) <= pages


def test_the_layout_that_fits_is_the_one_that_is_painted(tightened: Fitting) -> None:
    before = pdf_layout.lay_out.cache_info()
    done = Fitting(jobs(8, droppable_but_every_tenth), tightened.used)
    pdf.export(done.fitted.document, done.fitted.theme)
    assert pdf_layout.lay_out.cache_info().misses - before.misses == len(done.measured)


def test_no_floor_is_broken_at_the_closest(classic: Theme) -> None:
    done = Fitting(jobs(15), classic)
    assert isinstance(done.outcome, TooLong)
    closest = pdf.export(done.measured[0].document, classic.tightened(1))
    with pdfplumber.open(io.BytesIO(closest.data)) as document:
        sheet = document.pages[0]
        lines = [line["chars"] for line in sheet.extract_text_lines()]
        text = "".join(char["text"] for line in lines for char in line)
        margin = min(
            *(min(char["x0"], char["top"]) for char in sheet.chars),
            *(min(sheet.width - c["x1"], sheet.height - c["bottom"]) for c in sheet.chars),
        )
        first = next(
            i for i, line in enumerate(lines) if "Built" in "".join(c["text"] for c in line)
        )
        body = [char for line in lines[first : first + 2] for char in line if char["text"] != "•"]
    assert "Built" in text
    assert min(char["size"] for char in body) == pytest.approx(9, abs=0.01)
    baselines = sorted({round(char["matrix"][5], 2) for char in body})
    assert len(baselines) == 2
    assert baselines[1] - baselines[0] >= 1.15 * 9 - 0.05
    assert margin * 25.4 / 72 >= 12 - 0.5  # a glyph may stand out a little from its own box


def test_what_is_droppable_goes_in_its_order_and_as_little_as_needed(shortened: Fitting) -> None:
    gone = shortened.fitted.left_out
    numbers = [int(route[1]) * 5 + int(route[3]) for route in gone]
    assert numbers == sorted(numbers, key=lambda number: (number % 4, -number))
    assert all(number % 10 for number in numbers)
    assert len(gone) > 3
    assert shortened.pages_at(1, *gone) == 1
    assert shortened.pages_at(1, *gone[:-1]) == 2


def test_what_is_shortened_is_loosened_as_far_as_it_fits(classic: Theme) -> None:
    name = "  - organization: Works 6\n"
    text = jobs(11).replace(name, f"{name}    droppable: true\n")
    done = Fitting(text, classic)
    assert done.fitted.left_out == (("work", 6),)
    assert done.fitted.tightness < 1
    assert done.pages_at(done.fitted.tightness, ("work", 6)) == 1
    assert done.pages_at(done.fitted.tightness - 2 * TOLERANCE, ("work", 6)) == 2


def test_what_is_not_droppable_is_never_left_out(classic: Theme) -> None:
    done = Fitting(jobs(15, lambda number: ", droppable: true" if number == 7 else ""), classic)
    assert isinstance(done.outcome, TooLong)
    assert done.outcome.left_out == (("work", 1, "bullets", 2),)
    without = measuring.measure(
        done.build(done.chosen.without(done.outcome.left_out, "test")), classic.tightened(1)
    )
    assert done.outcome.excess == pytest.approx(without.excess(1) * without.page_height)
    assert done.outcome.lines == pytest.approx(done.outcome.excess / (9 * 1.15 * 25.4 / 72), abs=1)


def test_the_longest_entries_are_named_the_longest_first(classic: Theme) -> None:
    done = Fitting(jobs(15), classic)
    assert isinstance(done.outcome, TooLong)
    names, routes, heights = zip(*done.outcome.longest, strict=True)
    assert len(names) == 3
    assert list(heights) == sorted(heights, reverse=True)
    assert all(name == f"Works {route[1]}" for name, route in zip(names, routes, strict=True))


def test_the_same_is_found_again(tightened: Fitting) -> None:
    pdf_layout.lay_out.cache_clear()
    again = Fitting(jobs(9), tightened.used)
    assert again.fitted.tightness == tightened.fitted.tightness
    first = pdf.export(tightened.fitted.document, tightened.fitted.theme).data
    pdf_layout.lay_out.cache_clear()
    assert pdf.export(again.fitted.document, again.fitted.theme).data == first
