"""A comparison of an advertisement with a résumé and its variants."""

from __future__ import annotations

from datetime import date
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from cvkit import source
from cvkit.errors import UnknownNameError
from cvkit.match import Status, compare

if TYPE_CHECKING:
    from cvkit.match import Match

TODAY = date(2026, 11, 27)
RESUME = dedent("""\
    basics: {name: Ada}
    work:
      - organization: Mill
        title: Software Engineer
        dates: Jan 2020 – Dec 2022
        bullets: [Wrote the scheduler in Python]
      - organization: Loom
        title: Weaver
        dates: Jan 2023 – present
        bullets:
          - {text: Moved all to k8s, tags: [ops]}
          - {text: Salaries in SAP, private: true}
    skills: [Terraform, Python]
    export:
      variants:
        dev: {exclude: [ops]}
        ops: {include: [ops]}
    """)


def match(text: str, variant: str | None = None) -> Match:
    resume = source.read(RESUME.encode(), "r.yaml").resume
    assert resume
    return compare(text, resume, TODAY, variant=variant)


def statuses(found: Match) -> dict[str, str]:
    return {one.term.name: one.status.value for one in found.findings}


def test_covered_named_and_missing() -> None:
    found = match("Kubernetes, Python, Terraform, SAP and Rust")
    assert statuses(found) == {
        "Kubernetes": "covered",
        "Python": "covered",
        "Terraform": "named",
        "SAP": "missing",
        "Rust": "missing",
    }
    assert [one.term.name for one in found.of(Status.NAMED)] == ["Terraform"]
    python = found.findings[1].places
    assert [(one.route[0], one.is_listed) for one in python] == [("work", False), ("skills", True)]


def test_a_variant() -> None:
    assert statuses(match("Kubernetes and Python", "dev")) == {
        "Kubernetes": "missing",
        "Python": "covered",
    }
    with pytest.raises(UnknownNameError, match="no variant “sales”"):
        match("Python", "sales")


def test_the_best_variant_is_first_and_the_file_last() -> None:
    found = match("Kubernetes, Python and Terraform")
    assert found.variants == (
        ("ops", ("Kubernetes", "Python"), ("Terraform",)),
        ("dev", ("Python",), ("Terraform",)),
        (None, ("Kubernetes", "Python"), ("Terraform",)),
    )


def test_years() -> None:
    text = "5 years of experience with Python\n6 years of experience\n2 years of experience in Rust"
    found = match(text)
    assert [(one.asked.number, one.given.months) for one in found.lengths] == [
        (5, 36),
        (6, 83),
        (2, 0),
    ]


def test_what_only_looks_like_a_term_is_found_in_the_resume() -> None:
    resume = source.read(b"basics: {name: Ada, summary: I know CILEX}", "r.yaml").resume
    assert resume
    assert statuses(compare("- CILEX or KS3", resume, TODAY)) == {
        "CILEX": "covered",
        "KS3": "missing",
    }


def test_the_same_every_time() -> None:
    assert match("Kubernetes, Python and Rust") == match("Kubernetes, Python and Rust")
