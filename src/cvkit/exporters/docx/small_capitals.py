"""Leaves out small capitals that the PDF can't have, as the family has none.

Word would scale capitals down instead, and section titles would look different in both.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.exporters.text_width import widths

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.theme.manifest import TextStyle

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""In a family with small capitals, all of these together are wider or narrower than those."""


def only_real(theme: Theme) -> Theme:
    """Return the theme without small capitals in styles whose family has none."""
    plain = {
        name: style.model_copy(update={"small_caps": False})
        for name, style in theme.styles
        if style.small_caps and not _are_real(theme, style)
    }
    return replace(theme, styles=theme.styles.model_copy(update=plain)) if plain else theme


def _are_real(theme: Theme, style: TextStyle) -> bool:
    plain = style.model_copy(update={"small_caps": False})
    return widths(theme, style, (_LETTERS,)) != widths(theme, plain, (_LETTERS,))
