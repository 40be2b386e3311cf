"""The rule on parts of a text that YAML takes for something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import QuoteText, Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext


def dropped_text(_content: Content, context: LintContext) -> Iterator[Finding]:
    """A part of a text is a comment.

    A text without quotes has a # after a space, which starts a comment in YAML: it is reported if
    there is no space after the #, or a single letter before it. Or the text starts with & and a
    word, which YAML takes for a name. As `--fix` can't know what is a private comment, it puts
    the text in quotes only if it is told to with `--select CV125`; `--diff` shows the change.

    Why: That part isn't printed.

    Bad:
        work:
          - organization: Ward #5 General
            title: C # developer

    Good:
        work:
          - organization: "Ward #5 General"
            title: "C # developer"
    """
    for text in context.dropped:
        sign = text.part[:1]
        reason = "a # after a space starts a comment" if sign == "#" else "YAML takes it for a name"
        alternative = ", or write a space after the #" if text.part[1:2].strip() else ""
        yield Finding(
            text.route,
            f"{quote(text.part)} isn't printed: {reason}",
            f"put the whole text in quotes{alternative if sign == '#' else ''}",
            change=QuoteText(text.route, text.whole) if text.is_block else None,
            span=text.span,
        )


RULES = (Rule("CV125", "dropped-text", Severity.WARNING, dropped_text, fixed_on_request=True),)
