"""Gives the engine shorter ways to the same results.

Like ``engine_internals``, this uses internals of WeasyPrint 70. If a later version lacks them, it
takes its own way.
"""

from __future__ import annotations

import importlib
from contextlib import suppress
from typing import Any

_USERS = ("absolute", "float", "inline")
"""Modules of the layout that import ``shrink_to_fit``."""


def install() -> None:
    """Replace functions of WeasyPrint, once it is imported."""
    with suppress(AttributeError, ImportError):
        own = importlib.import_module("weasyprint.layout.preferred").shrink_to_fit
        for name in _USERS:
            module: Any = importlib.import_module(f"weasyprint.layout.{name}")
            if module.shrink_to_fit is own:
                module.shrink_to_fit = _shrink_to_fit


def _shrink_to_fit(context: Any, box: Any, available: float) -> Any:  # noqa: ANN401 - no types
    """Return the width of a box that is as wide as its content, if there is room (CSS 2.1, 10.3.5).

    The engine also measures the longest word in each, which matters only if there isn't.
    """
    from weasyprint.layout import preferred

    widest = preferred.max_content_width(context, box, outer=False)
    if widest <= available:
        return widest
    return min(max(preferred.min_content_width(context, box, outer=False), available), widest)
