"""The themes, locales and variants that can be chosen in the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.preview.state import AvailableChoices, LabeledName
from cvkit.theme.theme_selection import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.model import Resume
    from cvkit.theme import ThemeLibrary


def available_choices(resume: Resume | None, themes: ThemeLibrary) -> AvailableChoices:
    """Return the available choices.

    Args:
        resume: The résumé; without one, there are no variants.
        themes: The available themes.
    """
    export = resume.export if resume else None
    variants = export.variants if export else {}
    written = [one.locale for one in (export, *variants.values()) if one and one.locale]
    return AvailableChoices(
        themes=_plain(themes.available()),
        locales=tuple(LabeledName(code, _label(code)) for code in _distinct(written)),
        variants=_plain(variants),
        theme=(export.theme if export else None) or DEFAULT,
        locale=(export.locale if export else None) or languages.DEFAULT_LOCALE,
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
