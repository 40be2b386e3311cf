"""Read a theme's folder, and put what it extends below it."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.errors import ThemeError, reason
from cvkit.theme import css_urls, locations
from cvkit.theme.locations import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

STYLE = "style.css"
TEMPLATES = ("resume.html.j2", "resume.md.j2")
_DEEPEST = 8


class ThemeFiles(NamedTuple):
    """The files of one theme's folder.

    Attributes:
        data: Its ``theme.toml``.
        css: Its style sheet; empty without one.
        templates: Its own templates by file name.
        is_built_in: Whether it comes with cvkit.
    """

    data: dict[str, Any]
    css: str
    templates: dict[str, str]
    is_built_in: bool


class Layer(NamedTuple):
    """What one theme says itself.

    Attributes:
        theme: Its name.
        data: Its ``theme.toml``.
        folder: Where it lies.
    """

    theme: str
    data: Mapping[str, Any]
    folder: Path


class Layers(NamedTuple):
    """A theme as it lies on disk, merged with what it extends but not yet validated.

    Attributes:
        name: Its name.
        data: The tables of all layers, put together.
        css: Their style sheets, the lowest first.
        templates: By file name; a base's own are also under ``base/file``.
        parts: What each says itself: the theme, then what it extends.
        is_built_in: Whether all of them come with cvkit.
    """

    name: str
    data: dict[str, Any]
    css: str
    templates: dict[str, str]
    parts: tuple[Layer, ...]
    is_built_in: bool


def read(name: str, folders: Sequence[Path], files_of: Callable[[Path], ThemeFiles]) -> Layers:
    """Read a theme.

    Args:
        name: Its name.
        folders: Where a person's own themes may lie.
        files_of: Returns the files of a theme's folder, as ``read_folder`` does.

    Raises:
        UnknownNameError: There is no such theme.
        ThemeError: One of its files is broken, or what it extends is not there.
    """
    return _read(locations.find(name, folders), (*folders, locations.builtin_folder()), files_of)


def read_folder(path: Path) -> ThemeFiles:
    """Read the files of one theme's folder.

    Raises:
        ThemeError: One of them is broken.
    """
    is_built_in = path.resolve().parent == locations.builtin_folder()
    data = _read_manifest(path)
    css = _read_text(path / STYLE) if (path / STYLE).is_file() else ""
    if not is_built_in:
        css_urls.refuse(css, f"{path.name}/{STYLE}")
    templates = {file: _read_text(path / file) for file in TEMPLATES if (path / file).is_file()}
    return ThemeFiles(data, css, templates, is_built_in)


def _read(
    path: Path,
    where: Sequence[Path],
    files_of: Callable[[Path], ThemeFiles],
    above: tuple[Path, ...] = (),
) -> Layers:
    """Read a theme and, below it, what it extends.

    Args:
        path: Its folder.
        where: Where themes lie: what it extends is looked for beside it, and in what comes after.
        files_of: Returns the files of a theme's folder.
        above: The folders of the themes that extend it.
    """
    name = path.name
    if path in above:
        circle = " → ".join(folder.name for folder in (*above[above.index(path) :], path))
        raise ThemeError(f"The themes extend each other in a circle: {circle}.")
    if len(above) == _DEEPEST:
        raise ThemeError(f"The theme {above[0].name} extends more than {_DEEPEST} others.")
    data, css, own, is_built_in = files_of(path)
    layer = Layer(name, data, path)
    if "extends" not in data:
        return Layers(name, data, css, own, (layer,), is_built_in)
    base = _read(_base(path, data["extends"], where), where, files_of, (*above, path))
    return Layers(
        name,
        _put_over(base.data, data),
        "\n".join(part for part in (base.css, css) if part),
        {**base.templates, **_inherited(base), **own},
        (layer, *base.parts),
        is_built_in and base.is_built_in,
    )


def _base(path: Path, name: object, where: Sequence[Path]) -> Path:
    """Find what a theme extends: of its own name, another theme further on."""
    if not isinstance(name, str):
        raise ThemeError(f"{path.name}/{MANIFEST}: extends: write a theme's name in quotes.")
    own = where.index(path.parent)
    later = locations.themes_in(where[own + 1 :])
    known = later if name == path.name else locations.themes_in(where[own:])
    if name == path.name and name not in later:
        raise ThemeError(f"The themes extend each other in a circle: {name} → {name}.")
    if name not in known:
        raise ThemeError(
            f"There is no theme “{name}”, which {path.name} extends.",
            f"The themes are {', '.join(known)}.",
        )
    return known[name]


def _inherited(base: Layers) -> dict[str, str]:
    """Return a base's templates as ``base/file``; those below it of the same name move down."""
    below = {file: text for file, text in base.templates.items()
             if "/" not in file or file.startswith(f"{base.name}/")}  # fmt: skip
    return {f"{base.name}/{file}": text for file, text in below.items()}


def _read_manifest(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_read_text(path / MANIFEST))
    except tomllib.TOMLDecodeError as error:
        raise ThemeError(f"{path.name}/{MANIFEST} is not valid TOML: {error}.") from None
    except RecursionError:
        raise ThemeError(f"{path.name}/{MANIFEST} is nested too deeply.") from None


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ThemeError(f"{path.parent.name}/{path.name} is not text in UTF-8.") from None
    except OSError as error:
        shown = f"{path.parent.name}/{path.name}"
        raise ThemeError(f"{shown} cannot be read: {reason(error)}.") from None


def _put_over(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Merge two manifests; an option of another type than the base's has nothing from it."""
    below, options = base.get("options"), own.get("options")
    if isinstance(below, dict) and isinstance(options, dict):
        kept = {name: option for name, option in below.items()
                if _type(options.get(name, option)) in {None, _type(option)}}  # fmt: skip
        base = {**base, "options": kept}
    return _merge(base, own)


def _type(option: object) -> str | None:
    found = option.get("type") if isinstance(option, dict) else None
    return found if isinstance(found, str) else None


def _merge(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Put ``own`` over ``base``, table by table."""
    merged = dict(base)
    for key, value in own.items():
        below = merged.get(key)
        both = isinstance(below, dict) and isinstance(value, dict)
        merged[key] = _merge(below, value) if both else value  # type: ignore[arg-type]
    return merged
