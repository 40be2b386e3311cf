"""Reads résumés and what is beside them, and writes output: several files or none."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit.errors import FileError, MissingFileError, reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEFAULT_SOURCE = "resume.yaml"
"""The file that commands read if none is named."""

_LARGEST_PHOTO = 20_000_000
LARGEST_SOURCE = 50_000_000
"""Far above the loader's own limit, which has a better message: this only protects the memory."""

LARGEST_OUTPUT = 200_000_000
"""Larger than any output, but small enough to be read: in bytes."""


def read(path: Path, *, most: int = LARGEST_SOURCE) -> bytes:
    """Return a file's bytes.

    Args:
        path: The file.
        most: The number of bytes after which to stop.

    Raises:
        FileError: There is no such file, it is a folder, or it can't be read.
    """
    try:
        if path.is_dir():
            raise FileError(
                f"{path} is a folder, not a file.", f"Name the file: {path / DEFAULT_SOURCE}"
            )
        with path.open("rb") as file:
            return file.read(most)
    except FileNotFoundError:
        start = "`cvkit init` writes one to start from." if path.name == DEFAULT_SOURCE else ""
        raise MissingFileError(f"There is no file {path}.", start) from None
    except OSError as error:
        raise FileError(f"Can't read {path}: {reason(error)}.") from None


def read_beside(folder: Path, name: str) -> bytes:
    """Return the bytes of a file inside a folder, symbolic links resolved.

    Raises:
        FileError: It is outside the folder, does not exist, is too large, or is not a file. The
            message has no full stop, because it becomes a diagnostic at the place in the résumé.
    """
    try:
        root = folder.resolve(strict=True)
        path = (root / name).resolve(strict=True)
        if not path.is_relative_to(root):
            raise FileError(f"{name} is outside the résumé's folder")
        if not path.is_file():
            raise FileError(f"{name} is not a file")
        if path.stat().st_size > _LARGEST_PHOTO:
            raise FileError(f"{name} is larger than {_LARGEST_PHOTO // 1_000_000} MB")
        return path.read_bytes()
    except FileNotFoundError:
        if Path(name).is_absolute() or ".." in Path(name).parts:
            raise FileError(f"{name} is outside the résumé's folder") from None
        raise MissingFileError(f"{name} does not exist") from None
    except (OSError, ValueError, RuntimeError) as error:  # the last: a loop of symbolic links
        raise FileError(f"{name} can't be read: {reason(error)}") from None


def is_file(path: Path) -> bool:
    """Whether there is a regular file, not a device or a folder, symbolic links resolved."""
    try:
        return path.is_file()
    except (OSError, RuntimeError):  # the error is reported when it is written
        return False


def is_special(path: Path) -> bool:
    """Whether it is a device or a pipe, such as /dev/null, which can't be replaced."""
    return path.exists() and not path.is_file() and not path.is_dir()


def is_same(path: Path, other: Path) -> bool:
    """Whether two paths lead to the same existing file."""
    try:
        return path.samefile(other)
    except (OSError, ValueError, RuntimeError):
        return False


def size(path: Path) -> int:
    """Return the size of a file in bytes.

    Raises:
        FileError: It can't be accessed.
    """
    try:
        return path.stat().st_size
    except OSError as error:
        raise FileError(f"Can't read {path}: {reason(error)}.") from None


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write several files; each ends up either complete or as it was before.

    Every file is first staged beside its target and flushed to disk; only when all are staged do
    they replace their targets. No staged file is left behind on failure.

    Raises:
        FileError: A target can't be written.
    """
    staged: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            with write_errors(path):
                if is_special(path):
                    path.write_bytes(data)
                    continue
                target = path.resolve()
                if target in staged:
                    raise FileError(f"{path} is the same file as another output.")
                if target.is_dir():
                    raise FileError(f"{path} is a folder; it can't be replaced by a file.")
                # Recorded before it exists, so that a signal in between leaves no file behind.
                staged[target] = target.with_name(f".{target.name[:40]}.{os.urandom(4).hex()}")
                _stage(staged[target], target, data)
        for target, stage in list(staged.items()):
            with write_errors(target):
                stage.replace(target)
                del staged[target]
    finally:
        for stage in staged.values():
            with contextlib.suppress(OSError):  # most likely it does not exist
                stage.unlink()


@contextlib.contextmanager
def write_errors(path: Path) -> Iterator[None]:
    """Turn an ``OSError`` into an error that says why a file or folder can't be written.

    Raises:
        FileError: The operating system reported an error.
    """
    try:
        yield
    except FileNotFoundError:
        target = path.resolve() if path.is_symlink() else path
        if target.parent.is_dir():  # /proc, for example
            raise FileError(f"Can't write {path}: no files can be created there.") from None
        raise FileError(f"Can't write {path}: there is no folder {target.parent}.") from None
    except NotADirectoryError:
        above = next(folder for folder in path.parents if folder.exists())
        raise FileError(f"Can't write {path}: {above} is not a folder.") from None
    except (OSError, RuntimeError) as error:  # the latter: a loop of symbolic links
        raise FileError(f"Can't write {path}: {reason(error)}.") from None


def create(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet.

    Raises:
        FileError: It exists, or can't be written.
    """
    with write_errors(path):
        try:
            with path.open("xb") as file:
                file.write(data)
        except FileExistsError:
            raise FileError(
                f"{path} already exists; cvkit won't overwrite it.",
                "Name another file, or move this one.",
            ) from None


def copy_folder(source: Path, target: Path) -> None:
    """Copy a folder of small text files to a place that must not exist yet.

    Raises:
        FileError: The target exists, or can't be written.
    """
    with write_errors(target):
        try:
            target.mkdir(parents=True)
        except FileExistsError:
            raise FileError(f"{target} already exists; cvkit won't overwrite it.") from None
        for file in sorted(source.rglob("*")):
            copy = target / file.relative_to(source)
            if file.is_dir():
                copy.mkdir()
            else:
                copy.write_bytes(file.read_bytes())


def make_folder(path: Path) -> None:
    """Create a folder and its parents, unless it exists.

    Raises:
        FileError: It can't be created.
    """
    with write_errors(path):
        try:
            path.mkdir(parents=True, exist_ok=True)
        except FileExistsError:
            raise FileError(f"{path} is a file, not a folder.") from None


def _stage(stage: Path, target: Path, data: bytes) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "it is write-protected")
    with open(stage, "xb", opener=_private_opener) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    stage.chmod(_mode(target))


def _private_opener(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, or the default ones."""
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
