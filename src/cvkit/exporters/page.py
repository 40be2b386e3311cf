"""The web page that HTML and PDF share: one rendering, with its fonts and photo beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.exporters import linked_data
from cvkit.theme import Face, Theme, fonts, stylesheet, templates
from cvkit.view.blocks import Document, Entry, Inline, Stamp, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from cvkit.model.text import TextSpan

TEMPLATE = "resume.html.j2"
PHOTO_URL = "cvkit:photo"


_PLAIN_STYLES = frozenset({"name", "contact", "section", "place", "role", "dates", "footer"})
"""The styles of texts that never have emphasis, and so need no cut for it."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A file that the page asks for.

    Attributes:
        data: Its bytes.
        media_type: IANA media type.
    """

    data: bytes = field(repr=False)
    media_type: str


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page.

    Attributes:
        html: HTML whose only addresses to fetch are the keys of ``resources``.
        resources: Fonts (TrueType) and the photo, by their ``cvkit:`` address.
    """

    html: str
    resources: Mapping[str, Resource]


@lru_cache(maxsize=4)
def render(document: Document, theme: Theme) -> Page:
    """Set a document as a page; asked twice for the same, the page is made once.

    Raises:
        ThemeError: The theme's template is broken.
    """
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2

    faces = tuple(_faces(document, theme))
    html = templates.render(
        theme,
        TEMPLATE,
        filters={"inline": _inline, "stamp": _stamp, "plain": plain},
        document=document,
        stylesheet=Markup(stylesheet.write(theme, faces, page=document.page)),  # noqa: S704
        linked_data=Markup(linked_data.write(document)),  # noqa: S704 - escaped for a script
        photo_url=PHOTO_URL,
    )
    characters = frozenset(map(ord, html))
    resources = {
        stylesheet.face_url(face): Resource(fonts.cut(theme, face, characters), "font/ttf")
        for face in faces
    }
    if photo := document.header.photo:
        resources[PHOTO_URL] = Resource(photo.data, photo.media_type)
    return Page(html, resources)


def _faces(document: Document, theme: Theme) -> Iterator[Face]:
    """Yield the cuts that the document uses: those of the styles, and of its emphasis."""
    spans = {(False, False, False)}
    for inline in _inlines(document):
        spans |= {(span.code, span.strong, span.emphasis) for span in inline}
    seen: set[Face] = set()
    for name, style in theme.styles:
        for code, strong, emphasis in [(False,) * 3] if name in _PLAIN_STYLES else sorted(spans):
            weight = max(style.weight, stylesheet.STRONG_WEIGHT) if strong else style.weight
            font = "code" if code and "code" in theme.fonts else style.font
            face = Face(font, weight, style.italic or emphasis)
            if face not in seen:
                seen.add(face)
                yield face


def _inlines(document: Document) -> Iterator[Inline]:
    def of_entry(entry: Entry) -> Iterator[Inline]:
        yield from (entry.description, entry.title, *entry.byline, *entry.summary)
        yield from (fact.text for fact in entry.facts)
        bullets = list(entry.bullets)
        while bullets:
            bullet = bullets.pop()
            yield bullet.text
            bullets += bullet.bullets
        for child in entry.children:
            yield from of_entry(child)

    yield document.header.headline
    for section in document.sections:
        for entry in section.entries:
            yield from of_entry(entry)


def _inline(inline: Inline) -> Markup:
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2

    return Markup("").join(_span(span) for span in inline)


def _span(span: TextSpan) -> Markup:
    from markupsafe import Markup, escape  # noqa: PLC0415

    html = escape(span.text)
    if span.href:
        # Innermost: WeasyPrint tags a link as one (PDF/UA-1, 7.18.5) only if text alone is in it.
        html = Markup('<a href="{}">{}</a>').format(span.href, html)
    for wanted, tag in ((span.code, "code"), (span.emphasis, "em"), (span.strong, "strong")):
        if wanted:
            html = Markup("<{0}>{1}</{0}>").format(Markup(tag), html)  # noqa: S704 - a literal
    return html


def _stamp(stamp: Stamp) -> Markup:
    from markupsafe import Markup, escape  # noqa: PLC0415

    if stamp.iso is None:
        return escape(stamp.text)
    return Markup('<time datetime="{}">{}</time>').format(stamp.iso, stamp.text)
