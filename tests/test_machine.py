"""What cvkit needs of the machine, and the commands that bring it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from cvkit import machine
from cvkit.errors import PlatformError
from cvkit.exporters.pdf import engine, library_versions

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Record what would be run, instead of running it; all of it succeeds."""
    commands: list[list[str]] = []

    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    return commands


def have(monkeypatch: pytest.MonkeyPatch, *names: str, user: int = 0) -> None:
    """Have a machine with these programs, and be this user."""
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name in names else None)
    monkeypatch.setattr(os, "geteuid", lambda: user)


APT = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]


@pytest.mark.parametrize(
    ("names", "user", "expected"),
    [
        (("apt-get", "brew"), 0, [[*APT, "update", "-qq"], [*APT, "install", "-y", "-qq", "a"]]),
        (("brew", "sudo"), 1000, [["brew", "install", "a"]]),
        (
            ("apt-get", "sudo"),
            1000,
            [["sudo", *APT, "update", "-qq"], ["sudo", *APT, "install", "-y", "-qq", "a"]],
        ),
    ],
)
def test_a_package_is_installed_by_what_is_there(
    monkeypatch: pytest.MonkeyPatch,
    ran: list[list[str]],
    names: Sequence[str],
    user: int,
    expected: list[list[str]],
) -> None:
    have(monkeypatch, *names, user=user)
    machine.install(["a"])
    assert ran == expected


def test_without_a_package_manager_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    have(monkeypatch)
    with pytest.raises(PlatformError) as caught:
        machine.install(["a"])
    assert caught.value.message == "Neither apt-get nor brew is on this machine."


@pytest.mark.parametrize("names", [(machine._PACMAN,), ("pacman",)])
def test_on_windows_msys2_has_it(
    monkeypatch: pytest.MonkeyPatch, ran: list[list[str]], names: tuple[str, ...]
) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    have(monkeypatch)
    with pytest.raises(PlatformError) as caught:
        machine.install(["a"])
    assert caught.value.help == "Install it from https://www.msys2.org, and run this again."
    have(monkeypatch, *names)
    machine.install(["a"])
    (command,) = ran
    assert command == [f"/bin/{names[0]}", "--sync", "--refresh", "--needed", "--noconfirm", "a"]


@pytest.mark.parametrize(
    ("system", "names", "package"),
    [
        ("Linux", ("apt-get", "brew"), "libpango-1.0-0"),
        ("Linux", ("pacman",), "libpango-1.0-0"),
        ("Darwin", ("brew",), "pango"),
        ("Windows", ("pacman",), "mingw-w64-ucrt-x86_64-pango"),
    ],
)
def test_pango_has_another_name_everywhere(
    monkeypatch: pytest.MonkeyPatch, system: str, names: Sequence[str], package: str
) -> None:
    def fail() -> None:
        raise PlatformError("no Pango")

    for module in (engine, library_versions):
        monkeypatch.setattr(module, "load_engine", fail)
    monkeypatch.setattr(platform, "system", lambda: system)
    have(monkeypatch, *names)
    (pango,) = (one for one in machine.examine() if one.name == "Pango")
    assert pango.packages[0] == package


def test_this_machine_is_fine() -> None:
    found = {one.name: one.is_fine for one in machine.examine()}
    assert found == {"Python": True, "Pango": True, "Layout": True, "Fonts": True}
