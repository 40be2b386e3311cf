"""The preview that the tests in a browser look at."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from running_preview import RESUME, Running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def running(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Running]:
    """Yield a preview of RESUME, or of the text that a test names as its parameter."""
    (tmp_path / "resume.yaml").write_text(getattr(request, "param", RESUME), encoding="utf-8")
    command = [sys.executable, "-m", "cvkit", "preview", "--no-open"]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout
        yield Running(process, process.stdout.readline().strip(), tmp_path)
        process.kill()
