"""Skills, languages and interests."""

from __future__ import annotations

from typing import Any

import pytest

from imports import data_of


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Skills", "Python, SQL; C++", [{"keywords": ["Python", "SQL", "C++"]}]),
        ("Skills", "- **Web** (expert): HTML, CSS\n- Git",
         [{"name": "Web", "level": "expert", "keywords": ["HTML", "CSS"]}, "Git"]),
        ("Skills", "**Web:** HTML\n\n**Tools:** Git",
         [{"name": "Web", "keywords": ["HTML"]}, {"name": "Tools", "keywords": ["Git"]}]),
        ("Skills", "Web\n: HTML, CSS", [{"name": "Web", "keywords": ["HTML", "CSS"]}]),
        ("Skills", "### Web\n- HTML\n- CSS", [{"name": "Web", "keywords": ["HTML", "CSS"]}]),
        ("Skills", "| Web | HTML, CSS |\n|---|---|\n| Tools | Git |",
         [{"name": "Web", "keywords": ["HTML", "CSS"]}, {"name": "Tools", "keywords": ["Git"]}]),
        ("Skills", "- Web\n  - HTML", [{"name": "Web", "keywords": ["HTML"]}]),
        ("Languages", "- English (C1)\n- **French** (native)\n- German – fluent",
         [{"language": "English", "level": "C1"}, {"language": "French", "level": "native"},
          {"language": "German", "fluency": "fluent"}]),
        ("Languages", "English, French, German", ["English", "French", "German"]),
        ("Languages", "English: B2", [{"language": "English", "level": "B2"}]),
        ("Interests", "Chess, looms", ["Chess", "looms"]),
        ("Interests", "- **Horses**: racing", [{"name": "Horses", "keywords": ["racing"]}]),
    ],
)  # fmt: skip
def test_groups(title: str, text: str, expected: list[Any]) -> None:
    assert data_of(f"# Ada\n\n## {title}\n\n{text}\n", "markdown")[title.lower()] == expected


def test_a_section_of_ones_own_with_labels_is_groups() -> None:
    page = "# Ada\n\n## Gadgets\n\n- **Looms** (two): wood\n- **Cards**: paper\n"
    assert data_of(page, "markdown")["custom"] == [
        {"title": "Gadgets", "kind": "groups",
         "entries": [{"name": "Looms", "level": "two", "keywords": ["wood"]},
                     {"name": "Cards", "keywords": ["paper"]}]}
    ]  # fmt: skip
