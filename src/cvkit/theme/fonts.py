"""Finds families in ``fontpkg-*`` packages and subsets them: one weight, only the letters used.

HarfBuzz's subsetter makes a static instance of a variable font in milliseconds, so nothing needs
to be cached between runs; the output depends only on the font, the axes and the characters.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cvkit.diagnostics import codes
from cvkit.errors import PlatformError, ThemeError
from cvkit.theme import font_characters
from cvkit.theme.theme import FontFile

if TYPE_CHECKING:
    from cvkit.theme.theme import Face, Fallback, Theme

_DROPPED = ("liga", "clig", "frac", "numr", "dnom")
"""OpenType features that are dropped, so that extracted text has the letters as written; but
scripts of South and Southeast Asia have ligatures that are not a matter of taste (Khmer “កា”)."""

_ALWAYS = frozenset(range(0x20, 0x7F)) | frozenset(map(ord, "\u00a0·•–—…‘’“”"))
"""Characters that a style sheet may add: page numbers, separators, list markers."""

_JOINERS = frozenset(map(ord, " \u00a0\u200c\u200d\u200e\u200f\u25cc"))
"""Needed by non-Latin scripts: spaces, joiners, directional marks and the dotted circle."""

_SELECTORS = frozenset((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
"""Variation selectors: which shape the letter before has (Unicode, 23.4)."""


def find(family: str) -> tuple[FontFile, ...]:
    """Return the files of a family.

    Args:
        family: The family's name, such as "Source Sans 3".

    Raises:
        PlatformError: No installed package has the family.
    """
    if found := installed(family):
        return found
    raise PlatformError(
        f"The font family {family} is not installed.",
        f"Put its files in a folder fonts/, or run pip install fontpkg-{_slug(family)}, "
        "if there is such a package.",
    )


def installed(family: str) -> tuple[FontFile, ...]:
    """Return the files of a family in an installed package; empty if no package has it."""
    import fontpkg  # noqa: PLC0415 - reads the metadata of all installed packages

    found = fontpkg.families().get(_slug(family))
    if found is None:
        return ()
    axes = frozenset(axis.tag for axis in found.axes)
    return tuple(
        FontFile(
            path=file.path,
            italic=file.style == "italic",
            weight=file.weight,
            axes=axes if file.variable else frozenset(),
        )
        for file in found.files
    )


def cut(theme: Theme, face: Face, characters: frozenset[int]) -> bytes:
    """Return a face as a TrueType font that contains only the given characters.

    Args:
        theme: The theme.
        face: The face.
        characters: Code points; printable ASCII and some punctuation are always added.
    """
    if served := _serving(theme, face.font):
        file = _nearest(served.files, face)
        weight = (("wght", float(face.weight)),)
        letters = served.characters | _JOINERS | (characters & _SELECTORS)
        added = _DROPPED if letters & font_characters.TAKEN_APART else ()
        return _subset(file, weight if "wght" in file.axes else (), letters, added)
    font = theme.fonts[face.font]
    file = _nearest(theme.font_files[font.family], face)
    axes = {**font.axes, "wght": float(face.weight)}
    pinned = tuple(sorted((tag, value) for tag, value in axes.items() if tag in file.axes))
    return _subset(file, pinned, characters | _ALWAYS, _features(theme, face.font))


def _features(theme: Theme, font: str) -> tuple[str, ...]:
    """Return the additional OpenType features that a font's text styles need."""
    styles = [style for _, style in theme.styles if style.font == font]
    wanted = {
        "lnum": True,
        "onum": any(style.figures == "old-style" for style in styles),
        "smcp": any(style.small_caps for style in styles),
    }
    return tuple(tag for tag, is_wanted in wanted.items() if is_wanted)


def covered(files: tuple[FontFile, ...], characters: frozenset[int]) -> frozenset[int]:
    """Return the code points that all files of a family have; empty without files."""
    if not files:
        return frozenset()
    having = [_unicodes(file) for file in files]
    return frozenset(code for code in characters if all(code in has for has in having))


@lru_cache(maxsize=64)
def _unicodes(file: FontFile) -> Any:  # noqa: ANN401 - uharfbuzz has no types
    return _open(file).unicodes


def _open(file: FontFile) -> Any:  # noqa: ANN401 - uharfbuzz has no types
    import uharfbuzz

    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file.path)), file.member)


def _serving(theme: Theme, key: str) -> Fallback | None:
    """Return the fallback with a key; several with the same key are merged."""
    found = [one for behind in theme.fallbacks.values() for one in behind
             if one.files and one.key == key]  # fmt: skip
    every = frozenset[int]().union(*(one.characters for one in found))
    return found[0]._replace(characters=every) if found else None


def _nearest(files: tuple[FontFile, ...], face: Face) -> FontFile:
    def distance(file: FontFile) -> tuple[bool, int]:
        return file.italic != face.italic, abs((file.weight or face.weight) - face.weight)

    return min(files, key=distance)


@lru_cache(maxsize=64)
def _subset(
    file: FontFile,
    axes: tuple[tuple[str, float], ...],
    characters: frozenset[int],
    features: tuple[str, ...],
) -> bytes:
    import uharfbuzz

    face = _open(file)
    request = uharfbuzz.SubsetInput()
    request.unicode_set.update(sorted(characters))
    for tag in _DROPPED:
        request.layout_feature_tag_set.discard(_number(tag))
    for tag in features:
        request.layout_feature_tag_set.add(_number(tag))
    for axis in face.axis_infos:
        value = dict(axes).get(axis.tag, axis.default_value)
        request.pin_axis_location(face, axis.tag, min(max(value, axis.min_value), axis.max_value))
    try:
        return bytes(uharfbuzz.subset(face, request).blob.data)
    except RuntimeError:
        message = "glyphs can't be extracted from this font"
        found = codes.UNUSABLE_THEME_FILE.over(None, message, file=str(file.path))
        raise ThemeError(found) from None


def _slug(family: str) -> str:
    return family.lower().replace(" ", "-")


def _number(tag: str) -> int:
    """Return an OpenType tag as the number that HarfBuzz uses."""
    return int.from_bytes(tag.encode(), "big")
