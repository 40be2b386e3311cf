"""The rule on straight quotes and double hyphens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import ReplaceText, Severity
from cvkit.lint.content import COVER
from cvkit.lint.finding import Finding
from cvkit.lint.quotation import marks_for, with_dashes, with_quotes
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content, ContentText
    from cvkit.lint.rule import LintContext

_CODE_LIKE = re.compile(r"[\w)\]]\([\"']|[=:]\s?\"[^\"]*\"[,}\]]|\{%|\\[\"'\w]|=[\"']")


def typewriter_marks(content: Content, context: LintContext) -> Iterator[Finding]:
    """A text has straight quotes or double hyphens.

    Quotes or apostrophes are straight, or a double hyphen is used as a dash. The right quotes
    depend on the language: “ ” and ’ in English, „ “ in German, « » in French. Code, addresses,
    feet and inches are ignored, and so are unpaired quotes.

    Why: They are all that keyboards offer, but in print they look like a mistake.

    Bad:
        projects:
          - name: The harbour's clock
            description: A "speaking" clock -- the first of its kind

    Good:
        projects:
          - name: The harbour’s clock
            description: A “speaking” clock – the first of its kind
    """
    marks = marks_for(context.locale)
    for text in content.containing('"', "'", "--"):
        covered = text.covered
        if not text.is_prose or _is_name(text) or _CODE_LIKE.search(covered):
            continue
        dashed, quoted = with_dashes(covered), with_quotes(covered, marks)
        both = quoted if dashed == covered else with_quotes(dashed, marks)
        fixed = _uncovered(both, covered, text.value)
        wrong = [
            name
            for name, changed in (("straight quotes", quoted), ("double hyphens", dashed))
            if changed != covered
        ]
        if wrong:
            new = [
                char
                for char in dict.fromkeys(fixed)
                if not char.isspace() and fixed.count(char) > text.value.count(char)
            ]
            yield Finding(
                text.route,
                f"this text has {' and '.join(wrong)}",
                f"write {' '.join(new)}",
                change=ReplaceText(text.route, fixed),
                part=_first_difference(covered, both),
            )


def _first_difference(before: str, after: str) -> tuple[int, int]:
    """Return the place of the first character that two different texts don't share."""
    pairs = enumerate(zip(before, after, strict=False))
    at = next((index for index, (a, b) in pairs if a != b), len(before) - 1)
    return at, at + 1


def _is_name(text: ContentText) -> bool:
    """Whether it is a person's name, which must stay as in the passport: O'Brien."""
    is_person = text.route[0] in {"basics", "references"} or "authors" in text.route
    return is_person and text.field in {"name", "authors"}


def _uncovered(fixed: str, covered: str, value: str) -> str:
    """Restore the covered characters. They are unchanged, so all are there, in order."""
    if COVER not in covered:
        return fixed
    hidden = (char for char, cover in zip(value, covered, strict=True) if cover == COVER)
    return "".join(next(hidden) if char == COVER else char for char in fixed)


RULES = (Rule("CV112", "typewriter-marks", Severity.WARNING, typewriter_marks),)
