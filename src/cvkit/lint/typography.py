"""The rule on the marks of a typewriter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import ReplaceText, Severity
from cvkit.lint.finding import Finding
from cvkit.lint.quotation import marks_for, with_dashes, with_quotes
from cvkit.lint.rule import Rule
from cvkit.lint.walk import COVER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.rule import Context
    from cvkit.lint.walk import Content

_SUSPECT = re.compile(r"[\"']|--")
_CODE_LIKE = re.compile(r"[\w)\]]\([\"']|[=:]\s?\"[^\"\0]*\"[,}\]]|\{%|\\[\"'\w]|=[\"']")


def typewriter_marks(content: Content, context: Context) -> Iterator[Finding]:
    """Straight quotes or double hyphens.

    Quotes and apostrophes are straight, or two hyphens stand for a dash. What belongs there
    depends on the language: “ ” and ’ in English, „ “ in German, « » in French. Code, addresses,
    feet and inches are left alone, and so are quotes that do not come in pairs.

    Why: Keyboards have no others; in print they look like a mistake.

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
    told = set()
    for match in content.search(_SUSPECT):
        text = match.text
        if text.route in told or not text.is_prose:
            continue
        told.add(text.route)
        covered = content.covered_text(text)
        if _CODE_LIKE.search(covered):
            continue
        dashed = with_dashes(covered)
        mended = _uncover(with_quotes(dashed, marks), covered, text.value)
        if mended != text.value:
            what = "straight quotes" if dashed == covered else "double hyphens"
            if dashed != covered and with_quotes(covered, marks) != covered:
                what = "straight quotes and double hyphens"
            shown = f"write {_changed(text.value, mended)}"
            yield Finding(
                text.route, f"this text has {what}", shown, change=ReplaceText(text.route, mended)
            )
