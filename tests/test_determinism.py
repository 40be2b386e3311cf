"""The same input gives the same bytes: in any folder, on any day, under any seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from cvkit import plugins

DATA = Path(__file__).parent / "data"
PLACES = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0"},
    {"PYTHONHASHSEED": "12345", "TZ": "America/Los_Angeles", "PYTHONOPTIMIZE": "1"},
]


def export(folder: Path, surroundings: dict[str, str], png: bytes) -> dict[str, bytes]:
    """Export every format in a folder of its own, and return the files."""
    folder.mkdir(parents=True)
    shutil.copy(DATA / "fullest.yaml", folder / "resume.yaml")
    (folder / "portrait.png").write_bytes(png)
    inherited = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    subprocess.run(
        [sys.executable, "-m", "cvkit", "export", "all", "--variant", "all"],
        cwd=folder,
        env={**inherited, **surroundings},
        check=True,
        capture_output=True,
    )
    outputs = (path for path in folder.iterdir() if path.stem.startswith("resume"))
    return {path.name: path.read_bytes() for path in outputs if path.suffix != ".yaml"}


def test_every_format_of_every_variant_is_the_same_everywhere(tmp_path: Path, png: bytes) -> None:
    folders = (tmp_path / "a", tmp_path / "b/ä b", tmp_path / "c/d/e")
    first, *others = (
        export(folder, surroundings, png)
        for folder, surroundings in zip(folders, PLACES, strict=True)
    )
    kinds = {(name.partition("-research")[1], Path(name).suffix) for name in first}
    assert len(kinds) == 2 * len(plugins.format_names())
    assert all(len(data) > 1000 for data in first.values())
    assert len(set(first.values())) == len(first), "variants and formats differ"
    for other in others:
        assert other.keys() == first.keys()
        assert [name for name in first if first[name] != other[name]] == []
