"""The list of formats in the help and in shell completion."""

from __future__ import annotations

from cvkit import plugins
from cvkit.errors import PlatformError

_ALL = "All of these."


def rows() -> list[tuple[str, str]]:
    """Return each format that ``all`` stands for, with its help, or with why it can't be used."""
    found = plugins.discover().items()
    described = [
        (name, one.message if isinstance(one, PlatformError) else one.help)
        for name, one in found
        if isinstance(one, PlatformError) or one.is_in_all
    ]
    return [*described, (plugins.ALL, _ALL)]


def rows_of_data() -> list[tuple[str, str]]:
    """Return each format that is for other programs, with its help."""
    return [(one.name, one.help) for one in plugins.formats() if one.is_data]


def rows_of_sources() -> list[tuple[str, str]]:
    """Return each format that another program typesets, with its help."""
    return [(one.name, one.help) for one in plugins.formats() if one.is_source]


def completions(incomplete: str) -> list[tuple[str, str]]:
    """Complete the last of several formats; formats that can't be used are left out."""
    before, comma, last = incomplete.rpartition(",")
    known = [*((one.name, one.help) for one in plugins.formats()), (plugins.ALL, _ALL)]
    return [(f"{before}{comma}{name}", text) for name, text in known if name.startswith(last)]
