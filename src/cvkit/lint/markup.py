"""The rule on markup that cvkit doesn't read."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from cvkit.diagnostics import ReplaceText, Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.content import COVER
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.model import prose
from cvkit.model.text import RichText, TextSpan, offset_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content, ContentText
    from cvkit.lint.rule import LintContext

_SIGNS = ("**", "__", "~~", "![", "</", "<a", "<b", "<i", "<u", "<p", "<s", "<d", "<h", "&", "\n")
"""Every text with markup that cvkit doesn't read contains one of these."""

_PROSE = frozenset({"summary", "reference"})
_IMAGE = re.compile(r"!\[[^\[\]]*\]\(")
_TAG = re.compile(
    r"</?(?P<name>a(?=\s[^<>]*href)|br|center|code|div|em|font|h[1-6]|hr|img|li|ol|small|span"
    r"|strong|sub|sup|ul|(?<![A-Za-z]<)[bipsu]|(?<=/)[bipsu])(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,6});")
_STRUCK = re.compile(r"~~(?=[^\s~])[^~]*~~")
_UNREAD_BOLD = re.compile(
    r"""  (?<![\w*]) \*\* (?!kw|\w+\)) (?=\w)    # nothing closes it
        | (?<=\w) \*\* (?![\w*])                    # nothing opens it
        | (?<=\w) \*\* [^*\s]+ \*\* (?=\w)          # within a word
        | (?<!\S) \*\*\  [^*]+ \ \*\* (?!\S)        # spaces inside
    """,
    re.VERBOSE,
)
_UNDERSCORES = re.compile(r"(?<!\w)__(?=[^\W_][^_\s]*\s)[^_]+__(?!\w)")
_LINE = re.compile(r"^(?:(?P<heading>#{1,6})|>)[ \t]+\S", re.MULTILINE)
_ITEM = re.compile(rf"^[ \t]*(?P<item>[{re.escape(prose.MARKERS)}][ \t]+\S.*)", re.MULTILINE)
_JOINED = (
    (re.compile(r"^[ \t]*(?:```|~~~)", re.MULTILINE), "blocks of code"),
    (re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[-:| \t]*$", re.MULTILINE), "tables"),
    (re.compile(r"^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE), "rules"),
    (
        re.compile(r"^[ \t]*[-*+][ \t]+\S.*\n[ \t]*\d{1,3}[.)][ \t]+\S", re.MULTILINE),
        "numbers among bullets",
    ),
)
"""Blocks whose lines are joined with those around them."""

_MEANT = {
    "a": "[text](address)",
    "b": "**bold**",
    "strong": "**bold**",
    "i": "*emphasis*",
    "em": "*emphasis*",
    "code": "`code`",
    "sub": "H~2~O",
    "sup": "10^3^",
    "br": "nothing; in a summary, an empty line starts a paragraph",
    "p": "an empty line between paragraphs",
    "li": "a line that starts with “- ”",
}
"""What to write instead of an HTML element."""


def unread_markup(content: Content, context: LintContext) -> Iterator[Finding]:
    r"""A text contains markup that is printed as it was written.

    Markdown or HTML that cvkit doesn't read: a `**` without a counterpart, images, `~~`, headings,
    tables, blocks of code, tags and character references; a list that is folded into a line of
    text, or stands in the middle of a summary; and any markup in a text that must be plain, such
    as your name. Write a backslash before a sign that you want to print: `\*`, or
    `\\*` in a text in double quotes.

    Why: Readers see the signs.

    Bad:
        work:
          - organization: Harbour Office
            bullets:
              - Led **four pilots<br>at sea

    Good:
        work:
          - organization: Harbour Office
            bullets:
              - Led **four pilots** at sea
    """
    folded = frozenset(context.folded)
    for text in content.texts if folded else ():
        if text.is_rich and _written_route(text) & folded:
            yield Finding(text.route, "YAML folds this list into one line of text", _nested(text))
    for text in content.containing(*_SIGNS):
        if text.is_rich:
            yield from _unread_inline(text, context)
            yield from _unread_blocks(text)
    for text in content.containing("*", "_", "`", "](", "~", "^"):
        if not text.is_rich and text.is_prose and text.value != (plain := _plain(text.value)):
            message = f"this must be plain text, so its markup is printed: {quote(text.value)}"
            change = ReplaceText(text.route, plain)
            yield Finding(text.route, message, f"write {quote(plain)}", change=change)


def _written_route(text: ContentText) -> set[Route]:
    """Return the routes that a text may have in the file, where a bullet may be only a text."""
    return {text.route, text.route[:-1] if text.field == "text" else text.route}


def _nested(text: ContentText) -> str:
    if text.field in _PROSE:
        return f"write `{text.field}: |`, and the list below an empty line"
    return "write `text:` before the text, and the list below `bullets:`"


def _plain(value: str) -> str:
    """Return a text without emphasis, code and links; unchanged if it has none."""
    spans = RichText(value).spans
    is_styled = any(replace(span, text="") != TextSpan("") for span in spans)
    return "".join(span.text for span in spans) if is_styled else value


def _unread_inline(text: ContentText, context: LintContext) -> Iterator[Finding]:
    def in_quotes(advice: str, match: re.Match[str]) -> str:
        return context.in_quotes(advice, text.route, match.start())

    covered = text.covered
    for image in _IMAGE.finditer(text.value):
        if covered[image.start()] != COVER:
            message = f"{quote(image[0][:-1])} is an image, which a text can’t contain"
            advice = in_quotes("write a link: [text](https://…)", image)
            yield Finding(text.route, message, advice, part=image.span())
            break
    if tag := _TAG.search(covered):
        meant = _MEANT.get(tag["name"].lower(), "")
        written = text.value[tag.start() : tag.end()]
        message = f"{quote(written)} is HTML, which is printed as it is"
        advice = f"write {meant}" if meant else "remove it"
        advice = in_quotes(advice, tag) if meant.startswith(_NO_START) else advice
        yield Finding(text.route, message, advice, part=tag.span())
    entities = [one for one in _ENTITY.finditer(covered) if unescape(one[0]) != one[0]]
    if entities:
        character = unescape(entities[0][0])
        message = f"{quote(entities[0][0])} is HTML, which is printed as it is"
        shown = "a space" if character.isspace() else quote(character)
        yield Finding(text.route, message, f"write {shown}", part=entities[0].span())
    if struck := _STRUCK.search(covered):
        message = f"{quote(struck[0])} is not crossed out: cvkit has no strikethrough"
        yield Finding(text.route, message, "remove the text, or the ~~", part=struck.span())
    # Parsing takes longer than all other rules together.
    rest = _PLAIN_BOLD.sub("", text.value)
    if "\\" not in text.value and ("**" in rest or "__" in rest):
        literal = "".join(COVER if span.code else span.text for span in RichText(text.value).spans)
        if found := _UNREAD_BOLD.search(literal):
            message = "a “**” is printed here, as it has no counterpart"
            stars = r"\\*\\*" if context.style(text.route) == '"' else r"\*\*"
            advice = f"{_HOW_TO_EMPHASIZE}; write {stars} to print the stars"
            start = offset_of(text.value, found.start())
            yield Finding(text.route, message, advice, part=(start, start + 2))
        if found := _UNDERSCORES.search(literal):
            message = f"{quote(found[0])} is not bold, as “__” is literal"
            advice = in_quotes(f"write {quote(f'**{found[0][2:-2]}**')}", found)
            start = offset_of(text.value, found.start())
            yield Finding(text.route, message, advice, part=(start, start + 2))


_HOW_TO_EMPHASIZE = "write **bold** without spaces inside, and not within a word"
_PLAIN_BOLD = re.compile(r"(?<!\w)\*\*(?=[^\s*])[^*_`\[\]]*(?<=[^\s*])\*\*(?!\w)")
"""Bold text without anything else in it, which is surely read."""
_NO_START = ("*", "[", "`")
"""Characters that can't start a text without quotes in YAML."""


def _unread_blocks(text: ContentText) -> Iterator[Finding]:
    """Find blocks that a text can't contain."""
    if "\n" not in text.value:
        return
    parts = prose.parts(text.value)
    if text.field not in _PROSE:
        if any(part.items for part in parts):
            help_text = "write the items below `bullets:`"
            message = "this list is printed on one line"
            yield Finding(text.route, message, help_text, part=_first_item(text.value))
        return
    if len(parts) > 1 and text.route[0] != "basics":
        message = f"the list in this {text.field} is not at its end, so it is not a list of bullets"
        help_text = "put it at the end, or below `bullets:`"
        yield Finding(text.route, message, help_text, part=_first_item(text.value))
    if line := _LINE.search(text.value):
        kind = "headings" if line["heading"] else "quotations"
        message = (
            f"a {text.field} can’t contain {kind}, so {quote(line[0][:-1].strip())} is printed"
        )
        yield Finding(text.route, message, "remove it", part=line.span())
    for form, kind in _JOINED:
        if joined := form.search(text.value):
            message = f"a {text.field} can’t contain {kind}, so these lines are joined into one"
            help_text = "write paragraphs, or a list of lines with “- ”"
            yield Finding(text.route, message, help_text, part=joined.span())


def _first_item(value: str) -> tuple[int, int] | None:
    """Return the place of the first item of a list."""
    found = _ITEM.search(value)
    return found.span("item") if found else None


RULES = (Rule("CV124", "unread-markup", Severity.WARNING, unread_markup),)
