"""Which rules are asked for, and what they are told."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from conftest import PERSON
from cvkit import languages, lint, source

if TYPE_CHECKING:
    from cvkit.model import Resume

TODAY = date(2026, 11, 15)


def reading_of(yaml: str) -> tuple[Resume, source.Source]:
    text = yaml if "basics:" in yaml else PERSON + yaml
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    return reading.resume, reading.source


def resume_of(yaml: str) -> Resume:
    return reading_of(yaml)[0]


def test_only_the_rules_that_are_asked_for_are_run() -> None:
    resume = resume_of("skills: [{name: It's, keywords: [b, B]}]")
    context = lint.LintContext(TODAY, languages.load("en"), "en-US")
    chosen = [rule for rule in lint.RULES if rule.code == "CV120"]
    assert Counter(one.code for one in lint.check(resume, context)) == {"CV112": 1, "CV120": 1}
    assert Counter(one.code for one in lint.check(resume, context, chosen)) == {"CV120": 1}


def test_the_longest_gap_is_set_by_the_context() -> None:
    resume = resume_of("""
work:
  - {organization: B, title: Pilot, dates: Jul 2022 – present}
  - {organization: A, title: Pilot, dates: Mar 2015 – Dec 2021}
""")
    language = languages.load("en")
    assert "CV103" not in {
        one.code for one in lint.check(resume, lint.LintContext(TODAY, language, "en"))
    }
    context = lint.LintContext(TODAY, language, "en", longest_gap=5)
    assert "CV103" in {one.code for one in lint.check(resume, context)}
