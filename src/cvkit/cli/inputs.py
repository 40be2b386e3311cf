"""The files that commands read, each with its project."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cvkit import disk
from cvkit.cli import terminal, values
from cvkit.errors import CvkitError, FileError, MissingFileError, reason
from cvkit.project import Project
from cvkit.revisions import Revision, RevisionProject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cvkit.linter import LintOptions
    from cvkit.source import Reading
    from cvkit.source.composing import Given

STDIN = "-"
_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_SUFFIXES = (".yaml", ".yml", ".json")


class Input(NamedTuple):
    """A file to read.

    Attributes:
        name: The path as given on the command line; ``-`` is standard input.
        project: The files beside it: themes, fonts and the photo.
    """

    name: str
    project: Project

    @classmethod
    def named(cls, name: str, given: Iterable[Given] = ()) -> Input:
        """Return a file with its project; standard input belongs to the current folder."""
        folder = Path() if name == STDIN else Path(name).parent
        return cls(name, Project.at(folder, given=(*values.of_environment(), *given)))

    @classmethod
    def in_any_revision(cls, name: str, given: Iterable[Given] = ()) -> Input:
        """Return a file, of today or, named as git does (``HEAD~1:resume.yaml``), of a revision."""
        revision = None if Path(name).exists() else Revision.of(name)
        if revision is None:
            return cls.named(name, given)
        return cls(name, RevisionProject(revision, Path(revision.path).parent))

    @property
    def stem(self) -> str:
        """The name of outputs, without suffix."""
        return stem_of(self.name)

    @property
    def shown_name(self) -> str:
        """How messages name the file."""
        return "standard input" if self.name == STDIN else self.name

    def read(self) -> bytes:
        """Return the content of the file.

        Raises:
            FileError: It can't be read.
        """
        if isinstance(self.project, RevisionProject):
            return self.project.source()
        if _WEB_ADDRESS.match(self.name):
            raise FileError(f"{self.name} is a web address, not a file.", "Download it first.")
        if self.name != STDIN:
            return self._read_file()
        if sys.stdin is None:
            raise FileError("Standard input is closed.", "Name a file, or pipe a résumé to cvkit.")
        try:
            return sys.stdin.buffer.read(disk.LARGEST_SOURCE)
        except OSError as error:
            raise FileError(f"Can't read standard input: {reason(error)}.") from None

    def _read_file(self) -> bytes:
        try:
            return disk.read(Path(self.name))
        except MissingFileError as error:
            meant = (f"{self.name}{suffix}" for suffix in _SUFFIXES)
            if found := next((name for name in meant if Path(name).is_file()), None):
                raise MissingFileError(error.message, f"Did you mean {found}?") from None
            raise

    def check(self, data: bytes | None = None, lint: LintOptions | None = None) -> Reading:
        """Read and check the file.

        Args:
            data: Its content, or ``None`` to read it from the file.
            lint: Which lint rules to run, or ``None`` for none.

        Raises:
            FileError: The file can't be read.
        """
        if data is None:
            data = self.read()
        from cvkit import pipeline

        return pipeline.check(data, self.shown_name, self.project, lint=lint)

    def with_glyphs(
        self, reading: Reading, *, allow_missing: bool, trust_theme: bool = False
    ) -> Reading:
        """Add what an export as PDF reports about characters without a font.

        Args:
            reading: The result of ``check``.
            allow_missing: Whether missing characters are only warnings.
            trust_theme: Whether themes that aren't cvkit's own have no limits on time and memory.
        """
        from cvkit import pipeline

        found = pipeline.check_glyphs(
            reading, self.project, allow_missing=allow_missing, trust_theme=trust_theme
        )
        return reading._replace(diagnostics=(*reading.diagnostics, *found))

    def check_templates(self, reading: Reading) -> None:
        """Render the templates of the themes that the file asks for, unless they come with cvkit.

        Args:
            reading: The result of ``check``.

        Raises:
            ThemeError: A template is broken, exceeds a limit, or makes an unsafe page.
        """
        from cvkit import pipeline

        pipeline.check_templates(reading, self.project)


def inputs(
    files: list[str] | None,
    *,
    output: str = "",
    given: Iterable[Given] = (),
    named: Callable[[str, Iterable[Given]], Input] = Input.named,
) -> list[Input]:
    """Return the files named, or ``resume.yaml`` if there are none.

    Args:
        files: The names, as given on the command line.
        output: How to name standard output on the command line, if the command can write to it.
        given: Values that replace those of the files.
        named: Finds what a name means.

    Raises:
        CvkitError: A name is empty, or standard input is named more than once.
    """
    names = files or [disk.DEFAULT_SOURCE]
    refuse_names(names, output=output)
    tell_given()
    return [named(name, given) for name in names]


def stem_of(name: str) -> str:
    """Return the name of outputs, without suffix."""
    return "resume" if name == STDIN else Path(name).stem


def refuse_names(names: Sequence[str], *, output: str = "") -> None:
    """Refuse an empty name, and standard input as more than one of the files.

    Args:
        names: The names, as given on the command line.
        output: How to name standard output on the command line, if the command can write to it.

    Raises:
        CvkitError: A name is empty, or standard input is named more than once.
    """
    if "" in names:
        raise CvkitError(
            "The name of a file is empty.",
            "Name a file or a folder; in a script, perhaps a variable has no value.",
        )
    if names.count(STDIN) > 1:
        raise CvkitError(
            f"{STDIN} is named twice, but standard input can only be read once.",
            f"Name it once; to write to standard output, use {output}."
            if output
            else "Name it once.",
        )


def tell_given() -> None:
    """Tell which values of the résumés come from the environment."""
    for one in values.of_environment():
        terminal.note(f"`{'.'.join(one.path)}` comes from {one.origin}.")
