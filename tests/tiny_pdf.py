"""Writes PDF files whose text stands exactly where a test wants it (ISO 32000-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BLACK = (25, 25, 25)
FONTS = {
    "": "Helvetica",
    "bold": "Helvetica-Bold",
    "italic": "Helvetica-Oblique",
    "symbol": "OpenSymbol",
}

_SIGNS = {"OpenSymbol": "F0B7"}


class Text(NamedTuple):
    """A text on a page.

    Attributes:
        left: Its left end, in points from the left edge.
        baseline: Its height, in points from the bottom edge.
        size: The size of its font, in points.
        text: Its characters, of Windows-1252, and ``ﬁ``, a single glyph; ``§`` is the icon U+F095,
            and in the font ``symbol`` the bullet U+F0B7.
        font: ``bold``, ``italic``, ``symbol``, or empty.
        color: Red, green and blue, 0 to 255.
    """

    left: float
    baseline: float
    size: float
    text: str
    font: str = ""
    color: tuple[int, int, int] = BLACK


class Link(NamedTuple):
    """A rectangle on a page that leads somewhere.

    Attributes:
        left: Its left edge, in points from that of the page.
        bottom: Its lower edge, in points from that of the page.
        right: Its right edge.
        top: Its upper edge.
        address: Where it leads.
    """

    left: float
    bottom: float
    right: float
    top: float
    address: str


def pdf(
    pages: Sequence[Sequence[Text | Link]],
    info: Mapping[str, str] | None = None,
    size: tuple[float, float] = (612, 792),
) -> bytes:
    """Return a PDF.

    Args:
        pages: The texts and links of each page, in the order of the file.
        info: What it says of itself: ``Author`` and the like.
        size: The width and height of its pages, in points.
    """
    first = 4 + len(FONTS)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    said = " ".join(f"/{key} {_string(value)}" for key, value in (info or {}).items())
    fonts = " ".join(f"/F{at} {4 + at} 0 R" for at in range(len(FONTS)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        f"<< {said} >>",
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding << "
            "/BaseEncoding /WinAnsiEncoding "
            f"/Differences [160 /uni00A0 167 /uni{_SIGNS.get(name, 'F095')} 173 /fi] >> >>"
            for name in FONTS.values()
        ),
    ]
    box = f"[0 0 {size[0]} {size[1]}]"
    page = f"/Type /Page /Parent 2 0 R /MediaBox {box} /Resources << /Font << {fonts} >> >>"
    for at, given in enumerate(pages):
        content = "\n".join(_shown(one) for one in given if isinstance(one, Text))
        links = " ".join(_annotation(one) for one in given if isinstance(one, Link))
        objects += [
            f"<< {page} /Annots [{links}] /Contents {first + 2 * at + 1} 0 R >>",
            f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream",
        ]
    return _file(objects)


def _shown(text: Text) -> str:
    color = " ".join(f"{part / 255:.3f}" for part in text.color)
    font = list(FONTS).index(text.font)
    return (
        f"BT {color} rg /F{font} {text.size} Tf 1 0 0 1 {text.left} {text.baseline} Tm "
        f"{_string(text.text)} Tj ET"
    )


def _annotation(link: Link) -> str:
    *corners, address = link
    box = " ".join(map(str, corners))
    action = f"<< /S /URI /URI {_string(address)} >>"
    return f"<< /Type /Annot /Subtype /Link /Rect [{box}] /A {action} >>"


def _string(text: str) -> str:
    for sign in "\\()":
        text = text.replace(sign, f"\\{sign}")
    text = text.replace("ﬁ", r"\255")
    return f"({text})"


def _file(objects: Sequence[str]) -> bytes:
    data = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(data)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    data += f"xref\n0 {count}\n0000000000 65535 f \n{table}".encode()
    return (
        data
        + (
            f"trailer << /Size {count} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{start}\n%%EOF\n"
        ).encode()
    )
