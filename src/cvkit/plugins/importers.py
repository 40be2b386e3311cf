"""The formats that can be imported, and which of them a file is of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.diagnostics import words
from cvkit.errors import ImportFailedError, PlatformError, UnknownNameError
from cvkit.importers.importer import Importer, Match
from cvkit.plugins import discovery
from cvkit.plugins.discovery import Kind

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile

IMPORTERS = Kind("cvkit.importers", "importer", {})
"""Each entry point refers to an ``Importer`` and has its name."""


@lru_cache(maxsize=1)
def available() -> tuple[Importer, ...]:
    """Return all importers that can be used, sorted by name."""
    found = discovery.load_all(IMPORTERS, Importer).values()
    return tuple(one for one in found if isinstance(one, Importer))


def choose(wanted: str) -> Importer:
    """Return an importer by its name.

    Args:
        wanted: The name, in any case.

    Raises:
        UnknownNameError: There is no such importer.
        PlatformError: A third party's importer can't be used.
    """
    known = discovery.load_all(IMPORTERS, Importer)
    found = known.get(wanted.strip().lower())
    if found is None:
        close = words.closest(wanted, known)
        hint = f"Did you mean {close}?" if close else f"There are {words.listed(list(known))}."
        raise UnknownNameError(f"There is no importer “{wanted}”.", hint)
    if isinstance(found, PlatformError):
        raise found
    return found


def recognize(file: ForeignFile) -> Importer | None:
    """Return the importer that is the surest that a file is of its format; ``None`` if none is.

    Args:
        file: The file.

    Raises:
        ImportFailedError: Several importers are equally sure.
    """
    matches = {one: one.match(file) for one in available()}
    best = max(matches.values(), default=Match.NO)
    if best is Match.NO:
        return None
    found = [one for one, match in matches.items() if match is best]
    if len(found) > 1:
        names = words.listed([one.name for one in found], "or")
        raise ImportFailedError(
            f"it may be {words.listed([one.title for one in found], 'or')}",
            f"Say which with --from {names}.",
        )
    return found[0]
