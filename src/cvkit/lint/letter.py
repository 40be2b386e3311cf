"""Rules about a cover letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.lint.finding import Finding
from cvkit.lint.rule import LintContext, Rule
from cvkit.model import letter_values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content


def unused_value(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A value of a letter is not used.

    No text of the letter has the name of this value between double braces.

    Why: It isn't printed. Perhaps the text that it was meant for has another value now.

    Bad:
        basics:
          name: Grace Hopper
        letter:
          values: {product: the A-2 compiler}
          paragraphs: I admire your compiler.

    Good:
        basics:
          name: Grace Hopper
        letter:
          values: {product: the A-2 compiler}
          paragraphs: "I admire {{ product }}."
    """
    letter = content.resume.letter
    for name in letter_values.unused(letter) if letter else ():
        route = ("letter", "values", name)
        message = f"no text of the letter uses the value `{name}`"
        yield Finding(route, message, f"write {{{{ {name} }}}} in a text, or remove it")


RULES = (Rule("CV156", "unused-value", Severity.WARNING, unused_value),)
