"""Texts in the HTML of the Europass editor."""

from __future__ import annotations

from cvkit.diagnostics import Origin
from cvkit.exporters.europass import editor_html
from cvkit.model.text import RichText, TextSpan
from cvkit.view.blocks import Bullet, Document, Entry, Fact, Header
from cvkit.view.inline import ShownValue, WrittenText


def text(written: str) -> tuple[TextSpan, ...]:
    return RichText(written).spans


def test_styles_and_links() -> None:
    written = 'a < b & **c *d*** `e` [f](https://x.test/?a=1&b="2") H~2~O 10^3^'
    assert editor_html.inline(text(written)) == (
        "a &lt; b &amp; <strong>c </strong><strong><em>d</em></strong> e "
        '<a href="https://x.test/?a=1&amp;b=%222%22" rel="noopener noreferrer">f</a> '
        "H<sub>2</sub>O 10<sup>3</sup>"
    )


def test_everything_below_the_titles() -> None:
    entry = Entry(
        description=text("What"),
        byline=(text("By"), ()),
        level=text("good"),
        items=(text("x"), text("y")),
        summary=(text("One"), text("Two")),
        facts=(Fact("Thesis", text("On < it")),),
        bullets=(Bullet(text("a"), (Bullet(text("b")),)), Bullet(text("c"))),
        keywords=(text("k"), text("l")),
    )
    document = Document(Header("Ada"), (), colon=" : ", keywords_label="Mots-clés")
    assert editor_html.details(entry, document, text("First")) == (
        "<p>First</p><p>What</p><p>By</p><p>good</p><p>x, y</p><p>One</p><p>Two</p>"
        "<p><strong>Thesis :</strong> On &lt; it</p><p><strong>Mots-clés :</strong> k, l</p>"
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"
    )
    assert editor_html.details(Entry(), document) == ""


def test_fields_and_joined_texts() -> None:
    origin = Origin(("work", 0, "location", "text"))
    written = WrittenText(text("Bonn"), [ShownValue(origin, "Bonn")])
    assert editor_html.field_of(written) == "text"
    assert editor_html.field_of(text("Bonn")) == ""
    assert editor_html.inline(editor_html.joined((text("a"), (), text("b")), ", ")) == "a, b"
