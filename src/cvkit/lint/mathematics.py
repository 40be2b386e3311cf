r"""The rule on mathematics, of which cvkit reads sub- and superscripts only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import ReplaceText, Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.content import COVER
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext

_SIGNS = ("$", "\\(", "\\[")
_FORMULA = re.compile(
    r"""  (?<![\\$\w]) (?P<sign>\${1,2}) (?P<dollars>[^\s$] (?:[^$]*[^\s$])?) (?P=sign) (?![\w$])
        | \\\((?P<round>.+?)\\\)
        | \\\[(?P<square>.+?)\\\]
    """,
    re.VERBOSE,
)
_IS_TEX = re.compile(r"[_^\\]|[A-Za-zΑ-ω]\s*[=<>+≤≥]|^[A-Za-z]$")
"""What tells a formula from two prices."""

_SYMBOLS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "leq": "≤", "le": "≤", "geq": "≥",
    "ge": "≥", "neq": "≠", "approx": "≈", "sim": "∼", "times": "×", "cdot": "·", "pm": "±",
    "to": "→", "infty": "∞", "partial": "∂", "nabla": "∇", "ell": "ℓ", "circ": "°",
}  # fmt: skip
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_SCRIPT = re.compile(r"(?P<sign>[_^])(?:\{(?P<group>[^{}~^_*\s]{1,30})\}|(?P<one>[^\W_]))")
_LETTER = re.compile(r"(?<![A-Za-z*])[A-Za-z](?![A-Za-z*])")
_UNREAD = re.compile(r"[\\{}_$&*~^]")


def mathematics(content: Content, _context: LintContext) -> Iterator[Finding]:
    r"""A text contains a formula in TeX.

    Formulas between dollar signs, as in TeX, are printed as they are written. cvkit has sub- and
    superscripts, `H~2~O` and `10^3^`; other signs are characters of their own: α, ≤, ∂. Fractions,
    roots and matrices can't be printed. Prices are ignored. `--fix` rewrites simple formulas.

    Why: Readers see the dollar signs and the commands.

    Bad:
        projects:
          - name: Detecting collapse with $R_0 < 1$

    Good:
        projects:
          - name: Detecting collapse with *R*~0~ < 1
    """
    for text in content.containing(*_SIGNS):
        if not (text.is_rich and text.is_prose):
            continue
        formulas = [found for found in _FORMULA.finditer(text.covered) if _is_formula(found)]
        for found in formulas[:1]:
            written = text.value[found.start() : found.end()]
            message = f"{quote(written)} is mathematics in TeX, which is printed as it is"
            plain = "".join(_rewritten(text.value, formulas))
            if plain == text.value or len(formulas) != sum(1 for one in formulas if _plain(one)):
                help_text = (
                    "write H~2~O and 10^3^ for sub- and superscripts, and words for the rest"
                )
                yield Finding(text.route, message, help_text)
            else:
                change = ReplaceText(text.route, plain)
                yield Finding(text.route, message, f"write {quote(_plain(found))}", change=change)


def _is_formula(found: re.Match[str]) -> bool:
    inner = _inner(found)
    return COVER not in inner and (found["dollars"] is None or bool(_IS_TEX.search(inner)))


def _inner(found: re.Match[str]) -> str:
    return next(filter(None, found.group("dollars", "round", "square")), "")


def _rewritten(value: str, formulas: list[re.Match[str]]) -> Iterator[str]:
    """Yield a text in pieces, with each formula in cvkit's spelling."""
    position = 0
    for found in formulas:
        yield value[position : found.start()]
        yield _plain(found)
        position = found.end()
    yield value[position:]


def _plain(found: re.Match[str]) -> str:
    """Return a formula in cvkit's spelling; empty if it has none."""
    inner = _COMMAND.sub(lambda command: _SYMBOLS.get(command[1], command[0]), _inner(found))
    pieces, position = [], 0
    for script in _SCRIPT.finditer(inner):
        pieces += [_letters(inner[position : script.start()]), _script(script)]
        position = script.end()
    plain = "".join([*pieces, _letters(inner[position:])]).strip()
    return "" if _UNREAD.search(RichText(plain).plain) else plain


def _letters(text: str) -> str:
    """Set variables, which are single letters, in italics."""
    return _LETTER.sub(r"*\g<0>*", text)


def _script(found: re.Match[str]) -> str:
    sign = "~" if found["sign"] == "_" else "^"
    return f"{sign}{found['group'] or found['one']}{sign}"


RULES = (Rule("CV147", "mathematics", Severity.WARNING, mathematics),)
