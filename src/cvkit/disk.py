"""Reads résumés and what lies beside them, and writes output: all of it or nothing."""

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
"""The file that commands take when none is named."""

_LARGEST_PHOTO = 20_000_000
_LARGEST_SOURCE = 50_000_000
"""Far above what the loader takes: only the memory is guarded here, the loader explains."""


def read(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        FileError: There is no such file, it is a folder, or it may not be read.
    """
    try:
        if path.is_dir():
            raise FileError(
                f"{path} is a folder, not a file.", f"Name the file: {path / DEFAULT_SOURCE}"
            )
        with path.open("rb") as file:
            return file.read(_LARGEST_SOURCE)
    except FileNotFoundError:
        start = "`cvkit init` writes one to start from." if path.name == DEFAULT_SOURCE else ""
        raise MissingFileError(f"There is no file {path}.", start) from None
    except OSError as error:
        raise FileError(f"{path} cannot be read: {reason(error)}.") from None


def read_beside(folder: Path, name: str) -> bytes:
    """Return the bytes of a file inside a folder, symbolic links resolved.

    Raises:
        FileError: It lies outside the folder, does not exist, is too large, or is no file. The
            message is a diagnostic's, without a full stop: what names the file is the résumé.
    """
    try:
        root = folder.resolve(strict=True)
        path = (root / name).resolve(strict=True)
        if not path.is_relative_to(root):
            raise FileError(f"{name} lies outside the résumé's folder")
        if not path.is_file():
            raise FileError(f"{name} is not a file")
        if path.stat().st_size > _LARGEST_PHOTO:
            raise FileError(f"{name} is larger than {_LARGEST_PHOTO // 1_000_000} MB")
        return path.read_bytes()
    except FileNotFoundError:
        if Path(name).is_absolute() or ".." in Path(name).parts:
            raise FileError(f"{name} lies outside the résumé's folder") from None
        raise MissingFileError(f"{name} does not exist") from None
    except (OSError, ValueError, RuntimeError) as error:  # the last: links in a circle
        raise FileError(f"{name} cannot be read: {reason(error)}") from None


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write several files: each is there whole or as it was before, never half.

    Every file is first staged beside its target and flushed to the disk; only when all are
    staged do they take their targets' places. Nothing is left behind on failure.

    Raises:
        FileError: A target cannot be written.
    """
    staged: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            with explained(path):
                if _is_special(path):
                    path.write_bytes(data)
                    continue
                target = path.resolve()
                if target in staged:
                    raise FileError(f"{path} is the same file as another that is to be written.")
                if target.is_dir():
                    raise FileError(f"{path} is a folder; the file cannot take its place.")
                # Known before it is there, so that a signal between the two leaves nothing behind.
                staged[target] = target.with_name(f".{target.name[:40]}.{os.urandom(4).hex()}")
                _stage(staged[target], target, data)
        for target, stage in list(staged.items()):
            with explained(target):
                stage.replace(target)
                del staged[target]
    finally:
        for stage in staged.values():
            with contextlib.suppress(OSError):  # most likely it is not there
                stage.unlink()


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Say of a file or folder that is to be written why it cannot be.

    Raises:
        FileError: Whatever the machine refused within.
    """
    try:
        yield
    except FileNotFoundError:
        target = path.resolve() if path.is_symlink() else path
        if target.parent.is_dir():  # such as /proc
            raise FileError(
                f"{path} cannot be written: {target.parent} takes no new files."
            ) from None
        raise FileError(
            f"There is no folder {target.parent} to write {target.name} into."
        ) from None
    except NotADirectoryError:
        above = next(folder for folder in path.parents if folder.exists())
        raise FileError(f"{path} cannot be written: {above} is not a folder.") from None
    except (OSError, RuntimeError) as error:  # the latter: links in a circle
        raise FileError(f"{path} cannot be written: {reason(error)}.") from None


def create(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet.

    Raises:
        FileError: It exists, or cannot be written.
    """
    with explained(path):
        try:
            with path.open("xb") as file:
                file.write(data)
        except FileExistsError:
            raise FileError(
                f"{path} exists already, and cvkit does not overwrite it.",
                "Name another file, or move this one away.",
            ) from None


def copy_folder(source: Path, target: Path) -> None:
    """Copy a folder of small text files to a place that must not exist yet.

    Raises:
        FileError: The target exists, or cannot be written.
    """
    with explained(target):
        try:
            target.mkdir(parents=True)
        except FileExistsError:
            raise FileError(f"{target} exists already, and cvkit does not overwrite it.") from None
        for file in sorted(source.rglob("*")):
            copy = target / file.relative_to(source)
            if file.is_dir():
                copy.mkdir()
            else:
                copy.write_bytes(file.read_bytes())


def make_folder(path: Path) -> None:
    """Make a folder and those above it, unless it is there.

    Raises:
        FileError: It cannot be made.
    """
    with explained(path):
        try:
            path.mkdir(parents=True, exist_ok=True)
        except FileExistsError:
            raise FileError(f"{path} is a file, not a folder.") from None


def _stage(stage: Path, target: Path, data: bytes) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "it is write-protected")
    with open(stage, "xb", opener=_for_its_owner) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    stage.chmod(_mode(target))


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those of a new one."""
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _is_special(path: Path) -> bool:
    """Whether it is a device or a pipe, such as /dev/null, which is written and not replaced."""
    return path.exists() and not path.is_file() and not path.is_dir()
