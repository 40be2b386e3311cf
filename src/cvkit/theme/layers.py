"""Reads a theme's folder and merges it with the themes that it extends."""

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
PAGED = "paged.css"
"""Rules that only the PDF engine knows (CSS Generated Content for Paged Media)."""

TEMPLATES = ("resume.html.j2", "resume.md.j2", "letter.html.j2", "letter.md.j2")
_DEEPEST = 8
_LARGEST = 1_000_000
"""In bytes, of each file; cvkit's own themes have a hundredth of this."""


class ThemeFiles(NamedTuple):
    """The files in a theme's folder.

    Attributes:
        layer: The contents of ``theme.toml``.
        css: The style sheet; empty if there is none.
        paged: The rules for the PDF alone; empty if there are none.
        templates: The theme's own templates by file name.
        paths: The paths of the templates and of ``theme.toml``, by file name.
        is_built_in: Whether the theme comes with cvkit.
    """

    layer: Layer
    css: str
    paged: str
    templates: dict[str, str]
    paths: dict[str, str]
    is_built_in: bool


class Layer(NamedTuple):
    """The contents of one ``theme.toml``, without those of its base themes.

    Attributes:
        theme: The theme's name.
        data: The parsed ``theme.toml``.
        folder: The theme's folder.
        text: The source of ``theme.toml``.
    """

    theme: str
    data: Mapping[str, Any]
    folder: Path
    text: str = ""

    @property
    def manifest(self) -> str:
        """The path of ``theme.toml``."""
        return str(self.folder / MANIFEST)

    def error(self, *found: Diagnostic) -> ThemeError:
        """Return an error with diagnostics whose routes refer to ``theme.toml``."""
        from cvkit.theme import toml_spans  # noqa: PLC0415 - most themes are fine

        spans = toml_spans.read(self.text)
        placed = [spans.place(one, self.manifest) for one in found]
        return ThemeError(*placed, texts={self.manifest: self.text})


class Layers(NamedTuple):
    """A theme's files, merged with those of its base themes but not yet validated.

    Attributes:
        name: The theme's name.
        data: The merged tables of all layers.
        css: The concatenated style sheets, the lowest base first.
        paged: The same of the rules for the PDF alone.
        templates: Templates by file name; those of a base are also under ``base/file``.
        paths: The path of each template by the same names, and of the theme's ``theme.toml``.
        parts: The individual layers: the theme's own, then those of its bases.
        is_built_in: Whether all layers come with cvkit.
    """

    name: str
    data: dict[str, Any]
    css: str
    paged: str
    templates: dict[str, str]
    paths: dict[str, str]
    parts: tuple[Layer, ...]
    is_built_in: bool


def read(name: str, folders: Sequence[Path], files_of: Callable[[Path], ThemeFiles]) -> Layers:
    """Read a theme.

    Args:
        name: The theme's name.
        folders: Folders that may contain user themes.
        files_of: Returns the files in a theme's folder, as ``read_folder`` does.

    Raises:
        UnknownNameError: There is no such theme.
        ThemeError: One of its files is broken, or a base theme is missing.
    """
    return _read(locations.find(name, folders), (*folders, locations.builtin_folder()), files_of)


def read_folder(path: Path) -> ThemeFiles:
    """Read the files in a theme's folder.

    Raises:
        ThemeError: One of the files is broken.
    """
    is_built_in = path.resolve().parent == locations.builtin_folder()
    layer = _layer(path)
    css, paged = (_style(path, name, trusted=is_built_in) for name in (STYLE, PAGED))
    templates = {file: _read_text(path, file) for file in TEMPLATES if (path / file).is_file()}
    paths = {file: str(path / file) for file in (*templates, MANIFEST)}
    return ThemeFiles(layer, css, paged, templates, paths, is_built_in)


def _read(
    path: Path,
    where: Sequence[Path],
    files_of: Callable[[Path], ThemeFiles],
    above: tuple[Path, ...] = (),
) -> Layers:
    """Read a theme and, recursively, its base themes.

    Args:
        path: The theme's folder.
        where: Folders that contain themes; the base is looked up in the theme's own folder and in
            those after it.
        files_of: Returns the files in a theme's folder.
        above: The folders of the themes that extend it.
    """
    layer, css, paged, own, paths, is_built_in = files_of(path)
    if "extends" not in layer.data:
        return Layers(path.name, dict(layer.data), css, paged, own, paths, (layer,), is_built_in)
    base = _read(_base(layer, where, above), where, files_of, (*above, path))
    return Layers(
        path.name,
        _put_over(base.data, layer.data),
        "\n".join(part for part in (base.css, css) if part),
        "\n".join(part for part in (base.paged, paged) if part),
        {**base.templates, **_inherited(base.name, base.templates), **own},
        {**base.paths, **_inherited(base.name, base.paths), **paths},
        (layer, *base.parts),
        is_built_in and base.is_built_in,
    )


def _style(folder: Path, name: str, *, trusted: bool) -> str:
    css = _read_text(folder, name) if (folder / name).is_file() else ""
    if not trusted:
        css_urls.refuse(css, str(folder / name))
    return css


def _base(layer: Layer, where: Sequence[Path], above: tuple[Path, ...]) -> Path:
    """Find a theme's base; a base of the same name must be in a later folder."""
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
    """Return a base's templates as ``base/file``, nested once more if its own base has its name."""
    below = {file: text for file, text in files.items()
             if "/" not in file or file.startswith(f"{base}/")}  # fmt: skip
    return {f"{base}/{file}": text for file, text in below.items()}


def _layer(path: Path) -> Layer:
    file = path / MANIFEST
    text = _read_text(path, MANIFEST)
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


def _read_text(folder: Path, name: str) -> str:
    """Return the text of a file in a theme's folder, symbolic links resolved.

    Whatever a theme contains may end up in the outputs, so it must not reach other files.
    """
    path = folder / name
    try:
        root, resolved = folder.resolve(strict=True), path.resolve(strict=True)
        if not resolved.is_relative_to(root):
            message = "this file is outside the theme's folder"
            raise _unusable(path, message, "copy the file into it instead of linking to it")
        with resolved.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise _unusable(path, f"this file is larger than {_LARGEST // 1_000_000} MB")
        return data.decode().replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise _unusable(path, "this is not UTF-8 text") from None
    except (OSError, RuntimeError) as error:  # the latter: a loop of symbolic links
        raise _unusable(path, f"this file can't be read: {reason(error)}") from None


def _unusable(path: Path, message: str, help_text: str = "") -> ThemeError:
    return ThemeError(codes.UNUSABLE_THEME_FILE.over(None, message, help_text, file=str(path)))


def _put_over(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Merge two manifests; an option whose type differs from the base's inherits nothing."""
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
    """Merge ``own`` over ``base``, table by table."""
    merged = dict(base)
    for key, value in own.items():
        below = merged.get(key)
        both = isinstance(below, dict) and isinstance(value, dict)
        merged[key] = _merge(below, value) if both else value  # type: ignore[arg-type]
    return merged
