"""Theme options that are given from outside the file, as ``KEY=VALUE``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from collections.abc import Iterable


def parse(words: Iterable[str]) -> dict[str, object]:
    """Return options by name; ``MAP.KEY=VALUE`` sets one entry of a mapping.

    Raises:
        CvkitError: A word isn't of this form.
    """
    settings: dict[str, object] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not (key and equals):
            raise CvkitError(
                f"--set needs KEY=VALUE, not “{word}”.", "Example: --set accent=#1a4b8c"
            )
        name, dot, entry = key.partition(".")
        table = settings.setdefault(name, {}) if dot else None
        if isinstance(table, dict):
            table[entry] = value
        else:
            settings[name] = value
    return settings
