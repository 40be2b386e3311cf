"""The rule on long sentences with long words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext

_MOST_WORDS = 30
_HARDEST = 60
_LONG_WORD = 6
_FEWEST_WORDS = 20
"""Of fewer words, the share of long ones says nothing."""


def hard_to_read(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A sentence is hard to read.

    A sentence of a summary or a bullet has more than 30 words; or at least 20, and its LIX, which
    is the number of words plus the percentage of those with more than six letters, is above 60,
    as in the prose of authorities (Björnsson 1968). Colons, semicolons and dashes end a sentence.
    In Chinese, Japanese and Thai, two letters count as a word, and none is long.

    Why: Readers who skim lose the thread of a long sentence. But languages differ in how long
    their words and sentences are, so this rule is off by default.

    Bad:
        basics:
          name: Grace Hopper
          summary: >-
            Programmer who wrote the first compiler and spoke about it in so many places that in
            the end, some ten years later, almost everyone who had not believed it at first used
            one daily.

    Good:
        basics:
          name: Grace Hopper
          summary: >-
            Programmer who wrote the first compiler, and spoke about it in many places. Ten years
            later, almost everyone used one.
    """
    from cvkit.lint import prose  # noqa: PLC0415 - only for rules that are off by default

    for text in prose.own_sentences(content):
        covered = text.covered
        if len(covered) <= _FEWEST_WORDS:
            continue
        for start, end in prose.sentences(covered):
            count = prose.word_count(covered[start:end])
            long = sum(map(_is_long, prose.words(covered[start:end])))
            share = 100 * long // max(count, 1)
            if count > _MOST_WORDS:
                message = f"this sentence has {count} words, which is more than {_MOST_WORDS}"
            elif count >= _FEWEST_WORDS and count + share > _HARDEST:
                message = f"this sentence has {count} words, of which {share}% are long"
            else:
                continue
            yield Finding(text.route, message, "split it, or use shorter words", part=(start, end))
            break


def _is_long(word: str) -> bool:
    """Whether a word is long; a run of letters without spaces may be many words."""
    from cvkit.lint.prose import is_unspaced  # noqa: PLC0415 - as above

    return len(word) > _LONG_WORD and not is_unspaced(word)


RULES = (Rule("CV153", "hard-to-read", Severity.INFO, hard_to_read, on_by_default=False),)
