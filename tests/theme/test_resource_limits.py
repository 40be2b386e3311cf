"""A template from outside: what never ends is ended, what fills the memory is stopped."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
import time
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.diagnostics import Position, Span, codes
from cvkit.errors import PlatformError, ThemeError
from cvkit.theme import resource_limits, templates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
        resource_limits, "LIMITS", resource_limits.ResourceLimits(seconds=1, patience=30, memory=64)
    )


@pytest.fixture(autouse=True)
def _no_child_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    started: list[int] = []
    fork = resource_limits._fork

    def remember() -> int:
        child = fork()
        started.append(child)
        return child

    monkeypatch.setattr(resource_limits, "_fork", remember)
    yield
    for child in started:
        with pytest.raises(ChildProcessError):
            os.waitpid(child, os.WNOHANG)


def test_the_limits_are_those_of_the_documentation() -> None:
    text = (Path(__file__).parents[2] / "docs/themes.md").read_text(encoding="utf-8")
    assert "run for five seconds and, on Linux, use half a gigabyte" in text
    assert (resource_limits.LIMITS.seconds, resource_limits.LIMITS.memory) == (5, 512)


def wait() -> bytes:
    time.sleep(60)
    return b""


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


@needs_fork
def test_what_only_waits_is_ended_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource_limits, "LIMITS", resource_limits.ResourceLimits(patience=1))
    began = time.monotonic()
    with pytest.raises(ThemeError, match=r"^x: error CV212 the template took more than 1 s$"):
        resource_limits.run(wait, "x")
    assert time.monotonic() - began < 20


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
def test_a_themes_own_errors_come_as_they_were_told() -> None:
    span = Span(Position(2, 1), Position(2, 4))
    found = codes.TEMPLATE_ERROR.over(span, "a fault", "advice", file="mine/resume.md.j2")
    other = codes.TEMPLATE_LIMIT.over(None, "ç", file="x")

    def work() -> bytes:
        raise ThemeError(found, other)

    with pytest.raises(ThemeError) as caught:
        resource_limits.run(work, "x")
    assert caught.value.diagnostics == (found, other)


@needs_fork
def test_any_other_error_is_a_bug_and_says_where() -> None:
    def work() -> bytes:
        raise AssertionError("mine")

    with pytest.raises(RuntimeError, match=r"(?s)in work\n.*AssertionError: mine"):
        resource_limits.run(work, "x")


@needs_fork
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_child_that_is_killed_is_told(number: signal.Signals) -> None:
    def work() -> bytes:
        os.kill(os.getpid(), number)
        return b"not reached"

    with pytest.raises(
        ThemeError, match=rf"^x: error CV212 the template crashed \(signal {number:d}\)$"
    ):
        resource_limits.run(work, "x")


@needs_fork
def test_the_child_leaves_no_trace(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    class Circle:
        def __init__(self, trace: Path) -> None:
            self.me = self
            weakref.finalize(self, trace.touch)

    def leave_traces() -> bytes:
        gc.collect()
        os.write(1, b"written")
        os.write(2, b"written")
        try:
            (tmp_path / "file").write_text("x")
        except OSError:
            return b"not a byte"
        return b"written"

    gc.collect()
    gc.disable()
    try:
        finalizer = Circle(tmp_path / "finalized")
        del finalizer
        sys.stdout.write("once")
        before = sorted(tmp_path.iterdir())
        answer = resource_limits.run(leave_traces, "x")
        after = sorted(tmp_path.iterdir())
    finally:
        gc.enable()
    assert answer == b"not a byte"
    assert before == []
    assert [path.read_bytes() for path in after] == [b""]
    assert after == [tmp_path / "file"]
    sys.stdout.flush()
    assert capfd.readouterr() == ("once", "")


@needs_fork
def test_the_child_runs_no_handler_of_the_parents(tmp_path: Path) -> None:
    code = (
        "import atexit, pathlib, sys\n"
        "from cvkit.theme import resource_limits\n"
        "atexit.register(lambda: pathlib.Path('ends').mkdir())\n"
        "sys.stdout.write('once ')\n"
        "def leave(): raise SystemExit(3)\n"
        "print(resource_limits.run(lambda: b'y', 'x'))\n"
        "try:\n    resource_limits.run(leave, 'x')\nexcept Exception as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    said = "x: error CV212 the template crashed (signal 0)"
    assert done.stdout == f"once b'y'\n{said}\n"
    assert done.stderr == "", "the folder would be made twice"
    assert (tmp_path / "ends").is_dir()


@needs_fork
def test_several_threads_may_render_at_once(render: Callable[[str], str]) -> None:
    render("warm")
    answers: list[bytes] = []

    def work(number: int) -> None:
        answers.append(resource_limits.run(lambda: str(number).encode() * 99999, "x"))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [str(number).encode() * 99999 for number in range(8)]


@needs_fork
def test_ctrl_c_ends_the_child_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_reader: int, _patience: int) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(resource_limits, "_read", interrupt)
    with pytest.raises(KeyboardInterrupt):
        resource_limits.run(wait, "x")
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@needs_fork
def test_a_parent_that_ignores_its_children_is_answered() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert resource_limits.run(lambda: b"y", "x") == b"y"
    finally:
        signal.signal(signal.SIGCHLD, before)


@needs_fork
def test_a_machine_without_room_for_a_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", fail)
    before = len(list(Path("/dev/fd").iterdir()))
    with pytest.raises(PlatformError, match=r"^Can't start a process: Resource temp"):
        resource_limits.run(lambda: b"", "x")
    assert len(list(Path("/dev/fd").iterdir())) == before


def test_without_fork_it_runs_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def fill() -> bytes:
        raise MemoryError

    monkeypatch.delattr(os, "fork")
    assert resource_limits.run(lambda: str(os.getpid()).encode(), "x") == str(os.getpid()).encode()
    with pytest.raises(
        ThemeError, match=r"^x: error CV212 the template needs more memory than is available$"
    ):
        resource_limits.run(fill, "x")
