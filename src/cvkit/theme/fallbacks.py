"""Chooses font families for letters that the theme's own fonts lack."""

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


def with_fallbacks(theme: Theme, characters: frozenset[int], locale: str) -> Theme:
    """Return a theme with a family behind each of its fonts for every script that needs one.

    If the language is written in one with tall letters, the lines stand further apart, too; where
    that has Chinese characters, no style is italic, as their fonts are not, and Word would slant
    them by force.

    Looked for are, in this order: the script's families (``scripts.toml``) and then any other in
    a folder ``fonts/``, its families among the installed packages, and last, by their names
    alone, this machine's.

    Args:
        theme: The theme.
        characters: The code points of the text.
        locale: Its language, a BCP 47 tag; it decides on the shapes of Chinese characters.
    """
    beyond = frozenset(code for code in characters if code > _LAST_OF_ASCII)
    if not scripts.foreign(beyond) and not (theme.own_families and beyond):
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
        # One that has all letters, if any: those of one word must be of one font to be joined.
        whole = (one for one in there if fonts.covered(one[1], characters) == characters)
        first = next(whole, None)
        served = tuple(_shared(characters, (first,) if first else there))
        yield from served
        if left := characters.difference(*(one.characters for one in served)):
            yield Fallback(script.families[kind], (), left)
    yield from _shared(lacking, theme.own_families.items())


def _shared(
    characters: frozenset[int], families: Iterable[tuple[str, tuple[FontFile, ...]]]
) -> Iterator[Fallback]:
    """Let each family serve those of some code points that no family before it has."""
    for family, files in families:
        if part := fonts.covered(files, characters):
            yield Fallback((family,), files, part)
            characters -= part


def _with_files(
    theme: Theme, script: Script, kind: Kind
) -> Iterator[tuple[str, tuple[FontFile, ...]]]:
    """Yield the families that a document can carry, those of the right kind first."""
    other: Kind = "sans" if kind == "serif" else "serif"
    families = (*script.families[kind], *script.families[other])
    for family in families:
        yield family, font_folder.named(theme.own_families, family)
    yield from theme.own_families.items()
    for family in families:
        yield family, fonts.installed(family)
