"""Lint rules for a résumé's content: one function each, which reports routes, not positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.lint import (
    achievements,
    amounts,
    characters,
    contact,
    dropped_text,
    letter,
    links,
    lists,
    markup,
    mathematics,
    numbers,
    order,
    passive,
    periods,
    phrases,
    placeholders,
    publications,
    readability,
    repetition,
    tense,
    translations,
    typography,
)
from cvkit.lint.content import Content
from cvkit.lint.finding import Finding
from cvkit.lint.rule import LintContext, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.model import Resume

__all__ = ["RULES", "Finding", "LintContext", "Rule", "check"]

_FILES = (
    achievements,
    amounts,
    characters,
    contact,
    dropped_text,
    letter,
    links,
    lists,
    markup,
    mathematics,
    numbers,
    order,
    passive,
    periods,
    phrases,
    placeholders,
    publications,
    readability,
    repetition,
    tense,
    translations,
    typography,
)

RULES = tuple(sorted((rule for file in _FILES for rule in file.RULES), key=lambda rule: rule.code))
"""All rules, in the order of their codes."""


def check(
    resume: Resume, context: LintContext, rules: Iterable[Rule] = RULES
) -> Iterator[Diagnostic]:
    """Run lint rules on a résumé.

    Args:
        resume: The résumé; private content is checked as well.
        context: The date, the language and the like.
        rules: The rules to run; the caller must exclude unwanted ones, such as those that are
            not ``on_by_default``.

    Yields:
        What each rule finds, rule by rule, not yet placed in the file; a fix has a change and no
        edits.
    """
    content = Content(resume)
    for rule in rules:
        for finding in rule.function(content, context):
            yield rule.tell(finding)
