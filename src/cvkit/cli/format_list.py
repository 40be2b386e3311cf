"""The formats as a person sees them: in the help, and when the shell completes a name."""

from __future__ import annotations

from cvkit import plugins
from cvkit.errors import PlatformError

_ALL = "Every one of these."


def rows() -> list[tuple[str, str]]:
    """Return each format with what is special about it, or with why it cannot be used."""
    found = plugins.discover().items()
    told = [
        (name, one.message if isinstance(one, PlatformError) else one.help) for name, one in found
    ]
    return [*told, (plugins.ALL, _ALL)]


def completions(incomplete: str) -> list[tuple[str, str]]:
    """Complete the last of several formats; what cannot be used is none of the answers."""
    before, comma, last = incomplete.rpartition(",")
    known = [*((one.name, one.help) for one in plugins.formats()), (plugins.ALL, _ALL)]
    return [(f"{before}{comma}{name}", told) for name, told in known if name.startswith(last)]
