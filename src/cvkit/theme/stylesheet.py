"""A theme's tokens as CSS: font faces, page size, custom properties and text style classes."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cvkit.theme.manifest import TextStyle
    from cvkit.theme.theme import Face, Theme

STRONG_WEIGHT = 600
"""The weight of **bold** text."""

_JOINED = frozenset(range(0x600, 0x900))
"""Arabic, Syriac, N’Ko and Mandaic, whose letters join (Unicode, 9.2 to 9.5, 19.4)."""


class Footer(NamedTuple):
    """The contents of a page's footer.

    Attributes:
        name: The name of the résumé's owner.
        label: "Page {page} of {pages}" in the document's language.
        rtl: Whether the name is on the right.
    """

    name: str
    label: str
    rtl: bool = False


def face_url(face: Face) -> str:
    """Return the URL under which a page requests a font face."""
    slant = "italic" if face.italic else "normal"
    return f"cvkit:font/{face.font}-{face.weight}-{slant}"


class StyleSheet(NamedTuple):
    """The parts of a page's style sheet, each of which is a complete style sheet.

    Attributes:
        tokens: Font faces, page size and text styles.
        own: The theme's ``style.css``, which is the same for all documents.
        scripts: Additional rules for non-Latin scripts; usually empty.
        paged: The theme's ``paged.css``, for the PDF engine alone.
    """

    tokens: str
    own: str
    scripts: str = ""
    paged: str = ""

    @property
    def text(self) -> str:
        """The parts for a browser, joined into one style sheet."""
        return "\n".join((self.tokens, self.own, *filter(None, [self.scripts])))


def write(
    theme: Theme,
    faces: Sequence[Face],
    *,
    footer: Footer | None = None,
    address: Callable[[Face], str] = face_url,
) -> StyleSheet:
    """Return the style sheet of a page.

    Args:
        theme: The theme.
        faces: The faces to load.
        footer: The footer of printed pages, from the second page on.
        address: Returns the URL of a face.
    """
    tokens = (
        *(_face(face, address(face)) for face in faces),
        _page(theme, footer),
        _properties(theme),
        *(_style(theme, name, style) for name, style in theme.styles),
    )
    scripts = "\n".join(_for_other_scripts(theme))
    return StyleSheet("\n".join(tokens), theme.css, scripts, theme.paged_css)


def _family(font: str) -> str:
    # The prefix avoids fontconfig's aliases: "Sans" or "Serif" would match a generic family.
    return f"cvkit-{font}"


def _face(face: Face, address: str) -> str:
    return (
        f'@font-face {{ font-family: "{_family(face.font)}"; font-weight: {face.weight}; '
        f"font-style: {'italic' if face.italic else 'normal'}; "
        f'src: url("{address}"); }}'
    )


def _page(theme: Theme, footer: Footer | None) -> str:
    page = theme.page
    margins = f"{page.top:g}mm {page.right:g}mm {page.bottom:g}mm {page.left:g}mm"
    sheet = f"@page {{ size: {page.size}; margin: {margins}; }}"
    if footer is None or not theme.layout.page_numbers:
        return sheet
    style = f"{_text(theme, theme.styles.footer)}; padding-bottom: {page.bottom / 3:g}mm"
    near, far = ("right", "left") if footer.rtl else ("left", "right")
    boxes = (
        f"@bottom-{near} {{ content: {_string(footer.name)}; {style}; }} "
        f"@bottom-{far} {{ content: {_counted(footer.label)}; {style}; }}"
    )
    none = f"@bottom-{near} {{ content: none; }} @bottom-{far} {{ content: none; }}"
    return f"{sheet}\n@page {{ {boxes} }}\n@page :first {{ {none} }}"


def _counted(label: str) -> str:
    """Return "Page {page} of {pages}" as CSS content with page counters."""
    counters = {"page": "counter(page)", "pages": "counter(pages)"}
    parts = []
    for literal, field, _, _ in Formatter().parse(label):
        parts += [_string(literal)] if literal else []
        parts += [counters[field]] if field else []
    return " ".join(parts)


def _string(text: str) -> str:
    """Return a text as a CSS string, escaped so that it can't close itself or the style element."""
    return '"' + "".join(c if c.isalnum() or c in " ,.-–" else f"\\{ord(c):x} " for c in text) + '"'


def _properties(theme: Theme) -> str:
    def properties() -> Iterator[str]:
        # Also the font of spaces between boxes, which would have the width of a system font's.
        yield f"font-family: {_families(theme, theme.styles.body)}"
        for name, color in theme.colors.items():
            yield f"--color-{name}: {color}"
        for name, length in theme.spaces:
            yield f"--space-{name}: {length:g}mm"
        yield f"--rule-section: {theme.rules.section if theme.rules.shown else 0:g}pt"
        yield f"--rule-color: {theme.colors[theme.rules.color]}"
        yield f"--bullet-color: {theme.colors[theme.layout.bullet_color]}"
        for name, length in theme.photo:
            yield f"--photo-{name}: {length:g}mm"
        yield f"--date-column: {theme.layout.date_column:g}mm"
        for side in ("top", "right", "bottom", "left"):
            yield f"--margin-{side}: {getattr(theme.page, side):g}mm"

    return f":root {{ {'; '.join(properties())}; }}"


def _style(theme: Theme, name: str, style: TextStyle) -> str:
    declarations = (
        _text(theme, style),
        "font-variant-caps: small-caps" if style.small_caps else "",
        "font-variant-numeric: oldstyle-nums" if style.figures == "old-style" else "",
        f"text-align: {style.align}" if style.align != "start" else "",
    )
    return f".{name} {{ {'; '.join(filter(None, declarations))}; }}"


def _text(theme: Theme, style: TextStyle) -> str:
    """Return the declarations that page-margin boxes also support (CSS Paged Media 3, §6.2)."""
    is_joined = _is_joined(theme, style)
    declarations = [
        f"font-family: {_families(theme, style)}",
        f"font-size: {style.size:g}pt",
        f"line-height: {style.leading:g}",
        f"font-weight: {style.weight}",
        f"font-style: {'italic' if style.italic else 'normal'}",
        f"color: {theme.color(style)}",
        f"letter-spacing: {style.tracking:g}em" if style.tracking and not is_joined else "",
        "text-transform: uppercase" if style.caps else "",
        "font-kerning: none" if is_joined else "",
    ]
    return "; ".join(filter(None, declarations))


def _is_joined(theme: Theme, style: TextStyle) -> bool:
    """Return whether a style is also for letters that join, and must not be moved apart.

    CSS Text (8.3) forbids letter spacing there. Amiri's kerning sets letters an eighth of their
    size apart where they don't join, which programs take for a space between two words.
    """
    fallbacks = theme.fallbacks.get(style.font, ())
    return any(not _JOINED.isdisjoint(one.characters) for one in fallbacks)


def _families(theme: Theme, style: TextStyle) -> str:
    return ", ".join((f'"{_family(style.font)}"', *_behind(theme, style.font)))


def _for_other_scripts(theme: Theme) -> Iterator[str]:
    if any(theme.fallbacks.values()):
        # Few scripts have italics, and synthesized ones look bad.
        yield "html { font-synthesis-style: none; }"
    if theme.fallbacks.get("code"):
        # A theme's own style sheet sets the font of code, but not its fallback fonts.
        yield f'code {{ font-family: "{_family("code")}", {", ".join(_behind(theme, "code"))}; }}'


def _behind(theme: Theme, font: str) -> Iterator[str]:
    for fallback in theme.fallbacks.get(font, ()):
        if fallback.files:
            yield f'"{_family(fallback.key)}"'
        else:
            yield from (f'"{family}"' for family in fallback.families)
    yield theme.fonts[font].generic
