"""Joins the start and the end of a period, which other tools write as two keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import JoinDates
from cvkit.diagnostics.words import normal
from cvkit.source.editing import to_fix
from cvkit.source.reading.key_fixes import is_valid
from cvkit.source.schema import shape
from cvkit.source.yaml.tree import Mapping, Scalar, resolve

if TYPE_CHECKING:
    from cvkit.diagnostics import Fix, Route
    from cvkit.source.yaml.spans import SpanMap

_ENDS = {"startdate": "enddate", "from": "to", "start": "end", "begin": "end"}
"""The name of a period's end by that of its start, normalized by ``words.normal``."""

_NAME = "dates"
_SEVERAL = re.compile(r"[–—&;]|\s-\s|\sto\s")


def to_period(route: Route, spans: SpanMap) -> Fix | None:
    """Return a fix that writes a period instead of its start and its end.

    Args:
        route: The route of an unknown key.
        spans: The positions in the file.

    Returns:
        ``None`` if the key isn't a period's start, if its end is missing, or if the two don't make
        a valid period.
    """
    *above, key = route
    model = shape.model_at(tuple(above))
    wanted = _ENDS.get(normal(str(key)))
    owner = spans.node(tuple(above))
    owner = resolve(owner) if owner else None
    if model is None or wanted is None or not isinstance(owner, Mapping) or _NAME in owner.entries:
        return None
    ends = [name for name in owner.entries if normal(name) == wanted]
    if len(ends) != 1 or _NAME not in model.model_fields or not spans.has(route):
        return None
    dates = [_text(owner, str(key)), _text(owner, ends[0])]
    if not all(dates) or any(_SEVERAL.search(date) for date in dates):
        return None
    text = " – ".join(dates)
    if not is_valid(text, _NAME, model):
        return None
    change = JoinDates(spans.written(route), ends[0], _NAME, text)
    return to_fix("\n".join(spans.lines), change)


def _text(owner: Mapping, key: str) -> str:
    entry = owner.entries.get(key)
    node = resolve(entry.node) if entry else None
    return (node.text or "").strip() if isinstance(node, Scalar) else ""
