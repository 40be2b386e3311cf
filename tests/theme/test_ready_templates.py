"""The templates of cvkit's themes are there as Python, and say the same as if Jinja2 made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jinja2  # noqa: TID253 - these tests count what it does
import pytest

from cvkit import theme
from cvkit.exporters import html, markdown
from cvkit.theme import ready_templates, sandbox
from scripts import script_module

if TYPE_CHECKING:
    from conftest import DocumentOf

RESUME = """
basics: {name: Ada <b>, email: a@b.example, summary: "**bold** & `code`"}
work:
  - {organization: Mill, title: Analyst, dates: 1942, bullets: [One, {text: Two, bullets: [Three]}]}
skills: [{name: Engines, keywords: [brass, steam]}]
publications: [{name: Notes, authors: [Ada <b>], date: 1943}]
"""
LETTER = RESUME + "letter: {recipient: [Charles], paragraphs: [Dear Charles]}\n"


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that Jinja2 itself makes Python of."""
    sandbox._compiled.cache_clear()
    found: list[str] = []
    own = jinja2.Environment.compile

    def compiled(self: jinja2.Environment, source: str, name: str, *rest: Any) -> Any:  # noqa: ANN401
        found.append(name)
        return own(self, source, name, *rest)

    monkeypatch.setattr(jinja2.Environment, "compile", compiled)
    return found


def test_they_are_those_of_the_installed_version() -> None:
    written = {
        path.name: path.read_text(encoding="utf-8") for path in ready_templates.FOLDER.iterdir()
    }
    assert script_module("build_templates").files() == written, "run: make reference"


@pytest.mark.parametrize("text", [RESUME, LETTER])
@pytest.mark.parametrize("name", theme.built_in().available())
def test_they_say_the_same(
    document_of: DocumentOf, name: str, text: str, calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    look, document = theme.built_in().load(name), document_of(text)
    ready = html.export(document, look).data, markdown.export(document, look).data
    assert calls == []
    monkeypatch.setattr(ready_templates, "code_of", lambda *_: None)
    sandbox._compiled.cache_clear()
    assert (html.export(document, look).data, markdown.export(document, look).data) == ready
    assert calls != []


def test_a_changed_template_and_another_version_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    templates = theme.built_in().load("classic").templates
    source = templates["resume.html.j2"]
    assert ready_templates.code_of("resume.html.j2", source)
    assert not ready_templates.code_of("resume.html.j2", source + "\n")
    assert not ready_templates.code_of("resume.md.j2", source), "it would not be escaped"
    monkeypatch.setattr(jinja2, "__version__", "3.0")
    assert not ready_templates.code_of("resume.html.j2", source)


def test_tracebacks_name_the_template() -> None:
    source = theme.built_in().load("classic").templates["resume.html.j2"]
    code = ready_templates.code_of("resume.html.j2", source)
    assert code is not None
    assert code.co_filename == "resume.html.j2"
