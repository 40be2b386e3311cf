"""Checks for and installs the system packages that cvkit needs."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvkit.errors import CvkitError, PlatformError

if TYPE_CHECKING:
    from collections.abc import Sequence

_APT = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
_BREW = ("pango",)
_MSYS2 = ("mingw-w64-ucrt-x86_64-pango",)
_PACMAN = r"C:\msys64\usr\bin\pacman.exe"
"""Where the installer of MSYS2 puts it. WeasyPrint looks for libraries there, too."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The result of one check.

    Attributes:
        name: What was checked.
        is_fine: Whether it works.
        detail: Its version, or what is wrong.
        packages: The system packages to install if it is missing.
    """

    name: str
    is_fine: bool
    detail: str
    packages: tuple[str, ...] = ()


def examine() -> tuple[CheckResult, ...]:
    """Return the results of all checks."""
    return (_python(), _pango(), *_libraries(), _fonts())


def install(packages: Sequence[str]) -> None:
    """Install system packages with apt, Homebrew or, on Windows, MSYS2.

    Raises:
        PlatformError: None of them is available, or the installation failed.
    """
    commands = _commands(packages)
    if not commands and _is_windows():
        raise PlatformError(
            "MSYS2, which has Pango for Windows, is not on this machine.",
            "Install it from https://www.msys2.org, and run this again.",
        )
    if not commands:
        raise PlatformError(
            "Neither apt-get nor brew is on this machine.",
            f"Install Pango with the system's own package manager ({platform.system()}).",
        )
    for command in commands:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode != 0:
            last = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()[-1]
            raise PlatformError(f"`{' '.join(command)}` failed: {last}")


def if_still_missing() -> str:
    """Return what may be wrong if Pango is installed, but not found."""
    match platform.system():
        case "Windows":
            return (
                r"If MSYS2 is not in C:\msys64, set WEASYPRINT_DLL_DIRECTORIES to its folder "
                r"ucrt64\bin."
            )
        case "Darwin":
            return "Set DYLD_FALLBACK_LIBRARY_PATH to the folder that has libpango-1.0.dylib."
        case _:
            return "cvkit needs Pango 1.44 or newer."


def _commands(packages: Sequence[str]) -> list[list[str]]:
    if shutil.which("apt-get"):
        sudo = ["sudo"] if os.geteuid() != 0 and shutil.which("sudo") else []
        apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
        return [[*apt, "update", "-qq"], [*apt, "install", "-y", "-qq", *packages]]
    if shutil.which("brew"):
        return [["brew", "install", *packages]]
    if _is_windows() and (pacman := shutil.which(_PACMAN) or shutil.which("pacman")):
        return [[pacman, "--sync", "--refresh", "--needed", "--noconfirm", *packages]]
    return []


def _is_windows() -> bool:
    return platform.system() == "Windows"


def _packages() -> tuple[str, ...]:
    """Return what contains Pango for this machine."""
    if shutil.which("apt-get"):
        return _APT
    if _is_windows():
        return _MSYS2
    return _BREW if shutil.which("brew") else _APT


def _python() -> CheckResult:
    return CheckResult("Python", is_fine=True, detail=sys.version.split()[0])


def _pango() -> CheckResult:
    from cvkit.exporters.pdf.engine import load_engine  # noqa: PLC0415 - slow to import

    try:
        engine = load_engine()
    except PlatformError:
        detail = "the text layout library for PDFs can't be loaded"
        return CheckResult("Pango", is_fine=False, detail=detail, packages=_packages())
    return CheckResult("Pango", is_fine=True, detail=f"loaded by WeasyPrint {engine.__version__}")


def _libraries() -> tuple[CheckResult, ...]:
    """Return the versions that the bytes of PDF and PNG files depend on, if Pango is there."""
    from cvkit.exporters.pdf import library_versions  # noqa: PLC0415 - slow to import

    try:
        versions = library_versions.find()
    except PlatformError:
        return ()
    detail = ", ".join(f"{name} {version}" for name, version in versions.items())
    return (CheckResult("Layout", is_fine=True, detail=detail),)


def _fonts() -> CheckResult:
    from cvkit.theme import built_in  # noqa: PLC0415 - takes longer than the rest

    library = built_in()
    families: set[str] = set()
    try:
        for name in library.available():
            families |= library.load(name).font_files.keys()
    except CvkitError as error:
        return CheckResult("Fonts", is_fine=False, detail=f"{error.message} {error.help}")
    return CheckResult("Fonts", is_fine=True, detail=", ".join(sorted(families)))
