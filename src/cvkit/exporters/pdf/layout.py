"""Lays out a page on sheets of paper, to write the PDF and to measure.

Fitting a résumé to a number of pages takes several layouts. What they have in common is created
once: the fonts, the theme's parsed style sheet, and the page's tree. Only the design tokens are
parsed again.
"""

from __future__ import annotations

import os
import re
import shutil
import warnings
import weakref
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import codes
from cvkit.errors import EngineChangedError, ThemeError
from cvkit.exporters.page import render
from cvkit.exporters.pdf import font_rules, joined_texts, line_ends
from cvkit.exporters.pdf.creator import CREATOR
from cvkit.exporters.pdf.engine import load_engine
from cvkit.exporters.pdf.engine_internals import CutFonts
from cvkit.theme import font_characters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.exporters.page.web_page import Resource, WebPage
    from cvkit.exporters.pdf.fetcher import MemoryFetcher
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

_LEADS_OUTSIDE = re.compile(r"@(?!(?:media|page|top|right|bottom|left)\b)")
"""A rule in a style sheet that may load a file, or belong to the fonts of one document."""

MOST_LAYOUTS = 8
"""Size of the layout cache, so that the layout that was found to fit isn't computed again."""


class PaintedPdf(NamedTuple):
    """A finished PDF.

    Attributes:
        data: The file's contents.
        sheets: WeasyPrint's document, which holds the fonts that were used.
        fonts_are_cut: Whether cvkit subset the fonts, which makes their bytes reproducible.
    """

    data: bytes
    sheets: Any
    fonts_are_cut: bool


@dataclass(frozen=True, slots=True, eq=False)
class PageLayout:
    """A document laid out on sheets.

    Attributes:
        page: The page that was laid out.
        sheets: WeasyPrint's document.
    """

    page: WebPage
    sheets: Any = field(repr=False)
    _fetcher: MemoryFetcher = field(repr=False)

    def paint(self, theme: Theme, **options: object) -> PaintedPdf:
        """Paint the sheets; ``options`` are passed to WeasyPrint's ``write_pdf``.

        Raises:
            ThemeError: The page requests a file.
        """
        from weasyprint.urls import FatalURLFetchingError

        sheets = self.sheets.copy()
        sheets.fonts = fonts = CutFonts()  # used for this PDF only
        sheets.color_profiles = dict(sheets.color_profiles)  # PDF/A gets one more
        try:
            with warnings.catch_warnings():
                # WeasyPrint leaves it to Python to close the colour profile of PDF/A.
                warnings.simplefilter("ignore", ResourceWarning)
                data = sheets.write_pdf(**options)
        except FatalURLFetchingError:
            data = b""
        _check(self._fetcher, theme)
        return PaintedPdf(data, sheets, fonts.is_complete)

    def behind(self, first: PageLayout) -> PageLayout:
        """Return a layout whose sheets come after those of another, with the same fonts."""
        pages = (*first.sheets.pages, *self.sheets.pages)
        return PageLayout(self.page, self.sheets.copy(pages), self._fetcher)


def lay_out_together(parts: Sequence[tuple[Document, Theme]]) -> tuple[PageLayout, ...]:
    """Lay out documents that share their fonts, which have the characters of all of them.

    Raises:
        ThemeError: The theme's template is broken, or requests a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    if len(parts) == 1:
        return (lay_out(*parts[0]),)
    pages = (render.render(document, theme).html for document, theme in parts)
    characters = frozenset[int]().union(*map(font_characters.of_text, pages))
    return tuple(lay_out(document, theme, characters) for document, theme in parts)


@lru_cache(maxsize=MOST_LAYOUTS)
def lay_out(document: Document, theme: Theme, others: frozenset[int] = frozenset()) -> PageLayout:
    """Lay out a document. Results are cached.

    Args:
        document: The document.
        theme: Its theme.
        others: The characters of documents that share its fonts.

    Raises:
        ThemeError: The theme's template is broken, or requests a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    load_engine()
    from weasyprint.urls import FatalURLFetchingError

    # Without others, it is the page that HTML has, and made once.
    rendered = render.render(document, theme, *([others] if others else []))
    html, styles = rendered.apart()
    context = _render_context(tuple(rendered.resources.items()), rendered.styles.own, os.getpid())
    sheets = None
    try:
        parsed = [context.sheet(css) for css in styles]
        sheets = context.tree(html).render(
            stylesheets=parsed, optimize_images=True, **context.shared
        )
        sheets.metadata.generator = CREATOR
        with suppress(EngineChangedError):
            line_ends.tidy(sheets)
            joined_texts.join(sheets)
    except FatalURLFetchingError:
        pass
    if context.fetcher.refused:
        _render_context.cache_clear()
    _check(context.fetcher, theme)
    return PageLayout(rendered, sheets, context.fetcher)


class _RenderContext:
    """The engine's state that layouts share: loaded fonts, and parsed style sheets and pages.

    Attributes:
        fetcher: Serves the page's resources, and records refused URLs.
        shared: Arguments that every style sheet and layout must have in common.
    """

    def __init__(
        self,
        resources: tuple[tuple[str, Resource], ...],
        css: str,
        _process: int,  # a child process lacks the threads in which Pango looks for fonts
    ) -> None:
        from weasyprint.css.counters import CounterStyle

        from cvkit.exporters.pdf.fetcher import MemoryFetcher  # noqa: PLC0415 - needs the engine

        self.fetcher = MemoryFetcher(dict(resources))
        self.shared: dict[str, Any] = {
            "font_config": _font_configuration(),
            "counter_style": CounterStyle(),
            "color_profiles": {},
        }
        self.tree = lru_cache(maxsize=2)(self._tree)
        self._own = css

    def sheet(self, css: str) -> Any:  # noqa: ANN401 - WeasyPrint has no types
        """Return a parsed style sheet; the theme's own is parsed only once."""
        if not _LEADS_OUTSIDE.search(css):
            return _self_contained_sheet(css)
        return self._own_sheet if css == self._own else self._parsed(css)

    @cached_property
    def _own_sheet(self) -> Any:  # noqa: ANN401
        return self._parsed(self._own)

    def _parsed(self, css: str) -> Any:  # noqa: ANN401
        import weasyprint

        return weasyprint.CSS(string=css, url_fetcher=self.fetcher, **self.shared)

    def _tree(self, html: str) -> Any:  # noqa: ANN401
        import weasyprint

        return weasyprint.HTML(string=html, base_url=None, url_fetcher=self.fetcher)


@lru_cache(maxsize=8)
def _self_contained_sheet(css: str) -> Any:  # noqa: ANN401
    """Return a parsed style sheet that any number of documents can have in common."""
    import weasyprint

    return weasyprint.CSS(string=css)


_render_context = lru_cache(maxsize=2)(_RenderContext)


def forget() -> None:
    """Drop all layouts that are kept, with their fonts."""
    lay_out.cache_clear()
    _render_context.cache_clear()


def _font_configuration() -> Any:  # noqa: ANN401
    """Return a font configuration for WeasyPrint whose temporary folder is always removed.

    WeasyPrint removes its own folder in ``__del__``, which doesn't run for objects that are still
    in use when Python exits.
    """
    import tempfile  # noqa: PLC0415 - slow, as it imports random

    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    font_rules.remove_rules(fonts)
    folder = Path(tempfile.gettempdir(), f"cvkit-{os.urandom(8).hex()}")
    # In this order, so that a signal between these two calls leaves no folder behind.
    weakref.finalize(fonts, _remove, folder, os.getpid())
    folder.mkdir(mode=0o700)
    fonts._folder = folder  # noqa: SLF001
    return fonts


def _remove(folder: Path, process: int) -> None:
    """Remove a folder, unless in a child process, which inherits objects but not what they own."""
    if os.getpid() == process:
        shutil.rmtree(folder, ignore_errors=True)


def _check(fetcher: MemoryFetcher, theme: Theme) -> None:
    if fetcher.refused:
        found = codes.THEME_REQUEST.over(
            None,
            f"the theme {theme.name} asks for {fetcher.refused[0]}, but cvkit fetches nothing",
            "a page can only use its template, its style sheet and the photo",
            file=theme.path(render.TEMPLATE),
        )
        raise ThemeError(found)
