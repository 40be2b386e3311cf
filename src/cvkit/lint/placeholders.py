"""The rule on placeholders."""

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

_WHOLE = frozenset(
    {
        # What `cvkit init` writes.
        "your name", "what you are, in a line", "city, country", "an employer",
        "an earlier employer", "your present role", "your role before", "your team",
        "a university", "your subject", "what you did there", "what you did, and what came of it",
        "another thing, with a number in it",
        # What other tools and templates write.
        "first last", "firstname lastname", "first name last name", "your full name",
        "your title", "your job title", "job title", "your company", "company name",
        "your email", "your phone", "your city", "your location", "your university",
        "university name", "your school", "your degree", "your headline", "your summary",
        "city, state", "john doe", "jane doe", "max mustermann", "erika mustermann",
        "ihr name", "dein name", "votre nom", "tu nombre",
    }
)  # fmt: skip
"""Texts that are placeholders as a whole, in lower case."""

_USER_NAMES = frozenset(
    {"you", "yourname", "your-name", "your_name", "your-username", "your_username", "yourusername",
     "your-handle", "yourhandle", "username"}
)  # fmt: skip

_SIGNS = (
    "lorem", "dolor sit amet", "consectetur", "todo", "fixme", f"{EDGE}tb", "(tb", "xxxx", "x%",
    "x %", "x+", "$x", "€x", "£x", "[", "<", "{{", "two or three sentences",
)  # fmt: skip
"""Every text that ``_WITHIN`` matches contains one of these."""

# Not compiled until needed: few résumés contain any of these.
_WITHIN = r"""(?xi)
          \blorem\ ipsum\b | \bdolor\ sit\ amet\b | \bconsectetur\ adipis[a-z]+\ elit\b
        | \b(?-i:TODO|FIXME)\b(?![ -](?:ap|cli|list|manager|project|tracker|web))
        | (?:^|\()(?-i:TBD|TBA)(?:$|\)) | \b(?-i:X{4,})\b
        | (?-i:\bX{1,3}\+?[ ]?%) | (?-i:[$€£]X{1,3}\b)
        | (?<![\w/])\[(?:your|insert|add|enter|company|employer|name|job|title|position|number
             |date|month|year|city|degree|university|skill|metric|project)\b[^](]{0,40}\](?!\()
        | <(?:your|insert|company)\b[^>]{0,40}>
        | \{\{\ ?\w+\ ?\}\}
        | two\ or\ three\ sentences\ about\ you
"""

_ADDRESS = (
    r"(?i)(?:@|//|\.)example\.(?:com|net|org|edu)(?![\w-]|\.\w)"
    r"|(?:@|//|\.)your-?(?:domain|name|website)\.[a-z]{2,}"
)
"""Domains that nobody owns: RFC 2606, section 3."""


def placeholder(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A placeholder was left in.

    Texts such as “Your Name”, “Lorem ipsum”, “TODO”, “[Company Name]” or “by XX%”, and addresses
    at `example.org` and similar domains that nobody owns.

    Why: It was meant to be replaced before anyone sees it.

    Bad:
        basics:
          name: Your Name

    Good:
        basics:
          name: Grace Hopper
    """
    seen = set()
    for text in content.texts:
        if len(text.value) > _LONGEST:
            continue
        whole = text.value.casefold()
        if whole in _WHOLE or (whole in _USER_NAMES and text.field == "username"):
            seen.add(text.route)
            yield Finding(text.route, f"{quote(text.value)} is a placeholder", _HELP)
    for text in content.containing(*_SIGNS):
        found = re.finditer(_WITHIN, text.covered)
        # In a letter, names in braces are its values: the schema knows whether they exist.
        has_values = "letter" in {*text.route[:1], *text.route[3:4]}  # of the file, of a variant
        match = next((one for one in found if not (has_values and one[0].startswith("{{"))), None)
        if match and text.route not in seen:
            seen.add(text.route)
            message = f"{quote(match[0])} is a placeholder"
            yield Finding(text.route, message, _HELP, part=match.span())
    for text in content.containing("example.", "@your", "//your", ".your"):
        match = re.search(_ADDRESS, text.value)
        if match and text.route not in seen:
            domain = match[0].lstrip("@/.")
            message = f"{domain} is a placeholder domain"
            yield Finding(text.route, message, _HELP, part=match.span())


_HELP = "replace it, or remove it"
_LONGEST = max(map(len, _WHOLE))

RULES = (Rule("CV105", "placeholder", Severity.WARNING, placeholder),)
