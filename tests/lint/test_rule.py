"""A rule's docstring in its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.diagnostics import Severity
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content
    from cvkit.lint.finding import Finding
    from cvkit.lint.rule import LintContext


def whole(_content: Content, _context: LintContext) -> Iterator[Finding]:
    """A thing is wrong.

    It is wrong on
    two lines.

    Why: It matters.

    Bad:
        basics:
          name: Bad

    Good:
        basics:
          name: Good
    """
    yield from ()


def bare(_content: Content, _context: LintContext) -> Iterator[Finding]:
    """A thing is wrong."""
    yield from ()


def test_the_parts_of_a_docstring() -> None:
    rule = Rule("CV999", "thing", Severity.WARNING, whole)
    assert rule.explanation == (rule.title, rule.what, rule.why, rule.bad, rule.good)
    assert rule.explanation == (
        "A thing is wrong",
        "It is wrong on two lines.",
        "It matters.",
        "basics:\n  name: Bad\n",
        "basics:\n  name: Good\n",
    )


def test_a_docstring_without_a_part_is_refused() -> None:
    with pytest.raises(ValueError, match="the docstring of CV999 has missing or misplaced parts"):
        _ = Rule("CV999", "thing", Severity.WARNING, bare).title
