"""What can be chosen in the preview, and what is shown where nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import languages, selection
from cvkit.model.export import Variant
from cvkit.preview.export import formats
from cvkit.preview.state import AvailableChoices, LabeledName
from cvkit.preview.theme_options import theme_options
from cvkit.theme.theme_selection import DEFAULT, ThemeSelection, select_theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.model import Resume
    from cvkit.preview.state import Choices
    from cvkit.theme import ThemeLibrary


def available_choices(
    resume: Resume | None, choices: Choices, themes: ThemeLibrary
) -> AvailableChoices:
    """Return the available choices, and what is shown where nothing is chosen.

    Args:
        resume: The résumé; without one, there are no variants.
        choices: The user's choices, of which a variant and a theme have settings of their own.
        themes: The available themes.
    """
    variants = resume.export.variants if resume else {}
    variant = choices.variant if choices.variant in variants else None
    look = selection.presentation(resume, variant) if resume else Variant()
    chosen = ThemeSelection(choices.theme or DEFAULT)
    if resume:
        chosen = select_theme(resume, look, variant=variant, theme=choices.theme)
    every = (resume.export, *variants.values()) if resume else ()
    written = [one.locale for one in every if one.locale]
    return AvailableChoices(
        themes=_plain(themes.available()),
        locales=tuple(LabeledName(code, _label(code)) for code in _distinct(written)),
        variants=_plain(variants),
        options=theme_options(chosen, themes),
        formats=tuple(formats()),
        theme=look.theme or DEFAULT,
        locale=look.locale or languages.DEFAULT_LOCALE,
        pages=look.pages,
    )


def _plain(names: Iterable[str]) -> tuple[LabeledName, ...]:
    return tuple(LabeledName(name, name) for name in names)


def _distinct(written: Sequence[str]) -> dict[str, None]:
    """Return the file's locales, then all languages, without duplicates."""
    return dict.fromkeys((*(code.replace("_", "-") for code in written), *languages.available()))


def _label(code: str) -> str:
    """Return a locale's name in its own language, from CLDR, and its code."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(code, sep="-" if "-" in code else "_").display_name
    except (ValueError, UnknownLocaleError):
        return code
    return f"{name[:1].upper()}{name[1:]} · {code}" if name else code
