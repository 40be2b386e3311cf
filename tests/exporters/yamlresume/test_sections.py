"""Each section of YAMLResume."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cvkit import selection, source
from cvkit.exporters.shown import ShownResume
from cvkit.exporters.yamlresume.sections import WRITERS

LONG = "A text that is long enough."


def written(section: str, entry: dict[str, Any]) -> list[Any]:
    text = json.dumps({"basics": {"name": "Ada"}, section: [entry]})
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume
    resume = ShownResume(selection.select(reading.resume), "YAMLResume")
    (shown,) = resume.entries(section)
    return [draft.finished() for draft in WRITERS[section](resume, shown)]


@pytest.mark.parametrize(
    ("section", "entry", "expected"),
    [
        ("awards", {"title": "Prize", "awarder": "Society", "date": "May 2020"},
         {"title": "Prize", "awarder": "Society", "date": "2020-05"}),
        ("awards", {"title": "Prize"}, None),
        ("certificates", {"name": "Weaving", "issuer": "Guild", "url": "guild.test"},
         {"name": "Weaving", "issuer": "Guild", "url": "https://guild.test"}),
        ("publications", {"name": "Notes", "journal": "Memoirs", "summary": LONG},
         {"name": "Notes", "publisher": "Memoirs", "summary": LONG}),
        ("projects", {"name": "Notes", "dates": "2020", "summary": LONG},
         {"name": "Notes", "startDate": "2020", "endDate": "2020", "summary": LONG}),
        ("interests", {"name": "Music", "keywords": ["Piano"]},
         {"name": "Music", "keywords": ["Piano"]}),
        ("volunteer",
         {"organization": "Guild", "title": "Mentor", "dates": "2020", "summary": LONG},
         {"organization": "Guild", "position": "Mentor", "startDate": "2020", "endDate": "2020",
          "summary": LONG}),
        ("languages", {"language": "German (native)"},
         {"language": "German", "fluency": "Native or Bilingual Proficiency"}),
        ("languages", {"language": "German", "level": "C1"}, None),
        ("references", {"name": "C. Babbage", "reference": LONG, "phone": ["x", "123"]},
         {"name": "C. Babbage", "summary": LONG, "phone": "123"}),
    ],
)  # fmt: skip
def test_entries(section: str, entry: dict[str, Any], expected: Any) -> None:  # noqa: ANN401
    assert written(section, entry) == [expected]


def test_each_role_is_a_job() -> None:
    roles = [{"title": title, "dates": "2020", "summary": LONG} for title in ("Lead", "Clerk")]
    found = written("work", {"organization": "Mill", "roles": roles})
    assert [(one["name"], one["position"]) for one in found] == [
        ("Mill", "Lead"),
        ("Mill", "Clerk"),
    ]
