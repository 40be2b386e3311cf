"""cvkit as a process of its own: pipes, signals, exit codes, and the last resort."""

from __future__ import annotations

import atexit
import errno
import io
import os
import shlex
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


@pytest.mark.parametrize(
    "arguments", [("validate",), ("validate", "--format", "json"), ("export", "text,html")]
)
def test_errors_are_errors_if_no_one_reads_them(folder: Path, arguments: tuple[str, ...]) -> None:
    (folder / "resume.yaml").write_text("basics: {nam: Ada}\n")
    reader, writer = os.pipe()
    os.close(reader)
    try:
        command = [*CVKIT, *arguments]
        done = subprocess.run(command, cwd=folder, stdout=writer, stderr=writer, check=False)
    finally:
        os.close(writer)
    assert done.returncode == 1


def test_whoever_runs_a_command_is_told_that_the_reader_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Left(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr("sys.stdout", Left())
    with pytest.raises(BrokenPipeError):
        cli.run(["schema"])


def shell(folder: Path, line: str) -> tuple[int, str, str]:
    """Run cvkit, written as ``cvkit`` in a shell's command line."""
    line = line.replace("cvkit", shlex.join(CVKIT))
    done = subprocess.run(
        ["/bin/sh", "-c", line], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


NO_INPUT = "error: Standard input is closed.\n  help: Name a file, or pipe a résumé to cvkit.\n"
NO_OUTPUT = "error: The output can't be written: standard output is closed.\n"


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("cvkit validate - <&-", (2, "", NO_INPUT)),
        ("cvkit validate --fix - <&-", (2, "", NO_INPUT)),
        ("cvkit export text - <&-", (2, "", NO_INPUT)),
        ("cvkit validate <&-", (0, "", "")),
        ("cvkit validate 2>&-", (0, "", "")),
        ("cvkit validate no.yaml 2>&-", (2, "", "")),
        ("cvkit export text -o - 2>&-", (0, "Ada\n", "")),
        ("cvkit export text -o - >&-", (2, "", NO_OUTPUT)),
        ("cvkit schema >&-", (2, "", NO_OUTPUT)),
        ("cvkit --help >&-", (2, "", NO_OUTPUT)),
        ("cvkit validate --format json >&-", (2, "", NO_OUTPUT)),
        ("cvkit validate >&-", (0, "", "")),
        ("cvkit export text -o - <&- >&- 2>&-", (2, "", "")),
        (
            "cvkit validate - 0>out",
            (2, "", "error: Can't read standard input: bad file descriptor.\n"),
        ),
    ],
)
def test_a_closed_stream(folder: Path, line: str, outcome: tuple[int, str, str]) -> None:
    assert shell(folder, line) == outcome


def test_no_file_takes_the_place_of_a_closed_stream(folder: Path) -> None:
    show = (
        "import os; from cvkit import __main__ as entry; entry._replace_closed_streams();"
        "file = open('x', 'w'); print(file.fileno() > 2)"
    )
    line = f"{sys.executable} -c {shlex.quote(show)} <&- 2>&-"
    done = subprocess.run(line, shell=True, cwd=folder, capture_output=True, check=True)  # noqa: S602
    assert done.stdout == b"True\n"


@pytest.mark.parametrize("command", ["explain CV103", "explain", "validate --format sarif"])
def test_nothing_depends_on_docstrings(folder: Path, command: str) -> None:
    usual = shell(folder, f"cvkit {command}")
    assert usual[0] == 0
    assert shell(folder, f"PYTHONOPTIMIZE=2 cvkit {command}") == usual


def test_control_c_during_the_imports(folder: Path) -> None:
    interrupt = (
        "import os, signal, sys; from cvkit import __main__ as entry\n"
        "class Interrupt:\n"
        "    def find_spec(name, path=None, target=None):\n"
        "        if name == 'cvkit.cli.app': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupt)\n"
        "entry.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", interrupt, "validate"], cwd=folder, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_control_c_stays_ignored(folder: Path) -> None:
    ignored = (
        "import os, signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "from cvkit import __main__ as entry, cli\n"
        "cli.run = lambda _: os.kill(os.getpid(), signal.SIGINT) or 0\n"
        "entry.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", ignored], cwd=folder, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    ("handler", "code"), [("SIG_DFL", 129), ("SIG_IGN", 0)], ids=["usual", "nohup"]
)
def test_a_closed_terminal_ends_it_unless_it_is_under_nohup(
    folder: Path, handler: str, code: int
) -> None:
    closed = (
        f"import os, signal; signal.signal(signal.SIGHUP, signal.{handler})\n"
        "from cvkit import __main__ as entry, cli\n"
        "def run(_):\n"
        "    try: os.kill(os.getpid(), signal.SIGHUP); return 0\n"
        "    finally: print('clean')\n"
        "cli.run = run\n"
        "entry.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", closed], cwd=folder, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, b"clean\n", b"")


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


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `main` run in this process, which is not to end with it."""
    monkeypatch.setattr(atexit, "register", lambda _function: None)


@pytest.mark.usefixtures("here")
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


@pytest.mark.usefixtures("here")
def test_a_bug_prints_nothing_that_a_terminal_would_interpret(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_arguments: object) -> int:
        raise RuntimeError("x\x1b[2J\u202ey\r\nz")

    monkeypatch.delenv("CVKIT_DEBUG", raising=False)
    monkeypatch.setattr("cvkit.cli.run", fail)
    with pytest.raises(SystemExit):
        entry.main()
    first, second, *_ = capsys.readouterr().err.split("\n")
    assert first == "error: This is a bug in cvkit: RuntimeError: x␛[2J\N{REPLACEMENT CHARACTER}y␍"
    assert second == "z"


@pytest.mark.usefixtures("here")
def test_an_interrupt_before_the_command_line_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("cvkit.cli.run", interrupt)
    with pytest.raises(SystemExit) as caught:
        entry.main()
    assert caught.value.code == 130


def test_what_is_to_be_cleaned_up_is_and_what_is_printed_last_is_seen(folder: Path) -> None:
    program = (
        "import atexit, pathlib, tempfile\n"
        "from cvkit.__main__ import main\n"
        "from cvkit import cli\n"
        "def run(_arguments):\n"
        "    atexit.register(lambda: print('last'))\n"
        "    atexit.register(pathlib.Path('there').unlink)\n"
        "    print('x' * 100_000)\n"
        "    return 3\n"
        "cli.run = run\n"
        "main()\n"
    )
    (folder / "there").touch()
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, check=False
    )
    assert done.returncode == 3
    assert done.stdout == b"x" * 100_000 + b"\nlast\n"
    assert done.stderr == b""
    assert not (folder / "there").exists()


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


def test_pydantic_gets_its_own_module_when_it_asks_for_more() -> None:
    asked = (
        "from cvkit import __main__ as entry; entry._skip_pydantic_plugins();"
        "from pydantic.plugin._loader import PYDANTIC_ENTRY_POINT_GROUP as group; print(group)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "pydantic\n"
