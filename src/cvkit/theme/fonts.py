"""Families from ``fontpkg-*`` packages, and cuts of them: one weight, only the letters used.

HarfBuzz's subsetter makes a static cut of a variable font in milliseconds, so nothing has to be
cached between runs; the bytes depend on nothing but the font, the axes and the characters.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.errors import PlatformError
from cvkit.theme.theme import FontFile

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.theme.theme import Face, Theme

_DROPPED = ("liga", "clig", "frac", "numr", "dnom")
"""OpenType features left out: a reader of the text must find the letters that were written."""

_ALWAYS = frozenset(range(0x20, 0x7F)) | frozenset(map(ord, "\u00a0·•–—…‘’“”"))
"""What a style sheet may add by itself: digits of page numbers, separators, signs of lists."""


def find(family: str) -> tuple[FontFile, ...]:
    """Return the files of a family.

    Args:
        family: Its own name, such as "Source Sans 3".

    Raises:
        PlatformError: No installed package has it.
    """
    import fontpkg  # noqa: PLC0415 - reads the metadata of all installed packages

    slug = family.lower().replace(" ", "-")
    found = fontpkg.families().get(slug)
    if found is None:
        raise PlatformError(
            f"The font family {family} is not installed.", f"pip install fontpkg-{slug}"
        )
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
    """Return a TrueType font of one face that holds only some characters.

    Args:
        theme: Whose fonts they are.
        face: Which cut.
        characters: Code points; printable ASCII and a few signs are always added.
    """
    font = theme.fonts[face.font]
    file = _nearest(theme.font_files[font.family], face)
    axes = {**font.axes, "wght": float(face.weight)}
    pinned = tuple(sorted((tag, value) for tag, value in axes.items() if tag in file.axes))
    return _subset(file.path, pinned, characters | _ALWAYS)


def _nearest(files: tuple[FontFile, ...], face: Face) -> FontFile:
    def distance(file: FontFile) -> tuple[bool, int]:
        return file.italic != face.italic, abs((file.weight or face.weight) - face.weight)

    return min(files, key=distance)


@lru_cache(maxsize=64)
def _subset(path: Path, axes: tuple[tuple[str, float], ...], characters: frozenset[int]) -> bytes:
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    request = uharfbuzz.SubsetInput()
    request.unicode_set.update(sorted(characters))
    for tag in _DROPPED:
        request.layout_feature_tag_set.discard(int.from_bytes(tag.encode(), "big"))
    for axis in face.axis_infos:
        value = dict(axes).get(axis.tag, axis.default_value)
        request.pin_axis_location(face, axis.tag, min(max(value, axis.min_value), axis.max_value))
    return bytes(uharfbuzz.subset(face, request).blob.data)
