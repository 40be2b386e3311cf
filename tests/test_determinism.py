"""The same input gives the same bytes: in any folder, on any day, under any seed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from cvkit import plugins

DATA = Path(__file__).parent / "data"
FITTED = (
    "basics: {name: Ada}\nexport: {pages: 1}\nwork:\n- organization: Mill\n  bullets:\n"
    + "".join(f"  - {{text: Punched card {n}, droppable: true}}\n" for n in range(80))
)
"""A résumé set more closely and made shorter, to stand on one page."""

PLACES = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0"},
    {"PYTHONHASHSEED": "12345", "TZ": "America/Los_Angeles", "PYTHONOPTIMIZE": "1"},
]


def export(folder: Path, surroundings: dict[str, str], png: bytes) -> dict[str, bytes]:
    """Export every format in a folder of its own, and return the files."""
    folder.mkdir(parents=True)
    text = (DATA / "fullest.yaml").read_text(encoding="utf-8")
    (folder / "resume.yaml").write_text(re.sub(r"(?m)^ +pages: .*\n", "", text), encoding="utf-8")
    (folder / "fitted.yaml").write_text(FITTED, encoding="utf-8")
    (folder / "portrait.png").write_bytes(png)
    inherited = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    asked = ("all", "--variant", "all", "--dpi", "50", "resume.yaml", "fitted.yaml")
    subprocess.run(
        [sys.executable, "-m", "cvkit", "export", *asked],
        cwd=folder,
        env={**inherited, **surroundings},
        check=True,
        capture_output=True,
    )
    outputs = (path for path in folder.iterdir() if path.stem.startswith(("resume", "fitted")))
    return {path.name: path.read_bytes() for path in outputs if path.suffix != ".yaml"}


def test_every_format_of_every_variant_is_the_same_everywhere(tmp_path: Path, png: bytes) -> None:
    folders = (tmp_path / "a", tmp_path / "b/ä b", tmp_path / "c/d/e")
    first, *others = (
        export(folder, surroundings, png)
        for folder, surroundings in zip(folders, PLACES, strict=True)
    )
    kinds = {(re.sub(r"(-\d+)?\.\w+$", "", name), Path(name).suffix) for name in first}
    assert {name for name, _ in kinds} == {"resume", "resume-research", "fitted"}
    assert len(kinds) == 3 * len(plugins.choose_formats(["all"]))
    assert all(len(data) > 1000 for data in first.values())
    assert b"Punched card 0\n" in first["fitted.txt"]
    assert b"Punched card 79\n" not in first["fitted.txt"], "it was fitted"
    assert len(set(first.values())) == len(first), "variants and formats differ"
    for other in others:
        assert other.keys() == first.keys()
        assert [name for name in first if first[name] != other[name]] == []
