"""Puts the guide together: its text, with parts from the models and the codes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit import lint, theme
from cvkit.agent_guide import keys
from cvkit.diagnostics.codes import CODES
from cvkit.model.basics import Hideable
from cvkit.model.dates import Dates, PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_TEXT = Path(__file__).with_name("guide.md")
_PART = re.compile(r"<!-- (\w+) -->")


def guide() -> str:
    """Return the guide as Markdown.

    Raises:
        KeyError: Its text asks for a part that there is not.
    """
    text = _TEXT.read_text(encoding="utf-8")
    return _PART.sub(lambda match: _PARTS[match[1]](), text)


def _code(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _errors() -> str:
    return ", ".join(f"{one} {one.title}" for one in CODES.values() if one.code < "CV1")


def _rules() -> str:
    named = (f"{one.code} {one.name}" for one in lint.RULES if one.on_by_default)
    others = (f"({one.code} {one.name})" for one in lint.RULES if not one.on_by_default)
    return ", ".join((*named, *others))


_PARTS: dict[str, Callable[[], str]] = {
    "date": lambda: _code(PartialDate.examples),
    "dates": lambda: _code(Dates.examples),
    "errors": _errors,
    "hideable": lambda: _code(Hideable),
    "keys": lambda: "\n".join(keys.lines()),
    "rules": _rules,
    "themes": lambda: _code(theme.built_in().available()),
}
"""What is generated, by the name that stands for it in the text."""
