"""A theme changes one detail of the page by replacing one of its blocks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.exporters.page import render

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.view.blocks import Document

DOCS = Path(__file__).parents[2] / "docs/themes.md"
EXTENDED = 'description = "x"\nextends = "classic"\n'
RESUME = """\
basics: {name: Ada, email: a@example.org}
work: [{organization: Mill, title: Engineer, dates: 2020}]
awards: [{title: Medal, date: 2021}, {title: Ribbon, date: 2022}]
skills: [{name: Languages, keywords: [English]}]
"""


@pytest.fixture
def document(document_of: DocumentOf) -> Document:
    return document_of(RESUME)


def rendered(folder: Path, template: str, document: Document) -> str:
    (folder / "mine").mkdir()
    (folder / "mine/theme.toml").write_text(EXTENDED)
    (folder / "mine/resume.html.j2").write_text(template, encoding="utf-8")
    return render.render(document, theme.ThemeLibrary((folder,), ()).load("mine")).html


def plain(document: Document) -> str:
    return render.render(document, theme.built_in().load("classic")).html


def replaced(folder: Path, block: str, content: str, document: Document) -> str:
    start = '{% extends "classic/resume.html.j2" %}'
    return rendered(folder, f"{start}{{% block {block} %}}{content}{{% endblock %}}", document)


@pytest.mark.parametrize(
    "block", ["head", "header", "contacts", "sections", "section", "entry", "end"]
)
def test_a_block_that_says_what_it_replaces_changes_nothing(
    block: str, tmp_path: Path, document: Document
) -> None:
    assert replaced(tmp_path, block, "{{ super() }}", document) == plain(document)
    assert f"`{block}`" in DOCS.read_text(encoding="utf-8")


def test_every_block_is_one_of_these() -> None:
    template = theme.built_in().load("classic").templates["resume.html.j2"]
    found = re.findall(r"{% block (\w+)", template)
    assert found == ["head", "header", "contacts", "sections", "section", "entry", "end"]


@pytest.mark.parametrize(
    ("block", "pattern"),
    [
        ("head", r"</script>\n(?=</head>)"),
        ("header", r"(?s)<header>.*</header>\n"),
        ("contacts", r"(?s)<div class=\"contact\">.*?</div>\n"),
        ("sections", r"(?s)<section.*</section>\n"),
        ("end", r"(?<=</section>\n)(?=</main>)"),
    ],
)
def test_a_block_is_replaced(block: str, pattern: str, tmp_path: Path, document: Document) -> None:
    html = replaced(tmp_path, block, "<!-- {{ header.name }} -->\n", document)
    start = "</script>\n" if block == "head" else ""
    assert html == re.sub(pattern, f"{start}<!-- Ada -->\n", plain(document))


def test_blocks_within_loops_know_what_they_are_about(tmp_path: Path, document: Document) -> None:
    section = "<p>{{ section.name }} {{ loop.index }}</p>"
    html = replaced(tmp_path, "section", section, document)
    assert re.search(
        r'<main class="dates-end titles-above places-end [a-z -]+ rules-below">\n<header>', html
    )
    assert "<p>work 1</p><p>awards 2</p><p>skills 3</p></main>" in html


def test_a_block_uses_the_macros_of_the_theme_below(tmp_path: Path, document: Document) -> None:
    content = "{% if section.kind == 'records' %}{{ dates(entry.dates) }}\n{% else %}"
    html = replaced(tmp_path, "entry", content + "{{ super() }}{% endif %}", document)
    assert '<span class="dates"><span class="lines">' in html
    assert '<time datetime="2021">2021</time>' in html
    assert "Medal" not in html
    assert '<h3 class="organization"><span class="lines">Mill</span></h3>' in html


def test_the_example_of_the_documentation_works(tmp_path: Path, document: Document) -> None:
    text = DOCS.read_text(encoding="utf-8")
    (example,) = re.findall(r"(?s)```jinja\n(.*?)```", text)
    html = rendered(tmp_path, example, document)
    assert html == plain(document).replace(
        "</section>\n</main>", '</section>\n<p class="footer">Ada</p>\n</main>'
    ).replace("</script>\n</head>", '</script>\n<meta name="robots" content="noindex">\n</head>')
