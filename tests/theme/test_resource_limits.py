"""A template from outside: what never ends is ended, what fills the memory is stopped."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.child_process.limited import ResourceLimits
from cvkit.errors import ThemeError
from cvkit.theme import resource_limits, templates

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import DocumentOf

EXTENDED = 'description = "x"\nextends = "classic"\n'
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no limits without it")
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="others do not limit the memory")

LOOP = "{% for a in range(99999) %}"
ENDLESS = LOOP * 3 + "{% endfor %}" * 3
DOUBLING = "{% set ns = namespace(t='x' * 9999) %}{% for i in range(60) %}"
DOUBLING += "{% set ns.t = ns.t ~ ns.t %}{% endfor %}"


@pytest.fixture
def render(tmp_path: Path, document_of: DocumentOf) -> Callable[[str], str]:
    def render(template: str) -> str:
        folder = tmp_path / "mine"
        folder.mkdir(exist_ok=True)
        (folder / "theme.toml").write_text(EXTENDED)
        (folder / "resume.md.j2").write_text(template)
        mine = theme.ThemeLibrary((tmp_path,), ()).load("mine")
        return templates.render(mine, "resume.md.j2", document=document_of("basics: {name: A}"))

    return render


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        resource_limits, "LIMITS", ResourceLimits(seconds=1, patience=30, memory=64)
    )


def test_the_limits_are_those_of_the_documentation() -> None:
    text = (Path(__file__).parents[2] / "docs/themes.md").read_text(encoding="utf-8")
    assert "run for five seconds and, on Linux, use half a gigabyte" in text
    assert (resource_limits.LIMITS.seconds, resource_limits.LIMITS.memory) == (5, 512)


@needs_fork
@pytest.mark.usefixtures("impatient")
def test_a_loop_that_says_nothing_is_ended(render: Callable[[str], str]) -> None:
    began = time.monotonic()
    with pytest.raises(ThemeError) as caught:
        render(ENDLESS)
    assert time.monotonic() - began < 20
    [found] = caught.value.diagnostics
    assert found.message == "the template took more than 1 s of CPU time"
    assert found.file.endswith("mine/resume.md.j2")
    assert found.help.startswith("themes that don't come with cvkit have limits")


@needs_linux
@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    "template",
    [
        DOUBLING,
        DOUBLING.replace("~", "+"),
        "{{ '%9999999999d' % 1 }}",
        "{% set wide = 10 ** 9 %}{{ '%*d' % (wide, 1) }}",
        "{{ '{:9999999999}'.format(1) }}",
        "{{ '%09999999999d'|format(1) }}",
        "{{ 'x'|center(10**9) }}",
        "{{ 'x'.ljust(10**9) }}",
        "{{ 'x'.zfill(10**9) }}",
        "{{ 'x'|indent(10**9, first=True) }}",
        "{{ [1]|batch(10**9, 0)|list }}",
        "{{ ('x' * 99999)|replace('x', 'y' * 99999) }}",
        "{{ ('x' * 99999).join(['y'] * 99999) }}",
        "{{ range(99999)|list|map('string')|join('x' * 99999) }}",
    ],
)
def test_a_text_that_fills_the_memory_is_stopped(
    render: Callable[[str], str], template: str
) -> None:
    with pytest.raises(ThemeError) as caught:
        render(template)
    [found] = caught.value.diagnostics
    assert (found.code, found.message) == ("CV212", "the template used more than 64 MiB of memory")


def test_a_built_in_theme_runs_here_and_any_other_in_a_process_of_its_own(
    tmp_path: Path, document_of: DocumentOf
) -> None:
    document = document_of("basics: {name: A}")

    def process_of(used: theme.Theme) -> int:
        text = "{{ document.locale|process }}"
        with_text = {**used.templates, "resume.md.j2": text}
        object.__setattr__(used, "templates", with_text)
        filters = {"process": lambda _text: os.getpid()}
        return int(templates.render(used, "resume.md.j2", filters=filters, document=document))

    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/theme.toml").write_text(EXTENDED)
    assert process_of(theme.built_in().load("classic")) == os.getpid()
    assert process_of(theme.built_in().load("jekyll")) == os.getpid()
    assert process_of(theme.ThemeLibrary((tmp_path,), ()).load("mine")) != os.getpid()


@needs_fork
def test_the_answer_is_whole(render: Callable[[str], str]) -> None:
    text = render(
        "{{ document.header.name }} é 日本 \n" + "{% for i in range(99999) %}é{% endfor %}"
    )
    assert text == "A é 日本 \n" + "é" * 99999


@needs_fork
def test_a_template_that_writes_nothing_is_an_error(render: Callable[[str], str]) -> None:
    with pytest.raises(ThemeError, match="has no output"):
        render(" {# all of it is a comment #}\n")


@needs_fork
def test_a_crash_is_told() -> None:
    def work() -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b"not reached"

    with pytest.raises(ThemeError) as caught:
        resource_limits.run(work, "x")
    [found] = caught.value.diagnostics
    assert (found.message, found.help) == ("the template crashed (signal 9)", "")
