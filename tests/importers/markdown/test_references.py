"""People who recommend someone."""

from __future__ import annotations

from imports import data_of


def references(text: str) -> object:
    return data_of(f"# Ada\n\n## References\n\n{text}\n", "markdown")["references"]


def test_people() -> None:
    line = "Professor · College · c@x.test · d@x.test · +44 1223 000000"
    text = f"### C. Babbage\n\n{line}\n\nBrilliant."
    assert references(text) == [
        {"name": "C. Babbage", "title": "Professor", "organization": "College",
         "reference": "Brilliant.", "email": ["c@x.test", "d@x.test"], "phone": "+44 1223 000000"}
    ]  # fmt: skip


def test_a_line() -> None:
    assert references("Available on request.") == ["Available on request."]
    assert references("Available on request") == ["Available on request"]
