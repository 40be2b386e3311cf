"""Which templates can't be rendered, as an export would find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import write_theme
from cvkit.errors import ThemeError
from cvkit.exporters import template_check
from cvkit.theme.library import ThemeLibrary

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


@pytest.fixture
def ada(document_of: DocumentOf) -> Document:
    return document_of("basics: {name: Ada}")


def themed(folder: Path, **files: str) -> Theme:
    write_theme(folder, "mine", **files)
    return ThemeLibrary((folder,), ()).load("mine")


def codes_of(document: Document, theme: Theme) -> list[str]:
    with pytest.raises(ThemeError) as caught:
        template_check.run(document, theme)
    return [f"{one.file.rpartition('/')[2]} {one.code}" for one in caught.value.diagnostics]


def test_all_templates_are_rendered_and_all_their_faults_reported(
    ada: Document, tmp_path: Path
) -> None:
    broken = themed(tmp_path, resume_html_j2="{{ nope }}", resume_md_j2="\n{% if %}")
    assert codes_of(ada, broken) == ["resume.html.j2 CV211", "resume.md.j2 CV211"]
    page = "{{ document.header.name }}<script>x()</script><iframe></iframe>"
    unsafe = themed(tmp_path, resume_html_j2=page, resume_md_j2="{{ document.header.name }}")
    assert codes_of(ada, unsafe) == ["resume.html.j2 CV213", "resume.html.j2 CV213"]
    endless = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    assert codes_of(ada, themed(tmp_path, resume_html_j2="x", resume_md_j2=endless)) == [
        "resume.md.j2 CV212"
    ]


def test_templates_that_work_are_fine(
    ada: Document, tmp_path: Path, classic: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    template_check.run(ada, themed(tmp_path))
    monkeypatch.delattr(template_check, "_page")
    monkeypatch.delattr(template_check, "_markdown")
    template_check.run(ada, classic)  # one that comes with cvkit is not even rendered


def test_each_fault_of_several_errors_is_reported_once(ada: Document, tmp_path: Path) -> None:
    theme = themed(tmp_path, resume_html_j2="x", resume_md_j2="{{ nope }}")
    errors = []
    for _ in range(2):
        with pytest.raises(ThemeError) as caught:
            template_check.run(ada, theme)
        errors.append(caught.value)
    (found,) = template_check.merged(errors).diagnostics
    assert (found.code, found.message) == ("CV211", "'nope' is undefined")
    assert template_check.merged(errors).texts[found.file] == "{{ nope }}"
