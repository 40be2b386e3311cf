"""Checks whether there is a font for each character, as an export does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity, codes
from cvkit.model.walk import walk
from cvkit.theme import scripts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.model import Resume
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_ABOUT_GLYPHS = frozenset((codes.MISSING_GLYPH.code, codes.SYSTEM_FONT.code))

_COMMON = frozenset(map(chr, (*range(0x250), *range(0x2010, 0x2028), 0x20AC)))
"""Latin letters, punctuation and the euro sign, which the themes' fonts have."""


def is_needed(text: str, resume: Resume) -> bool:
    """Return whether a résumé may have characters that need another font.

    Args:
        text: The file's text.
        resume: The résumé, whose languages have titles in their own scripts.
    """
    uncommon = () if text.isascii() else set(text) - _COMMON
    if uncommon:
        options = "".join(_options(resume))
        if any(text.count(one) > options.count(one) for one in uncommon):
            return True
    variants = resume.export.variants.values()
    locales = (resume.export.locale, *(variant.locale for variant in variants))
    return any(scripts.of_language(locale) for locale in locales if locale)


def _options(resume: Resume) -> Iterator[str]:
    """Yield the texts of theme options, such as signs of a web page's sections."""
    presentations = (resume.export, *resume.export.variants.values())
    options = ([one.theme_options for one in presentations], [resume.export.themes])
    for _, value in walk(tuple(map(tuple, options))):
        if isinstance(value, str):
            yield value


def run(document: Document, theme: Theme) -> Iterator[Diagnostic]:
    """Yield what an export as PDF reports about fonts; only if a system font is needed.

    Raises:
        ThemeError: The theme's template is broken.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    from cvkit.exporters import fallback_fonts  # noqa: PLC0415 - most résumés need no such check

    if fallback_fonts.lacking(document, theme):
        from cvkit.exporters import pdf  # noqa: PLC0415 - only then is an export needed

        made = pdf.export(document, theme)
        yield from (one for one in made.diagnostics if one.code in _ABOUT_GLYPHS)


def settled(found: Iterable[Diagnostic], *, allow_missing: bool) -> tuple[Diagnostic, ...]:
    """Return diagnostics with only the first of those that report the same missing characters.

    Args:
        found: The diagnostics, in the file's order.
        allow_missing: Whether missing characters are only warnings.
    """
    everything = tuple(found)
    first: dict[str, Diagnostic] = {}
    for one in everything:
        if one.code == codes.MISSING_GLYPH.code:
            known = first.get(one.message)
            first[one.message] = one if known is None or known.span is None else known
    severity = Severity.WARNING if allow_missing else Severity.ERROR
    return tuple(
        one._replace(severity=severity) if one in first.values() else one
        for one in everything
        if one.code != codes.MISSING_GLYPH.code or one in first.values()
    )
