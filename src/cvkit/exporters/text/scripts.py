"""Sub- and superscripts as characters of their own, where Unicode has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.view.blocks import Inline

_FROM = "0123456789+-−=()"
_TABLES = {
    "sub": str.maketrans(_FROM, "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
    "super": str.maketrans(f"{_FROM}ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"),
}
"""Digits and signs; other letters exist as well, but fonts and searches rarely know them."""


def plain(inline: Inline) -> str:
    """Return a text without styles, but with its sub- and superscripts.

    What Unicode lacks is on the line: ``1st``. If a power would run into its base, there is a
    ``^`` between the two: ``10^3.5``.
    """
    shown = ""
    for span in inline:
        shown += _script(span.text, span.script, shown) if span.script else span.text
    return shown


def _script(text: str, script: str, before: str) -> str:
    table = _TABLES[script]
    if all(ord(character) in table for character in text):
        return text.translate(table)
    runs_on = script == "super" and before[-1:].isdigit() and text[:1].isdigit()
    return f"^{text}" if runs_on else text
