"""An entry with any few of its fields exports as PDF, and reads back whole, in each theme."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from conftest import BUILT_IN_THEMES
from cvkit import pipeline
from cvkit.diagnostics import Severity
from cvkit.source.writing import to_yaml
from projects import MemoryProject

if TYPE_CHECKING:
    from cvkit.source import Reading
    from cvkit.source.yaml.tree import Plain

FIELDS: dict[str, dict[str, Plain]] = {
    "work": {
        "organization": "Mill Works", "title": "Chief Clerk", "team": "Ledgers",
        "location": "Redmond, USA", "dates": "Summer 2020", "description": "Makers of cloth",
        "summary": "Kept books.", "bullets": ["Did it"], "url": "https://mill.test",
    },
    "volunteer": {
        "organization": "Red Cross", "title": "Helper", "location": "Bonn, Germany",
        "dates": "May 2020 – present", "summary": "Helped out.", "bullets": ["Drove it"],
    },
    "education": {
        "institution": "Oxford Hall", "degree": "BSc", "area": "Maths", "location": "Oxford, UK",
        "dates": "2012 – 2015", "score": "1.0", "summary": "Hard times.", "bullets": ["Won it"],
    },
    "projects": {
        "name": "Engine Nine", "description": "a machine", "dates": "2020", "roles": ["Lead"],
        "url": "https://engine.test", "location": "Turin, Italy", "bullets": ["Made it"],
    },
    "awards": {
        "title": "Gold Cup", "awarder": "Guild of Arts", "date": "2020-05",
        "location": "Rome, Italy", "summary": "For work.",
    },
    "publications": {
        "name": "On Notes", "authors": ["Ada King", "Bob Ray"], "journal": "Daily Sums",
        "date": "2020", "volume": "3", "pages": "4–5",
    },
    "talks": {
        "name": "Big Talk", "event": "Great Fair", "date": "2020", "location": "Lyon, France",
    },
    "certificates": {
        "name": "Driver B", "issuer": "State Office", "date": "2019", "url": "https://cert.test",
    },
    "memberships": {
        "organization": "Guild", "title": "Fellow", "dates": "since 2019",
        "location": "Paris, France",
    },
    "service": {
        "role": "Reviewer", "organization": "Journal", "dates": "2019",
        "location": "Bern, Switzerland", "bullets": ["Read it"],
    },
}  # fmt: skip
MOST_FIELDS, MOST_ENTRIES = 3, 25


def entries(section: str) -> list[Plain]:
    """Return the valid entries of a section that have up to three of its fields."""
    fields = FIELDS[section]
    chosen = (one for size in range(1, MOST_FIELDS + 1) for one in combinations(fields, size))
    made = [{name: fields[name] for name in names} for names in chosen]
    return [one for one in made if read(section, [one]).resume]


def read(section: str, some: list[Plain]) -> Reading:
    text = to_yaml({"basics": {"name": "Ada King"}, section: some})
    return pipeline.check(text.encode(), "resume.yaml", MemoryProject({}))


@pytest.fixture(scope="module")
def every_entry() -> dict[str, list[Plain]]:
    found = {section: entries(section) for section in FIELDS}
    assert sum(map(len, found.values())) > 200
    return found


# Arabic runs from right to left, also through names in other letters.
@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize("theme", BUILT_IN_THEMES)
def test_any_few_fields(every_entry: dict[str, list[Plain]], theme: str, locale: str) -> None:
    options = pipeline.RenderOptions(theme=theme, locale=locale, allow_missing_glyphs=True)
    for section, some in every_entry.items():
        for start in range(0, len(some), MOST_ENTRIES):
            reading = read(section, some[start : start + MOST_ENTRIES])
            rendered = pipeline.render(reading, ("pdf",), options, MemoryProject({}))
            told = [one for one in rendered.diagnostics if one.severity is Severity.ERROR]
            assert not told, (section, reading.source.text, told)
