"""What differs on macOS and Windows, as far as it can be imitated here."""

from __future__ import annotations

import contextlib
import ntpath
import os
import platform
import socket
import subprocess
import sys
from ctypes.macholib import dyld
from functools import partial
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from conftest import write_theme
from cvkit import disk, plugins
from cvkit.cli import terminal
from cvkit.cli.output_paths import Folder, Output, Planned, destination, paths_of
from cvkit.diagnostics import codes
from cvkit.diagnostics.render import github
from cvkit.errors import CvkitError, FileError
from cvkit.exporters import Artifact
from cvkit.exporters.pdf import engine
from cvkit.preview import server
from cvkit.revisions import Revision

if TYPE_CHECKING:
    from conftest import Cli

WITHOUT_UNIX = """\
import os, select, signal, sys
import joblib.externals.loky, mcp.server  # these ask for the system
for module in ("fcntl", "grp", "pwd", "resource", "termios", "tty"):
    sys.modules[module] = None
for name in ("fork", "forkpty", "geteuid", "getuid", "getpgrp", "killpg", "setpgid", "setsid"):
    delattr(os, name)
for name in ("SIGHUP", "SIGIO", "SIGKILL", "SIGXCPU", "pthread_sigmask"):
    delattr(signal, name)
del select.poll
import _signal
del _signal.SIGHUP
import pkgutil, importlib, cvkit
for module in pkgutil.walk_packages(cvkit.__path__, "cvkit."):
    importlib.import_module(module.name)
from cvkit.__main__ import main
main()
"""
"""Runs cvkit, all of whose modules are imported, without what Python lacks on Windows."""


def run(code: str, folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=folder, env={**os.environ, **more}, capture_output=True, check=False,
    )  # fmt: skip


def test_nothing_needs_what_only_unix_has(tmp_path: Path) -> None:
    text = "basics: {name: Ada Lovelace}\nexport: {theme: own}\n"
    (tmp_path / "resume.yaml").write_text(text, encoding="utf-8")
    write_theme(tmp_path / "themes", "own")
    (tmp_path / "here").mkdir()
    ordinary = "from cvkit.__main__ import main; main()"
    for code, output in ((ordinary, "here/"), (WITHOUT_UNIX, "there/")):
        for words in (("validate",), ("export", "all", "-o", output), ("themes",), ("doctor",)):
            done = run(code, tmp_path, *words)
            assert (done.returncode, done.stderr) == (0, b""), words
    made = {path.name: path.read_bytes() for path in (tmp_path / "there").iterdir()}
    assert len(made) > 5
    assert made == {path.name: path.read_bytes() for path in (tmp_path / "here").iterdir()}


def test_a_console_of_windows_gets_what_it_can_show(tmp_path: Path) -> None:
    (tmp_path / "resume.yaml").write_text("basics: {name: '数 → é', emial: x}\n", encoding="utf-8")
    command = "from cvkit.__main__ import main; main()"
    surroundings = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = run(command, tmp_path, "validate", **surroundings)
    assert done.returncode == 1
    assert "name: '? ? é'" in done.stderr.decode("cp1252")
    data = run(command, tmp_path, "validate", "--format", "json", **surroundings)
    assert data.stdout.decode("utf-8").startswith("{")


def test_its_colours_are_switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[str] = []
    console = SimpleNamespace(just_fix_windows_console=lambda: called.append("fixed"))
    monkeypatch.setitem(sys.modules, "colorama", console)
    terminal.prepare()
    monkeypatch.setattr(sys, "platform", "win32")
    terminal.prepare()
    assert called == ["fixed"]


@pytest.mark.parametrize(
    ("system", "names", "are_two"),
    [
        ("linux", ("Ada", "ada"), True),
        ("darwin", ("Ada", "ada"), False),
        ("win32", ("Ada", "ada"), False),
        ("darwin", ("É", "E\N{COMBINING ACUTE ACCENT}"), False),
        ("darwin", ("ada", "adam"), True),
    ],
)
def test_two_files_need_two_names(
    monkeypatch: pytest.MonkeyPatch, system: str, names: tuple[str, str], *, are_two: bool
) -> None:
    (text,) = plugins.choose_formats(["text"]).values()
    planned = [Planned(f"{name}.yaml", name, text) for name in names]
    outputs = [Output(f"{name}.txt", text, Artifact(b"")) for name in names]
    monkeypatch.setattr(sys, "platform", system)
    refused = contextlib.nullcontext() if are_two else pytest.raises(CvkitError, match="would")
    with refused:
        destination(None, planned)
    with refused:
        paths_of(Folder(Path()), outputs)


def test_a_folder_may_end_as_the_system_writes_it(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    monkeypatch.setattr(os, "sep", "\\")
    assert cvkit("export", "text", "-o", "out\\").code == 0
    assert (cvkit.folder / "out\\").is_dir()


def test_a_file_that_another_program_shows_is_told(tmp_path: Path) -> None:
    error = PermissionError(13, "Access is denied")
    error.winerror = 5  # type: ignore[attr-defined]
    with pytest.raises(FileError) as caught, disk.write_errors(tmp_path / "resume.pdf"):
        raise error
    assert caught.value.message.endswith("resume.pdf: access is denied.")
    assert caught.value.help == "Is it open in another program? Close it there."


def test_git_gets_slashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sep", "\\")
    assert Revision.of(r"HEAD~1:.\people\ada.yaml") == ("HEAD~1", "./people/ada.yaml")
    assert Revision.of(r"C:\people\ada.yaml") is None


def test_a_file_on_another_drive_is_in_no_revision(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    cvkit.write("D:/resume.yaml", "basics: {name: Ada}\n")
    monkeypatch.setattr(os.path, "relpath", partial(ntpath.relpath, start="C:\\work"))
    outcome = cvkit("report", "D:/resume.yaml", "--since", "HEAD")
    assert outcome.code == 2
    assert "D:/resume.yaml is on another drive than the current folder.\n" in outcome.err


def test_annotations_name_files_as_the_repository_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(github, "PurePath", PureWindowsPath)
    found = codes.TEMPLATE_LIMIT.over(None, "it took too long", file=r"people\ada.yaml")
    assert github.render([found]).startswith("::error file=people/ada.yaml,title=")


@pytest.mark.parametrize("machine", ["arm64", "x86_64"])
def test_the_libraries_of_homebrew_are_found(monkeypatch: pytest.MonkeyPatch, machine: str) -> None:
    monkeypatch.setattr(platform, "machine", lambda: machine)
    monkeypatch.delenv("DYLD_FALLBACK_LIBRARY_PATH", raising=False)
    name, found = "libpango-1.0.dylib", {"arm64": "/opt/homebrew/lib", "x86_64": "/usr/local/lib"}
    monkeypatch.setattr(os.path, "isfile", lambda path: path.endswith(f"/{name}"))
    with engine._library_folders_of_macos():
        assert "DYLD_FALLBACK_LIBRARY_PATH" not in os.environ  # this is Linux
    monkeypatch.setattr(sys, "platform", "darwin")
    with engine._library_folders_of_macos():
        assert dyld.dyld_find(name) == f"{found[machine]}/{name}"
    assert "DYLD_FALLBACK_LIBRARY_PATH" not in os.environ


def test_what_the_person_set_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv("DYLD_FALLBACK_LIBRARY_PATH", "/opt/pango")
    with engine._library_folders_of_macos():
        assert os.environ["DYLD_FALLBACK_LIBRARY_PATH"] == "/opt/pango"
    assert os.environ["DYLD_FALLBACK_LIBRARY_PATH"] == "/opt/pango"


@pytest.mark.parametrize(("system", "is_shared"), [("posix", True), ("nt", False)])
def test_no_other_program_can_listen_on_the_port_of_a_preview(
    monkeypatch: pytest.MonkeyPatch, system: str, *, is_shared: bool
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", system)
        listener = server.listen(0)
    with listener:
        option = listener.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)
    assert bool(option) is is_shared
