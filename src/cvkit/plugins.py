"""Find exporters, cvkit's own and a third party's, the same way: by entry points.

Names are listed without importing anything; only what is used is loaded.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from cvkit.errors import PlatformError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.metadata import EntryPoints

    from cvkit.exporters.artifact import Exporter

EXPORTERS = "cvkit.exporters"
"""The group of entry points; each names a function from a document and a theme to an artifact."""

ALL = "all"


def exporter_names() -> tuple[str, ...]:
    """Return the names of all formats that can be written, sorted."""
    return tuple(sorted(_known().names))


def choose_exporters(wanted: Sequence[str]) -> dict[str, Exporter]:
    """Load exporters by name, in the order asked for; ``all`` stands for every one.

    Raises:
        UnknownNameError: There is no such format.
        PlatformError: A third party's exporter cannot be imported.
    """
    known = _known()
    names = [name for want in wanted for name in (exporter_names() if want == ALL else (want,))]
    for name in names:
        if name not in known.names:
            raise UnknownNameError(
                f"There is no format “{name}”.",
                f"The formats are {', '.join(exporter_names())}, or {ALL}.",
            )
    chosen: dict[str, Exporter] = {}
    for name in dict.fromkeys(names):
        try:
            chosen[name] = known[name].load()
        except (ImportError, AttributeError) as error:
            raise PlatformError(f"The exporter {name} cannot be loaded: {error}.") from None
    return chosen


@lru_cache(maxsize=1)
def _known() -> EntryPoints:
    return entry_points(group=EXPORTERS)
