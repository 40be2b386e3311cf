"""What the tools work with: the files of one folder, and what may be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.exporters.format import Format
    from cvkit.linter import LintOptions
    from cvkit.pipeline import RenderOptions
    from cvkit.project import Project

DEFAULT = "resume.yaml"
"""The file that tools take if none is named."""


class Files(Protocol):
    """The files of a folder, by their paths in it with slashes. None leads out of the folder."""

    def name_of(self, name: str) -> str:
        """Return the one name under which a file is known; raises ``FileError``."""
        ...

    def names(self) -> Sequence[str]:
        """Return the names of all YAML and JSON files that are small enough to be résumés.

        Raises:
            FileError: They are too many.
        """
        ...

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises ``FileError``."""
        ...

    def project(self, name: str) -> Project:
        """Return the project of a résumé, whose files all lie in the folder."""
        ...

    def replace(self, name: str, old: bytes, new: bytes) -> None:
        """Replace the content of a file, whole or not at all.

        Raises:
            FileError: It can't be written, or its content isn't ``old`` any more.
        """
        ...

    def write(
        self, target: Target, options: RenderOptions, made: Mapping[Format, Artifact]
    ) -> Sequence[str]:
        """Write the files of an export, all or none, and return their names.

        Raises:
            CvkitError: One can't be written, or would overwrite what isn't cvkit's own output.
        """
        ...


class Target(NamedTuple):
    """Where an export goes.

    Attributes:
        source: The name of the résumé's file.
        folder: The folder in the server's folder; it is made if it is missing.
    """

    source: str
    folder: str = ""


class Workspace(NamedTuple):
    """A folder and what may be done in it.

    Attributes:
        files: The files of the folder.
        allow_private: Whether private values are shown, edited and exported.
        lint: Returns which lint rules to run, with today's date.
        check_cancelled: Raises an error if nobody waits for the result any more.
    """

    files: Files
    allow_private: bool
    lint: Callable[[], LintOptions]
    check_cancelled: Callable[[], None] = lambda: None


class RefusedError(CvkitError):
    """A tool doesn't do what it was asked for, because of what is in a file.

    Args:
        message: What it doesn't do, as a sentence.
        diagnostics: Why, with what is private already masked.
    """

    def __init__(self, message: str, diagnostics: Sequence[Diagnostic] = ()) -> None:
        super().__init__(message)
        self.diagnostics = tuple(diagnostics)
