"""A hash of all that the files of a résumé are made from, by which an export knows what changed."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.errors import FileError, reason

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from cvkit.cli.inputs import Input


def digest(source: Input, data: bytes, requested: Iterable[str]) -> str:
    """Return a hash of a résumé, of what lies beside it, and of its own themes and fonts.

    Args:
        source: The résumé.
        data: Its content.
        requested: The files beside it that were asked for, whether they exist or not; of a folder,
            the names of its YAML files count.
    """
    project = source.project
    found = hashlib.sha256(data)
    for name in sorted(requested):
        found.update(f"\0{name}\0".encode(errors="surrogatepass"))
        if project.is_folder(name):
            found.update("\0".join(project.names(name)).encode(errors="surrogatepass"))
            continue
        try:
            found.update(hashlib.sha256(project.read(name)).digest())
        except FileError as error:
            found.update(error.message.encode())
    for folder in (*project.theme_folders, *project.font_folders):
        found.update(digest_of_folder(folder))
    return found.hexdigest()


def digest_of_folder(folder: Path) -> bytes:
    """Return a hash of all files in a folder and below it; nothing if there is no such folder.

    What Python compiles there when it runs doesn't count.
    """
    found = hashlib.sha256()
    try:
        files = sorted(
            path
            for path in folder.rglob("*")
            if path.is_file() and path.parent.name != "__pycache__"
        )
        for path in files:
            state = path.stat()
            name = path.relative_to(folder).as_posix().encode(errors="surrogateescape")
            found.update(name + b"\0" + _digest_of_file(path, state.st_mtime_ns, state.st_size))
    except (OSError, RuntimeError) as error:  # told by what uses the folder
        return reason(error).encode()
    return found.digest() if files else b""


@lru_cache(maxsize=1024)
def _digest_of_file(path: Path, _changed: int, _size: int) -> bytes:
    """Return a hash of a file; it is kept until the file changes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
