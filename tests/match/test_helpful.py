"""What a variant leaves out, or page fit may, although nothing else covers a term."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest

from cvkit import source
from cvkit.match import compare

RESUME = dedent("""\
    basics: {name: Ada, headline: Nurse}
    work:
      - organization: Mill
        bullets:
          - {text: Python, tags: [dev]}
          - {text: Rust, droppable: true}
          - {text: Go, droppable: true}
          - Go
      - {organization: Loom, tags: [dev], bullets: [Kafka]}
      - {organization: Inn, private: true, bullets: [SAP]}
    projects: [{name: Redis}]
    custom:
      - {title: Tools, entries: [{title: Docker}]}
    export:
      variants:
        plain: {exclude: [dev], headline: Cook, sections: [work]}
    """)


@pytest.mark.parametrize(
    ("term", "variant", "expected"),
    [
        ("Python", "plain", [(("work", 0, "bullets", 0), "has the tag dev")]),
        ("Kafka", "plain", [(("work", 1), "has the tag dev")]),
        ("Rust", "plain", [(("work", 0, "bullets", 1), "")]),
        ("Go", "plain", []),
        ("SAP", "plain", [(("work", 2), "private")]),
        ("Redis", "plain", [(("projects", 0, "name"), "its section, projects, isn't shown")]),
        ("Docker", "plain", [(("custom", 0, "entries", 0, "title"),
                              "its section, Tools, isn't shown")]),
        ("Nurse", "plain", [(("basics", "headline"), "is replaced by another headline")]),
        ("Cook", "plain", []),
        ("Python", None, []),
    ],
)  # fmt: skip
def test_helpful(
    term: str, variant: str | None, expected: list[tuple[tuple[str | int, ...], str]]
) -> None:
    resume = source.read(RESUME.encode(), "r.yaml").resume
    assert resume
    resume = resume if variant else resume.model_copy(update={"export": type(resume.export)()})
    found = compare(f"- {term}", resume, date(2026, 11, 27), language="en", variant=variant)
    assert [(one.route, one.reason) for one in found.helpful] == expected
