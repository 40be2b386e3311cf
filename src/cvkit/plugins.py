"""Find formats, cvkit's own and a third party's, the same way: by entry points.

Names are listed without importing anything. A format that cannot be used is in nobody's way
until someone asks for it.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from cvkit.errors import PlatformError, UnknownNameError
from cvkit.exporters.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from importlib.metadata import EntryPoint, EntryPoints

FORMATS = "cvkit.exporters"
"""The group of entry points; each names a ``Format`` and is called as the format is."""

ALL = "all"


def format_names() -> tuple[str, ...]:
    """Return the names of all formats, sorted."""
    return tuple(sorted(_entry_points().names))


@lru_cache(maxsize=1)
def discover() -> Mapping[str, Format | PlatformError]:
    """Return every format by its name, sorted; or why it cannot be used."""
    return {name: _load(name, [*_entry_points().select(name=name)]) for name in format_names()}


def formats() -> tuple[Format, ...]:
    """Return all formats that can be used, sorted by name."""
    return tuple(found for found in discover().values() if isinstance(found, Format))


def choose_formats(wanted: Iterable[str]) -> dict[str, Format]:
    """Return formats by their names, in the order asked for, each once.

    Args:
        wanted: Names as people type them; ``all`` stands for every format.

    Raises:
        UnknownNameError: There is no such format, or several go by that name.
        PlatformError: A third party's format cannot be used.
    """
    names = [name for word in wanted for name in _meant(word)]
    chosen: dict[str, Format] = {}
    for name in names:
        found = discover()[name]
        if isinstance(found, PlatformError):
            raise found
        chosen[name] = found
    return chosen


def replacements(wanted: Iterable[str]) -> dict[str, Format]:
    """Return what is written for each name of a format that cvkit does not write.

    Args:
        wanted: Names as people type them, each of them known.
    """
    words = [word.lower() for word in wanted]
    return {word: one for word in words for one in formats() if word in one.instead_of}


def _meant(word: str) -> tuple[str, ...]:
    """Return the names of the formats that a word means."""
    wanted = word.lower()
    if wanted == ALL:
        return format_names()
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
            f"“{word}” can be {' or '.join(names)}.", "Write one of these names instead."
        )
    return tuple(names)


def _load(name: str, points: Sequence[EntryPoint]) -> Format | PlatformError:
    """Return the format of an entry point, of which there should be one."""
    packages = [_package(point) for point in points]
    advice = f"Update or uninstall {packages[-1]}."
    if len(points) > 1:
        return PlatformError(
            f"There are {len(points)} formats {name}: of {' and of '.join(packages)}.",
            "Uninstall all but one of them.",
        )
    if name == ALL:
        return PlatformError(f"A format of {packages[0]} is called {ALL}, as all together.", advice)
    try:
        loaded = points[0].load()
    except Exception as error:  # noqa: BLE001 - a third party's module may fail with anything
        return PlatformError(f"The format {name} cannot be loaded: {error}.", advice)
    if not isinstance(loaded, Format):
        return PlatformError(f"{points[0].value} is no format of output.", advice)
    if loaded.name != name:
        return PlatformError(
            f"The format {loaded.name} is called {name} in its entry point.", advice
        )
    return loaded


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.module


@lru_cache(maxsize=1)
def _entry_points() -> EntryPoints:
    return entry_points(group=FORMATS)
