"""Gives the engine shorter ways to the same results, and ways that lose no memory.

Like ``engine_internals``, this uses internals of WeasyPrint 70. If a later version lacks them, it
takes its own way.
"""

from __future__ import annotations

import importlib
from contextlib import suppress
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_USERS = ("absolute", "float", "inline")
"""Modules of the layout that import ``shrink_to_fit``."""


def install() -> None:
    """Replace functions of WeasyPrint, once it is imported."""
    with suppress(AttributeError, ImportError):
        preferred: Any = importlib.import_module("weasyprint.layout.preferred")
        if hasattr(preferred.inline_max_content_width, "__wrapped__"):  # it was called before
            return
        own = preferred.shrink_to_fit
        for name in _USERS:
            module: Any = importlib.import_module(f"weasyprint.layout.{name}")
            if module.shrink_to_fit is own:
                module.shrink_to_fit = _shrink_to_fit
        preferred.inline_max_content_width = _measured_once(preferred.inline_max_content_width)
        line_break: Any = importlib.import_module("weasyprint.text.line_break")
        line_break.Layout.setup = _with_features_that_are_freed(line_break)


def _shrink_to_fit(context: Any, box: Any, available: float) -> Any:  # noqa: ANN401 - no types
    """Return the width of a box that is as wide as its content, if there is room (CSS 2.1, 10.3.5).

    The engine also measures the longest word in each, which matters only if there isn't.
    """
    from weasyprint.layout import preferred

    widest = preferred.max_content_width(context, box, outer=False)
    if widest <= available:
        return widest
    return min(max(preferred.min_content_width(context, box, outer=False), available), widest)


def _measured_once(measure: Callable[..., float]) -> Callable[..., float]:
    """Return a function that remembers how wide the text of a box is.

    The engine lays out what stands in a row several times, and measures its text for each.
    """

    @wraps(measure)
    def measured(context: Any, box: Any, *where: object, **more: object) -> float:  # noqa: ANN401
        known = vars(context).setdefault("cvkit_widths", {})
        key = id(box), *where, *more.items()
        found = known.get(key)
        if found is None or found.box is not box or found.children is not box.children:
            known[key] = found = _Width(box, box.children, measure(context, box, *where, **more))
        width: float = found.width
        return width

    return measured


class _Width(NamedTuple):
    """How wide the text of a box is, in CSS pixels, if it still has these children."""

    box: Any
    children: Any
    width: float


_FEATURES = tuple(
    f"font_{name}"
    for name in ("kerning", "variant_ligatures", "variant_position", "variant_caps",
                 "variant_numeric", "variant_alternates", "variant_east_asian", "feature_settings")
)  # fmt: skip
"""The properties that choose OpenType features (CSS Fonts 4, chapters 6 and 7)."""


def _with_features_that_are_freed(line_break: Any) -> Callable[[Any, Any], None]:  # noqa: ANN401
    """Return a ``Layout.setup`` that frees its list of OpenType features with the layout.

    The engine's own loses a list for each text that it measures: a hundred kilobytes for a page.
    """
    own, of_properties, pango = line_break.Layout.setup, line_break.font_features, line_break.pango
    line_break.font_features = _no_features

    @cache
    def features(*properties: Any) -> bytes:  # noqa: ANN401
        chosen = of_properties(*properties)
        return ",".join(f"{key} {value}" for key, value in chosen.items()).encode()

    @wraps(own)
    def setup(layout: Any, style: Any) -> None:  # noqa: ANN401
        own(layout, style)
        properties = [style[name] for name in _FEATURES]
        try:
            wanted = features(*properties)
        except TypeError:  # a list among them
            wanted = features.__wrapped__(*properties)
        if wanted:
            attributes = pango.pango_attr_list_new()
            attribute = pango.pango_attr_font_features_new(wanted)
            pango.pango_attr_list_insert(attributes, attribute)
            pango.pango_layout_set_attributes(layout.layout, attributes)
            pango.pango_attr_list_unref(attributes)  # the layout holds it

    return setup


def _no_features(*_: object) -> dict[str, int]:
    return {}
