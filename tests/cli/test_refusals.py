"""What the machine refuses is one message: what cvkit could not do, and why."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tiny_font
from conftest import PERSON, Cli
from cvkit import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65_534
LONG = "x" * 300 + ".txt"


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Cli]:
    """Return a command line in a folder that everyone may reach."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        monkeypatch.chdir(name)
        cvkit = Cli(Path(name), capsys)
        cvkit.write("resume.yaml", PERSON)
        cvkit("export", "text,html")  # loads what may not be readable without privilege
        for made in ("resume.txt", "resume.html"):
            (cvkit.folder / made).unlink()
        yield cvkit
        monkeypatch.undo()


@contextlib.contextmanager
def without_privilege() -> Iterator[None]:
    """Be someone else than root, to whom nothing is forbidden."""
    is_root = os.getuid() == 0
    if is_root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if is_root:
            os.setresuid(0, 0, 0)


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("export text -o /proc/x.txt", "Can't write /proc/x.txt: no files can be created there."),
        (
            "export text -o resume.yaml/x.txt",
            "Can't write resume.yaml/x.txt: resume.yaml is not a folder.",
        ),
        ("export text -o /dev/full/", "/dev/full is a file, not a folder."),
        ("themes --gallery resume.yaml", "resume.yaml is a file, not a folder."),
        (f"export text -o {LONG}", f"Can't write {LONG}: file name too long."),
    ],
)
def test_a_place_where_no_file_can_be(
    person: Cli, monkeypatch: pytest.MonkeyPatch, command: str, message: str
) -> None:
    classic = {"classic": theme.built_in().available()["classic"]}  # one is enough for a gallery
    monkeypatch.setattr(theme.ThemeLibrary, "available", lambda _library: classic)
    code, out, err = person(*command.split())
    assert (code, out) == (2, "")
    assert err == f"error: {message}\n"


@pytest.mark.parametrize(
    ("path", "mode", "command", "message"),
    [
        ("a/", 0o555, "export text -o a/", "Can't write a/resume.txt: permission denied."),
        ("a/", 0o555, "export text -o a/x.txt", "Can't write a/x.txt: permission denied."),
        ("a/", 0o000, "export text -o a/x.txt", "Can't write a/x.txt: permission denied."),
        (
            "a.txt",
            0o444,
            "export text -o a.txt --force",
            "Can't write a.txt: it is write-protected.",
        ),
        ("a.txt", 0o000, "export text -o a.txt", "Can't read a.txt: permission denied."),
        ("themes/", 0o000, "export html", "Can't read the folder themes: permission denied."),
        ("themes/", 0o000, "validate", "Can't read the folder themes: permission denied."),
    ],
)
def test_what_may_not_be_read_or_written(
    shared: Cli, path: str, mode: int, command: str, message: str
) -> None:
    assert refused(shared, path, mode, command) == (2, "", f"error: {message}\n")


@pytest.mark.parametrize(
    ("path", "command", "what", "file"),
    [
        ("fonts/", "export html", "folder", "fonts"),
        ("fonts/x.ttf", "export html", "font", "fonts/x.ttf"),
        ("themes/a/", "export html --theme a", "file", "themes/a/theme.toml"),
        ("themes/a/theme.toml", "export html --theme a", "file", "themes/a/theme.toml"),
        ("themes/a/style.css", "export html --theme a", "file", "themes/a/style.css"),
        ("themes/a/resume.html.j2", "export html --theme a", "file", "themes/a/resume.html.j2"),
    ],
)
def test_what_may_not_be_read_of_a_theme(
    shared: Cli, path: str, command: str, what: str, file: str
) -> None:
    said = f"error[CV209]: this {what} can't be read: permission denied\n --> {file}\n"
    outcome = (2, "", f"{said}1 error in {file}\n")
    assert refused(shared, path, 0o000, command) == outcome


def refused(shared: Cli, path: str, mode: int, command: str) -> tuple[int, str, str]:
    """Return what a command says of a file or folder that it may not use."""
    shared.write("themes/a/theme.toml", 'extends = "classic"\n')
    if path.endswith("/"):
        (shared.folder / path).mkdir(parents=True, exist_ok=True)
    elif not (shared.folder / path).exists():
        shared.write(path, tiny_font.make("Boxes", "Ada"))
    (shared.folder / path).chmod(mode)
    with without_privilege():
        code, out, err = shared(*command.split())
    (shared.folder / path).chmod(0o755)
    return code, out, err


def test_a_theme_that_may_not_be_read_is_in_nobodys_way(shared: Cli) -> None:
    shared.write("themes/a/theme.toml", 'extends = "classic"\n')
    (shared.folder / "themes/a").chmod(0o000)
    with without_privilege():
        code, _, err = shared("validate")
    (shared.folder / "themes/a").chmod(0o755)
    assert (code, err) == (0, "")


@pytest.mark.parametrize("buffering", ["", "1"])
@pytest.mark.parametrize(
    "command", ["export text -o -", "schema", "explain CV001", "themes", "--version", "--help"]
)
def test_a_full_standard_output(person: Cli, command: str, buffering: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cvkit", *command.split()],
            cwd=person.folder,
            env=os.environ | {"PYTHONUNBUFFERED": buffering},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "error: The output can't be written: no space left on device.\n"
