"""English verbs that start bullets; only those whose tense is unambiguous.

“Design”, “Support” and “Present” may be nouns or adjectives, “Set” and “Cut” may be either tense,
so none of them is listed.
"""

from __future__ import annotations

import re

_IRREGULAR = {
    "arise": "arose", "begin": "began", "bring": "brought", "build": "built", "choose": "chose",
    "find": "found", "foresee": "foresaw", "get": "got", "give": "gave", "grow": "grew",
    "hold": "held", "keep": "kept", "leave": "left", "make": "made", "meet": "met",
    "oversee": "oversaw", "rebuild": "rebuilt", "rewrite": "rewrote", "seek": "sought",
    "sell": "sold", "send": "sent", "speak": "spoke", "take": "took", "teach": "taught",
    "tell": "told", "troubleshoot": "troubleshot", "understand": "understood",
    "undertake": "undertook", "write": "wrote",
}  # fmt: skip
_REGULAR = (
    "achieve", "acquire", "adapt", "administer", "advise", "analyse", "analyze", "apply",
    "assist", "automate", "characterise", "characterize", "coach", "collaborate", "communicate",
    "compile", "complete", "configure", "consolidate", "construct", "consult", "contribute",
    "coordinate", "create", "define", "deliver", "demonstrate", "deploy", "develop", "devise",
    "diagnose", "educate", "eliminate", "enable", "engage", "engineer", "enhance", "ensure",
    "establish", "evaluate", "examine", "execute", "expand", "explore", "facilitate", "formulate",
    "generate", "handle", "help", "identify", "implement", "improve", "initiate", "install",
    "instruct", "integrate", "introduce", "investigate", "maintain", "manage", "migrate",
    "modernize", "negotiate", "operate", "optimise", "optimize", "orchestrate", "organise",
    "organize", "participate", "perform", "pioneer", "prepare", "prioritize", "produce",
    "promote", "provide", "publish", "recommend", "reduce", "refactor", "represent", "resolve",
    "restructure", "serve", "simplify", "solve", "spearhead", "streamline", "strengthen",
    "supervise", "train", "translate", "utilize", "validate", "verify",
)  # fmt: skip
_DOUBLED = {"ship": "shipped", "plan": "planned", "debug": "debugged"}
_PAST_ONLY = frozenset({"led", "ran", "drove", "won", "spent", "saw", "did", "sped", "lost"})
"""Past tense forms whose present (“Lead”, “Run”, “Drive”) may be a noun."""

_NOT_VERBS = frozenset(
    {"accelerated", "advanced", "applied", "assorted", "automated", "certified", "combined",
     "distributed", "embedded", "experienced", "extended", "feed", "fixed", "hundred", "indeed",
     "limited", "managed", "mixed", "motivated", "need", "qualified", "red", "related", "seasoned",
     "seed", "selected", "shared", "skilled", "speed", "supervised", "unified", "united",
     "unmanned", "unsupervised", "used", "varied"}
)  # fmt: skip
"""Words ending in “-ed” that may precede a noun."""

_FIRST_WORD = re.compile(r"[*_\s]*([A-Z][a-z]+)(?![\w-])")


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb.endswith("y") else f"{verb}ed"


PAST_OF = {**_IRREGULAR, **_DOUBLED, **{verb: _regular_past(verb) for verb in _REGULAR}}
"""The past tense of each verb."""


def _third_person(verb: str) -> str:
    if verb.endswith("y"):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("ch", "sh", "ss")) else f"{verb}s"


_PRESENT = {form: verb for verb in PAST_OF for form in (verb, _third_person(verb))}
_PAST = frozenset(PAST_OF.values()) | _PAST_ONLY


def first_word(text: str) -> str:
    """Return the first word of a text, in lower case; empty if it doesn't start with one."""
    match = _FIRST_WORD.match(text)
    return match[1].lower() if match else ""


def present(text: str) -> str | None:
    """Return the verb that a text starts with, if it is clearly in the present tense."""
    return _PRESENT.get(first_word(text))


def is_past(text: str) -> bool:
    """Whether a text starts with a verb that is clearly in the past tense."""
    word = first_word(text)
    return word in _PAST or (word.endswith("ed") and word not in _NOT_VERBS)
