"""What the bytes of an export depend on besides the résumé: cvkit itself, and what it stands on."""

from __future__ import annotations

import hashlib
import os
import re
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
        "cluster",
        "keeps_track",
        "summary_file",
    }
)
"""Fields of a request that change no byte of a file."""

_PLUGINS = frozenset({"cvkit.exporters", "cvkit.importers"})
_NOT_A_NAME = re.compile(r"[^\w.-]")
_ENVIRONMENT = ("SOURCE_DATE_EPOCH",)


def versions(formats: Iterable[Format]) -> dict[str, str]:
    """Return the versions of cvkit, Python, and the packages that cvkit uses, by name.

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
    found |= _packages()
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


def _packages() -> dict[str, str]:
    """Return the versions of what cvkit and packages with formats require, and of all fonts."""
    installed = {_normal(one.name): one for one in distributions()}
    needed = [name for name, one in installed.items() if name.startswith("fontpkg-")
              or any(point.group in _PLUGINS for point in one.entry_points)]  # fmt: skip
    found: dict[str, str] = {}
    while needed:
        one = installed.get(needed.pop())
        if one and _normal(one.name) not in found:
            found[_normal(one.name)] = one.version
            required = (text for text in one.requires or () if "extra ==" not in text)
            needed += [_normal(_NOT_A_NAME.split(text)[0]) for text in required]
    found.pop(_normal(cvkit.DISTRIBUTION), None)  # it is known by its files
    return dict(sorted(found.items()))


def _normal(name: str) -> str:
    """Return the name of a package as all spellings of it are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _of_layout() -> dict[str, str]:
    from cvkit.exporters.pdf import library_versions

    try:
        return library_versions.find()
    except PlatformError:  # told by the export
        return {}
