from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.source import SpanMap, read

if TYPE_CHECKING:
    from cvkit.diagnostics import Route

TEXT = """\
basics: &me
  name: Ada Lovelace   # a comment
  email:
  profiles: {github: ada, linkedin: , orcid: 0000}
  summary: |

    First line.
    Second line.

  location: &place {city: London}
work:
  - organization: "Analytical Engine"
    bullets:
      - 😀 first
      - text: second
        tags: [a, b]
    location: *place
    summary: >-
      folded
  - <<: *me
    title: 'x'
"""
SPANS = read(TEXT.encode(), "resume.yaml").source.spans


def underlined(span_map: SpanMap, route: Route, part: str) -> str:
    span = span_map.value(route) if part == "value" else span_map.key(route)
    lines = TEXT.splitlines()
    if span.start.line == span.end.line:
        return lines[span.start.line - 1][span.start.column - 1 : span.end.column - 1]
    first, last = lines[span.start.line - 1], lines[span.end.line - 1]
    return f"{first[span.start.column - 1 :]} … {last[: span.end.column - 1]}"


@pytest.mark.parametrize(
    ("route", "value", "key"),
    [
        ((), "basics", "basics"),
        (("basics",), "basics", "basics"),
        (("basics", "name"), "Ada Lovelace", "name"),
        (("basics", "email"), "email", "email"),
        (("basics", "missing"), "basics", "basics"),
        (("basics", "profiles"), "{github: ada, linkedin: , orcid: 0000}", "profiles"),
        (("basics", "profiles", "github"), "ada", "github"),
        (("basics", "profiles", 0, "username"), "ada", "ada"),
        (("basics", "profiles", 1, "username"), "0000", "0000"),
        (("basics", "profiles", 2), "{github: ada, linkedin: , orcid: 0000}", None),
        (("basics", "summary"), "First line. …     Second line.", "summary"),
        (("basics", "location"), "{city: London}", "location"),
        (("work",), "work", "work"),
        (("work", 0), "organization", "organization"),
        (("work", 0, "missing"), "organization", "organization"),
        (("work", 0, "organization"), '"Analytical Engine"', "organization"),
        (("work", 0, "bullets"), "bullets", "bullets"),
        (("work", 0, "bullets", 0), "😀 first", "😀 first"),
        (("work", 0, "bullets", 0, "text"), "😀 first", "😀 first"),
        (("work", 0, "bullets", 1), "text", "text"),
        (("work", 0, "bullets", 1, "tags", 1), "b", "b"),
        (("work", 0, "bullets", 9), "bullets", "bullets"),
        (("work", 0, "location"), "*place", "location"),
        (("work", 0, "location", "city"), "London", "city"),
        (("work", 0, "summary"), "folded", "summary"),
        (("work", 1), "title", "title"),
        (("work", 1, "name"), "Ada Lovelace", "name"),
        (("work", 1, "title"), "'x'", "title"),
        (("nowhere", 3, "x"), "basics", "basics"),
    ],
)
def test_what_a_person_would_underline(route: Route, value: str, key: str | None) -> None:
    assert underlined(SPANS, route, "value") == value
    if key:
        assert underlined(SPANS, route, "key") == key


def test_a_file_that_could_not_be_read_has_one_place() -> None:
    spans = read(b"", "resume.yaml").source.spans
    assert (spans.value(("a", 1)).start.line, spans.key(()).start.column) == (1, 1)
    assert not spans.has(())


def test_has() -> None:
    assert SPANS.has(("basics", "name"))
    assert SPANS.has(("basics", "email"))
    assert not SPANS.has(("basics", "phone"))
