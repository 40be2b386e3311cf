"""The page: one file, made of meaning, that asks for nothing and believes nothing."""

from __future__ import annotations

import base64
import io
import itertools
import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont  # noqa: TID253 - the reader of these tests

from conftest import write_theme
from cvkit import theme
from cvkit.exporters import html
from cvkit.exporters.page import foreign_page

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

VOID = {"meta", "img", "br", "hr", "link", "input"}


POLICY = f'<meta http-equiv="Content-Security-Policy" content="{foreign_page.POLICY}">'


class Page(HTMLParser):
    """The elements of a page, in order: tag, attributes and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, "elements are nested"

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts[tag][-1] += data

    def attributes(self, tag: str) -> list[dict[str, str]]:
        return [attributes for found, attributes in self.elements if found == tag]


@pytest.fixture(scope="module")
def source(fullest: Document, classic: Theme) -> str:
    return html.export(fullest, classic).data.decode()


@pytest.fixture(scope="module")
def page(source: str) -> Page:
    return Page(source)


def test_nothing_is_fetched(source: str, page: Page) -> None:
    for tag, attributes in page.elements:
        for name in {"src", "srcset", "data", "href", "poster", "action"} & attributes.keys():
            assert tag == "a" or attributes[name].startswith("data:image/png;base64,")
    (style,) = page.texts["style"]
    addresses = re.findall(r"url\(\s*[\"']?([^)\"']*)", style)
    assert len(addresses) > 4
    assert {address.partition(",")[0] for address in addresses} == {"data:font/woff2;base64"}
    assert "@import" not in style
    assert "cvkit:" not in source


def test_a_browser_is_told_to_fetch_nothing(page: Page) -> None:
    (policy,) = (meta["content"] for meta in page.attributes("meta") if "http-equiv" in meta)
    assert policy.startswith("default-src 'none'; ")
    assert "http" not in policy


def test_the_only_script_is_data(page: Page) -> None:
    assert page.attributes("script") == [{"type": "application/ld+json"}]
    assert not [name for _, found in page.elements for name in found if name.startswith("on")]


@pytest.mark.parametrize(
    ("locale", "expected"), [(None, "en-US"), ("de", "de"), ("fr_CA", "fr-CA")]
)
def test_language_and_direction_are_named(
    document_of: DocumentOf, classic: Theme, locale: str | None, expected: str
) -> None:
    document = document_of("basics: {name: Ada}", locale=locale)
    (found,) = Page(html.export(document, classic).data.decode()).attributes("html")
    assert found == {"lang": expected, "dir": "ltr"}


def test_headings_are_an_outline(page: Page, fullest: Document) -> None:
    assert page.texts["h1"] == ["Ada Example-Łukasiewicz"]
    assert page.texts["h2"] == [section.title for section in fullest.sections]
    assert "Difference & Sons" in page.texts["h3"]
    assert "Principal Engineer, Mill (Store & Forward)" in page.texts["h4"]
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert all(below - above <= 1 for above, below in itertools.pairwise(levels))


def test_dates_are_for_machines_too(document_of: DocumentOf, classic: Theme) -> None:
    document = document_of("""\
        basics: {name: Ada}
        work:
          - {organization: A, dates: Aug 2024 – present}
          - {organization: B, dates: 2020-01-31 – 2021}
          - {organization: C, dates: Summer 2020 & 2021}
        """)
    source = html.export(document, classic).data.decode()
    page = Page(source)
    stamps = [found["datetime"] for found in page.attributes("time")]
    assert stamps == ["2024-08", "2020-01-31", "2021", "2021"]
    assert page.texts["time"] == ["Aug 2024", "Jan 31, 2020", "2021", "2021"]
    assert '<time datetime="2024-08">Aug 2024</time> – Present</span>' in source
    assert (
        '<span class="period">Summer 2020 &amp;</span> '
        '<span class="period"><time datetime="2021">2021</time></span>'
    ) in source


def test_bullets_are_lists_within_lists(page: Page, source: str) -> None:
    tags = [tag for tag, _ in page.elements]
    place = tags.index("ul")
    assert tags[place : place + 2] == ["ul", "li"]
    assert re.search(
        r"<li[^>]*>Built a compiler for punched cards\s*<ul>\s*<li[^>]*>Card reader: [^<]*<ul>"
        r"\s*<li[^>]*>Feed rollers of brass, [^<]*</li>",
        source,
    )


def test_the_photo_is_inside_with_words_for_who_cannot_see_it(page: Page) -> None:
    (photo,) = page.attributes("img")
    assert photo["alt"] == "Portrait of Ada Example-Łukasiewicz"
    assert base64.b64decode(photo["src"].partition(",")[2]).startswith(b"\x89PNG")


def test_the_fonts_are_woff2_and_hold_no_more_than_they_must(page: Page) -> None:
    fonts = re.findall(r"data:font/woff2;base64,([\w+/=]+)", page.texts["style"][0])
    held = []
    for font in fonts:
        data = base64.b64decode(font)
        assert data.startswith(b"wOF2")
        held.append(TTFont(io.BytesIO(data)).getBestCmap())
    assert all(1 < len(characters) < 250 for characters in held)
    assert any(ord("A") in characters for characters in held)
    assert any(ord("Α") in characters for characters in held), "and what stands behind for Greek"


HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title></style><img src=x onerror=alert(1)>",
    "\" onmouseover='alert(1)' x=\"",
    "{{ 7*7 }} {% raw %}",
    "<!-- --> ]]> &amp; &lt;",
    "\u2028\u2029 </SCRIPT >",
    "cvkit:font/body-400-normal",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_only_text(text: str, document_of: DocumentOf, classic: Theme) -> None:
    quoted = json.dumps(text)
    document = document_of(f"""\
        basics: {{name: {quoted}, headline: {quoted}, details: {{{quoted}: {quoted}}}}}
        work: [{{organization: {quoted}, title: {quoted}, dates: 2020, bullets: [{quoted}]}}]
        export: {{titles: {{work: {quoted}}}}}
        """)
    page = Page(html.export(document, classic).data.decode())
    shown = " ".join(text.split())
    assert [" ".join(found.split()) for found in page.texts["h1"] + page.texts["title"]] == [
        shown
    ] * 2
    assert " ".join(page.texts["li"][0].split()) == shown
    assert json.loads(page.texts["script"][0])["name"] == document.header.name
    assert len(page.attributes("script")) == 1
    assert page.attributes("img") == []


def test_links_lead_where_they_say_and_only_there(document_of: DocumentOf, classic: Theme) -> None:
    document = document_of("""\
        basics:
          name: Ada
          headline: "[a](javascript:alert(1)) [b](data:text/html,x) **[c](https://x.org/?a=1&b='2')**"
          phone: +1 (0) 555 0100
        """)
    source = html.export(document, classic).data.decode()
    page = Page(source)
    assert [found["href"] for found in page.attributes("a")] == [
        "https://x.org/?a=1&b='2'",
        "tel:+15550100",
    ]
    assert "[a](javascript:alert(1))" in source


def test_a_theme_with_its_own_template_makes_a_page_that_is_known(
    document_of: DocumentOf, classic: Theme, tmp_path: Path
) -> None:
    document = document_of("basics: {name: Ada}")
    assert html.recognizes(html.export(document, classic).data)
    write_theme(tmp_path, "bare")
    (tmp_path / "bare/resume.html.j2").write_text("<!doctype html><title>x</title><p>Ada</p>\n")
    page = html.export(document, theme.ThemeLibrary([tmp_path], []).load("bare")).data
    assert page == (
        b"<!doctype html>" + POLICY.encode() + b"\n<title>x</title><p>Ada</p>\n"
        b'<!-- <meta name="generator" content="cvkit"> -->\n'
    )
    assert html.recognizes(page)
    assert not html.recognizes(b"<!doctype html><title>x</title>")
