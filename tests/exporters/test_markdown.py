"""Markdown, read by a parser that did not write it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt  # noqa: TID253 - the reader of these tests

from cvkit import source, theme
from cvkit.exporters import markdown
from cvkit.exporters.markdown import commonmark
from cvkit.model.text import RichText, TextSpan
from cvkit.selection import select
from cvkit.view import build
from cvkit.view.blocks import (
    Bullet,
    DatePart,
    DateText,
    Document,
    Entry,
    Fact,
    Header,
    Section,
    SectionKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PARSER = MarkdownIt("commonmark")

Styled = tuple[str, bool, bool, bool, str | None]
"""A character, and whether it is strong, emphasized, code; and where it leads."""


def styled_characters(token: Token) -> Iterator[Styled]:
    strong = emphasis = False
    href: str | None = None
    for child in token.children or ():
        match child.type:
            case "strong_open" | "strong_close":
                strong = child.nesting == 1
            case "em_open" | "em_close":
                emphasis = child.nesting == 1
            case "link_open" | "link_close":
                href = str(child.attrs["href"]) if child.nesting == 1 else None
            case "text" | "code_inline":
                code = child.type == "code_inline"
                yield from ((c, strong, emphasis, code, href) for c in child.content)
            case kind:
                assert kind in {"hardbreak", "softbreak"}, kind
                yield " ", False, False, False, None


def blanks_without_style(characters: list[Styled]) -> list[Styled]:
    plain = (False, False, False, None)
    return [(c[0], *plain) if c[0].isspace() else c for c in characters]


def shown(data: str) -> str:
    """Return what a reader sees, blanks as one."""
    tokens = (token for token in PARSER.parse(data) if token.type == "inline")
    return " ".join(" ".join("".join(c[0] for c in styled_characters(t)) for t in tokens).split())


def export(document: Document, name: str = "classic", **settings: object) -> str:
    return markdown.export(document, theme.built_in().load(name, settings=settings)).data.decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++", "C++"),
        ("a_b_c", "a_b_c"),
        ("5 * 3", "5 * 3"),
        ("$5", "$5"),
        ("2 < 3 & 4", "2 < 3 & 4"),
        ("#read(1)", r"\#read(1)"),
        ("no. #1", "no. #1"),
        ("- dash", r"\- dash"),
        ("-5 °C", "-5 °C"),
        ("---", r"\---"),
        ("+ plus", r"\+ plus"),
        ("> quote", r"\> quote"),
        ("1. one", r"1\. one"),
        ("1.10", "1.10"),
        ("| pipe |", r"\| pipe \|"),
        ("*x*", r"\*x\*"),
        ("_x_", r"\_x\_"),
        ("`x`", r"\`x\`"),
        ("<b>", r"\<b>"),
        ("&amp;", "&amp;amp;"),
        ("[x](y)", r"\[x\](y)"),
        ("a [x] b", "a [x] b"),
        (r"C:\new\*", r"C:\new\\\*"),
        ("{{ 7*7 }} {% x %}", r"{\{ 7\*7 }} {&#37; x %}"),
    ],
)
def test_escapes_only_what_would_be_markup(text: str, expected: str) -> None:
    assert commonmark.line((TextSpan(text),)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**bold** and *italic*", "**bold** and *italic*"),
        ("**a *b* c**", "**a *b* c**"),
        ("***both***", "***both***"),
        ("half**bold**word", "half**bold**word"),
        ("`` a`b ``", "``a`b``"),
        ("`[x]:`", "`[x]:`"),
        ("Look! [here](https://example.org/a)", "Look! [here](https://example.org/a)"),
        ("[a](<https://example.org/(b)>)", "[a](<https://example.org/(b)>)"),
    ],
)
def test_rich_text_comes_out_as_it_was_written(text: str, expected: str) -> None:
    assert commonmark.line(RichText(text).spans) == expected


def test_blanks_stand_outside_of_delimiters() -> None:
    spans = (TextSpan("a"), TextSpan(" b ", strong=True), TextSpan("c"))
    assert commonmark.line(spans) == "a **b** c"


def test_a_mark_before_a_link_makes_no_picture() -> None:
    spans = (TextSpan("Look!"), TextSpan("here", href="https://example.org"))
    assert commonmark.line(spans) == r"Look\![here](https://example.org)"


def test_a_heading_keeps_its_last_hashes() -> None:
    assert commonmark.heading((TextSpan("1. In C #"),)) == r"1. In C \#"
    assert commonmark.heading((TextSpan("F#"),)) == "F#"


MARKUP = st.lists(
    st.sampled_from([*"ab1é€ *_`[]()<>!#&;\\|~$^{}%:.-+=\"'«—\u00a0\u0301", "&amp;", "](", "1. "])
).map("".join)
PRINTABLE = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")))
TEXTS = (MARKUP | PRINTABLE).filter(str.strip)
HREFS = st.sampled_from([None, None, "https://example.org/a_b", "https://example.org/(c)*&amp;"])
SPANS = st.lists(
    st.builds(TextSpan, TEXTS, st.booleans(), st.booleans(), st.booleans(), HREFS), min_size=1
)
PLACES = {
    "": ["paragraph_open"],
    "- ": ["bullet_list_open", "list_item_open", "paragraph_open"],
    "1. ": ["ordered_list_open", "list_item_open", "paragraph_open"],
    "a\\\n": ["paragraph_open"],
    "a  \n": ["paragraph_open"],
    "# ": ["heading_open"],
}


@given(TEXTS, st.sampled_from(sorted(PLACES)))
@example("#", "# ")
@example("---", "a\\\n")
def test_any_text_comes_back(text: str, place: str) -> None:
    write = commonmark.heading if place == "# " else commonmark.line
    tokens = PARSER.parse(place + write((TextSpan(text),)))
    assert [token.type for token in tokens if token.nesting == 1] == PLACES[place]
    (inline,) = (token for token in tokens if token.type == "inline")
    got = "".join(c[0] for c in styled_characters(inline))
    assert got.removeprefix("a " if place.startswith("a") else "") == text.strip()


@given(SPANS)
@example([TextSpan("0"), TextSpan("\\0"), TextSpan(":", emphasis=True)])
@example([TextSpan("a", emphasis=True), TextSpan("b", strong=True, emphasis=True),
          TextSpan("0", strong=True), TextSpan("€", strong=True, emphasis=True)])  # fmt: skip
def test_any_style_comes_back(spans: list[TextSpan]) -> None:
    # A code span that a link's definition could end in loses its style, not its text.
    spans = [s for s in spans if not (s.code and s.href and "]:" in s.text)]
    expected = [(c, s.strong, s.emphasis, s.code, s.href) for s in spans for c in s.text]
    while expected and expected[0][0].isspace():
        expected.pop(0)
    while expected and expected[-1][0].isspace():
        expected.pop()
    inlines = [t for t in PARSER.parse(commonmark.line(tuple(spans))) if t.type == "inline"]
    got = [c for inline in inlines for c in styled_characters(inline)]
    assert blanks_without_style(got) == blanks_without_style(expected)


def test_jekyll_gives_back_the_page_that_the_resume_was_taken_from() -> None:
    # The page came as UTF-8 that was once read as Mac Roman; this is its text repaired.
    reading = source.read((ROOT / "resume.yaml").read_bytes(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    settings = reading.resume.export.themes["jekyll"]
    artifact = markdown.export(
        build(select(reading.resume)), theme.built_in().load("jekyll", settings=settings)
    )
    assert artifact.data == (ROOT / "tests/data/experience.md").read_bytes()


@pytest.mark.parametrize("name", ["classic", "jekyll"])
def test_shows_every_text_in_order(fullest: Document, name: str) -> None:
    seen, position = shown(export(fullest, name)), 0
    for route, text in fullest.visible_texts():
        wanted = " ".join(text.split())
        assert wanted in seen[position:], (route, text)
        position = seen.index(wanted, position) + len(wanted)


@pytest.mark.parametrize("name", ["classic", "jekyll"])
def test_is_tidy(fullest: Document, name: str) -> None:
    text = export(fullest, name)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert "\t" not in text
    if name == "classic":
        assert all(line == line.rstrip() for line in text.split("\n"))
    assert export(fullest, name) == text


def test_jekyll_has_one_top_heading_for_each_section(fullest: Document) -> None:
    tokens = PARSER.parse(export(fullest, "jekyll", header="false", signs={"work": "⚙"}))
    headings = [after.content for token, after in pairwise(tokens)
                if token.type == "heading_open" and token.tag == "h1"]  # fmt: skip
    titles = [section.title for section in fullest.sections]
    assert headings == [f"⚙ {title}" if title == "Experience" else title for title in titles]


def test_jekyll_signs_custom_sections_by_their_titles_or_all_alike() -> None:
    sections = tuple(
        Section(title, title, SectionKind.PROSE, (), ("custom", index))
        for index, title in enumerate(("Looms", "Teas"))
    )
    signs = {"custom": "◆", "Teas": "☕"}
    page = export(Document(Header("Ada"), sections), "jekyll", signs=signs)
    assert "# ◆ Looms" in page
    assert "# ☕ Teas" in page


def test_jekyll_quotes_front_matter_where_yaml_would_misread_it() -> None:
    document = Document(Header("Ada"), ())
    values = {"title": "Ada: a résumé", "layout": "page", "render_with_liquid": "false"}
    page = export(document, "jekyll", front_matter=values)
    assert page == (
        '---\ntitle: "Ada: a résumé"\nlayout: page\nrender_with_liquid: false\n---\n\n# Ada\n'
    )


def text(value: str) -> tuple[TextSpan, ...]:
    return (TextSpan(value),)


def of_kind(kind: SectionKind, entry: Entry) -> Document:
    return Document(Header("Ada"), (Section("x", "X", kind, (entry, entry)),))


EVERY_SLOT = Entry(
    organization=text("Organization"),
    location=text("Location"),
    description=text("Description"),
    title=text("Title"),
    team=text("Team"),
    dates=DateText((DatePart("2024", "2024"),), "2024", "2024"),
    level=text("Level"),
    byline=(text("Byline 1"), text("Byline 2")),
    items=(text("Item 1"), text("Item 2")),
    summary=(text("Summary 1"), text("Summary 2")),
    facts=(Fact("Label", text("Fact")),),
    bullets=(Bullet(text("Bullet"), (Bullet(text("Below")),)),),
    keywords=(text("Keyword"),),
    link=text("Link"),
)


@pytest.mark.parametrize("kind", SectionKind)
@pytest.mark.parametrize("name", ["classic", "jekyll"])
@pytest.mark.parametrize("with_children", [False, True])
def test_each_kind_has_a_place_for_every_slot(
    kind: SectionKind, name: str, *, with_children: bool
) -> None:
    children = (EVERY_SLOT, EVERY_SLOT) if with_children else ()
    slots = {slot: getattr(EVERY_SLOT, slot) for slot in EVERY_SLOT.__slots__}
    document = of_kind(kind, Entry(**{**slots, "children": children}))
    test_shows_every_text_in_order(document, name)
    test_is_tidy(document, name)


def test_groups_of_plain_texts_are_a_list() -> None:
    entries = tuple(Entry(summary=((TextSpan(text),),)) for text in ("a clock", "a boat"))
    section = Section("Sundays", "Sundays", SectionKind.GROUPS, entries)
    document = Document(Header("A"), (section,))
    written = markdown.export(document, theme.built_in().load("classic")).data.decode()
    assert written == "# A\n\n## Sundays\n\n- a clock\n- a boat\n"
