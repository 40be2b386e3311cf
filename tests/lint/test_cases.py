"""Every rule on small résumés: tests/cases/lint has a file for each, named by its code.

A case is a heading, a résumé in YAML and what the rule says of it. ``basics`` may be missing.
Below a diagnostic stand, indented, the places it points to, its help and its change.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from conftest import PERSON
from cvkit import lint, linter, source
from cvkit.diagnostics import Diagnostic, QuoteText, Reorder, ReplaceText
from cvkit.source import editing
from cvkit.source.reading import text_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Change, Span
    from cvkit.source import Source

FOLDER = Path(__file__).parents[1] / "cases/lint"
TODAY = date(2026, 11, 15)
CASE = re.compile(
    r"^## ([^\n]+)\n\n```yaml\n(.*?)```\n\n```text\n(.*?)```$", re.MULTILINE | re.DOTALL
)


class Case(NamedTuple):
    code: str
    title: str
    yaml: str
    expected: str


def cases_of(code: str, text: str) -> Iterator[Case]:
    for title, yaml, expected in CASE.findall(text):
        yield Case(code, title, yaml, expected)


def all_cases() -> list[Case]:
    return [
        case
        for file in sorted(FOLDER.glob("*.md"))
        for case in cases_of(file.stem, file.read_text(encoding="utf-8"))
    ]


def findings(yaml: str, rules: Iterable[lint.Rule]) -> tuple[Source, list[Diagnostic]]:
    text = yaml if re.search(r"^basics:", yaml, re.MULTILINE) else yaml + PERSON
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    context = linter.context(reading.resume, reading.source, TODAY)
    found = lint.check(reading.resume, context, rules)
    placed = map(reading.source.place, found)
    return reading.source, [text_parts.narrowed(one, reading.source.spans) for one in placed]


def diagnose(yaml: str, rules: Iterable[lint.Rule]) -> str:
    _, found = findings(yaml, rules)

    def place(span: Span | None) -> str:
        assert span
        return f"{span.start.line}:{span.start.column}"

    def lines(one: Diagnostic) -> Iterator[str]:
        yield f"{place(one.span)} {one.message}"
        for label in one.labels:
            yield f"  see {place(label.span)} {label.message}"
        if one.help:
            yield f"  help: {one.help}"
        if one.fix and one.fix.change:
            yield f"  change: {in_words(one.fix.change)}"

    return "".join(f"{line}\n" for one in found for line in lines(one))


def in_words(change: Change) -> str:
    match change:
        case ReplaceText(text=text) | QuoteText(text=text):
            return text
        case Reorder(order=order):
            return f"items in the order {', '.join(str(index + 1) for index in order)}"
    raise AssertionError(change)


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: f"{case.code}: {case.title}")
def test_a_rule_says_what_its_case_file_says(case: Case) -> None:
    (rule,) = [rule for rule in lint.RULES if rule.code == case.code]
    assert diagnose(case.yaml, [rule]) == case.expected


@pytest.mark.parametrize(
    "case",
    [case for case in all_cases() if "  change: " in case.expected],
    ids=lambda case: f"{case.code}: {case.title}",
)
def test_a_change_can_be_made_in_the_file_and_leaves_nothing_to_change(case: Case) -> None:
    (rule,) = [rule for rule in lint.RULES if rule.code == case.code]
    read, found = findings(case.yaml, [rule])
    for one in found:
        if one.fix and one.fix.change:
            fix = editing.to_fix(read.text, one.fix.change)
            assert fix is not None
            _, again = findings(editing.apply(read.text, fix.edits), [rule])
            assert one.route not in [other.route for other in again if other.fix]


def test_every_rule_has_cases_where_it_speaks_and_where_it_is_silent() -> None:
    spoken = {case.code for case in all_cases() if case.expected}
    silent = {case.code for case in all_cases() if not case.expected}
    assert spoken == silent == {rule.code for rule in lint.RULES}


def test_every_case_is_read() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md"))
    assert len(all_cases()) == text.count("\n## ") > 2 * len(lint.RULES)


def test_a_wrong_case_would_be_seen() -> None:
    planted = (
        "\n## Planted\n\n```yaml\nskills: [{name: A, keywords: [b, B]}]\n```\n\n```text\n```\n"
    )
    (case,) = cases_of("CV120", planted)
    (rule,) = [rule for rule in lint.RULES if rule.code == case.code]
    assert diagnose(case.yaml, [rule]) != case.expected
