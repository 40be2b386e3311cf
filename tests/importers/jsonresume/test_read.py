"""The entries of JSON Resume, as people write them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from imports import data_of, imported

BASICS = {"name": "Ada", "label": "Analyst"}


@pytest.mark.parametrize(
    ("section", "given", "expected"),
    [
        ("work", {"name": "[Mill](https://m.test)", "position": "Clerk"},
         {"organization": "[Mill](https://m.test)", "title": "Clerk"}),
        ("work", {"position": "Clerk", "summary": "<p>One</p><ul><li>a</li><li>b</li></ul>"},
         {"title": "Clerk", "summary": "One", "bullets": ["a", "b"]}),
        ("volunteer", {"organization": "Club", "description": "Chess", "keywords": ["x"]},
         {"organization": "Club", "description": "Chess", "keywords": ["x"]}),
        ("education", {"degree": "BSc", "startDate": "2010", "keywords": "a, b"},
         {"degree": "BSc", "dates": "2010", "keywords": ["a", "b"]}),
        ("awards", {"name": "Prize", "awardDate": "2010", "highlights": ["x"]},
         {"title": "Prize", "date": "2010", "bullets": ["x"]}),
        ("publications", {"title": "Notes", "link": "https://n.test"},
         {"name": "Notes", "url": "https://n.test"}),
        ("projects", {"name": "Loom", "location": "Turin"}, {"name": "Loom", "location": "Turin"}),
        ("references", "On request", "On request"),
        ("references", {"name": "C", "title": "Boss"}, {"name": "C", "title": "Boss"}),
    ],
)  # fmt: skip
def test_an_entry(section: str, given: Any, expected: Any) -> None:  # noqa: ANN401 - plain data
    text = json.dumps({"basics": BASICS, section: [given]})
    assert data_of(text)[section] == [expected]
    assert imported(text).account.lost == ()


def test_certificates_may_be_called_certifications() -> None:
    given = [{"name": "RN", "number": "12", "keywords": ["care"]}]
    text = json.dumps({"basics": BASICS, "certifications": given})
    assert data_of(text)["certificates"] == [{"name": "RN", "number": "12", "keywords": ["care"]}]
