"""What a source needs of the machine that typesets it: a program, and fonts for some scripts."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.theme import scripts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.theme.scripts import Script
    from cvkit.view.blocks import Document

_EMOJI = re.compile("[\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_SYMBOLS, _COLORED = "DejaVu Sans", "Noto Color Emoji"
_FIRST_SYMBOL = "\u2000"
_UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Mn", "Zl", "Zp", "Zs"))


class Fonts(NamedTuple):
    """The fonts that characters need.

    Attributes:
        scripts: The scripts of the characters, that of the document's language first.
        families: A free family for each script and for symbols.
        choices: These, and others that have the same characters.
    """

    scripts: tuple[Script, ...] = ()
    families: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def fonts(characters: Iterable[str], locale: str) -> Fonts:
    """Return the fonts that characters need which a program's own fonts lack.

    Args:
        characters: The characters.
        locale: The document's language, a BCP 47 tag.
    """
    codes_left = frozenset(map(ord, characters))
    used = scripts.used(codes_left, locale)
    for _, part in used:
        codes_left -= part
    left = [chr(code) for code in codes_left if chr(code) >= _FIRST_SYMBOL]
    choices = [_families(script) for script, _ in used]
    if any(map(is_emoji, left)):
        choices.append((_COLORED,))
    if any(unicodedata.category(one) not in _UNSEEN for one in left):
        choices.append((_SYMBOLS,))
    return Fonts(
        tuple(script for script, _ in used),
        tuple(dict.fromkeys(names[0] for names in choices)),
        tuple(dict.fromkeys(name for names in choices for name in names)),
    )


def is_emoji(character: str) -> bool:
    """Whether a character is an emoji, or a sign that can be one."""
    return bool(_EMOJI.match(character))


def check(
    document: Document, characters: Iterable[str], what: str, how: str
) -> Iterator[Diagnostic]:
    """Yield a diagnostic at the first text with a character that needs something.

    Args:
        document: The document.
        characters: The characters.
        what: What they need: a clause without a full stop.
        how: What to do about it.
    """
    wanted = frozenset(characters)
    for origin, text in document.visible_texts():
        for one in unicodedata.normalize("NFC", text):
            if one in wanted:
                name = unicodedata.name(one, "")
                shown = f"“{one}” (U+{ord(one):04X}{', ' + name if name else ''})"
                yield codes.SOURCE_NEEDS.at(origin, f"{shown} {what}", how)
                return


def installed(families: Iterable[str]) -> str:
    """Return what to do about fonts, or an empty string if none are needed."""
    names = " and ".join(families)
    return f"install {names}, or name other fonts in the file" if names else ""


def _families(script: Script) -> tuple[str, ...]:
    """Return families for a script, with serifs and without: free ones of Noto come first."""
    kinds = (script.families["serif"], script.families["sans"])
    free = [next((name for name in names if name.startswith("Noto ")), "") for names in kinds]
    return tuple(dict.fromkeys(filter(None, (*free, *(names[0] for names in kinds)))))
