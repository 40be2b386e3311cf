"""Rules about a cover letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.lint.finding import Finding
from cvkit.lint.rule import LintContext, Rule
from cvkit.model import letter_values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content
    from cvkit.model import Resume
    from cvkit.model.letter import Letter


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
    for at, letter in _letters(content.resume):
        for name in letter_values.unused(letter):
            message = f"no text of the letter uses the value `{name}`"
            help_ = f"write {{{{ {name} }}}} in a text, or remove it"
            yield Finding((*at, "values", name), message, help_)


def _letters(resume: Resume) -> Iterator[tuple[Route, Letter]]:
    """Yield the letter of the file and those of its variants, with their routes."""
    if resume.letter:
        yield ("letter",), resume.letter
    for name, variant in resume.export.variants.items():
        if variant.letter:
            yield ("export", "variants", name, "letter"), variant.letter


RULES = (Rule("CV156", "unused-value", Severity.WARNING, unused_value),)
