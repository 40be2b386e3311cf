"""What codes say of themselves is true: the bad example has the fault, the good one has not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from conftest import PERSON
from cvkit import pipeline
from cvkit.child_process.limited import ResourceLimits
from cvkit.diagnostics import codes
from cvkit.errors import ThemeError
from cvkit.exporters import limited_export
from cvkit.linter import LintOptions
from cvkit.source import bibliography
from cvkit.theme import resource_limits
from projects import MemoryProject

SHOWN_BY_FILE_OR_OUTPUT = {
    "CV002", "CV003", "CV030", "CV301", "CV303", "CV304", "CV305", "CV306", "CV307", "CV308",
    "CV309", "CV310", "CV311", "CV312", "CV313", "CV314", "CV315", "CV316", "CV317", "CV318",
    "CV319", "CV320", "CV321", "CV322", "CV323", "CV324", "CV406", "CV407", "CV501", "CV502",
}  # fmt: skip
"""Codes whose fault is not in the text: its bytes, or what an export makes of it."""

TODAY = date(2026, 11, 1)


def found(example: str, portrait: bytes = b"") -> set[str]:
    """Return the codes of what is wrong with an example, beside which lie other files."""
    part = b"basics: {headline: Analyst}"
    beside = MemoryProject({"portrait.jpg": portrait, "thumbnail.jpg": portrait, "work.yaml": part})
    is_whole = "basics" in example or "---" in example
    text = example if is_whole else PERSON + example
    reading = pipeline.check(text.encode(), "resume.yaml", beside, lint=LintOptions(TODAY))
    return {one.code for one in reading.diagnostics}


@pytest.mark.parametrize("code", codes.CODES.values(), ids=str)
def test_the_bad_example_has_it_and_the_good_one_has_not(code: codes.Code, png: bytes) -> None:
    assert code.bad != code.good
    assert code.what.endswith(".")
    assert code.why.endswith(".")
    if code.language != "yaml":
        return  # of another file: see below
    if code.code not in SHOWN_BY_FILE_OR_OUTPUT:
        assert code.code in found(code.bad, png)
        assert not {one for one in found(code.good, png) if one.startswith("CV0")} - {"CV009"}
    elif "#" not in code.bad:
        assert found(code.bad, png) | found(code.good, png) <= {"CV118", "CV302"}


@pytest.mark.parametrize("code", ["CV022", "CV023"])
def test_the_bad_list_of_publications_has_it_and_the_good_one_has_not(code: str) -> None:
    def given(example: str) -> set[str]:
        found = bibliography.read(example.encode(), "papers.bib")
        return {one.code for one in found.diagnostics}

    explained = codes.CODES[code]
    assert explained.language == "bibtex"
    assert given(explained.bad) == {code}
    assert given(explained.good) == set()


OF_IMPORTS = [code for code in codes.CODES.values() if code.language == "json"]


@pytest.mark.parametrize("code", OF_IMPORTS, ids=str)
def test_an_imported_example_has_it_and_the_good_one_has_not(code: codes.Code) -> None:
    def given(example: str) -> set[str]:
        reading = pipeline.check(example.encode(), "resume.json", MemoryProject())
        return {one.code for one in reading.diagnostics}

    assert len(OF_IMPORTS) == 6
    assert given(code.bad) == {code.code}
    assert given(code.good) == set()


FILES = {
    "toml": "theme.toml",
    "css": "style.css",
    "html": "resume.html.j2",
    "jinja": "resume.md.j2",
}
FORMATS = {"css": "pdf", "html": "html"}
OF_THEMES = [code for code in codes.CODES.values() if code.language in FILES]


@pytest.mark.parametrize("code", OF_THEMES, ids=str)
def test_a_themes_bad_example_has_it_and_the_good_one_has_not(
    code: codes.Code, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resource_limits, "LIMITS", ResourceLimits(1, 30, 512))
    monkeypatch.setattr(limited_export, "LIMITS", ResourceLimits(3, 30, 256, 64))

    def given(example: str) -> set[str]:
        (tmp_path / "mine").mkdir(exist_ok=True)
        (tmp_path / "mine/theme.toml").write_text('description = "x"\nextends = "classic"\n')
        (tmp_path / "mine" / FILES[code.language]).write_text(example)
        project = MemoryProject(themes=[tmp_path])
        reading = pipeline.check(PERSON.encode(), "resume.yaml", project)
        options = pipeline.RenderOptions(theme="mine")
        try:
            pipeline.render(reading, [FORMATS.get(code.language, "markdown")], options, project)
        except ThemeError as error:
            return {one.code for one in error.diagnostics}
        return set()

    assert len(OF_THEMES) == 12
    assert given(code.bad) == {code.code}
    assert given(code.good) == set()


def test_every_code_is_given_somewhere() -> None:
    root = Path(codes.__file__).parents[1]
    paths = [path for path in root.rglob("*.py") if not path.name.endswith("codes.py")]
    source = "".join(path.read_text(encoding="utf-8") for path in paths)
    named = {name: code for name, code in vars(codes).items() if isinstance(code, codes.Code)}
    assert len(named) == len(codes.CODES) > 25
    for name, code in named.items():
        assert f"codes.{name}" in source
        assert f'"{code}",' not in source.replace('"code": "CV010",', "")


def test_codes_are_unique_and_described() -> None:
    named = [value for value in vars(codes).values() if isinstance(value, codes.Code)]
    assert len(named) > 20
    assert len(codes.CODES) == len(named) == len({code.name for code in named})
    for number, code in codes.CODES.items():
        assert str(code) == code.code == number
        assert code.what.endswith(".")
        assert not code.title.endswith(".")
        assert code.name == code.name.lower().replace(" ", "-")
