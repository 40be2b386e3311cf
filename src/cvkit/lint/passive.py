"""The rule on the passive voice in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.content import EDGE
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext

_IRREGULAR = (
    "begun|bought|broken|brought|built|chosen|cut|done|drawn|driven|fed|felt|forgotten|found|given"
    "|grown|held|hidden|kept|known|laid|led|left|lent|lost|made|meant|met|overseen|paid|put|read"
    "|rebuilt|rewritten|run|said|seen|sent|set|shown|shut|sold|sought|spent|spoken|split|spread"
    "|stolen|taken|taught|thought|thrown|told|torn|understood|undertaken|won|worn|written"
)
_ADJECTIVES = (
    "accustomed|advanced|based|bored|committed|complicated|concerned|dedicated|delighted|excited"
    "|experienced|honored|honoured|hundred|indeed|interested|involved|limited|located|married"
    "|motivated|naked|need|organized|organised|pleased|privileged|qualified|red|related|retired"
    "|sacred|situated|skilled|speed|supposed|surprised|tired|used|wicked"
)
"""Words that end as participles do, but say how somebody is."""

_PASSIVE = (
    rf"\b(?:[Ww]as|[Ww]ere|[Bb]een|[Bb]eing)\s+(?:(?:not|also|later|then|first|soon|since"
    rf"|\w{{2,20}}ly)\s+)?[*_]{{0,3}}(?:(?P<idle>responsible\s+for)"
    rf"|(?!(?:{_ADJECTIVES})\b)(?:{_IRREGULAR}|[a-z]{{2,20}}ed))(?![\w-])"
)
_ELSEWHERE = (
    r"\b(?i:after|although|as|because|before|how|if|since|so|than|that|though|unless|until|what"
    r"|when|where|whether|which|while|who|whom|whose|why)\b|[“\"«]"
)
"""What begins a clause that isn't the main one, or a quotation."""

_NEAR = 8
"""How many characters before a sentence are looked at for its full stop."""


def passive_voice(content: Content, context: LintContext) -> Iterator[Finding]:
    """A text is in the passive voice.

    A summary or a bullet of an English résumé says that something “was written”, “were led” or
    “has been built”, or that somebody “was responsible for” something. Subordinate clauses, such as
    “which was written”, results after a colon, a semicolon or a dash, and quotations are ignored,
    and so are publications and talks.

    Why: The passive voice doesn't say who did it: you, or somebody else. But sometimes it was
    somebody else, so this rule is off by default.

    Bad:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - The timetable was written every spring

    Good:
        work:
          - organization: Harbour Office
            title: Pilot
            bullets:
              - Wrote the timetable every spring
    """
    if context.language.code != "en" or content.words.isdisjoint(("was", "were", "been", "being")):
        return
    from cvkit.lint import prose  # noqa: PLC0415 - only for rules that are off by default

    passive, elsewhere = re.compile(_PASSIVE), re.compile(_ELSEWHERE)
    own = {text.route for text in prose.own_sentences(content)}
    forms = [f"{edge}{form} " for form in ("was", "were", "been", "being") for edge in (" ", EDGE)]
    for text in content.containing(*forms):
        covered = text.covered
        if text.route not in own:
            continue
        for start, end in prose.sentences(covered):
            match = passive.search(covered, start, end)
            if match is None or elsewhere.search(covered, start, match.start()):
                continue
            if not _begins_sentence(covered, start):
                continue
            found = quote(re.sub(r"[*_]", "", match[0]))
            message = f"{found} is in the passive voice"
            if match["idle"]:
                message = f"{found} doesn’t say what you did"
            advice = "begin with the verb that says what you did"
            yield Finding(text.route, message, advice, part=match.span())
            break


def _begins_sentence(text: str, start: int) -> bool:
    """Whether there is a full stop before an offset, rather than a colon, semicolon or dash."""
    before = text[max(start - _NEAR, 0) : start].rstrip(' *_)"”')
    return not before or before.endswith((".", "!", "?"))


RULES = (Rule("CV154", "passive-voice", Severity.INFO, passive_voice, on_by_default=False),)
