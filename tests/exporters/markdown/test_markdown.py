"""The Markdown of a résumé, read by a parser that did not write it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt  # noqa: TID253 - the reader of these tests

from cvkit import source, theme
from cvkit.exporters import markdown
from cvkit.model.text import TextSpan
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


ROOT = Path(__file__).parents[3]
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
            case "html_inline":
                assert child.content in {"<sub>", "</sub>", "<sup>", "</sup>"}
            case kind:
                assert kind in {"hardbreak", "softbreak"}, kind
                yield " ", False, False, False, None


def shown(data: str) -> str:
    """Return what a reader sees, blanks as one."""
    tokens = (token for token in PARSER.parse(data) if token.type == "inline")
    return " ".join(" ".join("".join(c[0] for c in styled_characters(t)) for t in tokens).split())


def export(document: Document, name: str = "classic", **settings: object) -> str:
    return markdown.export(document, theme.built_in().load(name, settings=settings)).data.decode()


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
