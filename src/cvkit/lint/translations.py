"""The rule on missing translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity, words
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext


def missing_translation(_content: Content, context: LintContext) -> Iterator[Finding]:
    """A translation is missing.

    A text in several languages lacks one that other texts have, or that `export.locale` or a
    variant uses. A text written once, for all languages, is ignored.

    Why: Where a translation is missing, the first language is shown instead.

    Bad:
        skills:
          - name: {en: Tools, de: Werkzeuge}
            level: {en: good}

    Good:
        skills:
          - name: {en: Tools, de: Werkzeuge}
            level: {en: good, de: gut}
    """
    for gap in context.gaps:
        lacking = words.keys(gap.lacking)
        yield Finding(
            gap.route,
            f"{_subject(gap.route)} has no text in {lacking}",
            f"add it; until then, the text in `{gap.shown}` is shown",
            on_key=True,
        )


def _subject(route: Route) -> str:
    key = next(step for step in reversed(route) if isinstance(step, str))
    return f"an item of `{key}`" if isinstance(route[-1], int) else f"`{key}`"


RULES = (Rule("CV123", "missing-translation", Severity.WARNING, missing_translation),)
