"""No reader of Markdown sees anything in a text but the text, however hostile it is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from cvkit.exporters.markdown import commonmark
from cvkit.model.text import TextSpan
from markdown_judges import JUDGES, Page, pages

if TYPE_CHECKING:
    from collections.abc import Callable

OWN = "https://example.org/own"

TEXTS = (
    # HTML
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "</p><script>alert(1)</script>",
    "<!-- a --> <!DOCTYPE a> <?a ?> <![CDATA[a]]>",
    "see http://a.b/<img src=x onerror=alert(1)>",
    "see www.a.b/<img src=x onerror=alert(1)>",
    "http://a.b/*<b>*</b>",
    "a@b.org<img src=x onerror=alert(1)>",
    "ftp://a.b/<b>x</b>",
    "HTTPS://a.b/_<b>x</b>_",
    "<http://a.b/c>",
    "<a@b.org>",
    "a < b > c << d >> e <- f",
    "&lt;b&gt; &amp; &#60; &copy R&D",
    # bare URLs
    "http://www.cs.x.edu/~ada",
    "www.cs.x.edu/~ada and ~this~",
    "at http://a.b/_c_, *there* (http://a.b/d_(e)_f).",
    "http://a.b/c_d_e/__f__",
    "http://a.b/|c|d",
    "http://a.b/?c=d&e=f&copy;=1",
    "http://a.b/?c=d&e=~f",
    "http://a.b/c\\d",
    "http://a.b/`c`",
    "http://a.b/{{c}}{%d%}",
    "http://a.b/[c](d)",
    "http://a.b/c--d",
    "http://a.b/$$c$$",
    "xhttp://a.b/~c~",
    "\\http://a.b/~c",
    "http://a.b/\u00a0*c* d",
    "http://a.b/~c,www.d.e/~f",
    "www.a.b",
    "www.a.b/c_d",
    "www.a.b/_c_ or www.a.b/(d)_.",
    "http://a.b",
    "http://a.b, http://c.d.",
    "https://github.com/ada/looms and more",
    "http://a.b/c)_d",
    "http://a.b/c%20d",
    "a!www.b.c",
    "a!http://b.c/~d and [e]www.b.c",
    "http://a.bhttp://c.d/`e",
    "http://a.b/c.",
    "http://a.b/é/~ü",
    "_a_b@c.org, a_b_@c.org and ~a@c-d_e.org",
    "mailto:_a@c.org xmpp:_a@c.org/b",
    # GitHub's
    "~a~ ~~b~~ ~~~c",
    "a | b",
    "| a | b |",
    "-- | --",
    ":-:",
    ":-- | --:",
    "[ ] a",
    "[x] a",
    "[^1]: a[^1]",
    "> [!NOTE]",
    "```a```",
    "$a$ $`a`$",
    # kramdown's
    "$$a$$",
    "$$$a$$$",
    "a $$b$$ c",
    "{:.a} {: #b}",
    "{::comment}a{:/comment}",
    "{:toc}",
    "*[A]: b",
    "A --help and a --- b",
    "^",
    ": a",
    "a {#b}",
    "* * *",
    "= = =",
    "===",
    "\\\\a\\*b\\",
    # Liquid's
    "{{ 'a' | upcase }}",
    "{% raw %}a{% endraw %}",
    "{{{ a }}} {%% b %%} {{% c %}}",
    "{",
    # CommonMark's
    "![a](b) [a](javascript:b) [a]: b [a][b]",
    "[a]: http://a.b",
    "1. a",
    "1) a",
    "- + a",
    "+ a",
    "# a #",
    "***a** b* _c_d_",
    "`a` ``b`",
    "`[a](b)",
    "``[",
    "--",
    "!",
)

PLACES: dict[str, Callable[[str], str]] = {
    "paragraph": lambda text: commonmark.line((TextSpan(text),)),
    "bullet": lambda text: "- " + commonmark.line((TextSpan(text),)),
    "heading": lambda text: "# " + commonmark.heading((TextSpan(text),)),
    "bold": lambda text: commonmark.line((TextSpan(text, strong=True),)),
    "italic": lambda text: commonmark.line((TextSpan(text, emphasis=True),)),
    "between": lambda text: commonmark.line(
        (TextSpan("see", emphasis=True), TextSpan(text), TextSpan("there", strong=True))
    ),
    "in a sentence": lambda text: commonmark.line((TextSpan(f"See {text} there, ~ada_ | b."),)),
    "link": lambda text: commonmark.line((TextSpan(text, href=OWN),)),
    "after a link": lambda text: commonmark.line((TextSpan("Own", href=OWN), TextSpan(text))),
    "code": lambda text: commonmark.line((TextSpan(text, code=True),)),
    "code in a link": lambda text: commonmark.line((TextSpan(text, code=True, href=OWN),)),
    "first line": lambda text: commonmark.line((TextSpan(text),)) + "\\\nb",
    "second line": lambda text: "b\\\n" + commonmark.line((TextSpan(text),)),
    "Jekyll's second line": lambda text: "b  \n" + commonmark.line((TextSpan(text),)),
}
STARTS = ("", "http://", "mailto:")
"""What is before the text of a bare URL or address in where it leads."""
AROUND = {
    "between": ("see", "there"),
    "in a sentence": ("See ", " there, ~ada_ | b."),
    "after a link": ("Own", ""),
    "first line": ("", " b"),
    "second line": ("b ", ""),
    "Jekyll's second line": ("b ", ""),
}
ELEMENTS = {
    "paragraph": ["p"],
    "bullet": ["ul", "li"],
    "heading": ["h1"],
    "bold": ["p", "strong"],
    "italic": ["p", "em"],
    "between": ["p", "em", "strong"],
    "in a sentence": ["p"],
    "link": ["p", "a"],
    "after a link": ["p", "a"],
    "code": ["p", "code"],
    "code in a link": ["p", "a", "code"],
    "first line": ["p", "br"],
    "second line": ["p", "br"],
    "Jekyll's second line": ["p", "br"],
}


@pytest.fixture(scope="module")
def judged() -> dict[str, list[Page]]:
    return pages([write(text) for write in PLACES.values() for text in TEXTS])


def is_own_or_bare(href: str, text: str) -> bool:
    return href == OWN or unquote(href) in {f"{start}{unquote(text)}" for start in STARTS}


def faults(page: Page, text: str, place: str) -> list[str]:
    """Return what is wrong with a page."""
    before, after = AROUND.get(place, ("", ""))
    wanted = " ".join(f"{before}{text}{after}".split())
    elements = {name for name in page.elements if name != "a" or "a" in ELEMENTS[place]}
    if any(
        mark in text for mark in ("{{", "{%", "]:", "](", "`")
    ):  # code cannot always be kept as such
        elements |= {"code"} & {*ELEMENTS[place]}
    found = []
    if page.text != wanted:
        found.append(f"text {page.text!r}")
    if elements != {*ELEMENTS[place]}:
        found.append(f"elements {page.elements}")
    if not page.attributes <= {"href", "id", "class"}:
        found.append(f"attributes {page.attributes}")
    found += [f"link {link}" for link in page.links if not is_own_or_bare(*link)]
    return found


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("judge", JUDGES)
def test_a_text_is_nothing_but_text(judged: dict[str, list[Page]], judge: str, place: str) -> None:
    start = list(PLACES).index(place) * len(TEXTS)
    for text, page in zip(TEXTS, judged[judge][start : start + len(TEXTS)], strict=True):
        assert not faults(page, text, place), (PLACES[place](text), page.html)
