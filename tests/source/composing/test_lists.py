"""`publications: {from: papers.bib}` has the entries of that file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import pipeline
from projects import MemoryProject

if TYPE_CHECKING:
    from cvkit.source import Reading

BIB = b"""\
@article{old, title = {Old}, year = 1999, keywords = {own}}
@article{new, title = {New}, year = 2021}
@article{soon, title = {Soon}, year = {in press}}
"""


def check(request: str, bib: bytes = BIB) -> Reading:
    text = f"basics: {{name: Ada}}\npublications: {request}\n"
    return pipeline.check(text.encode(), "resume.yaml", MemoryProject({"p.bib": bib}))


def titles(reading: Reading) -> list[str]:
    assert reading.resume
    return [one.name.plain for one in reading.resume.publications]


def told(reading: Reading) -> list[str]:
    return [
        f"{one.file}:{one.span.start.line}:{one.span.start.column} {one.code} {one.message}"
        for one in reading.diagnostics
        if one.span
    ]


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        ("{from: p.bib}", ["Soon", "New", "Old"]),
        ("{from: [p.bib]}", ["Soon", "New", "Old"]),
        ("{from: p.bib, select: [old, soon]}", ["Soon", "Old"]),
        ("{from: p.bib, select: own}", ["Old"]),
        ("{from: p.bib, exclude: 'o*'}", ["Soon", "New"]),
        ("[]", []),
    ],
)
def test_entries_are_chosen_and_stand_latest_first(request_: str, expected: list[str]) -> None:
    reading = check(request_)
    assert reading.diagnostics == ()
    assert titles(reading) == expected


@pytest.mark.parametrize(
    ("request_", "message"),
    [
        ("{from: q.bib}", "resume.yaml:2:22 CV022 q.bib does not exist"),
        ("{from: p.bib, selct: a}", "resume.yaml:2:29 CV010 unknown key `selct` beside `from`"),
        ("{from: [{a: b}]}", "resume.yaml:2:22 CV011 `from` is a text or a list of texts"),
        ("{select: a}", "resume.yaml:2:1 CV012 the key `from` is missing"),
        (
            "{from: p.bib, select: {a: b}}",
            "resume.yaml:2:37 CV011 `select` is a text or a list of texts",
        ),
        (
            "{from: p.bib, select: ode}",
            "resume.yaml:2:37 CV022 no entry has the key or keyword “ode”",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_request_is_told(request_: str, message: str) -> None:
    reading = check(request_)
    assert reading.resume is None
    assert told(reading) == [message]


def test_mistakes_stand_at_their_lines_of_the_other_file() -> None:
    reading = check(
        "{from: p.bib}", b"@book{a,\n  title = {A},\n  doi = {11.1000}\n}\n@book{b, title = {\n"
    )
    assert reading.resume is None
    assert [line.split(" ")[0:2] for line in told(reading)] == [
        ["p.bib:3:9", "CV019"],
        ["p.bib:5:1", "CV022"],
    ]
    assert reading.source.texts["p.bib"].startswith("@book{a,")
    assert all(one.fix is None for one in reading.diagnostics)


def test_an_entry_without_a_title_is_told_where_it_stands() -> None:
    assert told(check("{from: p.bib}", b"\n@misc{x, year = 2020}\n")) == [
        "p.bib:2:17 CV012 `name` is missing: a publication needs it"
    ]
