"""The files that a repository of Git has, which are published with it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from cvkit.errors import CvkitError, PlatformError

_NAME_FILES = "Name the files to search: cvkit leaks resume.pdf resume.html"


def tracked_files() -> tuple[Path, ...]:
    """Return the tracked files of the current folder's repository that exist, in order.

    Raises:
        PlatformError: Git is not installed.
        CvkitError: The current folder belongs to no repository.
    """
    inside = _git("rev-parse", "--show-cdup")
    top = Path(inside.decode().strip())
    names = _git("-C", str(top), "ls-files", "-z").decode(errors="surrogateescape")
    files = (top / name for name in names.split("\0") if name)
    return tuple(file for file in files if file.is_file())


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        raise PlatformError("Git is not installed on this machine.", _NAME_FILES) from None
    if done.returncode:
        raise CvkitError("This folder is in no repository of Git.", _NAME_FILES)
    return done.stdout
