"""Writes values as YAML in brackets and braces, on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.source.writing.scalar_styles import one_line

if TYPE_CHECKING:
    from cvkit.source.yaml.tree import Plain


def in_brackets(value: Plain) -> str:
    """Return a value on one line, as it stands in a list or mapping in brackets."""
    match value:
        case dict():
            keys = (
                f"{one_line(key, in_brackets=True)}: {in_brackets(one)}"
                for key, one in value.items()
            )
            return f"{{{', '.join(keys)}}}"
        case list():
            return f"[{', '.join(map(in_brackets, value))}]"
        case str():
            return one_line(value, in_brackets=True)
        case None:
            return "null"
