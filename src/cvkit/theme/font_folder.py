"""Reads the ``fonts/`` folder next to a résumé or in a theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import codes
from cvkit.errors import ThemeError, reason
from cvkit.theme.theme import FontFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FONTS = "fonts"
_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_MOST = 100
_LARGEST = 100_000_000
"""In bytes; a collection of all Chinese, Japanese and Korean variants has about a third of this."""


class _NamedFontFile(NamedTuple):
    family: str
    file: FontFile


def read(folders: Iterable[Path]) -> dict[str, tuple[FontFile, ...]]:
    """Return the files of each family in the given folders, sorted by family name.

    Args:
        folders: If two folders have the same family, the first one wins. Folders that don't
            exist are skipped.

    Raises:
        ThemeError: A file isn't a font, is too large or is outside its folder, or there are
            too many files.
    """
    found: dict[str, tuple[FontFile, ...]] = {}
    for folder in folders:
        families: dict[str, list[FontFile]] = {}
        for path in _files(folder):
            state = path.stat()
            for family, file in _named(path, str(folder / path.name), state.st_mtime_ns,
                                       state.st_size):  # fmt: skip
                families.setdefault(family, []).append(file)
        found = {name: tuple(files) for name, files in families.items()} | found
    return dict(sorted(found.items()))


def named(families: Mapping[str, tuple[FontFile, ...]], name: str) -> tuple[FontFile, ...]:
    """Return the files of a family, ignoring case; empty if there is no such family."""
    wanted = name.casefold()
    return next((files for own, files in families.items() if own.casefold() == wanted), ())


def is_font(path: Path) -> bool:
    """Whether a file is read as a font, judging by its name."""
    return path.suffix.lower() in _SUFFIXES


def _files(folder: Path) -> Iterator[Path]:
    try:
        if not folder.is_dir():
            return
        root = folder.resolve(strict=True)
        if not root.is_relative_to(folder.parent.resolve()):
            raise _unusable(folder, "this folder is a link to another place",
                            "copy the fonts into it instead of linking to them")  # fmt: skip
        names = sorted(path.name for path in root.iterdir() if is_font(path))
        if len(names) > _MOST:
            raise _unusable(folder, f"there are more than {_MOST} fonts in this folder")
        for name in names:
            if not (root / name).exists():
                raise _unusable(folder / name, "this is a broken symbolic link")
            path = (root / name).resolve(strict=True)
            if not path.is_relative_to(root):
                raise _unusable(folder / name, "this font is outside the folder",
                                "copy the font into it instead of linking to it")  # fmt: skip
            if not path.is_file():
                continue
            if path.stat().st_size > _LARGEST:
                raise _unusable(folder / name, f"this is larger than {_LARGEST // 1_000_000} MB")
            yield path
    except (OSError, RuntimeError) as error:  # RuntimeError: a symlink loop
        raise _unusable(folder, f"this folder can't be read: {reason(error)}") from None


@lru_cache(maxsize=2 * _MOST)
def _named(path: Path, shown: str, _changed: int, _size: int) -> tuple[_NamedFontFile, ...]:
    """Return the fonts in a file; results are cached until the file changes.

    Raises:
        ThemeError: The file isn't a font.
    """
    from fontTools.ttLib import TTCollection, TTFont

    try:
        with path.open("rb") as file:  # fontTools leaves unreadable files open
            is_one = path.suffix.lower() in {".ttf", ".otf"}
            fonts = [TTFont(file, lazy=True)] if is_one else TTCollection(file, lazy=True).fonts
            return tuple(_describe(font, path, member) for member, font in enumerate(fonts))
    except PermissionError as error:
        raise _unusable(Path(shown), f"this font can't be read: {reason(error)}") from None
    except Exception:  # noqa: BLE001 - any fontTools failure is the file's fault
        message = "this is not a valid font"
        raise _unusable(Path(shown), message, "replace or remove the file") from None


def _unusable(path: Path, message: str, help_: str = "") -> ThemeError:
    return ThemeError(codes.UNUSABLE_THEME_FILE.over(None, message, help_, file=str(path)))


def _describe(font: Any, path: Path, member: int) -> _NamedFontFile:  # noqa: ANN401 - fontTools has no types
    """Read a font's tables (OpenType 1.9: name, OS/2, fvar)."""
    names, metrics = font["name"], font["OS/2"]
    if not {"cmap", "head", "hhea", "hmtx", "maxp"} <= set(font.keys()):
        raise ValueError(path)
    axes = {axis.axisTag: axis for axis in font["fvar"].axes} if "fvar" in font else {}
    is_italic = bool(metrics.fsSelection & 1)
    family = names.getBestFamilyName()
    if not family:
        raise ValueError(family)
    weight = None if "wght" in axes else metrics.usWeightClass
    return _NamedFontFile(family, FontFile(path, is_italic, weight, frozenset(axes), member))
