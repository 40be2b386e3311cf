"""What the user or the system has or has set changes no byte of any format."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from conftest import BUILT_IN_THEMES
from cvkit import plugins

if TYPE_CHECKING:
    from pathlib import Path

RESUME = """\
basics: {name: Ada Lovelace, headline: "*Programmer* of `engines`", email: ada@example.org}
work:
  - {organization: Office of Fairness, title: First, dates: 2021 – 2022, bullets: [Waffles AVATAR]}
languages: [{language: English, level: Native}, {language: French, level: C1}]
"""
# Two short languages stand on one line, with a space between their boxes.

SYSTEM_CONFIGURATION = "<include ignore_missing='yes'>/etc/fonts/fonts.conf</include>"


def rule(target: str, name: str, value: str) -> str:
    """Return a configuration that has one rule for all fonts after those of the system."""
    edit = f"<edit name='{name}' mode='assign_replace'>{value}</edit>"
    return f"{SYSTEM_CONFIGURATION}<match target='{target}'>{edit}</match>"


CONFIGURATIONS = {
    "another weight is wanted": rule("pattern", "weight", "<int>200</int>"),
    "another family is wanted": rule("pattern", "family", "<string>DejaVu Sans</string>"),
    "another size is wanted": rule("pattern", "pixelsize", "<double>30</double>"),
    "all fonts have another size": rule("font", "pixelsize", "<double>30</double>"),
    "all fonts are scaled": rule(
        "font", "matrix", "<matrix>" + "".join(f"<double>{n}</double>" for n in (2, 0, 0, 2))
        + "</matrix>",
    ),
    "all fonts have a variation": rule("font", "fontvariations", "<string>wght=900</string>"),
    "all fonts lack letters": rule(
        "scan", "charset", "<charset><range><int>0x20</int><int>0x60</int></range></charset>"
    ),
    "no fonts": "<dir>/nonexistent</dir>",
}  # fmt: skip
WITHOUT_SUBSET = """
import sys
import cffi
load = cffi.FFI.dlopen
def dlopen(self, name, *flags):
    if name and "harfbuzz-subset" in name:
        raise OSError(name)
    return load(self, name, *flags)
cffi.FFI.dlopen = dlopen
{check}
from cvkit.__main__ import main
main()
"""
"""Runs cvkit as if the system had no library harfbuzz-subset, which WeasyPrint loads if it can."""

OTHER_USER = ("unshare", "--user", "--map-user=1234", "--map-group=1234")
VARIABLES = {"HB_SHAPER_LIST": "fallback", "FREETYPE_PROPERTIES": "truetype:interpreter-version=35"}


def hashes(
    folder: Path,
    variables: dict[str, str],
    *asked: str,
    program: tuple[str, ...] = (sys.executable, "-m", "cvkit"),
    umask: int = -1,
) -> dict[str, str]:
    """Export a résumé and return the hash of each file."""
    folder.mkdir()
    (folder / "resume.yaml").write_text(RESUME, encoding="utf-8")
    run = subprocess.run(
        [*program, "export", *(asked or ("all", "--dpi", "50"))],
        cwd=folder,
        env={**os.environ, **variables},
        umask=umask,
        check=False,
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    outputs = (path for path in folder.iterdir() if path.suffix != ".yaml")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in outputs}


def configuration(folder: Path, text: str) -> dict[str, str]:
    """Write a configuration of fontconfig, and return the variable that names it."""
    path = folder / "fonts.conf"
    path.write_text(f"<fontconfig>{text}</fontconfig>", encoding="utf-8")
    return {"FONTCONFIG_FILE": str(path)}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    found = hashes(tmp_path_factory.mktemp("plain") / "here", {})
    assert len(found) == len(plugins.choose_formats(["all"]))
    return found


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_rules_for_fonts_change_nothing(plain: dict[str, str], tmp_path: Path, name: str) -> None:
    assert hashes(tmp_path / "a", configuration(tmp_path, CONFIGURATIONS[name])) == plain


@pytest.mark.parametrize("name", VARIABLES)
def test_settings_of_libraries_change_nothing(
    plain: dict[str, str], tmp_path: Path, name: str
) -> None:
    assert hashes(tmp_path / "a", {name: VARIABLES[name]}) == plain


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_the_permissions_of_new_files_change_nothing(
    plain: dict[str, str], tmp_path: Path, umask: int
) -> None:
    assert hashes(tmp_path / "a", {}, umask=umask) == plain
    assert (tmp_path / "a/resume.pdf").stat().st_mode & 0o777 == 0o666 & ~umask


def test_another_user_changes_nothing(plain: dict[str, str], tmp_path: Path) -> None:
    asked = subprocess.run([*OTHER_USER, "true"], capture_output=True, text=True, check=False)
    if asked.returncode:  # not everyone may become another user: Docker and macOS forbid it
        pytest.skip(asked.stderr)
    check = "import os; assert os.getuid() == 1234; "
    program = (*OTHER_USER, sys.executable, "-c", check + "from cvkit.__main__ import main; main()")
    nobody = {"HOME": "/nonexistent", "USER": "ada", "LOGNAME": "ada"}
    assert hashes(tmp_path / "a", nobody, program=program) == plain


def test_a_machine_without_harfbuzz_subset_changes_nothing(
    plain: dict[str, str], tmp_path: Path
) -> None:
    check = "from weasyprint.text import ffi; assert ffi.harfbuzz_subset is None"
    program = (sys.executable, "-c", WITHOUT_SUBSET.format(check=check))
    assert hashes(tmp_path / "a", {}, program=program) == plain


@pytest.mark.parametrize("theme", BUILT_IN_THEMES)
def test_no_theme_takes_a_width_from_a_font_of_the_system(tmp_path: Path, theme: str) -> None:
    no_fonts = configuration(tmp_path, CONFIGURATIONS["no fonts"])
    first = hashes(tmp_path / "a", {}, "pdf", "--theme", theme)
    assert hashes(tmp_path / "b", no_fonts, "pdf", "--theme", theme) == first


def test_fontconfig_prints_nothing_among_the_output(person_file: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "cvkit", "export", "pdf", "-o", "-", str(person_file)],
        env={**os.environ, "FC_DEBUG": "1024"},
        check=True,
        capture_output=True,
    )
    assert run.stdout.startswith(b"%PDF-")


@pytest.fixture
def person_file(tmp_path: Path) -> Path:
    path = tmp_path / "resume.yaml"
    path.write_text(RESUME, encoding="utf-8")
    return path
