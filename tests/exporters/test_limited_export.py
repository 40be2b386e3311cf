"""An export in a theme from outside ends, and whatever goes wrong in it is the theme's fault."""

from __future__ import annotations

import base64
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from conftest import PERSON, write_theme
from cvkit import pipeline
from cvkit.child_process.limited import ResourceLimits
from cvkit.diagnostics import codes
from cvkit.errors import FormatError, ThemeError
from cvkit.exporters import limited_export
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.limited_export import Exported
from cvkit.theme import Theme, ThemeLibrary
from projects import MemoryProject

if TYPE_CHECKING:
    from pathlib import Path

JOB = PERSON + "work: [{organization: Mill, title: Weaver, dates: 2020, bullets: [a, b, c]}]\n"
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no limits without it")
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="others do not limit the memory")


@pytest.fixture
def mine(tmp_path: Path) -> Theme:
    write_theme(tmp_path, "mine")
    return ThemeLibrary((tmp_path,), ()).load("mine")


def page(body: str) -> str:
    """Return a template with the theme's style sheet and a text in its body."""
    head = '<html lang="en"><head><title>x</title><style>{{ stylesheet }}</style></head>'
    return f"{head}<body>{body}</body></html>"


def rectangles() -> str:
    """Return the address of a picture that draws a rectangle a billion times."""
    uses = "".join(
        f'<g id="g{level}">' + f'<use href="#g{level - 1}"/>' * 10 + "</g>"
        for level in range(1, 10)
    )
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs>'
        f'<rect id="g0" width="1" height="1"/>{uses}</defs><use href="#g9"/></svg>'
    )
    return f"data:image/svg+xml;base64,{base64.b64encode(picture.encode()).decode()}"


ENDLESS = {
    "columns in columns": {"style_css": "* { columns: 3 }"},
    "boxes in flexible boxes": {"style_css": "* { display: flex }"},
    "a gradient of a million stripes": {
        "style_css": "body { background: repeating-linear-gradient(#fff, #eee 0.001px) }"
    },
    "a long text before every one": {
        "style_css": "p::before, span::before { content: '" + "word " * 4000 + "' }"
    },
    "a picture of pictures": {"style_css": f"h1 {{ background: url({rectangles()}) }}"},
    "many attributes": {
        "resume_html.j2": page(f"<p {' '.join(f'a{number}' for number in range(50_000))}>x</p>")
    },
    "a wide table": {
        "resume_html.j2": page("<table><tr><td colspan=100000000>x</td></tr></table>")
    },
}
"""What would take minutes, or gigabytes."""

IMPOSSIBLE = {
    "deep nesting": {"resume_html.j2": page("<div>" * 5000 + "x")},
    "paper without size": {"style_css": "@page { size: 0 0 }"},
    "an address in an attribute": {
        "resume_html.j2": page('<p data-x="y" style="background: attr(data-x url, \'z\')">x</p>')
    },
}
"""What the PDF engine can't lay out."""


def failure(folder: Path, files: dict[str, str], *, trust_theme: bool = False) -> tuple[str, str]:
    """Export as PDF in a theme of these files; return the code and the message of the fault."""
    files = {name.replace("_html", ".html"): text for name, text in files.items()}
    write_theme(folder, "mine", **files)
    project = MemoryProject(themes=[folder])
    reading = pipeline.check(JOB.encode(), "resume.yaml", project)
    options = pipeline.RenderOptions(theme="mine", trust_theme=trust_theme)
    with pytest.raises(ThemeError) as caught:
        pipeline.render(reading, ["pdf"], options, project)
    [found] = caught.value.diagnostics
    assert found.file == str(folder / "mine/theme.toml")
    return found.code, found.message


@needs_linux
@pytest.mark.parametrize("files", ENDLESS.values(), ids=ENDLESS)
def test_what_takes_too_much_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str]
) -> None:
    limits = ResourceLimits(seconds=2, patience=60, memory=256, file=64)
    monkeypatch.setattr(limited_export, "LIMITS", limits)
    code, message = failure(tmp_path, files)
    assert (code, message) in {
        ("CV214", "the export in the theme mine took more than 2 s of CPU time"),
        ("CV214", "the export in the theme mine used more than 256 MiB of memory"),
    }


@pytest.mark.parametrize("trust_theme", [False, True])
@pytest.mark.parametrize("files", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_the_engine_cannot_lay_out_is_the_themes_fault(
    tmp_path: Path, files: dict[str, str], *, trust_theme: bool
) -> None:
    code, message = failure(tmp_path, files, trust_theme=trust_theme)
    assert code == "CV215"
    assert message.startswith("the export in the theme mine failed: ")


def test_the_limits_can_be_taken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limits = ResourceLimits(seconds=3, patience=60, memory=1, file=64)
    monkeypatch.setattr(limited_export, "LIMITS", limits)
    write_theme(tmp_path, "mine")
    project = MemoryProject(themes=[tmp_path])
    reading = pipeline.check(JOB.encode(), "resume.yaml", project)
    options = pipeline.RenderOptions(theme="mine", trust_theme=True)
    assert pipeline.render(reading, ["text", "html"], options, project).artifacts


def processes(theme: Theme) -> set[bool]:
    """Return whether an export in a theme runs in this process."""
    data = limited_export.run(
        lambda: Exported({"text": Artifact(str(os.getpid()).encode())}, ()), theme
    )
    return {int(one.data) == os.getpid() for one in data.artifacts.values()}


@needs_fork
def test_only_a_theme_that_is_limited_has_a_process_of_its_own(classic: Theme, mine: Theme) -> None:
    assert processes(classic) == {True}
    assert processes(mine) == {False}
    assert processes(replace(mine, is_trusted=True)) == {True}


def test_the_result_comes_as_it_was(mine: Theme) -> None:
    found = codes.ALMOST_EMPTY_PAGE.at(("work", 0), "empty")
    made = Exported(
        {
            "png": Artifact(b"one", 2, 0.5, (found,), (b"one", b"two")),
            "text": Artifact(b""),
        },
        (found, codes.LEFT_OUT.at(None, "left out")),
    )
    assert limited_export.run(lambda: made, mine) == made


@pytest.mark.parametrize("is_trusted", [False, True])
def test_errors_of_cvkit_stay_what_they_are(mine: Theme, *, is_trusted: bool) -> None:
    def fail() -> Exported:
        raise FormatError("A fault.", "Help.")

    with pytest.raises(FormatError, match=r"^A fault\.$"):
        limited_export.run(fail, replace(mine, is_trusted=is_trusted))


@pytest.mark.parametrize("is_trusted", [False, True])
@pytest.mark.parametrize(
    ("raised", "what"),
    [
        (ZeroDivisionError("x"), "failed: ZeroDivisionError: x"),
        (AssertionError(), "failed: AssertionError"),
        (RecursionError("deep"), "failed: RecursionError: deep"),
    ],
)
def test_any_other_is_the_fault_of_a_theme_from_outside(
    classic: Theme, mine: Theme, raised: Exception, what: str, *, is_trusted: bool
) -> None:
    def fail() -> Exported:
        raise raised

    with pytest.raises(ThemeError) as caught:
        limited_export.run(fail, replace(mine, is_trusted=is_trusted))
    [found] = caught.value.diagnostics
    assert (found.code, found.message) == ("CV215", f"the export in the theme mine {what}")
    assert type(raised).__name__ in str(caught.value.__cause__) + repr(caught.value.__cause__)
    with pytest.raises(type(raised)):
        limited_export.run(fail, classic)


@pytest.mark.parametrize("is_trusted", [False, True])
def test_a_full_memory_is_told(mine: Theme, *, is_trusted: bool) -> None:
    def fail() -> Exported:
        raise MemoryError

    with pytest.raises(ThemeError) as caught:
        limited_export.run(fail, replace(mine, is_trusted=is_trusted))
    [found] = caught.value.diagnostics
    assert (found.code, "memory" in found.message) == ("CV215" if is_trusted else "CV214", True)
    assert ("--trust-theme" in found.help) is not is_trusted


@needs_fork
def test_a_crash_is_told(mine: Theme) -> None:
    def crash() -> Exported:
        os.kill(os.getpid(), 9)
        return Exported({}, ())

    with pytest.raises(ThemeError) as caught:
        limited_export.run(crash, mine)
    [found] = caught.value.diagnostics
    assert (found.code, found.message) == (
        "CV215", "the export in the theme mine crashed (signal 9)",
    )  # fmt: skip


@needs_fork
def test_the_bytes_are_the_same_though_the_engine_was_used_before(
    tmp_path: Path, png: bytes
) -> None:
    write_theme(tmp_path, "mine", '[colors]\naccent = "#008000"\n')
    project = MemoryProject({"portrait.jpg": png}, themes=[tmp_path])
    reading = pipeline.check(JOB.encode(), "resume.yaml", project)

    def rendered(theme: str, *, trust_theme: bool = False) -> pipeline.Rendered:
        options = pipeline.RenderOptions(theme=theme, trust_theme=trust_theme, pages=1)
        return pipeline.render(reading, ["all"], options, project)

    rendered("classic")
    here, limited = rendered("mine", trust_theme=True), rendered("mine")
    assert sorted(here.artifacts) == ["docx", "html", "markdown", "pdf", "png", "text"]
    made = here.artifacts.items()
    assert [name for name, artifact in made if limited.artifacts[name] != artifact] == []
    assert limited.diagnostics == here.diagnostics
