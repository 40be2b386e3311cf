"""Nothing is found in what cvkit writes, in any theme, script and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import BUILT_IN_THEMES, ROOT
from cvkit import pipeline
from cvkit.project import Project

if TYPE_CHECKING:
    from pathlib import Path

ALL = ["pdf", "docx", "html", "markdown", "text"]
SHORT = """
basics: {name: Ada Lovelace, email: ada@example.org, phone: +44 20 7946 0958}
work:
  - organization: Mill
    location: Turin
    roles:
      - {title: Head of weaving, dates: Aug 2019 – present, bullets: [Led a team of five]}
      - {title: Weaver, dates: 2015 – 2019, bullets: ["Saw δ^18^O and H~2~O, fi and fl"]}
education: [{institution: School, degree: Diploma, dates: 2012}]
languages: [{language: en, level: C2}, {language: it, level: native}]
skills: [{name: Cloth, keywords: [silk, wool, "[linen](https://linen.test)"]}]
"""
RIGHT_TO_LEFT = sorted((ROOT / "tests/data/right-to-left").glob("*.yaml"))
"""Résumés whose lines mix Latin words, numbers, addresses, links and signs with others."""
SCRIPTS = sorted((ROOT / "tests/data/scripts").glob("*.yaml"))
EXAMPLES = ("academic", "engineer", "nurse", "lebenslauf", "shokumu")


def found(data: bytes, file: Path, **options: str) -> list[str]:
    """Return what the read-back of all formats finds."""
    project = Project.at(file.parent)
    reading = pipeline.check(data, file.name, project)
    asked = pipeline.RenderOptions(**options, allow_missing_glyphs=True)  # type: ignore[arg-type]
    rendered = pipeline.render(reading, ALL, asked, project)
    codes = [f"{one.code} {one.message}" for one in rendered.diagnostics]
    return [one for one in codes if "CV310" < one < "CV32"]


@pytest.mark.parametrize("theme", BUILT_IN_THEMES)
@pytest.mark.parametrize("locale", ["en", "ar", "he", "hi", "ru"])
def test_a_short_resume_in_every_theme(theme: str, locale: str) -> None:
    assert found(SHORT.encode(), ROOT / "resume.yaml", theme=theme, locale=locale) == []


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.stem)
@pytest.mark.parametrize("theme", ["classic", "sidebar"])
def test_every_script(file: Path, theme: str) -> None:
    assert found(file.read_bytes(), file, theme=theme) == []


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("theme", ["classic", "sidebar"])
def test_the_examples(name: str, theme: str) -> None:
    file = ROOT / f"docs/examples/{name}.yaml"
    assert found(file.read_bytes(), file, theme=theme) == []


@pytest.mark.parametrize("theme", BUILT_IN_THEMES)
@pytest.mark.parametrize("file", RIGHT_TO_LEFT, ids=lambda file: file.stem)
def test_lines_of_both_directions(file: Path, theme: str) -> None:
    assert found(file.read_bytes(), file, theme=theme) == []


def test_a_fault_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(SCRIPTS) > 5
    assert len(RIGHT_TO_LEFT) == 4
    monkeypatch.setattr("cvkit.exporters.text.write._bullet", lambda *_: iter(()))
    assert found(SHORT.encode(), ROOT / "resume.yaml")[0] == (
        "CV311 “Led a team of five” is missing in the plain text"
    )
