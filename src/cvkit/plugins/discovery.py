"""Finds what packages offer through entry points; listing names imports nothing."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from cvkit.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.metadata import EntryPoint, EntryPoints


class Named(Protocol):
    """What an entry point refers to; it knows its own name."""

    @property
    def name(self) -> str:
        """The name, equal to that of the entry point."""


_T = TypeVar("_T", bound=Named)


class Kind(NamedTuple):
    """A kind of plugin.

    Attributes:
        group: The group of entry points.
        noun: What a message calls it: ``format``.
        reserved: Names that no plugin may have, each with what it means.
    """

    group: str
    noun: str
    reserved: Mapping[str, str]


@lru_cache(maxsize=4)
def points(group: str) -> EntryPoints:
    """Return the entry points of a group."""
    return entry_points(group=group)


def names(kind: Kind) -> tuple[str, ...]:
    """Return the names of all plugins of a kind, sorted."""
    return tuple(sorted(points(kind.group).names))


def load_all(kind: Kind, wanted: type[_T]) -> dict[str, _T | PlatformError]:
    """Return every plugin of a kind, or why it can't be used, sorted by name."""
    return {name: _load(kind, wanted, name) for name in names(kind)}


def packages(kind: Kind, name: str) -> list[str]:
    """Return the names of the packages that have a plugin of a kind and name."""
    return [_package(point) for point in points(kind.group).select(name=name)]


def _load(kind: Kind, wanted: type[_T], name: str) -> _T | PlatformError:
    """Return the plugin of an entry point, of which there should be one."""
    found = [*points(kind.group).select(name=name)]
    point = found[0]
    if len(found) > 1:
        return PlatformError(
            f"Several packages define the {kind.noun} {name}: {', '.join(packages(kind, name))}.",
            "Uninstall all but one of them.",
        )
    if name in kind.reserved:
        meaning = kind.reserved[name]
        message = f"{_package(point)} defines {_a(kind.noun)} named {name}, which means {meaning}."
        return _unusable(message, point)
    try:
        loaded = point.load()
    except Exception as error:  # noqa: BLE001 - a third party's module may fail with anything
        return _unusable(f"Can't load the {kind.noun} {name}: {error}.", point)
    if not isinstance(loaded, wanted):
        return _unusable(f"{point.value} is not {_a(wanted.__name__)}.", point)
    if loaded.name != name:
        message = f"The entry point {name} refers to {_a(kind.noun)} named {loaded.name}."
        return _unusable(message, point)
    return loaded


def _unusable(message: str, point: EntryPoint) -> PlatformError:
    # The package's name takes a while: all that it says about itself is read for it.
    return PlatformError(message, f"Update or uninstall {_package(point)}.")


def _a(noun: str) -> str:
    return f"{'an' if noun[0].lower() in 'aeio' else 'a'} {noun}"


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.module
