"""Writes the PDF, and reports characters missing in all fonts and an almost empty last page."""

from __future__ import annotations

import hashlib
import logging
import unicodedata
from functools import partial, reduce
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from cvkit.diagnostics import codes
from cvkit.errors import EngineChangedError
from cvkit.exporters import embedded_source, photos, qr_code
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.pdf import archival, associated_file, envelope
from cvkit.exporters.pdf.engine_internals import KNOWN, painted_fonts
from cvkit.exporters.pdf.layout import lay_out_together
from cvkit.exporters.pdf.measure import of_layout
from cvkit.exporters.pdf.reading_order import restore_reading_order
from cvkit.exporters.pdf.text_layer import restore_text
from cvkit.theme import scripts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cvkit.diagnostics import Diagnostic, Origin, Route
    from cvkit.exporters.pdf import PdfOptions
    from cvkit.exporters.pdf.engine_internals import PaintedFont
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

T = TypeVar("T")

VARIANT = "pdf/ua-1"

ALMOST_EMPTY = 0.15
"""A last page that is less full than this share is reported."""


_MOST_SHOWN = 5
"""The most characters that a message names."""

_UNSEEN = "CMZ"
"""General categories (Unicode, 4.5) of characters that can't be seen by themselves: controls and
unassigned ones, marks, spaces."""


def write(parts: Sequence[tuple[Document, Theme]], options: PdfOptions) -> Artifact:
    """Return a tagged PDF (ISO 14289-1, PDF/UA-1) of one or more documents, one after the other.

    Args:
        parts: The documents, each with its theme; the file is named after the last one.
        options: The options of the format.

    Raises:
        ThemeError: The theme's template is broken, or requests a file.
        PlatformError: WeasyPrint cannot load Pango on this machine.
    """
    document, theme = parts[-1]
    layouts = lay_out_together(parts)
    layout = reduce(lambda first, second: second.behind(first), layouts)
    attempts = _Attempts()
    source = embedded_source.of(document, wanted=options.embed or options.archival)
    has_date_column = theme.layout.dates == "start" and not theme.layout.sidebar
    finish = _Finish(
        is_archival=options.archival,
        carries=bool(source),
        from_edge=has_date_column and not document.rtl,
    )
    painting = layout.paint(
        theme,
        finisher=partial(_finish, attempts, finish),
        pdf_variant=archival.VARIANT if options.archival else VARIANT,
        pdf_identifier=_identifier("".join(one.page.html for one in layouts) + source),
        attachments=[associated_file.attachment(source)] if source else None,
    )
    if not painting.fonts_are_cut:
        attempts.failed.append("the engine cut its fonts, so its bytes depend on the day")
    fills: tuple[float, ...] = attempts.make(
        lambda: of_layout(document, layouts[-1]).fills, (), "how full its pages are is unknown"
    )
    addresses: tuple[Diagnostic, ...] = attempts.make(
        lambda: tuple(
            one
            for (letter, look), layout in zip(parts, layouts, strict=True)
            for one in envelope.check(letter, look, layout)
        ),
        (),
        "whether an address is in the window of an envelope is unknown",
    )
    fonts: tuple[PaintedFont, ...] = attempts.make(
        lambda: tuple(painted_fonts(painting.sheets).values()),
        (),
        "characters without a font are not reported",
    )
    return Artifact(
        archival.part_last_end(painting.data) if options.archival else painting.data,
        pages=len(layout.sheets.pages),
        fill=fills[-1] if fills else None,
        diagnostics=(
            *_about_fonts([one for one, _ in parts], fonts),
            *_about_fill(fills),
            *addresses,
            *attempts.diagnostics(),
            *photos.check_resolution(document.header.photo, theme.photo),
            *qr_code.check(document, theme),
        ),
    )


def _identifier(content: str) -> bytes:
    return hashlib.sha256(content.encode()).hexdigest()[:32].encode()


class _Finish(NamedTuple):
    """What a PDF becomes once it is painted.

    Attributes:
        is_archival: Whether it is a PDF/A-3a as well.
        carries: Whether it carries its source.
        from_edge: As in ``restore_reading_order``.
    """

    is_archival: bool
    carries: bool
    from_edge: bool


def _finish(
    attempts: _Attempts,
    finish: _Finish,
    sheets: Any,  # noqa: ANN401 - WeasyPrint has no types
    pdf: Any,  # noqa: ANN401
) -> None:
    if finish.carries:
        attempts.make(
            lambda: associated_file.associate(pdf), None, "its source is only an attachment"
        )
    if finish.is_archival:
        attempts.make(lambda: archival.conform(pdf), None, "it is no valid PDF/A and PDF/UA")
    attempts.make(
        lambda: restore_text(sheets, pdf), None, "some of its letters may be lost when copied"
    )
    attempts.make(
        lambda: restore_reading_order(sheets, pdf, from_edge=finish.from_edge),
        None,
        "its text is in painting order",
    )
    if finish.is_archival:
        archival.part_ends(pdf)


class _Attempts:
    """Runs steps that use the engine's internals; if one fails, the PDF is still written.

    Attributes:
        failed: The consequence of each failure for the PDF.
    """

    def __init__(self) -> None:
        self.failed: list[str] = []

    def make(self, step: Callable[[], T], without: T, failure: str) -> T:
        """Return the result of a step, or ``without`` if the engine has changed."""
        try:
            return step()
        except EngineChangedError:
            self.failed.append(failure)
            return without

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Report the consequences of all failures."""
        for failure in self.failed:
            yield codes.ENGINE_CHANGED.at(
                None,
                f"cvkit doesn't know this version of WeasyPrint: {failure}",
                f"`pip install {KNOWN}` installs one that it knows",
            )


def _about_fill(fills: tuple[float, ...]) -> Iterator[Diagnostic]:
    """Warn if the last of several pages has only a few lines."""
    pages = len(fills)
    if pages > 1 and (fill := fills[-1]) < ALMOST_EMPTY:
        yield codes.ALMOST_EMPTY_PAGE.at(
            None,
            f"the last of {pages} pages is only {fill:.0%} full",
            f"`--pages {pages - 1}` tightens the layout, so that it fits on one page less",
        )


def _about_fonts(
    documents: Sequence[Document], fonts: Sequence[PaintedFont]
) -> Iterator[Diagnostic]:
    """Report characters that no font has, or that came from a system font.

    Characters of a script have the same message wherever they are, as one font has them all.
    """
    missing = {chr(code) for font in fonts for code in font.missing}
    places: dict[scripts.Script | None, dict[Origin, None]] = {}
    letters: dict[scripts.Script | None, dict[str, None]] = {}
    locale = documents[-1].locale
    values = _values(documents)
    for origin, text in values if missing else ():
        for letter in filter(missing.__contains__, text):
            script = scripts.of_text(letter, locale)
            places.setdefault(script, {})[origin] = None
            letters.setdefault(script, {})[letter] = None
    for script, origins in places.items():
        found = [*letters[script]]
        message = f"no font has the {_named(script, found)}"
        help_ = f"{_remedies(script, found)}; `--allow-missing-glyphs` exports without {_it(found)}"
        yield from (codes.MISSING_GLYPH.at(origin or None, message, help_) for origin in origins)
    yield from _about_foreign_fonts(documents, fonts)


def _values(documents: Iterable[Document]) -> Iterator[tuple[Origin, str]]:
    return (value for one in documents for text in one.texts() for value in text.values)


def _about_foreign_fonts(
    documents: Sequence[Document], fonts: Sequence[PaintedFont]
) -> Iterator[Diagnostic]:
    """Report each script that only system fonts cover, with its characters and these fonts."""
    families: dict[scripts.Script | None, set[str]] = {}
    letters: dict[scripts.Script | None, set[str]] = {}
    for font in fonts:
        if not font.family.startswith("cvkit-"):
            drawn = "".join(font.to_unicode.values())
            script = scripts.of_text(drawn, documents[-1].locale)
            families.setdefault(script, set()).add(font.family)
            letters.setdefault(script, set()).update(drawn)
    for script, names in families.items():
        route, found = _first_with(letters[script], script, documents)
        what = f"the {_named(script, found)}" if found else "some spaces"
        yield codes.SYSTEM_FONT.at(
            route,
            f"{what} {'is' if len(found) == 1 else 'are'} set in this machine's "
            f"{', '.join(sorted(names))}",
            f"other machines may show {_it(found)} differently; to avoid this, "
            f"{_remedies(script, found, sure=True)}",
        )


def _first_with(
    letters: set[str], script: scripts.Script | None, documents: Sequence[Document]
) -> tuple[Route | None, list[str]]:
    """Return the route of the first text with a letter of a script, and all its letters in order.

    Texts that the theme adds have no route.
    """
    drawn = (one for one in letters if not one.isspace())
    own = {one for one in drawn if scripts.of_text(one, documents[-1].locale) == script}
    values = [*_values(documents)]
    route = next((origin or None for origin, text in values if own & set(text)), None)
    in_order = dict.fromkeys("".join(text for _, text in values))
    return route, [one for one in in_order if one in own] or sorted(own)


def _named(script: scripts.Script | None, letters: Sequence[str]) -> str:
    """Return "Thai characters “ก” (U+0E01), “ร” (U+0E23) and 3 more"."""
    shown = ", ".join(map(_shown, letters[:_MOST_SHOWN]))
    more = f" and {len(letters) - _MOST_SHOWN} more" if len(letters) > _MOST_SHOWN else ""
    name = f"{script.name} " if script else ""
    return f"{name}character{'' if len(letters) == 1 else 's'} {shown}{more}"


def _shown(letter: str) -> str:
    """Return a character with its code point, and alone the code point of what can't be seen."""
    code = f"U+{ord(letter):04X}"
    return code if unicodedata.category(letter)[0] in _UNSEEN else f"“{letter}” ({code})"


def _it(letters: Sequence[str]) -> str:
    return "it" if len(letters) == 1 else "them"


def _remedies(script: scripts.Script | None, letters: Sequence[str], *, sure: bool = False) -> str:
    """Return what to do about characters; symbols such as emoji can also be removed."""
    ways = scripts.how_to_install(script, sure=sure)
    has_symbols = script is None and not all(map(str.isalpha, letters))
    return f"remove {_it(letters)}, or {ways}" if has_symbols else ways


logging.getLogger("weasyprint").addHandler(logging.NullHandler())
