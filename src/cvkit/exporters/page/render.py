"""Renders the web page that HTML and PDF share, along with its fonts and photo."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Self

from cvkit.exporters import contact_lines, date_column, fallback_fonts, icons, photos, qr_code
from cvkit.exporters.page import bidi, line_breaks, linked_data
from cvkit.exporters.page.web_page import STYLES, Resource, WebPage, slot
from cvkit.model.text import TextSpan
from cvkit.theme import Face, Theme, font_characters, fonts, stylesheet, templates
from cvkit.view.blocks import DatePart, Document, Inline, SectionKind, plain
from cvkit.view.directions import is_rtl, with_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup


TEMPLATE = "resume.html.j2"
LETTER = "letter.html.j2"
PHOTO_URL = "cvkit:photo"
SIGNATURE_URL = "cvkit:signature"


_LONGEST_LINE = 80
"""In characters; a longer word has to break wherever it stands."""

PLAIN_STYLES = frozenset({"name", "contact", "section", "place", "role", "dates", "footer"})
"""Styles of text that is rarely emphasized, and so seldom needs bold or italic faces."""


@lru_cache(maxsize=4)
def render(document: Document, theme: Theme, others: frozenset[int] = frozenset()) -> WebPage:
    """Render a document as a page. Results are cached.

    Args:
        document: The document.
        theme: Its theme.
        others: The characters of documents that share its fonts.

    Raises:
        ThemeError: The theme's template is broken.
        FileError: The photo or the signature isn't a valid image.
    """
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2

    theme = fallback_fonts.with_fallback_fonts(document, theme)
    theme = date_column.fitted(document, theme)
    faces = tuple(_faces(document, theme))
    name = plain(bidi.guarded((TextSpan(document.header.name),), rtl=document.rtl))
    footer = stylesheet.Footer(name, document.page_label, document.rtl)
    styles = stylesheet.write(
        theme, faces, footer=footer, address=lambda face: slot(stylesheet.face_url(face))
    )
    code = qr_code.of(document, theme)
    contacts = contact_lines.in_columns(document, theme)
    text = templates.render(
        theme,
        LETTER if document.letter else TEMPLATE,
        filters={
            "inline": partial(_inline, rtl=document.rtl),
            "settled": partial(_settled, rtl=document.rtl),
            "reference": partial(_reference, rtl=document.rtl),
            "date_part": partial(_date_part, rtl=document.rtl),
            "dates_beside": partial(date_column.beside, theme=theme),
            "icon": partial(icons.data_url, color=theme.colors["accent"]),
            "marks": partial(icons.marks, levels=theme.layout.levels),
            "directed": partial(_directed, rtl=document.rtl),
            "unbroken": partial(_directed, rtl=True) if document.rtl else _unbroken,
            "plain": plain,
        },
        document=document,
        first_contact_lines=contacts.below if theme.layout.sidebar else (),
        contact_lines=contacts.beside if theme.layout.sidebar else contacts.below,
        contacts_need_room=contacts.needs_room,
        stylesheet=_slotted(styles.text),
        linked_data=Markup(linked_data.write(document)),  # noqa: S704 - escaped for a script
        photo_url=slot(PHOTO_URL),
        signature_url=slot(SIGNATURE_URL),
        qr_url=code.url if code else "",
        qr_alt=code.alt if code else "",
    )
    characters = font_characters.of_text(WebPage(text, styles, {}).html) | others
    resources = {
        stylesheet.face_url(face): Resource(fonts.cut(theme, face, characters), "font/ttf")
        for face in faces
    }
    if photo := document.header.photo:
        ready = photos.prepare(photo, theme.photo)
        resources[PHOTO_URL] = Resource(ready.data, ready.media_type)
    if document.signature and (image := document.signature.image):
        ready = photos.prepare(image, photos.box_of_signature(image))
        resources[SIGNATURE_URL] = Resource(ready.data, ready.media_type)
    return WebPage(text, styles, resources)


def _slotted(styles: str) -> Markup:
    """Return a style sheet that prints as its slot, unless a template modifies it."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2

    class Slotted(Markup):
        def __html__(self) -> Self:
            return type(self)(slot(STYLES)) if self == styles else self

    return Slotted(styles)


def _faces(document: Document, theme: Theme) -> Iterator[Face]:
    """Yield the font faces that the document uses: those of its styles and of its emphasis."""
    spans = {(False, False, False)}
    for text in document.texts():
        spans |= {(span.code, span.strong, span.emphasis) for span in text.inline}
    in_plain_styles = {name: {(False, False, False)} for name in PLAIN_STYLES}
    for name, inline in _in_plain_styles(document):
        in_plain_styles[name] |= {(span.code, span.strong, span.emphasis) for span in inline}
    seen: set[Face] = set()
    for name, style in theme.styles:
        for code, strong, emphasis in sorted(in_plain_styles.get(name, spans)):
            weight = max(style.weight, stylesheet.STRONG_WEIGHT) if strong else style.weight
            font = "code" if code and "code" in theme.fonts else style.font
            behind = [one.key for one in theme.fallbacks.get(font, ()) if one.files]
            for key in (font, *behind):
                face = Face(key, weight, style.italic or emphasis)
                if face not in seen:
                    seen.add(face)
                    yield face


def _in_plain_styles(document: Document) -> Iterator[tuple[str, Inline]]:
    """Yield the texts in ``PLAIN_STYLES`` that may be emphasized, each with its style."""
    for contact in document.header.contacts:
        yield "contact", contact.text
    for section in document.sections:
        for entry in section.entries:
            for part in (entry, *entry.children):
                yield "place", part.location
                if section.kind is SectionKind.TIMELINE:
                    yield from (("role", part.title), ("role", part.team))


def _inline(inline: Inline, *, rtl: bool) -> Markup:
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2

    # In bidirectional text, an additional span could change the word order.
    whole = not (rtl or is_rtl(plain(inline)))
    return Markup("").join(_part(part, whole=whole) for part in bidi.parts(inline, rtl=rtl))


def _settled(inline: Inline, *, rtl: bool) -> Markup:
    """Render a paragraph, and keep its last words on one line to avoid a lone last word."""
    from markupsafe import Markup  # noqa: PLC0415

    if rtl or is_rtl(plain(inline)):
        return _inline(inline, rtl=rtl)
    before, last = line_breaks.last_words(inline)
    end = _together(_inline(last, rtl=rtl)) if last else Markup()
    return _inline(before, rtl=rtl) + end


def _reference(inline: Inline, *, rtl: bool) -> Markup:
    """Render a reference, with the spaces between its styles, and long words, set apart.

    WeasyPrint 70 breaks a line after the first word of a run that fits into the line but for the
    space at its end, and references have many runs. Where words may break anywhere, it breaks the
    last word of a line before another style, so only those may that are longer than a line.
    """
    from markupsafe import Markup  # noqa: PLC0415

    if rtl or is_rtl(plain(inline)):
        html = _inline(inline, rtl=rtl)
        return _breakable(html) if line_breaks.has_long_word(plain(inline)) else html
    html = Markup()
    for span in inline:
        for text, is_long in line_breaks.long_words(span.text):
            bare = text.rstrip(" ")
            part = _inline((replace(span, text=bare),), rtl=rtl)
            html += _breakable(part) if is_long and not span.href else part
            html += Markup("<span>{}</span>").format(" ") if bare != text else ""
    return html


def _breakable(html: Markup) -> Markup:
    from markupsafe import Markup  # noqa: PLC0415

    return Markup('<span class="long-word">{}</span>').format(html)


def _unbroken(text: str) -> Markup:
    """Escape a text, and keep each compound on one line."""
    from markupsafe import Markup, escape  # noqa: PLC0415

    return Markup("").join(
        _together(part) if is_compound else escape(part)
        for part, is_compound in line_breaks.compounds(text)
    )


def _directed(text: str, *, rtl: bool) -> Markup:
    """Escape a text, and let it keep its own direction on a page from right to left."""
    from markupsafe import escape  # noqa: PLC0415

    return _inline((TextSpan(text),), rtl=True) if rtl else escape(text)


def _together(text: str | Markup) -> Markup:
    from markupsafe import Markup  # noqa: PLC0415

    return Markup('<span class="together">{}</span>').format(text)


def _part(part: bidi.DirectionalRun, *, whole: bool) -> Markup:
    from markupsafe import Markup  # noqa: PLC0415

    html = Markup("").join(_span(span, whole=whole) for span in part.inline)
    if part.rtl is None or not html:
        return html
    way = "rtl" if part.rtl else "ltr"
    if line_breaks.has_long_word(plain(part.inline), longest=_LONGEST_LINE):
        return Markup('<span dir="{}" class="endless-word">{}</span>').format(way, html)
    return Markup('<span dir="{}">{}</span>').format(way, html)


def _span(span: TextSpan, *, whole: bool) -> Markup:
    """Render a span of a single style.

    Args:
        span: The span.
        whole: Whether to keep each compound on one line.
    """
    from markupsafe import Markup, escape  # noqa: PLC0415

    if span.href:
        # Innermost: WeasyPrint tags a link (PDF/UA-1, 7.18.5) only if it contains nothing but text.
        html = Markup('<a href="{}">{}</a>').format(span.href, span.text)
    else:
        html = _unbroken(span.text) if whole else escape(span.text)
    for wanted, tag in (
        (span.code, "code"),
        (span.emphasis, "em"),
        (span.strong, "strong"),
        (span.script == "sub", "sub"),
        (span.script == "super", "sup"),
    ):
        if wanted:
            html = Markup("<{0}>{1}</{0}>").format(Markup(tag), html)  # noqa: S704 - a literal
    return html


def _date_part(part: DatePart, *, rtl: bool) -> Markup:
    from markupsafe import Markup, escape  # noqa: PLC0415

    if part.iso is None:
        # It may be the status of a work, in words.
        is_mixed = rtl and is_rtl(part.text)
        return escape(plain(with_marks((TextSpan(part.text),))) if is_mixed else part.text)
    return Markup('<time datetime="{}">{}</time>').format(part.iso, part.text)
