"""Loads a theme: validates its files and sets its options."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from cvkit.theme import manifest_errors, options, papers, typography
from cvkit.theme.option_types import Option, Options, Table
from cvkit.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from cvkit.theme.layers import Layers
    from cvkit.theme.manifest import Manifest

_T = TypeVar("_T", bound=Table)


def load(
    read: Layers,
    *,
    settings: Mapping[str, Any],
    hints: Mapping[str, Any],
    page: str | None,
    font_folders: Sequence[Path],
) -> Theme:
    """Create a theme from its files and set its options.

    Args:
        read: The theme's files.
        settings: Option values by name, as text; other options keep their defaults.
        hints: Option values that are ignored if the theme doesn't accept them.
        page: CSS name of a paper size that overrides the theme's.
        font_folders: Folders that may contain user fonts, which override the theme's own.

    Raises:
        ThemeError: One of the files is broken.
        OptionError: A setting isn't an option of the theme, or its value is invalid.
    """
    from cvkit.theme import font_folder, fonts  # noqa: PLC0415 - checking a résumé needs no fonts

    declared = _checked(read, read.data).options
    chosen = options.resolve(declared, settings, hints, theme=read.name)
    tokens = _checked(read, options.apply(read.data, declared, chosen))
    if page:
        tokens = tokens.model_copy(update={"page": tokens.page.model_copy(update={"size": page})})
    if found := tuple(papers.problems(tokens)):
        raise manifest_errors.error(found, read.parts)
    faces = typography.fonts(tokens)
    of_theme = [part.folder / font_folder.FONTS for part in read.parts]
    own = font_folder.read((*font_folders, *of_theme))
    theme = Theme(
        name=read.name,
        description=tokens.description,
        page=tokens.page,
        fonts=MappingProxyType(faces),
        colors=MappingProxyType(tokens.colors),
        styles=typography.styles(tokens),
        spaces=tokens.spaces,
        rules=tokens.rules,
        photo=tokens.photo,
        layout=tokens.layout,
        limits=tokens.limits,
        options=MappingProxyType(chosen),
        css=read.css,
        paged_css=read.paged,
        templates=MappingProxyType(read.templates),
        paths=MappingProxyType(read.paths),
        font_files=MappingProxyType(
            {
                font.family: font_folder.named(own, font.family) or fonts.find(font.family)
                for font in faces.values()
            }
        ),
        own_families=MappingProxyType(own),
        is_built_in=read.is_built_in,
    )
    return typography.scaled(theme, tokens.scale)


def manifest(read: Layers) -> Manifest:
    """Return a theme's manifest, merged with those of its base themes.

    Raises:
        ThemeError: The manifest is broken.
    """
    return _checked(read, read.data)


def declared_options(read: Layers) -> Mapping[str, Option]:
    """Return a theme's options, including inherited ones, without validating anything else.

    Raises:
        ThemeError: The options are broken.
    """
    return _validate(read, read.data, Options).options


def _checked(read: Layers, data: Mapping[str, Any]) -> Manifest:
    """Validate the data as a manifest, including all references.

    Raises:
        ThemeError: The data is invalid; all errors are reported.
    """
    from cvkit.theme.manifest import Manifest  # noqa: PLC0415 - checking a résumé needs no tokens

    manifest = _validate(read, data, Manifest)
    texts = (read.css, read.paged, *read.templates.values())
    if found := tuple(manifest_errors.of_names(manifest, texts)):
        raise manifest_errors.error(found, read.parts)
    return manifest


def _validate(read: Layers, data: Mapping[str, Any], table: type[_T]) -> _T:
    try:
        return table.model_validate(data)
    except ValidationError as error:
        found = tuple(manifest_errors.found_by_pydantic(error, table))
        raise manifest_errors.error(found, read.parts) from None
