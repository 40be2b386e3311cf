"""Programs load, validate and export résumés as the documentation shows."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

import cvkit as package
from conftest import ROOT
from cvkit.pipeline import RenderOptions

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Cli

PAGE = ROOT / "docs/python.md"
_BLOCK = re.compile(r"(?ms)^```(python|text)\n(.*?)^```$")
_SHORTEST = re.compile(r"(?ms)^```yaml\n(basics:\n  name: Ada Lovelace\n  headline.*?)^```$")
SHORT = b"basics: {name: Ada Lovelace}\n"


def test_the_documentation_works_from_top_to_bottom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(
        r"(?ms)^```yaml\n(basics:\n  name: Ada Lovelace\n  headline.*?)^```$", readme
    )
    (tmp_path / "resume.yaml").write_text(shown, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    known: dict[str, object] = {}
    compared = 0
    for language, text in _BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if language == "python":
            exec(compile(text, str(PAGE), "exec"), known)  # noqa: S102 - our own documentation
        else:
            assert capsys.readouterr().out == text
            compared += 1
    assert compared == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["resume.pdf", "resume.yaml"]


def test_it_makes_what_the_command_writes(cvkit: Cli, tmp_path: Path) -> None:
    source = tmp_path / "a.yaml"
    source.write_bytes(SHORT)
    assert cvkit("export", "pdf,docx", str(source), "-o", f"{tmp_path}/").code == 0
    made = package.export(source, ["pdf", "docx"])
    for name, artifact in made.artifacts.items():
        assert artifact.data == source.with_suffix(f".{name}").read_bytes()


def test_files_beside_it_are_found_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "work.yaml").write_text("work: [{organization: Mill}]", encoding="utf-8")
    text = SHORT + b"include: [work.yaml]\n"
    assert package.load(text, folder=tmp_path).work[0].organization == "Mill"
    with pytest.raises(package.ResumeError, match=r"resume.yaml:2:11: .*work.yaml"):
        package.load(text)


def test_rules_are_chosen() -> None:
    text = SHORT + b"work: [{organization: Mill, dates: 2020 - 2021, bullets: [A team player]}]\n"
    every = package.validate(text, today=date(2026, 1, 1))
    assert "CV108" in {one.code for one in every}
    chosen = package.validate(text, select=["CV108"], today=date(2026, 1, 1))
    assert [one.code for one in chosen] == ["CV108"]
    assert package.validate(text, select=["CV108"], ignore=["CV108"]) == ()
    with pytest.raises(package.CvkitError, match="no rule “nope”"):
        package.validate(text, select=["nope"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"formats": "nope"}, "There is no format “nope”."),
        ({"theme": "nope"}, "There is no theme “nope”."),
        ({"variant": "nope"}, "The résumé has no variant “nope”."),
        ({"locale": "xx"}, "There is no locale “xx”."),
        (
            {"formats": "png", "format_options": {"png": {"dots": 1}}},
            "The format png has no option “dots”.",
        ),
        (
            {"formats": "png", "format_options": {"png": {"dpi": 1}}},
            "--dpi must be between 10 and 1200.",
        ),
    ],
)
def test_what_there_is_not(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(package.CvkitError) as raised:
        package.export(SHORT, **arguments)  # type: ignore[arg-type]
    assert raised.value.message == message


def test_what_can_not_be_rendered_has_its_diagnostics() -> None:
    bullets = "".join(f"      - Bullet {number}\n" for number in range(200))
    text = f"basics: {{name: Ada}}\nwork:\n  - organization: Mill\n    bullets:\n{bullets}"
    with pytest.raises(package.ResumeError) as raised:
        package.export(text.encode(), pages=1)
    assert [one.code for one in raised.value.diagnostics] == ["CV306"]


def test_it_takes_all_that_an_export_can_be_asked_for() -> None:
    taken = inspect.signature(package.export).parameters
    assert {name for name in RenderOptions._fields if name not in taken} == set()


def test_a_letter_and_a_letter_with_its_resume() -> None:
    letter = b"export: {variants: {job: {letter: {paragraphs: [I apply.]}}}}\n"
    text = SHORT + b"work: [{organization: Mill}]\n" + letter
    made = package.export(text, "text", variant="job", letter=True).artifacts["text"].data
    assert (b"I apply." in made, b"Mill" in made) == (True, False)
    both = package.export(text, "pdf", variant="job", with_letter=True).artifacts["pdf"]
    assert both.pages == 2
    with pytest.raises(package.CvkitError, match="has no letter"):
        package.export(SHORT, "text", letter=True)


@pytest.mark.parametrize("times", [1, 3])
def test_a_program_that_exports_ends_well(times: int, tmp_path: Path) -> None:
    """What the engine's libraries hold is freed in an order that doesn't crash Python's exit."""
    program = (
        f"import cvkit\nfor _ in range({times}): cvkit.export({str(ROOT / 'resume.yaml')!r})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
