"""The output formats, built-in and third-party ones alike.

A format that can't be loaded is an error only when it is requested.
"""

from __future__ import annotations

import contextlib
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit import DISTRIBUTION
from cvkit.errors import CvkitError, FormatError, PlatformError, UnknownNameError
from cvkit.exporters.format import Format
from cvkit.plugins import discovery
from cvkit.plugins.discovery import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ALL = "all"
FORMATS = Kind("cvkit.exporters", "format", {ALL: "all formats"})
"""Each entry point refers to a ``Format`` and has the format's name."""


def format_names() -> tuple[str, ...]:
    """Return the names of all formats, sorted."""
    return discovery.names(FORMATS)


@lru_cache(maxsize=1)
def discover() -> Mapping[str, Format | PlatformError]:
    """Return every format, or why it can't be used, sorted by name."""
    return discovery.load_all(FORMATS, Format)


def formats() -> tuple[Format, ...]:
    """Return all formats that can be used, sorted by name."""
    return tuple(found for found in discover().values() if isinstance(found, Format))


def choose_formats(wanted: Iterable[str]) -> dict[str, Format]:
    """Return formats by their names, in the order requested, each once.

    Args:
        wanted: Names as people type them; ``all`` means every format that people read as it is.

    Raises:
        UnknownNameError: There is no such format, or the name is ambiguous.
        PlatformError: A third party's format can't be used.
    """
    names = [name for word in wanted for name in _names(word)]
    chosen: dict[str, Format] = {}
    for name in names:
        found = discover()[name]
        if isinstance(found, PlatformError):
            raise found
        chosen[name] = found
    return chosen


def replacements(wanted: Iterable[str]) -> dict[str, Format]:
    """Return the format that is written instead, for each requested name that cvkit can't write.

    Args:
        wanted: Names as people type them, all of them known.
    """
    words = [word.lower() for word in wanted]
    return {word: one for word in words for one in formats() if word in one.instead_of}


@contextlib.contextmanager
def blaming(one: Format) -> Iterator[None]:
    """Turn any failure of another package's format into an error that names it.

    Args:
        one: The format whose functions are called.

    Raises:
        FormatError: The format of another package failed. A failure of cvkit's own formats is a
            bug in cvkit, and passes.
    """
    try:
        yield
    except CvkitError:
        raise
    except Exception as error:
        packages = set(discovery.packages(FORMATS, one.name))
        if packages <= {DISTRIBUTION}:
            raise
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        raise FormatError(
            f"The format {one.name} failed: {what}.",
            f"Report it to the authors of {', '.join(sorted(packages))}. "
            "Set CVKIT_DEBUG=1 for a traceback.",
        ) from error


def _is_in_all(name: str) -> bool:
    found = discover()[name]
    return not isinstance(found, Format) or found.is_in_all


def _names(word: str) -> tuple[str, ...]:
    """Return the names of the formats that a word refers to."""
    wanted = word.lower()
    if wanted == ALL:
        return tuple(name for name in format_names() if _is_in_all(name))
    if wanted in format_names():
        return (wanted,)
    names = [one.name for one in formats() if wanted in (*one.aliases, *one.instead_of)]
    if not names:
        raise UnknownNameError(
            f"There is no format “{word}”.",
            f"The formats are {', '.join(format_names())}, or {ALL}.",
        )
    if len(names) > 1:
        raise UnknownNameError(
            f"“{word}” is ambiguous: it can mean {' or '.join(names)}.", "Use one of these names."
        )
    return tuple(names)
