"""Find a theme's folder and read it, with what it extends below it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pydantic import ValidationError

from cvkit.errors import ThemeError, UnknownNameError
from cvkit.theme import options
from cvkit.theme.option import Option, Options, Table
from cvkit.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cvkit.theme.manifest import Manifest

MANIFEST = "theme.toml"
STYLE = "style.css"
TEMPLATES = ("resume.html.j2", "resume.md.j2")
_DEEPEST = 8
_T = TypeVar("_T", bound=Table)


class _Folder(NamedTuple):
    """A theme as it lies on disk, merged with its bases but not yet validated."""

    name: str
    data: dict[str, Any]
    css: str
    templates: dict[str, str]


def builtin_folder() -> Path:
    """Return where the built-in themes lie: inside a wheel, or at the root of a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "themes"
    return inside if inside.is_dir() else package.parents[1] / "themes"


def available(folders: Sequence[Path] = ()) -> dict[str, Path]:
    """Return each theme's folder by name, sorted; of one name, the first folder's wins.

    Args:
        folders: Where a person's own themes may lie; the built-in ones come after them.
    """
    found: dict[str, Path] = {}
    for folder in (*folders, builtin_folder()):
        if folder.is_dir():
            for theme in folder.iterdir():
                if (theme / MANIFEST).is_file():
                    found.setdefault(theme.name, theme)
    return dict(sorted(found.items()))


def load(
    name: str,
    *,
    folders: Sequence[Path] = (),
    settings: Mapping[str, Any] | None = None,
    hints: Mapping[str, Any] | None = None,
) -> Theme:
    """Read a theme and set its options.

    Args:
        name: The theme's name, which is its folder's.
        folders: Where a person's own themes may lie.
        settings: Option values by name, as text; those not named keep their default.
        hints: Option values for the case that the theme has such options.

    Raises:
        UnknownNameError: There is no such theme.
        ThemeError: One of its files is broken.
        OptionError: A setting is not an option of the theme, or not a value it takes.
    """
    from cvkit.theme import fonts  # noqa: PLC0415 - checking a résumé needs none
    from cvkit.theme.manifest import Manifest  # noqa: PLC0415 - nor the look of anything

    folder = _read(name, folders)
    declared = _validate(name, folder.data, Manifest).options
    chosen = options.resolve(declared, settings or {}, hints or {}, theme=name)
    tokens = _validate(name, options.apply(folder.data, declared, chosen), Manifest)
    _check_names(name, tokens)
    return Theme(
        name=name,
        description=tokens.description,
        page=tokens.page,
        fonts=MappingProxyType(tokens.fonts),
        colors=MappingProxyType(tokens.colors),
        styles=tokens.styles,
        spaces=tokens.spaces,
        rules=tokens.rules,
        options=MappingProxyType(chosen),
        css=folder.css,
        templates=MappingProxyType(folder.templates),
        font_files=MappingProxyType(
            {font.family: fonts.find(font.family) for font in tokens.fonts.values()}
        ),
    )


def read_manifest(name: str, *, folders: Sequence[Path] = ()) -> Manifest:
    """Return what a theme's ``theme.toml`` says, with its bases below it.

    Raises:
        UnknownNameError: There is no such theme.
        ThemeError: One of its files is broken.
    """
    from cvkit.theme.manifest import Manifest  # noqa: PLC0415 - see `load`

    return _validate(name, _read(name, folders).data, Manifest)


def declared_options(name: str, *, folders: Sequence[Path] = ()) -> Mapping[str, Option]:
    """Return the options that a theme has, its bases' among them; looks at nothing else.

    Raises:
        UnknownNameError: There is no such theme.
        ThemeError: It cannot be read, or its options are broken.
    """
    return _validate(name, _read(name, folders).data, Options).options


def find(name: str, folders: Sequence[Path] = ()) -> Path:
    """Return a theme's folder.

    Raises:
        UnknownNameError: There is no such theme.
    """
    known = available(folders)
    if name not in known:
        raise UnknownNameError(
            f"There is no theme “{name}”.", f"The themes are {', '.join(known)}."
        )
    return known[name]


def _read(name: str, folders: Sequence[Path], seen: tuple[str, ...] = ()) -> _Folder:
    path = find(name, folders)
    if name in seen or len(seen) == _DEEPEST:
        circle = " → ".join((*seen, name))
        raise ThemeError(f"The themes extend each other in a circle: {circle}.")
    data = _read_manifest(path)
    css = _read_text(path / STYLE) if (path / STYLE).is_file() else ""
    own = {file: _read_text(path / file) for file in TEMPLATES if (path / file).is_file()}
    base_name = data.get("extends")
    if not isinstance(base_name, str):
        return _Folder(name, data, css, own)
    base = _read(base_name, folders, (*seen, name))
    inherited = {f"{base.name}/{file}": text for file, text in base.templates.items()
                 if "/" not in file}  # fmt: skip
    return _Folder(
        name,
        _merge(base.data, data),
        "\n".join(part for part in (base.css, css) if part),
        {**base.templates, **inherited, **own},
    )


def _read_manifest(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_read_text(path / MANIFEST))
    except tomllib.TOMLDecodeError as error:
        raise ThemeError(f"{path.name}/{MANIFEST} is not valid TOML: {error}.") from None


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ThemeError(f"{path.parent.name}/{path.name} cannot be read: {error}.") from None


def _merge(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Put ``own`` over ``base``, table by table."""
    merged = dict(base)
    for key, value in own.items():
        below = merged.get(key)
        both = isinstance(below, dict) and isinstance(value, dict)
        merged[key] = _merge(below, value) if both else value  # type: ignore[arg-type]
    return merged


def _validate(name: str, data: Mapping[str, Any], table: type[_T]) -> _T:
    try:
        return table.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        rest = error.error_count() - 1
        more = f" (and {rest} more)" if rest else ""
        message = f"{name}/{MANIFEST}: {where}: {first['msg'].lower()}{more}."
        raise ThemeError(message) from None


def _check_names(name: str, manifest: Manifest) -> None:
    for key, style in manifest.styles:
        if style.font not in manifest.fonts:
            raise ThemeError(f"{name}/{MANIFEST}: styles.{key}: there is no font “{style.font}”.")
        if style.color not in manifest.colors:
            raise ThemeError(f"{name}/{MANIFEST}: styles.{key}: there is no color “{style.color}”.")
    for key in ("ink", "secondary", "rule", "accent"):
        if key not in manifest.colors:
            raise ThemeError(f"{name}/{MANIFEST}: colors.{key} is missing.")
