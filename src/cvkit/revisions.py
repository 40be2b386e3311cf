"""Reads résumés, and what lies beside them, as they were in a revision of a git repository."""

from __future__ import annotations

import os
import posixpath
import re
import subprocess
from typing import TYPE_CHECKING, NamedTuple

from cvkit.errors import FileError, MissingFileError, PlatformError
from cvkit.project import Project

if TYPE_CHECKING:
    from pathlib import Path

_NAMED = re.compile(r"(?P<revision>[^-:\s][^:\s]+):(?P<path>(?!//).+)", re.DOTALL)
_LARGEST = 50_000_000
"""Bytes of a file."""

_SUFFIXES = (".yaml", ".yml")


class Revision(NamedTuple):
    """A file in a revision, as git names it: ``HEAD~1:resume.yaml``.

    Attributes:
        revision: A commit, branch or tag.
        path: The file's path from the repository's root, or, beginning with ``./`` or ``../``,
            from the current folder.
    """

    revision: str
    path: str

    @classmethod
    def of(cls, name: str) -> Revision | None:
        """Return what a name means; ``None`` if it isn't a revision and a path.

        A drive of Windows and a web address are none.
        """
        found = _NAMED.fullmatch(name)
        return cls(found["revision"], found["path"].replace(os.sep, "/")) if found else None

    @property
    def folder(self) -> str:
        """The path of the file's folder."""
        return posixpath.dirname(self.path)


class RevisionProject(Project):
    """The folder of a résumé in a revision; themes and fonts are those of today.

    Args:
        of: The résumé.
        beside: The folder with today's themes and fonts.
    """

    def __init__(self, of: Revision, beside: Path) -> None:
        today = Project.at(beside)
        super().__init__(beside, theme_folders=today.theme_folders, font_folders=today.font_folders)
        self._of = of

    def source(self) -> bytes:
        """Return the résumé.

        Raises:
            MissingFileError: There is no such file in the revision.
            FileError: There is no such revision, or no repository.
            PlatformError: git is not installed.
        """
        revision, path = self._of
        try:
            return _blob(revision, path)
        except MissingFileError as error:
            self._check()
            raise MissingFileError(f"{error.message}.") from None

    def _check(self) -> None:
        commit = f"{self._of.revision}^{{commit}}"
        try:
            _git("rev-parse", "--git-dir", failure="The current folder is in no git repository.")
            missing = f"There is no revision {self._of.revision}."
            _git("rev-parse", "--verify", "--quiet", commit, failure=missing)
        except MissingFileError as error:
            raise FileError(error.message) from None

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the names of the YAML files in a folder below this one, in order.

        Args:
            folder: Its path, relative to this folder.
        """
        at = _joined(self._of.folder, folder)
        try:
            listed = _git(
                "ls-tree", "--full-tree", "-z", "--name-only", f"{self._of.revision}:{at}"
            ).decode()
        except MissingFileError:
            return ()
        files = (name for name in listed.split("\0") if name.endswith(_SUFFIXES))
        return tuple(f"{folder}/{name}" for name in files if not name.startswith("."))

    def _beside(self, name: str) -> bytes:
        inside = posixpath.normpath(name)
        if inside.startswith(("../", "/")) or inside == "..":
            raise FileError(f"{name} is outside the résumé's folder")
        return _blob(self._of.revision, _joined(self._of.folder, inside))


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _blob(revision: str, path: str) -> bytes:
    named = f"{revision}:{path}"
    missing = f"{path} does not exist in {revision}"
    if int(_git("cat-file", "-s", named, failure=missing)) > _LARGEST:
        raise FileError(f"{path} is larger than {_LARGEST // 1_000_000} MB in {revision}")
    return _git("cat-file", "blob", named, failure=f"{path} is not a file in {revision}")


def _git(*arguments: str, failure: str = "") -> bytes:
    """Return what git prints.

    Raises:
        MissingFileError: It fails.
        PlatformError: It is not installed.
    """
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(  # noqa: S603 - no argument begins with a hyphen that we don't give
            ["git", *arguments],  # noqa: S607 - whichever git is installed
            capture_output=True, check=False, env=environment,
        )  # fmt: skip
    except FileNotFoundError:
        raise PlatformError("git is not installed.", "Install it: https://git-scm.com.") from None
    if done.returncode:
        raise MissingFileError(failure)
    return done.stdout
