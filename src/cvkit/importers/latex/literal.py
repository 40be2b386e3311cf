r"""Guards characters that stand for themselves, so that TeX's rules aren't applied to them.

In ``\verb|…|`` no character has a meaning; in typewriter type, dashes and quotes stay what they
are; ``%`` is no comment in an address. Until they are restored, guarded characters are
noncharacters of Unicode (chapter 23.7), which no text has. What TeX skips becomes spaces. Both keep
the places of everything else.
"""

from __future__ import annotations

import re
import string
from typing import Final

CODE_START: Final = "\ue010"
CODE_END: Final = "\ue011"
"""What stands around text in typewriter type."""

_FIRST = 0xFDD0
_GUARDS = {ord(sign): chr(_FIRST + at) for at, sign in enumerate(string.punctuation)}
_SIGNS = {_FIRST + at: sign for at, sign in enumerate(string.punctuation)}
_MARKUP = {code: f"\\{sign}" if sign in "\\`*_[]~^" else sign for code, sign in _SIGNS.items()}
_LIGATURES = str.maketrans({sign: _GUARDS[ord(sign)] for sign in "`'\"-,<>!?"})
"""The characters that TeX makes others of: dashes, quotes, ¡ and ¿."""

_VERBATIM = re.compile(
    r"\\(?:verb\*?|lstinline\s*(?:\[[^\]\n]*\])?|mintinline\s*(?:\[[^\]\n]*\])?\{\w+\})"
    r"(?:\{(?P<braced>[^{}\n]+)\}|(?P<sign>[^\sa-zA-Z*{\\\ufdd0-\ufdef])(?P<text>[^\n]*?)(?P=sign))"
)
_ADDRESS = re.compile(r"\\(?:href|url|nolinkurl)\s*\{([^{}\s]*)\}")
_PERCENT = re.compile(r"(?<!\\)%(?=[0-9A-Fa-f]{2})")
_SKIPPED = re.compile(
    r"\\begin\s*\{comment\}.*?\\end\s*\{comment\}|\\iffalse(?![a-zA-Z]).*?\\fi(?![a-zA-Z])",
    re.DOTALL,
)
_TYPEWRITER = re.compile(
    r"\\texttt\s*\{((?:[^{}\\]|\\.|\{[^{}]*\})*)\}|\{\s*\\tt(?:family)?(?![a-zA-Z])([^{}]*)\}"
)


def guarded(text: str) -> str:
    """Return a file in which verbatim text and addresses are guarded, without what is skipped.

    Args:
        text: LaTeX; the result has the same length.
    """
    text = _SKIPPED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    text = _VERBATIM.sub(_guarded_verbatim, text)
    return _ADDRESS.sub(lambda found: _PERCENT.sub(_GUARDS[ord("%")], found[0]), text)


def _guarded_verbatim(found: re.Match[str]) -> str:
    group = "braced" if found["braced"] else "text"
    start, end = (at - found.start() for at in found.span(group))
    return found[0][:start] + found[group].translate(_GUARDS) + found[0][end:]


def with_code(raw: str) -> str:
    r"""Return TeX with marks around the text in typewriter type, in which no sign becomes another.

    Args:
        raw: TeX, of a guarded file.
    """
    if "\\" not in raw:
        return raw
    raw = _VERBATIM.sub(
        lambda found: _code((found["braced"] or found["text"]).translate(_GUARDS)), raw
    )
    return _TYPEWRITER.sub(
        lambda found: _code((found[1] or found[2] or "").translate(_LIGATURES)), raw
    )


def _code(text: str) -> str:
    return f"{CODE_START}{text}{CODE_END}"


def restored(text: str, *, is_markdown: bool = False) -> str:
    """Return a text with the characters that were guarded.

    Args:
        text: The text.
        is_markdown: Whether it is Markdown, which they must be no markup of.
    """
    return text.translate(_MARKUP if is_markdown else _SIGNS)
