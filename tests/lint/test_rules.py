"""What holds for all rules: their names, their docstrings, their costs."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from conftest import PERSON
from cvkit import languages, lint, linter, source
from cvkit.diagnostics import Severity
from cvkit.model import Resume

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content

TODAY = date(2026, 11, 15)


def reading_of(yaml: str) -> tuple[Resume, source.Source]:
    text = yaml if "basics:" in yaml else PERSON + yaml
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    return reading.resume, reading.source


def codes_in(yaml: str) -> set[str]:
    resume, read = reading_of(yaml)
    return {one.code for one in lint.check(resume, linter.context(resume, read, TODAY))}


def test_rules_have_codes_and_names_of_their_own() -> None:
    for names in ([rule.code for rule in lint.RULES], [rule.name for rule in lint.RULES]):
        assert len(set(names)) == len(names)


def test_what_is_published_of_a_rule_stays() -> None:
    found = {(rule.code, rule.name, str(rule.severity), rule.on_by_default) for rule in lint.RULES}
    assert found >= {
        ("CV101", "future-start", "warning", True),
        ("CV102", "overlapping-roles", "warning", True),
        ("CV103", "unexplained-gap", "info", True),
        ("CV104", "out-of-order", "warning", True),
        ("CV105", "placeholder", "warning", True),
        ("CV106", "past-role-in-present-tense", "warning", True),
        ("CV107", "first-person", "warning", True),
        ("CV108", "worn-phrase", "warning", True),
        ("CV109", "final-full-stop", "warning", True),
        ("CV110", "long-bullet", "warning", True),
        ("CV111", "role-without-bullets", "info", False),
        ("CV112", "typewriter-marks", "warning", True),
        ("CV113", "odd-link", "warning", True),
        ("CV114", "profile-mismatch", "warning", True),
        ("CV115", "impossible-email", "warning", True),
        ("CV116", "impossible-phone", "warning", True),
        ("CV117", "expired-certificate", "warning", True),
        ("CV118", "lookalike", "warning", True),
        ("CV119", "invisible-character", "warning", True),
        ("CV120", "repeated-skill", "warning", True),
        ("CV121", "present-role-in-past-tense", "warning", False),
        ("CV122", "numeric-date", "info", True),
        ("CV123", "missing-translation", "warning", True),
    }


@pytest.mark.parametrize("rule", lint.RULES, ids=lambda rule: rule.code)
def test_the_bad_example_of_a_rule_breaks_it_alone_and_the_good_one_breaks_none(
    rule: lint.Rule,
) -> None:
    # A rule that is off by default contradicts taste, so it may find fault with any example.
    optional = {other.code for other in lint.RULES if not other.on_by_default}
    assert codes_in(rule.bad) - (optional - {rule.code}) == {rule.code}
    assert codes_in(rule.good) - (optional - {rule.code}) == set()


@pytest.mark.parametrize("rule", lint.RULES, ids=lambda rule: rule.code)
def test_a_rule_explains_itself(rule: lint.Rule) -> None:
    assert rule.title == rule.title.strip().removesuffix(".")
    assert rule.what.endswith(".")
    assert rule.why.endswith((".", ":"))
    assert "\n" not in rule.title + rule.what + rule.why


def test_a_docstring_without_a_part_is_an_error() -> None:
    def undocumented(_content: Content, _context: lint.LintContext) -> Iterator[lint.Finding]:
        """Say nothing.

        Why: There is neither a bad example nor a good one.
        """
        yield from ()

    rule = lint.Rule("CV199", "undocumented", Severity.INFO, undocumented)
    with pytest.raises(ValueError, match="the docstring of CV199 has missing or misplaced parts"):
        _ = rule.title


def test_messages_are_sentences_without_a_full_stop() -> None:
    read = [(rule, *reading_of(rule.bad)) for rule in lint.RULES]
    findings = [
        finding
        for rule, resume, file in read
        for finding in lint.check(resume, linter.context(resume, file, TODAY), [rule])
    ]
    assert len(findings) >= len(lint.RULES)
    for finding in findings:
        assert finding.message
        assert not finding.message.endswith(".")
        assert not finding.help.endswith(".")


def test_lint_loads_no_library_until_a_rule_needs_it() -> None:
    program = (
        "import sys, json; from cvkit import lint; "
        "print(json.dumps(sorted({'babel', 'email_validator', 'phonenumbers'} & {*sys.modules})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == []


@pytest.mark.parametrize(
    "text",
    [
        "](" * 50_000,
        "](()" * 25_000,
        "`" * 100_000,
        "`` ` " * 20_000,
        "\"'" * 50_000,
        " 'a" * 33_000,
        "a--" * 33_000,
        '**"' * 33_000,
        "«my " * 25_000,
        "@" * 100_000,
        "http://" * 14_000,
        "[your " * 16_000,
        "{{a" * 33_000,
        ':"' * 50_000,
        "а\u200ba" * 33_000,
        "a" * 100_000,
        "a." * 50_000,
        "X% I am " * 12_000,
    ],
    ids=lambda text: text[:4].encode("unicode_escape").decode(),
)
def test_the_time_for_hostile_texts_grows_with_their_length(text: str) -> None:
    # Both are timed in one process, so that a slow machine or coverage slows both.
    short, whole = seconds_for(text[: len(text) // 4]), seconds_for(text)
    assert whole < 10 * short + 1  # four times is linear, sixteen quadratic


def seconds_for(text: str) -> float:
    """Return the CPU time that all rules take for a résumé full of a text."""
    entry = {"name": text, "summary": text, "bullets": [text, "A", f"{text}."]}
    resume = Resume.model_validate(
        {
            "basics": {"name": text, "phone": text, "profiles": {"github": text}},
            "projects": [entry],
            "skills": [{"name": text, "keywords": [text]}],
            "references": [{"name": text, "email": text, "phone": text}],
        }
    )
    context = lint.LintContext(TODAY, languages.load("en"), "en-US")
    start = time.process_time()
    list(lint.check(resume, context))
    return time.process_time() - start
