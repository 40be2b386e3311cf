"""Each way to write a date, in each language where it exists: ``tests/cases/dates.txt``."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from cvkit import languages
from cvkit.model import Dates, Period
from cvkit.model.date_grammar import HOW_TO_WRITE
from cvkit.view.wording import Wording

CASES = Path(__file__).parents[1] / "cases"
TABLE = CASES / "dates.txt"
UNCLEAR = CASES / "unclear_dates.txt"


def edtf(dates: Dates) -> str:
    return " & ".join(map(_edtf, dates.periods))


def _edtf(period: Period) -> str:
    start, end = (point.iso if point else ".." for point in (period.start, period.end))
    return start if period.start and period.start == period.end else f"{start}/{end}"


def rows(table: Path) -> dict[str, list[tuple[str, ...]]]:
    lines = table.read_text(encoding="utf-8").splitlines()
    at = ""
    found: list[tuple[str, tuple[str, ...]]] = []
    for line in lines[3:]:
        if line.startswith("# "):
            at = line[2:]
        elif line:
            found.append((at, tuple(line.split(" | "))))
    return {tag: [row for _, row in some] for tag, some in groupby(found, lambda pair: pair[0])}


ROWS = rows(TABLE)


def test_each_language_has_its_ways() -> None:
    assert ROWS.keys() == set(languages.available())
    assert min(map(len, ROWS.values())) > 30


@pytest.mark.parametrize("tag", ROWS)
def test_what_is_written_is_read_printed_and_read_again(tag: str) -> None:
    language, writer = languages.load(tag), Wording.of(tag).dates
    found = []
    for written, _, _ in ROWS[tag]:
        dates = Dates.parse(written, language)
        printed = writer.dates(dates)
        assert printed
        found.append((written, edtf(dates), printed.text))
        assert Dates.parse(printed.text, language) == dates
    assert found == ROWS[tag]


@pytest.mark.parametrize("tag", ROWS)
def test_english_is_read_whatever_the_language(tag: str) -> None:
    language, english = languages.load(tag), languages.load("en")
    for written, _, _ in ROWS["en"]:
        # In East Asia a tilde is a dash.
        if not (written.startswith("~") and language.large_first):
            assert Dates.parse(written, language) == Dates.parse(written, english), written


@pytest.mark.parametrize(
    ("tag", "written", "said"),
    [(tag, *row) for tag, some in rows(UNCLEAR).items() for row in some],
)
def test_what_is_unclear_is_refused(tag: str, written: str, said: str) -> None:
    with pytest.raises(ValueError, match=r"^\S") as caught:
        Dates.parse(written, languages.load(tag))
    assert str(caught.value).removesuffix(f"; {HOW_TO_WRITE}") == said
