"""Pages of eight shapes, cvkit's own among them: every word of them is accounted for."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvkit import source, theme
from cvkit.errors import ImportFailedError
from cvkit.exporters import markdown
from cvkit.importers import ForeignFile, Match
from cvkit.importers.markdown import match
from cvkit.plugins import importers
from cvkit.selection import select
from cvkit.view import build
from imports import codes_of, data_of, imported, resume_of

if TYPE_CHECKING:
    from cvkit.importers import Finished

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "tests/data/markdown"
PAGES = sorted(FOLDER.glob("*.md"))
SEED = FOLDER / "experience.md"
REPAIRED = ROOT / "tests/data/experience.md"

_WORD = re.compile(r"[^\W_]+")
_MARKUP = re.compile(r"(?m)^[\s>]*\d{1,9}[.)](?=\s|$)|</?(?!img\b)[a-zA-Z][^<>]*>")
_DAMAGED = re.compile("‚Äì|‚Üê|\uf8ffüíº")
"""A dash, an arrow and an emoji in the damaged page, which stand between words."""
_FRONT_MATTER = re.compile(r"\A---\s*\n(?:.*\n)*?(?:---|\.\.\.)\s*(?:\n|\Z)")


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text))


def assert_says_all(finished: Finished, page: str) -> None:
    """Check that each word of a page below its front matter is placed, lost or layout."""
    placed, lost, settings_ = finished.account
    leaves = (*placed, *(loss.leaf for loss in lost), *settings_)
    found = words(" ".join(leaf.text for leaf in leaves))
    body = _DAMAGED.sub(" ", _MARKUP.sub(" ", _FRONT_MATTER.sub("", page)))
    assert not words(body) - found


def test_there_are_pages() -> None:
    assert len(PAGES) == 7


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_word_is_accounted_for(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    finished = imported(page)
    assert_says_all(finished, page)
    assert finished.reading.resume is not None


UNCHANGED = [FOLDER / f"{name}.md" for name in ("oh-my-cv", "pandoc", "resume-md", "resumx")]
"""Pages of which no value is changed."""


@pytest.mark.parametrize("path", UNCHANGED, ids=lambda path: path.stem)
def test_what_is_placed_is_in_the_resume(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    finished = imported(page)
    _, lost, settings_ = finished.account
    told = " ".join(leaf.text for leaf in (*(loss.leaf for loss in lost), *settings_))
    body = _MARKUP.sub(" ", _FRONT_MATTER.sub("", page))
    said = str(data_of(page)).replace("\\n", " ")
    left = set(words(body.casefold())) - set(words(f"{said} {told}".casefold()))
    # Titles of sections that cvkit prints itself, and parts of addresses.
    assert left <= {"experience", "education", "skills", "publications", "com", "https", "in"}


def test_the_page_that_the_seed_is_gives_the_work_of_the_resume() -> None:
    reading = source.read((ROOT / "resume.yaml").read_bytes(), "resume.yaml")
    assert reading.resume
    finished = imported(SEED.read_bytes())
    found = resume_of(finished)
    assert found.work == reading.resume.work
    assert found.export.themes == reading.resume.export.themes
    assert found.basics.name == "Your Name"
    assert codes_of(finished) == ["CV403"] * 5 + ["CV404", "CV406", "CV408"]
    assert not finished.account.lost


def test_jekyll_gives_the_page_back_that_was_imported() -> None:
    found = resume_of(imported(SEED.read_bytes()))
    jekyll = theme.built_in().load("jekyll", settings=found.export.themes["jekyll"])
    artifact = markdown.export(build(select(found)), jekyll)
    assert artifact.data == REPAIRED.read_bytes()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages_are_recognized(path: Path) -> None:
    found = importers.recognize(ForeignFile(path.read_bytes()))
    assert found is not None
    assert found.name == "markdown"


OTHERS = {
    "cvkit": (ROOT / "resume.yaml").read_text(encoding="utf-8"),
    "fullest": (ROOT / "tests/data/fullest.yaml").read_text(encoding="utf-8"),
    "start": (ROOT / "src/cvkit/cli/start.yaml").read_text(encoding="utf-8"),
    "JSON": '{"basics": {"name": "Ada"}}',
    "LaTeX": "\\documentclass{article}\n\\begin{document}\n\\section{Work}\n\\end{document}",
    "BibTeX": "@article{a,\n  title = {# Work}\n}",
    "XML": "<?xml version='1.0'?>\n<a># Work\n</a>",
    "HTML": "<!doctype html>\n<h1># Work</h1>",
    "text": "Dear Sir,\nI am writing to you.\n",
    "CSV": "First Name,Last Name\nAda,Lovelace\n",
    "commented": "# Work\n# Education\nwork:\n  - organization: Mill\n",
}


@pytest.mark.parametrize("name", OTHERS)
def test_nothing_else_is_taken_for_markdown(name: str) -> None:
    assert match(ForeignFile(OTHERS[name].encode())) is Match.NO


def test_bytes_are_not_taken_for_markdown() -> None:
    assert match(ForeignFile(b"%PDF-1.7\n# Work\n")) is Match.NO
    assert match(ForeignFile(b"PK\x03\x04 # Work\n")) is Match.NO
    assert match(ForeignFile(b"\0\1\2# Work\n")) is Match.NO


SIGNS = ("**", "*", "_", "`", "[", "](", "<", ">", "||", " – ", "\\", "# ", "\t", ": ", "- ", "1. ",
         "---", "<!--", "-->", "\x0b", "(", "2020", "@", "&amp;", "<a href=x>", "![a](b)", '"',
         "10.1000/x", "\u2028", "|", "\n", "\n\n", "    ", "{#x}")  # fmt: skip


@st.composite
def broken_pages(draw: st.DrawFn) -> str:
    """A page with some lines left out, moved, cut or with signs put into them."""
    lines = draw(st.sampled_from(PAGES)).read_text(encoding="utf-8").split("\n")
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        end = draw(st.integers(0, len(lines[at])))
        lines[at] = lines[at][:end] + draw(st.sampled_from(SIGNS)) + lines[at][end:]
        other = draw(st.integers(0, len(lines) - 1))
        lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines[: draw(st.integers(1, len(lines)))])


@settings(max_examples=25, deadline=None)
@given(broken_pages())
def test_broken_pages_are_read_or_refused(page: str) -> None:
    try:
        finished = imported(page, format_name="markdown")
    except ImportFailedError:
        return
    assert_says_all(finished, page)


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("# Work\n" * 10_001, "Can't import given: it has more than 10,000 lines."),
        (
            "# Work\n" + "a, " * 4000,
            "Can't import given: line 2 has more than 10,000 characters, which no résumé has.",
        ),
        ("  \n", "Can't import given: the file is empty."),
    ],
)
def test_what_no_resume_is_like_is_refused(page: str, message: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        imported(page, format_name="markdown")
    assert caught.value.message == message


def test_control_characters_are_blanks() -> None:
    assert data_of("# Work\n\n## Mill\x0b – York\n\n**Clerk**\n", "markdown")["work"] == [
        {"organization": "Mill", "title": "Clerk", "location": "York"}
    ]
