"""Export ``resume.yaml`` in many surroundings, and write the hashes to ``reproducibility.md``.

Run ``python docs/build_hashes.py ENVIRONMENT…``, where each is the folder of a virtual environment
with cvkit. In the first one, the surroundings are varied as well; what needs a tool that is not
there is left out.
"""  # noqa: INP001 - a script

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/reproducibility.md"
FORMATS = ("md", "txt", "html", "docx", "pdf", "png")
_SHOWN = 8
"""The first digits of a hash that the table shows."""

CVKIT = "from cvkit.__main__ import main; main()"
WITHOUT_SUBSET = f"""
import cffi
load = cffi.FFI.dlopen
def dlopen(self, name, *flags):
    if name and "harfbuzz-subset" in name:
        raise OSError(name)
    return load(self, name, *flags)
cffi.FFI.dlopen = dlopen
{CVKIT}
"""
"""Runs cvkit as if the system had no harfbuzz-subset, which WeasyPrint loads if it is there."""


class Surroundings(NamedTuple):
    """What an export runs in.

    Attributes:
        name: What is special about it.
        variables: Environment variables.
        code: The program.
        prefix: A command that runs it.
        umask: The permissions that its files don't get.
        folder: The name of its folder.
    """

    name: str
    variables: dict[str, str] = {}  # noqa: RUF012 - never changed
    code: str = CVKIT
    prefix: tuple[str, ...] = ()
    umask: int = -1
    folder: str = "here"


def surroundings(folder: Path) -> list[Surroundings]:
    """Return all that should make no difference; ``folder`` is for files that they need."""
    no_fonts = folder / "no-fonts.conf"
    no_fonts.write_text("<fontconfig><dir>/nonexistent</dir></fontconfig>", encoding="utf-8")
    other_user = ("unshare", "--user", "--map-user=1234", "--map-group=1234")
    return [
        Surroundings("no system fonts", {"FONTCONFIG_FILE": str(no_fonts)}),
        Surroundings("no system library harfbuzz-subset", code=WITHOUT_SUBSET),
        Surroundings("locale `C`, no UTF-8 mode", {"LC_ALL": "C", "PYTHONUTF8": "0"}),
        Surroundings("locale `tr_TR.UTF-8`", {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
        Surroundings("another user", {"HOME": "/nonexistent", "USER": "ada"}, prefix=other_user),
        Surroundings("umask 077", umask=0o077),
        Surroundings("another folder", folder="ä b/c"),
        Surroundings("time zone `Pacific/Kiritimati`", {"TZ": "Pacific/Kiritimati"}),
        Surroundings("`PYTHONHASHSEED=1`", {"PYTHONHASHSEED": "1"}),
        Surroundings("`SOURCE_DATE_EPOCH=1`", {"SOURCE_DATE_EPOCH": "1"}),
        Surroundings("`python -OO`", {"PYTHONOPTIMIZE": "2"}),
    ]


def hashes(python: Path, one: Surroundings, folder: Path) -> dict[str, str]:
    """Export the résumé in all formats, and return the SHA-256 of each by its suffix."""
    place = folder / one.folder
    place.mkdir(parents=True)
    shutil.copy(ROOT / "resume.yaml", place)
    subprocess.run(  # noqa: S603 - what is written above
        [*one.prefix, python, "-c", one.code, "export", "all"],
        cwd=place,
        env={**os.environ, **one.variables},
        umask=one.umask,
        check=True,
    )
    return {
        form: hashlib.sha256((place / f"resume.{form}").read_bytes()).hexdigest()
        for form in FORMATS
    }


def versions(python: Path) -> str:
    """Return the versions of Python and of the libraries, as ``cvkit doctor`` prints them."""
    said = subprocess.run(  # noqa: S603 - the same
        [python, "-m", "cvkit", "doctor"], capture_output=True, text=True, check=True
    ).stdout
    found = dict(re.findall(r"^ok +(Python|Layout): (.*)$", said, re.MULTILINE))
    return f"Python {found['Python']}, {found['Layout']}"


def rows(environments: list[Path]) -> tuple[list[list[str]], list[str]]:
    """Return the rows of the table, and what each environment has."""
    table: list[list[str]] = []
    legend: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        for number, environment in enumerate(environments):
            python = environment.absolute() / "bin/python"
            legend.append(f"{environment.name}: {versions(python)}.")
            places = [Surroundings(f"`{environment.name}`")]
            places += surroundings(Path(temporary)) if number == 0 else []
            for one in places:
                if one.prefix and not shutil.which(one.prefix[0]):
                    continue
                found = hashes(python, one, Path(temporary, str(len(table))))
                table.append([one.name, *(f"`{found[form][:_SHOWN]}`" for form in FORMATS)])
    return table, legend


def marked(table: list[list[str]]) -> list[list[str]]:
    """Set in bold what differs from the first row."""
    first = table[0]
    return [
        [row[0], *(cell if cell == above else f"**{cell}**"
                   for cell, above in zip(row[1:], first[1:], strict=True))]
        for row in table
    ]  # fmt: skip


def main(arguments: list[str]) -> None:
    """Write the table between the marks of the page."""
    table, legend = rows([Path(one) for one in arguments])
    head = [["surroundings", *FORMATS], ["---"] * (1 + len(FORMATS))]
    lines = [f"| {' | '.join(row)} |" for row in [*head, *marked(table)]]
    text = "\n".join([*lines, "", *(f"- {line}" for line in legend)])
    begin, end = "<!-- measured by build_hashes.py -->", "<!-- end of measurements -->"
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(begin)
    _, _, after = rest.partition(end)
    PAGE.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
