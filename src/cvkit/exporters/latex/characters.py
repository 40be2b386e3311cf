"""Which characters pdfTeX can print, and what the others need.

pdfTeX prints what the encodings T1 and TS1 have (LaTeX's ``t1enc.dfu`` and ``ts1enc.dfu``), and
what a file declares. Everything else needs LuaTeX, and a font of the machine that has it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from cvkit.exporters.typeset import requirements
from cvkit.exporters.typeset.requirements import Fonts

if TYPE_CHECKING:
    from collections.abc import Iterable

_KNOWN = re.compile(
    "[\\x20-\\x7e\u00a0-\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e"
    "\u0218-\u021b\u2009\u200a\u200b\u2010-\u2016\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026"
    "\u202f\u2030\u2039\u203a\u2044\u2060\u20ac\u2116\u2122\u2190-\u2193\u25e6\ufb00-\ufb04\ufeff]"
)

DECLARED = {
    "−": "-", "≤": r"\leq", "≥": r"\geq", "≠": r"\neq", "≈": r"\approx", "∞": r"\infty",
    "∼": r"\sim", "∝": r"\propto", "√": r"\surd", "∑": r"\sum", "∏": r"\prod", "∂": r"\partial",
    "∇": r"\nabla", "∈": r"\in", "∫": r"\int", "⇒": r"\Rightarrow", "↔": r"\leftrightarrow",
    "★": r"\star", "∗": r"\ast", "′": r"\prime", "⋅": r"\cdot",
    "α": r"\alpha", "β": r"\beta", "γ": r"\gamma", "δ": r"\delta", "ε": r"\varepsilon",
    "ζ": r"\zeta", "η": r"\eta", "θ": r"\theta", "ι": r"\iota", "κ": r"\kappa", "λ": r"\lambda",
    "μ": r"\mu", "ν": r"\nu", "ξ": r"\xi", "π": r"\pi", "ρ": r"\rho", "σ": r"\sigma",
    "τ": r"\tau", "υ": r"\upsilon", "φ": r"\varphi", "χ": r"\chi", "ψ": r"\psi", "ω": r"\omega",
    "Γ": r"\Gamma", "Δ": r"\Delta", "Θ": r"\Theta", "Λ": r"\Lambda", "Ξ": r"\Xi", "Π": r"\Pi",
    "Σ": r"\Sigma", "Φ": r"\Phi", "Ψ": r"\Psi", "Ω": r"\Omega",
}  # fmt: skip
"""Signs that LaTeX has for formulas; a file declares those that it uses."""

_GREEK_WORD = re.compile("[\u0370-\u03ff]{3}")
_BLANKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")


class Needs(NamedTuple):
    """What a text needs of TeX.

    Attributes:
        declared: The signs of ``DECLARED`` in it, sorted; none if it needs LuaTeX.
        beyond: The characters that pdfTeX can't print; empty if it can print all.
        fonts: The fonts for these.
    """

    declared: tuple[str, ...] = ()
    beyond: frozenset[str] = frozenset()
    fonts: Fonts = Fonts()


def needs(texts: Iterable[str], locale: str) -> Needs:
    """Return what the texts of a document need.

    Args:
        texts: All texts.
        locale: The document's language, a BCP 47 tag.
    """
    whole = unicodedata.normalize("NFC", " ".join(texts))
    beyond = frozenset(_KNOWN.sub("", whole)) - _BLANKS
    declared = () if _GREEK_WORD.search(whole) else tuple(sorted(beyond & DECLARED.keys()))
    beyond -= set(declared)
    if not beyond:
        return Needs(declared)
    signs = beyond - DECLARED.keys()
    return Needs(beyond=beyond, fonts=requirements.fonts(signs, locale))
