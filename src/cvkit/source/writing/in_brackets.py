"""Writes values as YAML in brackets and braces, on one line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from cvkit.source.writing.scalar_styles import one_line

if TYPE_CHECKING:
    from cvkit.source.yaml.tree import Plain


_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def in_json(value: Plain) -> str:
    """Return a value as JSON on one line, which YAML reads as the same."""
    text = json.dumps(value, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


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
