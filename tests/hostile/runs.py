"""Runs of cvkit as a user would start them, beside files from a stranger."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import signal
    from pathlib import Path

ALL = os.environ.get("CVKIT_HOSTILE") == "all"
"""Whether to try everything (``make hostile``), or some of each, as ``make test`` does."""

MOST_SECONDS = 120
"""After which a run counts as endless, on however slow a machine."""


class Run(NamedTuple):
    """What a run gave: its exit code and its messages."""

    code: int
    err: str


def write(folder: Path, files: dict[str, bytes | str]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def theme(**files: str) -> dict[str, bytes | str]:
    """Return the files of a theme from elsewhere that extends a built-in one."""
    manifest = 'description = "x"\nextends = "classic"\n'
    own = {f"themes/mine/{name.replace('__', '.')}": text for name, text in files.items()}
    return {"themes/mine/theme.toml": manifest, **own}


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start an export in a folder."""
    return subprocess.Popen(
        [sys.executable, "-m", "cvkit", "export", *arguments],
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
    )


def export(folder: Path, *arguments: str) -> Run:
    """Export in a folder; an endless run is ended and fails the test."""
    with start(folder, *arguments) as process:
        try:
            _, err = process.communicate(timeout=MOST_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    return Run(process.returncode, err)


def killed(folder: Path, after: float, number: signal.Signals, *arguments: str) -> int:
    """Start an export, send it a signal after some seconds, and return its exit code."""
    with start(folder, *arguments) as process:
        time.sleep(after)
        process.send_signal(number)
        process.communicate(timeout=MOST_SECONDS)
    return process.returncode
