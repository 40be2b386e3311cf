"""Reads résumés and what is beside them, and writes output: several files or none."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cvkit import signals
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

_STALE_NAME = re.compile(r"\..{1,40}\.cvkit-[0-9a-f]{8}", re.DOTALL)
_STALE_AFTER = 3600
"""In seconds."""

_OPEN_ELSEWHERE = (5, 32)
"""ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION of Windows, where a file that a program shows may
not be replaced."""

_DEVICES, _PROCESSES = Path("/dev"), Path("/proc")


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
            usual = path / DEFAULT_SOURCE
            named = f"Name the file: {usual}" if usual.exists() else "Name a file in it."
            raise FileError(f"{path} is a folder, not a file.", named)
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


def yaml_files(folder: Path, below: str) -> tuple[str, ...]:
    """Return the paths of the YAML files in a folder below another, relative to that, in order.

    Hidden files are left out; if there is no such folder, there are none.
    """
    found = [*(folder / below).glob("[!.]*.yaml"), *(folder / below).glob("[!.]*.yml")]
    return tuple(sorted(path.relative_to(folder).as_posix() for path in found))


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


def write_all(files: Mapping[Path, bytes], *, follow_links: bool = False) -> None:
    """Write several files; each ends up either complete or as it was before.

    Every file is first staged beside its target and flushed to disk; only when all are staged do
    they replace their targets. No staged file is left behind, be it after a failure or a signal;
    one that an earlier process left, because it was killed, is removed.

    Args:
        files: The content of each file.
        follow_links: Whether to write to the file that a symbolic link leads to. Otherwise the
            link is replaced, and that file stays as it is.

    Raises:
        FileError: A target can't be written.
    """
    for path in files:
        with write_errors(path):
            if is_special(path):  # may wait for a reader: so before signals have to wait
                path.write_bytes(files[path])
    with signals.held() as is_interrupted:
        staged: dict[Path, _Staged] = {}
        try:
            for path, data in files.items():
                if is_interrupted():
                    raise InterruptedError(errno.EINTR, os.strerror(errno.EINTR))
                with write_errors(path):
                    if is_special(path):
                        continue
                    target = _target(path, follow_links=follow_links)
                    if target in staged:
                        raise FileError(f"{path} is the same file as another output.")
                    if target.is_dir():
                        raise FileError(f"{path} is a folder; it can't be replaced by a file.")
                    staged[target] = _Staged(path, _beside(target))
                    _stage(staged[target].stage, target, data)
            _replace(staged)
            for folder in {target.parent: None for target in staged}:
                _remove_stale(folder)
        finally:
            for one in staged.values():
                with contextlib.suppress(OSError):  # most likely it does not exist
                    one.stage.unlink()


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
        is_open = getattr(error, "winerror", None) in _OPEN_ELSEWHERE
        help_text = "Is it open in another program? Close it there." if is_open else ""
        raise FileError(f"Can't write {path}: {reason(error)}.", help_text) from None


def create(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet; it is written completely or not at all.

    Raises:
        FileError: It exists, or can't be written.
    """
    with write_errors(path), signals.held():
        stage = _beside(path)
        try:
            _refuse_existing(path)
            _write(stage, data)
            stage.chmod(_default_mode())
            _rename_new(stage, path)
        except FileExistsError:
            raise FileError(
                f"{path} already exists; cvkit won't overwrite it.",
                "Name another file, or move this one.",
            ) from None
        finally:
            with contextlib.suppress(OSError):
                stage.unlink()


def copy_folder(source: Path, target: Path) -> None:
    """Copy a folder of small text files to a place that must not exist yet, whole or not at all.

    Raises:
        FileError: The target exists, or can't be written.
    """
    with write_errors(target), signals.held():
        stage = _beside(target)
        made = [folder for folder in target.parents if not folder.exists()]
        try:
            _refuse_existing(target)
            stage.mkdir(parents=True)
            for file in sorted(source.rglob("*")):
                copy = stage / file.relative_to(source)
                if file.is_dir():
                    copy.mkdir()
                else:
                    _write(copy, file.read_bytes())
                    copy.chmod(_default_mode())
            stage.rename(target)
        except FileExistsError:
            raise FileError(f"{target} already exists; cvkit won't overwrite it.") from None
        finally:
            shutil.rmtree(stage, ignore_errors=True)
            for folder in made:
                with contextlib.suppress(OSError):  # it is not empty: the copy was made
                    folder.rmdir()


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


class _Staged(NamedTuple):
    """A complete file that is about to replace another.

    Attributes:
        path: The target, as given.
        stage: Where it is until then.
    """

    path: Path
    stage: Path


def _target(path: Path, *, follow_links: bool) -> Path:
    """Return the path of the file to replace: of a symbolic link, the link itself.

    Only the links of the system, such as /dev/fd/3, are always followed.
    """
    folder = path.parent.resolve()
    if follow_links or folder == _DEVICES or folder.is_relative_to(_PROCESSES):
        return path.resolve()
    return folder / path.name


def _beside(target: Path) -> Path:
    """Return a path for staging a file, which ``_STALE_NAME`` recognizes."""
    return target.with_name(f".{target.name[:40]}.cvkit-{os.urandom(4).hex()}")


def _stage(stage: Path, target: Path, data: bytes) -> None:
    is_replaced = target.exists() and not target.is_symlink()
    if is_replaced and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "it is write-protected")
    _write(stage, data)
    stage.chmod(stat.S_IMODE(target.stat().st_mode) if is_replaced else _default_mode())


def _write(stage: Path, data: bytes) -> None:
    with open(stage, "xb", opener=_private_opener) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _private_opener(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _replace(staged: Mapping[Path, _Staged]) -> None:
    """Let staged files replace their targets.

    Raises:
        FileError: One can't; the message names the files that were replaced, and those that
            were not.
    """
    names = [str(one.path) for one in staged.values()]
    for number, (target, one) in enumerate(staged.items()):
        try:
            with write_errors(one.path):
                one.stage.replace(target)
        except FileError as error:
            if not number:
                raise
            raise FileError(
                f"{error.message} Written: {', '.join(names[:number])}. "
                f"Not written: {', '.join(names[number:])}.",
                error.help,
            ) from None


def _remove_stale(folder: Path) -> None:
    """Remove the staged files of processes that were killed.

    Only a regular file of the same user that is named as cvkit names them is removed, and only if
    it is over an hour old: another process may still be writing it.
    """
    with contextlib.suppress(OSError):  # the files that were asked for are written
        entries = [
            (entry, entry.stat(follow_symlinks=False))
            for entry in os.scandir(folder)
            if _STALE_NAME.fullmatch(entry.name)
        ]
        newest = folder.stat().st_mtime  # the time of the renaming, by the disk's own clock
        user = os.geteuid() if hasattr(os, "geteuid") else 0  # as Windows gives for each file
        for entry, status in entries:
            is_own = stat.S_ISREG(status.st_mode) and status.st_uid == user
            if is_own and newest - status.st_mtime > _STALE_AFTER:
                Path(entry).unlink()


def _refuse_existing(path: Path) -> None:
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _rename_new(stage: Path, path: Path) -> None:
    """Rename a file, but never over another.

    Raises:
        FileExistsError: There is a file of the new name.
    """
    try:
        path.hardlink_to(stage)
    except FileExistsError:
        raise
    except OSError:  # the file system has no hard links
        _refuse_existing(path)
        stage.replace(path)


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
