"""The rule on clichés."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext

_SHOW = "say what you did that shows it"
_NAME = "say what it was, in plain words"
_DROP = "leave it out: readers take it for granted"

_PHRASES = {
    **dict.fromkeys(
        (
            "attention to detail", "detail oriented", "detail-oriented", "detail-orientated",
            "excellent communication skills", "excellent communicator", "fast learner",
            "great communication skills", "hard worker", "hard-working", "hardworking",
            "highly motivated", "highly organized", "highly skilled", "people person",
            "problem solver", "problem-solver", "proven ability", "proven track record",
            "quick learner", "result-oriented", "results driven", "results oriented",
            "results-driven", "results-oriented", "self starter", "self-motivated", "self-starter",
            "strategic thinker", "strong communication skills", "strong work ethic",
            "team player", "team-player", "track record of success", "work ethic",
        ),
        _SHOW,
    ),
    **dict.fromkeys(
        (
            "best of breed", "best-of-breed", "hit the ground running", "low-hanging fruit",
            "move the needle", "out of the box thinking", "out-of-the-box thinking",
            "paradigm shift", "synergies", "synergy", "think outside the box",
            "thinking outside the box", "thought leader", "value add", "value-add",
            "win-win", "wore many hats", "wear many hats", "world-class",
        ),
        _NAME,
    ),
    **dict.fromkeys(
        (
            "code ninja", "dynamic individual", "fast-paced environment", "go-getter",
            "go-to person", "guru", "motivated individual", "references available on request",
            "references available upon request", "rock star", "rockstar",
            "works well under pressure",
        ),
        _DROP,
    ),
}  # fmt: skip
"""What to do instead, by phrase. No phrases that state a fact, and no technical terms."""


_OPENERS = dict.fromkeys(
    ("duties included", "duties include", "responsible for", "responsibilities included"),
    "start with what you did: “Ran …”, “Built …”, “Cut …”",
)
"""Clichés only at the start of a text: a scheduler may be responsible for something."""


def worn_phrase(content: Content, context: LintContext) -> Iterator[Finding]:
    """A text contains a cliché.

    A phrase from a list, such as “team player” or “proven track record”, in an English résumé.
    Quotations under `references` and titles of works are ignored.

    Why: Readers have seen it a thousand times and skip it. It takes the place of something that
    only you can say.

    Bad:
        basics:
          name: Grace Hopper
          summary: A team player who wrote the first compiler.

    Good:
        basics:
          name: Grace Hopper
          summary: Wrote the first compiler, with a team of four.
    """
    if context.language.code != "en":
        return
    for phrase, suggestion in (_PHRASES | _OPENERS).items():
        if content.words.isdisjoint(phrase.replace("-", " ").split()[:1]):
            continue
        for text in content.containing(phrase):
            if text.field not in _OWN_WORDS or text.route[0] in _OTHERS_WORDS:
                continue
            match = re.search(rf"\b{phrase}\b", text.covered, re.IGNORECASE)
            if match and (match.start() == 0 or phrase not in _OPENERS):
                message = f"{quote(match[0])} is a cliché"
                yield Finding(text.route, message, suggestion, part=match.span())


_OWN_WORDS = frozenset({"headline", "summary", "text", "description", "bullets", "keywords"})
_OTHERS_WORDS = frozenset({"references", "publications", "talks"})

RULES = (Rule("CV108", "worn-phrase", Severity.WARNING, worn_phrase),)
