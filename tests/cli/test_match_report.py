"""How a comparison is told: lines, long texts, lengths."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

from cvkit import match, source
from cvkit.cli.match_report import Report


def told(job: str, resume: str) -> str:
    reading = source.read(dedent(resume).encode(), "r.yaml")
    assert reading.resume, reading.diagnostics
    found = match.compare(job, reading.resume, date(2026, 11, 27), language="en")
    return Report(found, reading.source, "job.txt", has_lines=True).as_text()


def test_the_line_of_a_long_text_that_has_the_word() -> None:
    text = told(
        "- Go",
        """\
        basics:
          name: Ada
          summary: |
            I like looms.
            I write Go.
        """,
    )
    assert "    r.yaml:5: I write Go.\n" in text


def test_a_part_of_a_long_line() -> None:
    text = told("- Go", f"basics: {{name: Ada, summary: {'loom ' * 30}Go{' loom' * 30}}}")
    line = next(line for line in text.splitlines() if "r.yaml:1" in line)
    assert line.startswith("    r.yaml:1: …")
    assert line.endswith("…")
    assert " Go " in line
    assert len(line) < 100


def test_many_lines() -> None:
    bullets = "".join(f"      - Go {number}\n" for number in range(5))
    text = told(
        "- Go", f"basics: {{name: Ada}}\nwork:\n  - organization: Mill\n    bullets:\n{bullets}"
    )
    assert "r.yaml:7: Go 2\n    and in 2 more lines\n" in text


def test_evidence_stands_before_lists() -> None:
    text = told("- Go", "basics: {name: Ada}\nskills: [Go]\nprojects: [{name: Go}]\n")
    assert text.index("r.yaml:3") < text.index("r.yaml:2")


def test_lengths() -> None:
    resume = """\
        basics: {name: Ada}
        work:
          - {organization: Mill, title: Weaver, dates: Jan 2020 – Jan 2021}
          - {organization: Loom, title: Cook, dates: 2022}
        """
    text = told(
        "1 year of experience\n2 years of experience as a cook\n3 years of experience in Go", resume
    )
    assert "  1 year (job.txt:1): the roles under work give at most 2 years and 1 month\n" in text
    assert "  2 years (job.txt:2, cook): the roles that have it give at most 1 year\n" in text
    assert "  3 years (job.txt:3, Go): no role with dates has it\n" in text


def test_what_is_not_compared() -> None:
    job = "Go\nAbout us\nx\nRequirements\n- Go\nBenefits\n"
    text = told(job, "basics: {name: Ada}")
    assert "Not compared: what the employer says of itself and offers (job.txt:2–3, 6).\n" in text


def test_what_is_droppable() -> None:
    text = told("- Go", "basics: {name: Ada}\nprojects: [{name: Go, droppable: true}]\n")
    assert text.endswith("Droppable, although nothing else covers the term:\n  r.yaml:2: Go\n")


def test_a_line_is_shown_once() -> None:
    text = told("- Go", f"basics: {{name: Ada, summary: Go {'loom ' * 30} Go}}")
    assert text.count("r.yaml:1:") == 1
