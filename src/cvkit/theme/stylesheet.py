"""A theme's tokens as CSS: faces, paper, custom properties, and a class for each text style."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.theme.manifest import TextStyle
    from cvkit.theme.theme import Face, Theme

STRONG_WEIGHT = 600
"""The weight of **bold** text."""


def face_url(face: Face) -> str:
    """Return the address under which a page asks for a face."""
    slant = "italic" if face.italic else "normal"
    return f"cvkit:font/{face.font}-{face.weight}-{slant}"


def write(theme: Theme, faces: Sequence[Face], *, page: str | None = None) -> str:
    """Return the whole style sheet: the tokens, then the theme's own ``style.css``.

    Args:
        theme: The theme.
        faces: The faces to load, each from its ``face_url``.
        page: Paper size by its CSS name; the theme's own when ``None``.
    """
    return "\n".join(
        (
            *(_face(face) for face in faces),
            _page(theme, page),
            _properties(theme),
            *(_style(theme, name, style) for name, style in theme.styles),
            theme.css,
        )
    )


def _family(font: str) -> str:
    # A name that fontconfig has no alias for; "Sans" or "Serif" would be taken for a generic one.
    return f"cvkit-{font}"


def _face(face: Face) -> str:
    return (
        f'@font-face {{ font-family: "{_family(face.font)}"; font-weight: {face.weight}; '
        f"font-style: {'italic' if face.italic else 'normal'}; "
        f'src: url("{face_url(face)}"); }}'
    )


def _page(theme: Theme, size: str | None) -> str:
    page = theme.page
    margins = f"{page.top:g}mm {page.right:g}mm {page.bottom:g}mm {page.left:g}mm"
    return f"@page {{ size: {size or page.size}; margin: {margins}; }}"


def _properties(theme: Theme) -> str:
    def properties() -> Iterator[str]:
        for name, color in theme.colors.items():
            yield f"--color-{name}: {color}"
        for name, length in theme.spaces:
            yield f"--space-{name}: {length:g}mm"
        for name, thickness in theme.rules:
            yield f"--rule-{name}: {thickness:g}pt"
        for side in ("top", "right", "bottom", "left"):
            yield f"--margin-{side}: {getattr(theme.page, side):g}mm"

    return f":root {{ {'; '.join(properties())}; }}"


def _style(theme: Theme, name: str, style: TextStyle) -> str:
    font = theme.font(style)
    declarations = [
        f'font-family: "{_family(style.font)}", {font.generic}',
        f"font-size: {style.size:g}pt",
        f"line-height: {style.leading:g}",
        f"font-weight: {style.weight}",
        f"font-style: {'italic' if style.italic else 'normal'}",
        f"color: var(--color-{style.color})",
        f"letter-spacing: {style.tracking:g}em" if style.tracking else "",
        "text-transform: uppercase" if style.caps else "",
    ]
    return f".{name} {{ {'; '.join(filter(None, declarations))}; }}"
