"""The rule on what was there only to be replaced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.lint.finding import Finding, quote
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.rule import Context
    from cvkit.lint.walk import Content

_WHOLE = frozenset(
    {
        # What `cvkit init` writes.
        "your name", "you", "what you are, in a line", "city, country", "an employer",
        "an earlier employer", "your present role", "your role before", "your team",
        "a university", "your subject", "what you did there", "what you did, and what came of it",
        "another thing, with a number in it",
        # What other tools and templates write.
        "first last", "firstname lastname", "first name last name", "your full name",
        "your title", "your job title", "job title", "your company", "company name",
        "your email", "your phone", "your city", "your location", "your university",
        "university name", "your school", "your degree", "your headline", "your summary",
        "city, state", "john doe", "jane doe", "max mustermann", "erika mustermann",
        "placeholder", "yourname", "your-name", "your_name", "your-username", "your_username",
        "yourusername", "username", "ihr name", "dein name", "votre nom", "tu nombre",
    }
)  # fmt: skip
"""Texts that are a placeholder as a whole, in lower case."""

_WITHIN = re.compile(
    r"""  \blorem\ ipsum\b | \bdolor\ sit\ amet\b | \bconsectetur\ adipis[a-z]+\ elit\b
        | \b(?-i:TODO|FIXME|TBD|TBA)\b | \b(?-i:X{4,})\b
        | (?-i:\bX{1,3}\+?[ ]?%) | (?-i:[$€£]X{1,3}\b)
        | \[(?:your|insert|add|enter|company|employer|name|job|title|position|number|date|month
             |year|city|degree|university|skill|metric|project)\b[^]\0(]{0,40}\](?!\()
        | <(?:your|insert|company|name|title|number|date)\b[^>\0]{0,40}>
        | \{\{\ ?\w+\ ?\}\}
        | two\ or\ three\ sentences\ about\ you
    """,
    re.VERBOSE | re.IGNORECASE,
)

_ADDRESS = re.compile(
    r"(?:@|//|\.)example\.(?:com|net|org|edu)(?![\w-]|\.\w)|\byourdomain\.|\byour-?(?:name|website)\.",
    re.IGNORECASE,
)
"""Domains that are nobody's: RFC 2606, section 3."""


def placeholder(content: Content, _context: Context) -> Iterator[Finding]:
    """A placeholder was left in.

    Texts such as “Your Name”, “Lorem ipsum”, “TODO”, “[Company Name]” or “by XX%”, and addresses
    at `example.org` and the like, which belong to no one.

    Why: It was meant to be replaced before anyone saw it.

    Bad:
        basics:
          name: Your Name

    Good:
        basics:
          name: Grace Hopper
    """
    seen = set()
    for text in content.texts:
        if len(text.value) <= _LONGEST and text.value.casefold() in _WHOLE:
            seen.add(text.route)
            yield Finding(text.route, f"{quote(text.value)} is a placeholder", _HELP)
    for pattern in (_WITHIN, _ADDRESS):
        for match in content.search(pattern, covered=pattern is _WITHIN):
            if match.text.route not in seen:
                seen.add(match.text.route)
                yield Finding(match.text.route, f"{quote(match.found)} is a placeholder", _HELP)


_HELP = "write what belongs here, or remove it"
_LONGEST = max(map(len, _WHOLE))

RULES = (Rule("CV105", "placeholder", Severity.WARNING, placeholder),)
