"""What the bytes of an export depend on besides the résumé: cvkit itself, and what it stands on."""

from __future__ import annotations

import hashlib
import os
import sys
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING

import cvkit
from cvkit.cli.input_digest import digest_of_folder
from cvkit.errors import PlatformError
from cvkit.theme import locations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.cli.export_request import ExportRequest
    from cvkit.exporters.format import Format

_OF_THE_CALL = frozenset(
    {
        "files",
        "globs",
        "output",
        "force",
        "all_or_nothing",
        "jobs",
        "changed",
        "keeps_track",
        "summary_file",
    }
)
"""Fields of a request that change no byte of a file."""

_ENVIRONMENT = ("SOURCE_DATE_EPOCH",)


def versions(formats: Iterable[Format]) -> dict[str, str]:
    """Return the versions of cvkit, Python and all packages, of which fonts are some, by name.

    Args:
        formats: The formats to write; those with pages depend on the text layout libraries, too.
    """
    own = (
        digest_of_folder(Path(cvkit.__file__).parent),
        digest_of_folder(locations.builtin_folder()),
    )
    found = {
        "cvkit": f"{cvkit.__version__} ({hashlib.sha256(b''.join(own)).hexdigest()[:12]})",
        "Python": ".".join(map(str, sys.version_info[:2])),
    }
    packages = {one.name.lower(): one.version for one in distributions()}
    packages.pop(cvkit.DISTRIBUTION, None)
    found |= dict(sorted(packages.items()))
    if any(one.paged for one in formats):
        found |= _of_layout()
    return found


def way(request: ExportRequest, found: dict[str, str]) -> str:
    """Return a hash of all that an export of a résumé depends on besides its files.

    Args:
        request: What is asked for.
        found: The versions of cvkit and what it stands on.
    """
    from cvkit.cli import values

    fields = [name for name in type(request).__slots__ if name not in _OF_THE_CALL]
    asked = [(name, getattr(request, name)) for name in fields]
    around = [(name, os.environ.get(name)) for name in _ENVIRONMENT]
    told = repr((asked, around, values.of_environment(), sorted(found.items())))
    return hashlib.sha256(told.encode(errors="surrogatepass")).hexdigest()


def _of_layout() -> dict[str, str]:
    from cvkit.exporters.pdf import library_versions

    try:
        return library_versions.find()
    except PlatformError:  # told by the export
        return {}
