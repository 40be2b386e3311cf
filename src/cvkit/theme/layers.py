"""Reads a theme's folder, and merges it with the themes that it extends."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import codes
from cvkit.errors import ThemeError, reason
from cvkit.theme import css_urls, locations
from cvkit.theme.locations import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from cvkit.diagnostics import Diagnostic

STYLE = "style.css"
TEMPLATES = ("resume.html.j2", "resume.md.j2")
_DEEPEST = 8


class ThemeFiles(NamedTuple):
    """The files of one theme's folder.

    Attributes:
        layer: Its ``theme.toml``.
        css: Its style sheet; empty without one.
        templates: Its own templates by file name.
        paths: The path of each template, and of ``theme.toml``, by file name.
        is_built_in: Whether it comes with cvkit.
    """

    layer: Layer
    css: str
    templates: dict[str, str]
    paths: dict[str, str]
    is_built_in: bool


class Layer(NamedTuple):
    """What one theme says itself.

    Attributes:
        theme: Its name.
        data: Its ``theme.toml``.
        folder: Where it lies.
        text: Its ``theme.toml`` as it was written.
    """

    theme: str
    data: Mapping[str, Any]
    folder: Path
    text: str = ""

    @property
    def manifest(self) -> str:
        """The path of its ``theme.toml``."""
        return str(self.folder / MANIFEST)

    def error(self, *found: Diagnostic) -> ThemeError:
        """Return the error of what is wrong in its ``theme.toml``, by routes in there."""
        from cvkit.theme import toml_spans  # noqa: PLC0415 - most themes are fine

        spans = toml_spans.read(self.text)
        placed = [spans.place(one, self.manifest) for one in found]
        return ThemeError(*placed, texts={self.manifest: self.text})


class Layers(NamedTuple):
    """A theme as it lies on disk, merged with what it extends but not yet validated.

    Attributes:
        name: Its name.
        data: The tables of all layers, put together.
        css: Their style sheets, the lowest first.
        templates: By file name; a base's own are also under ``base/file``.
        paths: The path of each template by the same names, and of the theme's ``theme.toml``.
        parts: What each says itself: the theme, then what it extends.
        is_built_in: Whether all of them come with cvkit.
    """

    name: str
    data: dict[str, Any]
    css: str
    templates: dict[str, str]
    paths: dict[str, str]
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
    layer = _layer(path)
    css = _read_text(path / STYLE) if (path / STYLE).is_file() else ""
    if not is_built_in:
        css_urls.refuse(css, str(path / STYLE))
    templates = {file: _read_text(path / file) for file in TEMPLATES if (path / file).is_file()}
    paths = {file: str(path / file) for file in (*templates, MANIFEST)}
    return ThemeFiles(layer, css, templates, paths, is_built_in)


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
    layer, css, own, paths, is_built_in = files_of(path)
    if "extends" not in layer.data:
        return Layers(path.name, dict(layer.data), css, own, paths, (layer,), is_built_in)
    base = _read(_base(layer, where, above), where, files_of, (*above, path))
    return Layers(
        path.name,
        _put_over(base.data, layer.data),
        "\n".join(part for part in (base.css, css) if part),
        {**base.templates, **_inherited(base.name, base.templates), **own},
        {**base.paths, **_inherited(base.name, base.paths), **paths},
        (layer, *base.parts),
        is_built_in and base.is_built_in,
    )


def _base(layer: Layer, where: Sequence[Path], above: tuple[Path, ...]) -> Path:
    """Find what a theme extends: of its own name, another theme further on."""
    path, name = layer.folder, layer.data["extends"]
    extends = ("extends",)
    if not isinstance(name, str):
        message = "`extends` should be a theme's name"
        raise layer.error(codes.BAD_THEME_VALUE.at(extends, message, "write it in quotes"))
    own = where.index(path.parent)
    later = locations.themes_in(where[own + 1 :])
    known = later if name == path.name else locations.themes_in(where[own:])
    if name == path.name and name not in later:
        raise layer.error(_circle([name, name]))
    if name not in known:
        message = f"there is no theme “{name}”, which {path.name} extends"
        help_text = f"the themes are {', '.join(known)}"
        raise layer.error(codes.BAD_THEME_BASE.at(extends, message, help_text))
    base, way = known[name], (*above, path)
    if base in way:
        raise layer.error(_circle([each.name for each in (*way[way.index(base) :], base)]))
    if len(way) == _DEEPEST:
        message = f"the theme {way[0].name} has more than {_DEEPEST} levels of base themes"
        raise layer.error(codes.BAD_THEME_BASE.at(extends, message))
    return base


def _circle(names: Sequence[str]) -> Diagnostic:
    message = f"the themes extend each other in a cycle: {' → '.join(names)}"
    return codes.BAD_THEME_BASE.at(("extends",), message)


def _inherited(base: str, files: Mapping[str, str]) -> dict[str, str]:
    """Return a base's templates as ``base/file``; those below it of the same name move down."""
    below = {file: text for file, text in files.items()
             if "/" not in file or file.startswith(f"{base}/")}  # fmt: skip
    return {f"{base}/{file}": text for file, text in below.items()}


def _layer(path: Path) -> Layer:
    file = path / MANIFEST
    text = _read_text(file)
    try:
        return Layer(path.name, tomllib.loads(text), path, text)
    except tomllib.TOMLDecodeError as error:
        from cvkit.theme import toml_spans  # noqa: PLC0415 - most themes are fine

        fault = toml_spans.fault(error, text)
        message = f"this is not valid TOML: {fault.message}"
        found = codes.THEME_SYNTAX.over(fault.span, message, file=str(file))
        raise ThemeError(found, texts={str(file): text}) from None
    except RecursionError:
        message = "this is nested too deeply"
        raise ThemeError(codes.THEME_SYNTAX.over(None, message, file=str(file))) from None


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise _unusable(path, "this is not UTF-8 text") from None
    except OSError as error:
        raise _unusable(path, f"this file can't be read: {reason(error)}") from None


def _unusable(path: Path, message: str) -> ThemeError:
    return ThemeError(codes.UNUSABLE_THEME_FILE.over(None, message, file=str(path)))


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
