"""Whenever an export is killed, its files are whole, the old or the new, and others' stay."""

from __future__ import annotations

import io
import signal
import zipfile
from typing import TYPE_CHECKING

import pypdf
import pytest

from hostile import runs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RESUME = "basics: {name: %s}\n"
MOMENTS = [tenth / 10 for tenth in range(1, 60, 2 if runs.ALL else 19)]
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGKILL)
FOREIGN = {"notes.txt": "mine", ".resume.pdf.mine": "mine", "resume-old.pdf": "mine"}


def is_whole(path: Path) -> bool:
    """Whether another reader takes a file for a whole one."""
    data = path.read_bytes()
    match path.suffix:
        case ".pdf":
            return len(pypdf.PdfReader(io.BytesIO(data), strict=True).pages) == 1
        case ".docx":
            return zipfile.ZipFile(io.BytesIO(data)).testzip() is None
        case ".html":
            return data.rstrip().endswith(b"</html>")
        case ".png":
            return data.endswith(b"IEND\xaeB`\x82")
    return data.endswith(b"\n")


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("after", MOMENTS)
def test_a_killed_export_leaves_whole_files(
    tmp_path: Path, number: signal.Signals, after: float, attempt: Callable[[str], None]
) -> None:
    attempt("kills")
    runs.write(tmp_path, {"resume.yaml": RESUME % "Ada"})
    assert runs.export(tmp_path, "all", "--dpi", "40").code == 0
    written = {path.name: path.read_bytes() for path in tmp_path.glob("resume.*")}
    runs.write(tmp_path, {"resume.yaml": RESUME % "Lovelace", **FOREIGN})
    runs.killed(tmp_path, after, number, "all", "--dpi", "40")
    for name, text in FOREIGN.items():
        assert (tmp_path / name).read_text() == text
    for name in written.keys() - {"resume.yaml"}:
        assert is_whole(tmp_path / name), name
    left = {path.name for path in tmp_path.iterdir()} - written.keys() - FOREIGN.keys()
    assert number == signal.SIGKILL or left == set()
    assert all(name.startswith(".resume.") and ".cvkit-" in name for name in left)
