"""What can go wrong outside the résumé's own text: one tree, every message meant for a person."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.diagnostics import Diagnostic


class CvkitError(Exception):
    """Something a person must know before cvkit can go on.

    Args:
        message: One sentence: what is wrong, with the name of the thing at fault.
        help: What to do about it, if there is one thing to do.
    """

    def __init__(self, message: str, help: str = "") -> None:  # noqa: A002 - the field's name
        super().__init__(message)
        self.message = message
        self.help = help


def reason(error: Exception) -> str:
    """Return why the machine refused something, to stand behind a colon.

    Args:
        error: An ``OSError``, or the ``RuntimeError`` that pathlib raises of links in a circle.
    """
    if isinstance(error, RuntimeError):
        return "its links lead in a circle"
    text = getattr(error, "strerror", None) or str(error)
    return text[:1].lower() + text[1:]


class FileError(CvkitError):
    """A file or folder cannot be read or written."""


class MissingFileError(FileError):
    """There is no such file."""


class UnknownNameError(CvkitError):
    """A format, theme, variant, locale or option of that name does not exist."""


class ThemeError(CvkitError):
    """A theme cannot be used: one of its files is broken, or it does not take a setting.

    Args:
        diagnostics: What is wrong, each with its file, and its place in it where there is one.
        texts: The text of each such file by its name, as far as it is known.
    """

    def __init__(
        self, *diagnostics: Diagnostic, texts: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        from cvkit.diagnostics.render import concise  # noqa: PLC0415 - most themes are fine

        super().__init__(concise.render(diagnostics).rstrip())
        self.diagnostics = diagnostics
        self.texts = texts


class PlatformError(CvkitError):
    """The machine lacks something that cvkit needs."""


class EngineChangedError(CvkitError):
    """The PDF engine has inside what cvkit reads there in another place than it used to."""
