"""Detects the scripts of a text and lists font families for each (``scripts.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Kind = Literal["sans", "serif"]

_FIRST = 0x0370
"""Code points below this are Latin, which every theme's fonts cover."""

_SIGNS = range(0x2000, 0x2C00)
"""Punctuation, arrows and other symbols, which belong to no script."""

_HAN = (
    (0x2E80, 0x303F), (0x3100, 0x312F), (0x3190, 0x31EF), (0x3200, 0x4DBF), (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFF64), (0xFFA0, 0xFFEF), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Chinese characters, and their punctuation and full-width forms (Unicode, ch. 18)."""


@dataclass(frozen=True, slots=True, eq=False)
class Script:
    """A script, or one language's variant of it.

    Attributes:
        code: ISO 15924 code, with a region where that matters.
        name: The English name, for messages.
        languages: BCP 47 tags of the languages that use the script.
        blocks: First and last code point of each of its Unicode blocks.
        has_han: Whether the script includes Chinese characters.
        leading: The minimum line height that its letters need, as a multiple of the size.
        families: Names of families that cover the script, by kind, the preferred ones first.
        word: The font that comes with Word, by kind; empty if Word's usual fonts cover the script.
        pip: An optional Python package with a font for the script; empty if none is known.
        apt: A Debian package with a font for the script; empty if none is known.
    """

    code: str
    name: str
    languages: tuple[str, ...]
    blocks: tuple[tuple[int, int], ...]
    has_han: bool
    leading: float
    families: Mapping[Kind, tuple[str, ...]]
    word: Mapping[Kind, str]
    pip: str
    apt: str

    def part_of(self, characters: Iterable[int]) -> frozenset[int]:
        """Return the code points that belong to this script."""
        return frozenset(
            code for code in characters if any(first <= code <= last for first, last in self.blocks)
        )


def kind_of(generic: str) -> Kind:
    """Return the kind of family that matches a CSS generic family."""
    return "serif" if generic == "serif" else "sans"


def foreign(characters: frozenset[int]) -> frozenset[int]:
    """Return the code points that belong to a script other than Latin."""
    return frozenset(code for code in characters if code >= _FIRST and code not in _SIGNS)


def used(characters: frozenset[int], locale: str) -> tuple[tuple[Script, frozenset[int]], ...]:
    """Return the scripts of a text, each with its code points; the language's script comes first.

    Chinese characters belong to the document's language if that uses them, otherwise to a language
    whose own letters also occur in the text, otherwise to Simplified Chinese.

    Args:
        characters: The text's code points.
        locale: The document's language, a BCP 47 tag.
    """
    left = foreign(characters)
    if not left:
        return ()
    own = of_language(locale)
    found: list[tuple[Script, frozenset[int]]] = []
    there = [script for script in _table() if script is own or _letters_in(script, left)]
    plain = [script for script in _table() if script.code == "Hans"]
    for script in sorted([*there, *plain], key=lambda script: script is not own):
        if part := script.part_of(left):
            found.append((script, part))
            left -= part
    return tuple(found)


@cache
def of_language(locale: str) -> Script | None:
    """Return the script of a language; ``None`` for Latin and for languages not in the table."""
    parts = locale.replace("_", "-").split("-")
    tags = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
    if len(parts) > 1:
        tags.insert(-1, f"{parts[0]}-{parts[-1]}")
    return next((script for tag in tags for script in _table() if tag in script.languages), None)


def of_text(text: str, locale: str) -> Script | None:
    """Return the script of most letters in a text; ``None`` for Latin and for symbols."""
    found = used(frozenset(map(ord, text)), locale)
    return max(found, key=lambda one: len(one[1]))[0] if found else None


def how_to_install(script: Script | None, *, sure: bool = False) -> str:
    """Return instructions for installing a font for a script.

    Args:
        script: The script; ``None`` for symbols that belong to none.
        sure: Whether the font must look the same on every machine.
    """
    ways = [
        f"pip install {script.pip}" if script and script.pip else "",
        f"apt install {script.apt}" if script and script.apt and not sure else "",
        "put a suitable font in a folder fonts/ beside the résumé",
    ]
    return ", or ".join(way for way in ways if way)


def _letters_in(script: Script, characters: frozenset[int]) -> bool:
    letters = [block for block in script.blocks if block not in _HAN]
    return any(first <= code <= last for first, last in letters for code in characters)


@cache
def _table() -> tuple[Script, ...]:
    import tomllib  # noqa: PLC0415 - not needed for Latin text

    path = Path(__file__).with_name("scripts.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Script(
            code=code,
            name=row["name"],
            languages=tuple(row["languages"]),
            blocks=(*_blocks(row.get("ranges", "")), *(_HAN if row.get("han") else ())),
            has_han=row.get("han", False),
            leading=row.get("leading", 1),
            families={"sans": tuple(row["sans"]), "serif": tuple(row["serif"])},
            word=dict(zip(("sans", "serif"), row.get("word", ()), strict=False)),
            pip=row.get("pip", ""),
            apt=row.get("apt", ""),
        )
        for code, row in rows.items()
    )


def _blocks(ranges: str) -> Iterable[tuple[int, int]]:
    for block in ranges.split():
        first, last = block.split("-")
        yield int(first, 16), int(last, 16)
