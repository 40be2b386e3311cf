"""The exceptions of cvkit: problems outside the résumé's own text, with messages for users."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.diagnostics import Diagnostic


class CvkitError(Exception):
    """The base class: a problem that stops cvkit.

    Args:
        message: One sentence that says what is wrong and names the file or value.
        help: How to fix it, or empty.
    """

    def __init__(self, message: str, help: str = "") -> None:  # noqa: A002 - the field's name
        super().__init__(message)
        self.message = message
        self.help = help


def reason(error: Exception) -> str:
    """Return the message of an operating system's error, starting in lower case.

    Args:
        error: An ``OSError``, or the ``RuntimeError`` that pathlib raises for a loop of links.
    """
    if isinstance(error, RuntimeError):
        return "its symbolic links form a loop"
    text = getattr(error, "strerror", None) or str(error)
    return text[:1].lower() + text[1:]


class FileError(CvkitError):
    """A file or folder can't be read or written."""


class MissingFileError(FileError):
    """There is no such file."""


class ImportFailedError(FileError):
    """A file can't be imported: it is broken, too large, or of no format that cvkit knows.

    Importers say only why: a clause in lower case, without a full stop. ``pipeline`` makes a
    sentence with the file's name of it.
    """


class UnknownNameError(CvkitError):
    """A format, theme, variant, locale or option of that name does not exist."""


class ThemeError(CvkitError):
    """A theme can't be used: one of its files is broken, or a setting is not valid for it.

    Args:
        diagnostics: What is wrong, each with its file, and its position if known.
        texts: The text of these files by name, if known.
    """

    def __init__(
        self, *diagnostics: Diagnostic, texts: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        from cvkit.diagnostics.render import concise  # noqa: PLC0415 - rarely needed

        super().__init__(concise.render(diagnostics).rstrip())
        self.diagnostics = diagnostics
        self.texts = texts


class FormatError(CvkitError):
    """Another package's format has a bug."""


class PlatformError(CvkitError):
    """The machine lacks something that cvkit needs."""


class EngineChangedError(CvkitError):
    """The internals of the PDF engine that cvkit relies on have changed."""
