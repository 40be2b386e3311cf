"""What is asked of an export in addition to what the résumé says."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.exporters.options import Options


class RenderOptions(NamedTuple):
    """What is asked for in addition to what the file says.

    Attributes:
        variant: One of the file's variants.
        theme: The theme to use instead of the file's.
        locale: The locale to use instead of the file's.
        settings: Theme options that override the file's, as text.
        private: Whether to show what is marked ``private: true``.
        public: Whether to leave out what isn't for the public.
        blind: Whether to mask who it is about, for anonymous screening.
        format_options: A format's own options, by its name; by default, their defaults.
        pages: The maximum number of pages, instead of the file's.
        allow_missing_glyphs: Whether to print nothing or a box for characters without a font.
        trust_theme: Whether a theme that isn't built in may take any time and memory.
        letter: Whether to write the variant's letter instead of the résumé.
        with_letter: Whether to write the letter and the résumé into one file.
        readback: Whether to read the artifacts, and to refuse them if they don't show the document.
    """

    variant: str | None = None
    theme: str | None = None
    locale: str | None = None
    settings: Mapping[str, Any] = MappingProxyType({})
    private: bool = False
    public: bool = False
    blind: bool = False
    format_options: Mapping[str, Options] = MappingProxyType({})
    pages: int | None = None
    allow_missing_glyphs: bool = False
    trust_theme: bool = False
    letter: bool = False
    with_letter: bool = False
    readback: bool = True
