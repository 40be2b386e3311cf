"""Tells whether an element of a web page is shown, by its name and its own attributes.

Style sheets are not read, so what only they hide counts as shown. Nor is text in the color of what
is behind it found: what is behind it is rarely said where its color is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNSEEN = frozenset({
    "audio", "canvas", "clippath", "datalist", "defs", "desc", "head", "iframe", "metadata",
    "noembed", "noframes", "noscript", "object", "rp", "script", "style", "symbol", "template",
    "title", "video",
})  # fmt: skip
"""Elements whose text isn't part of a page: those that have no box (HTML, 15.3.1), those that show
something else instead of it (HTML, 15.4), and those of SVG that are never rendered (SVG 2, 5)."""

_NOTHING = re.compile(r"[+-]?(?:0+\.?0*|\.0+)(?:%|[a-z]+)?")
_RELATIVE = re.compile(r"[\d.]+(?:em|ex|ch|%)|inherit|unset|smaller|larger")


class Look(NamedTuple):
    """How an element is shown.

    Attributes:
        is_unseen: Whether its text is no part of the page.
        is_gone: Whether it is hidden with all that is in it.
        is_invisible: Whether it is invisible; what is in it needn't be.
        is_tiny: Whether its letters have no size; those of what is in it may.
    """

    is_unseen: bool = False
    is_gone: bool = False
    is_invisible: bool = False
    is_tiny: bool = False

    @property
    def why_hidden(self) -> str:
        """Why its text can't be seen, as ``Hidden.reason``; empty if it can."""
        if self.is_gone or self.is_invisible:
            return "invisible"
        return "tiny" if self.is_tiny else ""

    def within(self, tag: str, attributes: Mapping[str, str | None]) -> Look:
        """Return the look of an element within this one.

        Args:
            tag: Its name in small letters.
            attributes: Its attributes.
        """
        look = self
        if tag in _UNSEEN:
            look = look._replace(is_unseen=True)
        style = _declared(attributes.get("style") or "")
        is_closed = "hidden" in attributes or (tag == "dialog" and "open" not in attributes)
        display = style.get("display", "none" if is_closed else "")
        if display == "none" or _NOTHING.fullmatch(style.get("opacity", "")):
            look = look._replace(is_gone=True)
        if visibility := style.get("visibility"):
            look = look._replace(is_invisible=visibility in {"hidden", "collapse"})
        size = style.get("font-size", "")
        if size and not (self.is_tiny and _RELATIVE.fullmatch(size)):
            look = look._replace(is_tiny=_NOTHING.fullmatch(size) is not None)
        return look


def _declared(style: str) -> dict[str, str]:
    """Return the declarations of an attribute ``style``: values by names, in small letters."""
    pairs = (one.partition(":") for one in style.lower().split(";"))
    return {name.strip(): value.partition("!")[0].strip() for name, _, value in pairs}
