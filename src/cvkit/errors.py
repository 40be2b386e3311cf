"""What can go wrong outside the résumé's own text: one tree, every message meant for a person."""

from __future__ import annotations


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


class FileError(CvkitError):
    """A file or folder cannot be read or written."""


class MissingFileError(FileError):
    """There is no such file."""


class UnknownNameError(CvkitError):
    """A format, theme, variant, locale or option of that name does not exist."""


class ThemeError(CvkitError):
    """A theme's folder is not a theme, or one of its files is broken."""


class PlatformError(CvkitError):
    """The machine lacks something that cvkit needs."""
