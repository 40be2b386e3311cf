"""Brings levels of languages over: CEFR levels as such, anything else as words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.importers.values import Data, Value

_CEFR = re.compile(r"[ABC][12]", re.IGNORECASE)
_NATIVE = re.compile(
    r"(?:native|mother[ -]tongue)(?:\s*(?:/|or|and)\s*bilingual)?"
    r"(?:\s+(?:speaker|language|tongue|level|proficiency|fluency))?",
    re.IGNORECASE,
)


def language_level(value: Value | None) -> dict[str, Data]:
    """Return the level of a language, or its words.

    Only an exact CEFR level or “native” is a level: that “fluent” means C1 would be invented.

    Args:
        value: What the file says.

    Returns:
        ``level`` or ``fluency``; nothing if the file says nothing.
    """
    if value is None:
        return {}
    if _CEFR.fullmatch(value.text):
        return {"level": value.with_text(value.text.upper())}
    if _NATIVE.fullmatch(value.text):
        return {"level": value.with_text("native")}
    return {"fluency": value}
