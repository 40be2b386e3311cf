"""The layout of a written résumé."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cvkit.source.writing import to_yaml
from cvkit.source.yaml.data import read, to_data

DATA: dict[str, Any] = {
    "basics": {"name": "Ada Lovelace", "profiles": {"github": "ada"}},
    "work": [
        {
            "organization": "Engine Co",
            "roles": [{"title": "Lead", "bullets": ["Led: a team", "Wrote"]}],
        },
        {"title": "Clerk", "keywords": ["Python", "SQL, but more"], "dates": "2001"},
    ],
    "languages": [{"language": "English", "level": "native"}, "German (B2)"],
    "interests": ["chess"],
}


def test_a_whole_resume() -> None:
    written = to_yaml(
        DATA,
        {("work", 1, "dates"): "check: the year", ("work", 1, "title"): "check: it"},
        ("Imported.",),
    )
    assert (
        written
        == """\
# Imported.

basics:
  name: Ada Lovelace
  profiles:
    github: ada

work:
  - organization: Engine Co
    roles:
      - title: Lead
        bullets:
          - 'Led: a team'
          - Wrote

  # check: it
  - title: Clerk
    keywords: [Python, 'SQL, but more']
    # check: the year
    dates: 2001

languages:
  - language: English
    level: native
  - German (B2)

interests: [chess]
"""
    )


def test_lists_that_are_too_long_for_a_line_have_a_line_per_item() -> None:
    written = to_yaml({"keywords": [f"skill {number}" for number in range(12)]})
    assert written.splitlines()[:2] == ["keywords:", "  - skill 0"]


def test_empty_lists_and_mappings_stay_what_they_are() -> None:
    root = read(to_yaml({"a": [], "b": {}, "c": [{}], "d": ""}))
    assert root is not None
    assert to_data(root) == {"a": [], "b": {}, "c": [{}], "d": ""}


TEXT = st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=30)
KEY = st.text("abc_", min_size=1, max_size=5)
MAPPING = st.recursive(
    st.dictionaries(KEY, TEXT, max_size=3),
    lambda below: st.dictionaries(KEY, below | st.lists(below | TEXT, max_size=3), max_size=3),
    max_leaves=12,
)


@given(MAPPING)
def test_whatever_is_written_is_read_as_the_same(data: dict[str, Any]) -> None:
    root = read(to_yaml(data, head=("x",)))
    if data:
        assert root is not None
        assert to_data(root) == data
