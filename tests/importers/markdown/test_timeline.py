"""Jobs, courses of study, projects, memberships and sections of one's own."""

from __future__ import annotations

from typing import Any

import pytest

from imports import data_of

CLERK = "**Clerk**, Ledgers\\\n*2019*\\\npart-time, 20 h/week\n\nText."


def section(title: str, text: str) -> Any:  # noqa: ANN401 - plain data
    data = data_of(f"# Ada\n\n## {title}\n\n{text}\n", "markdown")
    return next(value for key, value in data.items() if key not in {"basics", "export"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "### Mill – York, UK\n**Clerk, Ledgers**\n*2019 – 2020*\n- x\n  - y",
            {"organization": "Mill", "title": "Clerk", "team": "Ledgers", "location": "York, UK",
             "dates": "2019 – 2020", "bullets": [{"text": "x", "bullets": ["y"]}]},
        ),
        (
            "### Mill — York\n\nMakers of cloth\n\n" + CLERK,
            {"organization": "Mill", "description": "Makers of cloth", "title": "Clerk",
             "team": "Ledgers", "location": "York", "dates": "2019", "employment": "part-time",
             "hours": "20", "summary": "Text."},
        ),
        (
            "### Mill\n\n**Clerk**\\\n*2020 – 2021*\n\n- x\n\n**Driver**\\\n*2019*\n\n- y",
            {"organization": "Mill", "roles": [
                {"title": "Clerk", "dates": "2020 – 2021", "bullets": ["x"]},
                {"title": "Driver", "dates": "2019", "bullets": ["y"]}]},
        ),
        ("**Driver** | Loom Ltd | 2019",
         {"organization": "Loom Ltd", "title": "Driver", "dates": "2019"}),
        ("- **Mill** — Clerk (2019–2020)\n  - x",
         {"organization": "Mill", "title": "Clerk", "dates": "2019–2020", "bullets": ["x"]}),
        ("### Clerk at Mill\n\n2019", {"organization": "Mill", "title": "Clerk", "dates": "2019"}),
        (
            (
                "**Driver** | Loom Ltd | 2020\n\n- x\n\n"
                "**Clerk**\n: **Mill**\n: **York, UK**\n~ 2019\n"
            ),
            {"organization": "Mill", "title": "Clerk", "location": "York, UK", "dates": "2019"},
        ),
        (
            "### Loom — Driver\n*Jan 2019 – Mar 2020, London*\n\n- x",
            {"organization": "Loom", "title": "Driver", "dates": "Jan 2019 – Mar 2020",
             "location": "London", "bullets": ["x"]},
        ),
        ("### Driver\n\nMay 2019", {"title": "Driver", "dates": "May 2019"}),
    ],
)  # fmt: skip
def test_jobs(text: str, expected: dict[str, Any]) -> None:
    assert section("Work", text)[-1] == expected


def test_a_title_and_an_organization_that_cannot_be_told_apart() -> None:
    assert section("Work", "### Loom, Cloth\n\n2019\n\n### Cards, Steam\n") == [
        {"title": "Work", "kind": "timeline",
         "entries": [{"name": "Loom, Cloth", "dates": "2019"}, {"name": "Cards, Steam"}]}
    ]  # fmt: skip


def test_education() -> None:
    facts = "**Grade:** 1.0\\\n**Courses:** A, B"
    text = f"### Loom University — York\n\n**MSc, Weaving**\\\n*2019*\n\n{facts}"
    assert section("Education", text) == [
        {"institution": "Loom University", "degree": "MSc", "area": "Weaving", "location": "York",
         "dates": "2019", "score": "1.0", "courses": ["A", "B"]}
    ]  # fmt: skip
    assert section("Education", "**BSc Weaving**, Loom College, 2019") == [
        {"institution": "Loom College", "degree": "BSc Weaving", "dates": "2019"}
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("### Loom University || 2019\n_B.S. Weaving_ || GPA: 3.9",
         {"institution": "Loom University", "degree": "B.S. Weaving", "dates": "2019",
          "score": "GPA: 3.9"}),
        ("### Loom University\n**B.A.**\nGPA: 3.5/4.0",
         {"institution": "Loom University", "degree": "B.A.", "score": "GPA: 3.5/4.0"}),
        ("Loom University, York\n: *Weaving and Dyeing*\n  __1990-1994__",
         {"institution": "Loom University, York", "degree": "Weaving and Dyeing",
          "dates": "1990-1994"}),
        ("### BSc, Weaving, University of Loom",
         {"institution": "University of Loom", "degree": "BSc", "area": "Weaving"}),
        ("`1654 - 1660`\n__Loom School__", {"institution": "Loom School"}),
        ("State University, B.S., Weaving\n: *Magna cum laude*\n  __2002-2006__",
         {"institution": "State University", "degree": "B.S.", "area": "Weaving",
          "dates": "2002-2006", "summary": "Magna cum laude"}),
    ],
)  # fmt: skip
def test_courses_of_study(text: str, expected: dict[str, Any]) -> None:
    assert section("Education", text) == [expected]


def test_projects() -> None:
    text = "### Note G — Remote\n\nA program\n\n**Author, Editor**, Society\\\n*1943*\n\n- x"
    assert section("Projects", text) == [
        {"name": "Note G", "description": "A program", "organization": "Society",
         "location": "Remote", "dates": "1943", "roles": ["Author", "Editor"], "bullets": ["x"]}
    ]  # fmt: skip
    assert section("Projects", "- **Loom**: weaves\n- [Card](https://x.test)") == [
        {"name": "Loom", "description": "weaves"},
        {"name": "[Card](https://x.test)"},
    ]


def test_memberships() -> None:
    assert section("Memberships", "### Society — York\n\n**Fellow**\\\n*2019*") == [
        {"organization": "Society", "title": "Fellow", "location": "York", "dates": "2019"}
    ]


def test_sections_of_ones_own() -> None:
    assert section("Voyages", "### North — Tromsø\n\n**Navigator**, Boat\\\n*2008*\n\nIce.") == [
        {"title": "Voyages", "kind": "timeline", "entries": [
            {"name": "North", "title": "Navigator", "team": "Boat", "location": "Tromsø",
             "dates": "2008", "summary": "Ice."}]}
    ]  # fmt: skip
    assert section("A word", "Something *more* than mortal, as time will show.") == [
        {"title": "A word", "kind": "prose",
         "entries": ["Something *more* than mortal, as time will show."]}
    ]  # fmt: skip
