"""Finds theme folders: the user's own first, then the built-in ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cvkit.errors import FileError, UnknownNameError, reason

if TYPE_CHECKING:
    from collections.abc import Sequence

MANIFEST = "theme.toml"


def builtin_folder() -> Path:
    """Return the folder of the built-in themes: in the package, or at the root of a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "themes"
    return inside if inside.is_dir() else package.parents[1] / "themes"


def available(folders: Sequence[Path] = ()) -> dict[str, Path]:
    """Return each theme's folder by name, sorted; the first theme of a name wins.

    Args:
        folders: Folders that may contain user themes, which override built-in ones.

    Raises:
        FileError: One of the folders can't be read.
    """
    return themes_in((*folders, builtin_folder()))


def themes_in(places: Sequence[Path]) -> dict[str, Path]:
    """Return the themes in the given folders only, as ``available`` does."""
    found: dict[str, Path] = {}
    for folder in places:
        try:
            themes = [theme for theme in folder.iterdir() if _is_theme(theme)]
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            raise FileError(f"Can't read the folder {folder}: {reason(error)}.") from None
        for theme in themes:
            found.setdefault(theme.name, theme)
    return dict(sorted(found.items()))


def _is_theme(folder: Path) -> bool:
    if folder.name.startswith("."):  # half of a theme that was being written, for example
        return False
    try:
        return (folder / MANIFEST).is_file()
    except PermissionError:
        return True  # the error is reported only when this theme is used


def find(name: str, folders: Sequence[Path] = ()) -> Path:
    """Return a theme's folder.

    Raises:
        UnknownNameError: There is no such theme.
        FileError: One of the folders can't be read.
    """
    known = available(folders)
    if name not in known:
        raise UnknownNameError(
            f"There is no theme “{name}”.", f"The themes are {', '.join(known)}."
        )
    return known[name]
