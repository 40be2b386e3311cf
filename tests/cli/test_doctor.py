"""``cvkit doctor``: what is missing on this machine, and what brings it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import machine
from cvkit.errors import PlatformError
from cvkit.exporters.pdf import engine as pdf_engine

if TYPE_CHECKING:
    from conftest import Cli


def test_doctor_finds_nothing_wrong_here(cvkit: Cli) -> None:
    outcome = cvkit("doctor")
    assert (outcome.code, outcome.err) == (0, "")
    assert [line.split(":")[0] for line in outcome.out.splitlines()] == [
        "ok      Python", "ok      Pango", "ok      Layout", "ok      Fonts",
    ]  # fmt: skip


@pytest.fixture
def no_pango(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Take Pango away, and record what would be run to install it."""

    def fail() -> None:
        raise PlatformError("no Pango")

    engine = pdf_engine.load_engine()
    ran: list[list[str]] = []

    def run(command: list[str], **_options: object) -> object:
        ran.append(command)
        if "install" in command:
            monkeypatch.setattr(pdf_engine, "load_engine", lambda: engine)
        return type("Done", (), {"returncode": 0})

    monkeypatch.setattr(pdf_engine, "load_engine", fail)
    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    return ran


def test_doctor_says_what_is_missing(cvkit: Cli, no_pango: list[list[str]]) -> None:
    outcome = cvkit("doctor")
    assert outcome.code == 2
    assert "missing Pango: the text layout library for PDFs can't be loaded\n" in outcome.out
    assert (
        outcome.err == "error: Something is missing.\n  help: `cvkit doctor --fix` installs it.\n"
    )
    assert no_pango == []


def test_doctor_installs_what_is_missing(cvkit: Cli, no_pango: list[list[str]]) -> None:
    outcome = cvkit("doctor", "--fix")
    assert (outcome.code, outcome.err) == (0, "")
    assert [command[-1] for command in no_pango] == ["-qq", "libharfbuzz-subset0"]


@pytest.mark.parametrize(
    ("system", "said"),
    [
        ("Linux", "cvkit needs Pango 1.44 or newer."),
        ("Darwin", "Set DYLD_FALLBACK_LIBRARY_PATH to"),
        ("Windows", r"If MSYS2 is not in C:\msys64, set WEASYPRINT_DLL_DIRECTORIES to"),
    ],
)
def test_doctor_says_what_may_be_wrong_if_installing_was_not_enough(
    cvkit: Cli,
    no_pango: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    system: str,
    said: str,
) -> None:
    done = type("Done", (), {"returncode": 0})
    monkeypatch.setattr("subprocess.run", lambda *_a, **_k: done)
    monkeypatch.setattr("platform.system", lambda: system)
    outcome = cvkit("doctor", "--fix")
    assert outcome.code == 2
    assert outcome.err.startswith(f"error: Pango still can't be loaded.\n  help: {said}")
    assert no_pango == []


def test_doctor_tells_why_it_cannot_install(
    cvkit: Cli, no_pango: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = type("Done", (), {"returncode": 100, "stderr": "E: one\nE: no network\n"})
    monkeypatch.setattr("subprocess.run", lambda *_a, **_k: failed)
    outcome = cvkit("doctor", "--fix")
    assert outcome.code == 2
    assert outcome.err.endswith("apt-get update -qq` failed: E: no network\n")
    monkeypatch.setattr("shutil.which", lambda _name: None)
    outcome = cvkit("doctor", "--fix")
    assert outcome.err.startswith("error: Neither apt-get nor brew is on this machine.\n")
    assert no_pango == []


def test_doctor_has_nothing_to_install_where_all_is_well(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "install", None)
    assert cvkit("doctor", "--fix").code == 0


def test_a_font_that_is_not_installed_is_a_finding(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fontpkg.families", dict)
    outcome = cvkit("doctor")
    assert outcome.code == 2
    assert "missing Fonts: The font family Crimson Pro is not installed" in outcome.out
    assert "pip install fontpkg-crimson-pro" in outcome.out
