"""cvkit as a process of its own: pipes, signals, exit codes, and the last resort."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from cvkit import __main__ as entry
from cvkit import cli

if TYPE_CHECKING:
    from pathlib import Path

CVKIT = (sys.executable, "-m", "cvkit")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "resume.yaml").write_text("basics: {name: Ada}\n")
    return tmp_path


def run(folder: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*CVKIT, *arguments], cwd=folder, input=stdin, capture_output=True, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("validate",), 0), (("validate", "bad.yaml"), 1), (("validate", "no.yaml"), 2)],
)
def test_the_exit_code_says_who_is_at_fault(
    folder: Path, arguments: tuple[str, ...], code: int
) -> None:
    (folder / "bad.yaml").write_text("basics: {}\n")
    done = run(folder, *arguments)
    assert done.returncode == code
    assert done.stdout == b""
    assert bool(done.stderr) == bool(code)


def test_a_pdf_goes_through_pipes_whole(folder: Path) -> None:
    done = run(folder, "export", "pdf", "-", "-o", "-", stdin=b"basics: {name: Ada}")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"%PDF-1.7")
    assert done.stdout.rstrip().endswith(b"%%EOF")
    assert [path.name for path in folder.iterdir()] == ["resume.yaml"]


@pytest.mark.parametrize(
    "arguments", [("schema",), ("--help",), ("themes",), ("export", "html", "-o", "-")]
)
def test_a_reader_that_leaves_is_no_error(folder: Path, arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [*CVKIT, *arguments], cwd=folder, stdout=writer, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_whoever_runs_a_command_is_told_that_the_reader_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Left(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr("sys.stdout", Left())
    with pytest.raises(BrokenPipeError):
        cli.run(["schema"])


def test_control_c_stops_it_without_a_traceback(folder: Path) -> None:
    pipe = folder / "pipe.yaml"
    os.mkfifo(pipe)
    command = [*CVKIT, "validate", "pipe.yaml"]
    # Opening the pipe waits until cvkit has opened its end: then it is reading, and waits for us.
    with (
        subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE) as process,
        pipe.open("wb"),
    ):
        process.send_signal(signal.SIGINT)
        _, printed = process.communicate()
    assert (process.returncode, printed) == (130, b"")


def test_a_bug_is_told_in_one_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_arguments: object) -> int:
        raise RuntimeError("x")

    monkeypatch.delenv("CVKIT_DEBUG", raising=False)
    monkeypatch.setattr("cvkit.cli.run", fail)
    with pytest.raises(SystemExit) as caught:
        entry.main()
    assert caught.value.code == 2
    assert capsys.readouterr().err == (
        "error: This is a bug in cvkit: RuntimeError: x\n"
        "  help: Please report it with what you did. Set CVKIT_DEBUG=1 for a traceback.\n"
    )
    monkeypatch.setenv("CVKIT_DEBUG", "1")
    with pytest.raises(RuntimeError, match="x"):
        entry.main()


def test_an_interrupt_before_the_command_line_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("cvkit.cli.run", interrupt)
    with pytest.raises(SystemExit) as caught:
        entry.main()
    assert caught.value.code == 130


def test_who_stops_reading_the_messages_still_gets_the_files(folder: Path) -> None:
    text = "basics: {name: A, summary: 'ሀ'}\n"  # a letter that needs a message
    (folder / "resume.yaml").write_text(text, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [*CVKIT, "export", "pdf", "--allow-missing-glyphs"], cwd=folder, stderr=writing, check=False
    )
    os.close(writing)
    assert process.returncode != 2
    assert (folder / "resume.pdf").read_bytes().startswith(b"%PDF-")


def test_validate_never_searches_for_pydantic_plugins(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "cvkit", "validate"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "pydantic.main" in imported
    assert not imported & {"importlib.metadata", "email", "pydantic.plugin._loader"}


def test_pydantic_gets_its_own_module_when_it_asks_for_more() -> None:
    asked = (
        "from cvkit import __main__ as entry; entry._skip_pydantic_plugins();"
        "from pydantic.plugin._loader import PYDANTIC_ENTRY_POINT_GROUP as group; print(group)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "pydantic\n"
