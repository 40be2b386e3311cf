"""Chooses fallback fonts for characters that the theme's own fonts lack."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.theme import font_folder, fonts, scripts
from cvkit.theme.theme import Fallback

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.theme.manifest import Styles
    from cvkit.theme.scripts import Kind, Script
    from cvkit.theme.theme import FontFile, Theme

_LAST_OF_ASCII = 0x7F

_COMMON = frozenset({*range(0xA0, 0x180), *map(ord, "‐–—‘’‚“”„•…‹›€")}).difference(
    map(ord, "\xad²³¹ĬĭĲĳŉŦŧſ")
)
"""What every family of a built-in theme has: most texts in Latin letters need no more."""

_WIDEST: dict[Kind, tuple[str, str]] = {
    "sans": ("Source Sans 3", "Source Serif 4"),
    "serif": ("Source Serif 4", "Source Sans 3"),
}
"""The families of cvkit's own that have the most Latin letters and signs."""


def with_fallbacks(theme: Theme, characters: frozenset[int], locale: str) -> Theme:
    """Return a theme whose fonts have a fallback font for every script that needs one.

    If the document's language uses a script with tall letters, line heights increase as well. If
    that script has Chinese characters, no style is italic: their fonts have no italics, and Word
    would synthesize a slant.

    Fallback fonts are searched for in this order: the script's families (``scripts.toml``) in a
    folder ``fonts/``, any other family there, the script's families in installed packages, cvkit's
    widest family, and finally system fonts, by name alone.

    Args:
        theme: The theme.
        characters: The code points of the text.
        locale: The text's language, a BCP 47 tag; determines the shapes of Chinese characters.
    """
    beyond = frozenset(code for code in characters if code > _LAST_OF_ASCII)
    rare = beyond - _COMMON if theme.is_built_in else beyond
    if not rare and not (theme.own_families and beyond):
        return theme
    behind = {}
    for key, font in theme.fonts.items():
        lacking = beyond - fonts.covered(theme.font_files[font.family], beyond)
        behind[key] = tuple(_behind(theme, scripts.kind_of(font.generic), lacking, locale))
    return replace(theme, styles=_suited(theme, locale), fallbacks=behind)


def _suited(theme: Theme, locale: str) -> Styles:
    script = scripts.of_language(locale)
    if script is None:
        return theme.styles
    styles = {
        name: style.model_copy(
            update={
                "leading": max(style.leading, script.leading),
                "italic": style.italic and not script.has_han,
            }
        )
        for name, style in theme.styles
    }
    return theme.styles.model_copy(update=styles)


def _behind(theme: Theme, kind: Kind, lacking: frozenset[int], locale: str) -> Iterator[Fallback]:
    for script, characters in scripts.used(lacking, locale):
        lacking -= characters
        there = tuple(_with_files(theme, script, kind))
        # Prefer a family with all letters: joined letters must come from the same font.
        whole = (one for one in there if fonts.covered(one[1], characters) == characters)
        first = next(whole, None)
        served = tuple(_shared(characters, (first,) if first else there))
        yield from served
        if left := characters.difference(*(one.characters for one in served)):
            yield Fallback(script.families[kind], (), left)
    of_latin = ((family, fonts.installed(family)) for family in _WIDEST[kind])
    yield from _shared(lacking, (*theme.own_families.items(), *of_latin))


def _shared(
    characters: frozenset[int], families: Iterable[tuple[str, tuple[FontFile, ...]]]
) -> Iterator[Fallback]:
    """Yield a fallback for each family with the code points that no earlier family has."""
    for family, files in families:
        if part := fonts.covered(files, characters):
            yield Fallback((family,), files, part)
            characters -= part


def _with_files(
    theme: Theme, script: Script, kind: Kind
) -> Iterator[tuple[str, tuple[FontFile, ...]]]:
    """Yield the families that a document can embed, those of the right kind first."""
    other: Kind = "sans" if kind == "serif" else "serif"
    families = (*script.families[kind], *script.families[other])
    for family in families:
        yield family, font_folder.named(theme.own_families, family)
    yield from theme.own_families.items()
    for family in families:
        yield family, fonts.installed(family)
