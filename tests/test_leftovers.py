"""However an export ends, it leaves its files or none, and nothing in the temporary folder."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

EXPORT = (sys.executable, "-m", "cvkit", "export")
RESUME = "basics: {name: Ada Lovelace, headline: Programmer}\n"
FILES = ["resume.docx", "resume.html", "resume.md", "resume.pdf", "resume.png", "resume.txt"]
TIRED = 60
"""Seconds after which a test does not wait any longer."""


def theme(css: str) -> dict[str, str]:
    """Return the files of a theme with a style sheet of its own."""
    manifest = 'description = "Mine."\nextends = "classic"\n'
    return {"themes/mine/theme.toml": manifest, "themes/mine/style.css": css}


def start(folder: Path, *arguments: str, **files: str) -> subprocess.Popen[bytes]:
    """Start an export whose temporary folder and output folder are empty."""
    for name in ("here", "tmp", "out"):
        (folder / name).mkdir()
    for name, text in {"resume.yaml": RESUME, **files}.items():
        path = folder / "here" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return subprocess.Popen(
        [*EXPORT, *arguments, "-o", f"{folder}/out/"],
        cwd=folder / "here",
        env={**os.environ, "TMPDIR": str(folder / "tmp")},
        stderr=subprocess.PIPE,
    )


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def left(folder: Path) -> tuple[list[str], list[str]]:
    """Return what lies in the temporary folder, and in the output folder."""
    return names(folder / "tmp"), names(folder / "out")


def running(folder: Path) -> list[str]:
    """Return the processes that have a folder as their folder for temporary files."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):  # of another user, or over
            if f"TMPDIR={folder / 'tmp'}".encode() in path.read_bytes():
                found.append(path.parent.name)
    return found


def wait_for_fonts(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait until a page is being laid out: then its fonts lie in the temporary folder."""
    until = time.monotonic() + TIRED
    while not list(folder.glob("tmp/*/")):  # not Python's own probe of the folder, a file
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.001)


@pytest.mark.parametrize(
    ("formats", "files", "code", "written"),
    [
        ("all", {}, 0, FILES),
        ("all", {"resume.yaml": "basics: {}\n"}, 1, []),
        ("pdf", theme("p { background: url(https://example.org/) }"), 2, []),
        ("pdf", {**theme(""), "themes/mine/resume.html.j2": "{{ nothing.at.all }}"}, 2, []),
    ],
    ids=["good", "bad résumé", "bad style sheet", "bad template"],
)
def test_an_export_leaves_its_files_alone(
    tmp_path: Path, formats: str, files: dict[str, str], code: int, written: list[str]
) -> None:
    own = ("--theme", "mine") if code > 1 else ()
    with start(tmp_path, formats, *own, **files) as process:
        process.communicate(timeout=TIRED)
    assert process.returncode == code
    assert left(tmp_path) == ([], written)


@pytest.mark.parametrize("name", ["classic", "mine"])
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_export_leaves_nothing(
    tmp_path: Path, sent: signal.Signals, code: int, name: str
) -> None:
    with start(tmp_path, "all", "--theme", name, **theme("* { columns: 3 }")) as process:
        wait_for_fonts(process, tmp_path)
        process.send_signal(sent)
        _, printed = process.communicate(timeout=TIRED)
    assert (process.returncode, printed) == (code, b"")
    assert left(tmp_path) == ([], [])
    assert running(tmp_path) == []


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_whenever_it_is_interrupted(tmp_path: Path, sent: signal.Signals, code: int) -> None:
    for number in range(6):
        folder = tmp_path / str(number)
        folder.mkdir()
        with start(folder, "pdf") as process:
            time.sleep(number / 5)
            process.send_signal(sent)
            process.communicate(timeout=TIRED)
        assert process.returncode in {0, code, -sent, 1}  # the last two: Python was starting
        temporary, written = left(folder)
        assert temporary == []
        # The signal may come when the file has taken its place, and then it is whole.
        assert written in ([[]] if process.returncode else []) + [["resume.pdf"]]
        assert all(
            (folder / "out" / name).read_bytes().rstrip().endswith(b"%%EOF") for name in written
        )


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("waits", [True, False])
@pytest.mark.parametrize("name", ["classic", "mine"])
def test_a_preview_ends_clean_whatever_it_is_doing(
    tmp_path: Path, sent: signal.Signals, code: int, name: str, *, waits: bool
) -> None:
    (tmp_path / "tmp").mkdir()
    resume = f"{RESUME}export: {{theme: {name}}}\n"
    for file, text in {"resume.yaml": resume, **theme("* { columns: 3 }")}.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "cvkit", "preview", "--no-open"],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(tmp_path / "tmp")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.readline()  # the first page is being made
        if waits:
            wait_for_fonts(process, tmp_path)
        process.send_signal(sent)
        _, printed = process.communicate(timeout=TIRED)
    assert (process.returncode, printed) == (code, b"")
    assert names(tmp_path / "tmp") == []
    assert running(tmp_path) == []
