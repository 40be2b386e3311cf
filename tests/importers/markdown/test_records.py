"""Awards, publications and the like."""

from __future__ import annotations

from typing import Any

import pytest

from imports import data_of, imported

DOI = "[doi.org/10.1000/x(1)](<https://doi.org/10.1000/x(1)>)"


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Awards", "**Prize**, *Spring 2013*\\\nSociety",
         {"title": "Prize", "awarder": "Society", "date": "Spring 2013"}),
        ("Awards", "- Prize, 2013", {"title": "Prize", "date": "2013"}),
        ("Awards", "- 2013: Prize", {"title": "Prize", "date": "2013"}),
        (
            "Certificates",
            "**Boilers**, *2012*\\\nBoard · No. 007 · Expires Mar 2032",
            {"name": "Boilers", "issuer": "Board", "number": "007", "date": "2012",
             "expires": "Mar 2032"},
        ),
        (
            "Publications",
            "1. **Looms**, *2019 (in press)*\n   A. Ada · ISBN 978-0-306-40615-7 · " + DOI,
            {"name": "Looms", "isbn": "978-0-306-40615-7", "status": "in press", "date": "2019",
             "doi": "10.1000/x(1)", "summary": "A. Ada"},
        ),
        ("Publications", "### Books\n\n- Looms", {"name": "Looms", "kind": "book"}),
        ("Publications", "### 2019\n\n- Looms", {"name": "Looms", "date": "2019"}),
        (
            "Talks",
            "**Looms**, *2019*\\\nCongress · York, UK",
            {"name": "Looms", "event": "Congress", "location": "York, UK", "date": "2019"},
        ),
        ("Service", "- Reviewer", "Reviewer"),
        ("Licenses", "**Nurse, Illinois**\\\nNo. 041 · active (compact)",
         {"name": "Nurse, Illinois", "number": "041", "status": "active (compact)"}),
    ],
)  # fmt: skip
def test_records(title: str, text: str, expected: Any) -> None:  # noqa: ANN401 - plain data
    data = data_of(f"# Ada\n\n## {title}\n\n{text}\n", "markdown")
    assert data[title.lower()] == [expected]


def test_a_group_that_says_nothing_to_cvkit_is_reported() -> None:
    page = "# Ada\n\n## Publications\n\n### The best\n\n- Looms, 2019\n"
    (loss,) = imported(page, format_name="markdown").account.lost
    assert (loss.leaf.text, loss.reason) == (
        "The best", "cvkit groups publications by kind or year itself"
    )  # fmt: skip


def test_the_legend_of_marks_is_reported() -> None:
    page = (
        "# Ada\n\n## Publications\n\n\\* Equal contribution; † Corresponding author\n\n**Looms**\n"
    )
    finished = imported(page, format_name="markdown")
    assert [loss.leaf.text for loss in finished.account.lost] == [
        "\\* Equal contribution; † Corresponding author"
    ]


def test_only_publications_are_counted() -> None:
    page = (
        "# Ada\n\n## Awards\n\n**1. Preis**\n\n## Publications\n\n**1. Notes**, *Memoirs*, 1943\n"
    )
    found = data_of(page, "markdown")
    assert found["awards"] == ["1. Preis"]
    assert found["publications"][0]["name"] == "Notes"
