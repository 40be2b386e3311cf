"""``fontTable.xml``: the font families, their alternatives, and the embedded fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.exporters.docx.styles_part import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.exporters.docx.embedding import EmbeddedFace, EmbeddedFamily

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PITCH = {"serif": "roman", "sans-serif": "swiss", "monospace": "modern"}


def write(carried: Sequence[EmbeddedFamily]) -> str:
    """Return ``fontTable.xml`` (ECMA-376 part 1, §17.8.3.10)."""
    numbers = {cut: number for number, cut in _numbered(carried)}
    fonts = "".join(_font(family, numbers) for family in carried)
    return f'<w:fonts xmlns:w="{NAMESPACE}" xmlns:r="{_OFFICE}">{fonts}</w:fonts>'


def files(carried: Sequence[EmbeddedFamily]) -> dict[str, bytes]:
    """Return the fonts and the font table's relationships, by part name."""
    cuts = dict(_numbered(carried))
    if not cuts:
        return {}
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/font" Target="fonts/font{number}.odttf"/>'
        for number in cuts
    )
    relations = f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'
    return {
        "word/_rels/fontTable.xml.rels": relations.encode(),
        **{f"word/fonts/font{number}.odttf": cut.data for number, cut in cuts.items()},
    }


def _numbered(carried: Sequence[EmbeddedFamily]) -> Iterator[tuple[int, EmbeddedFace]]:
    return enumerate((cut for family in carried for cut in family.cuts), start=1)


def _font(family: EmbeddedFamily, numbers: dict[EmbeddedFace, int]) -> str:
    typeface = family.typeface
    others = dict.fromkeys((typeface.family, typeface.stand_in))
    others.pop(typeface.name, None)
    embedded = "".join(
        f'<w:{cut.element} r:id="rId{numbers[cut]}" w:fontKey="{cut.key}"/>' for cut in family.cuts
    )
    return (
        f"<w:font w:name={quoteattr(typeface.name)}>"
        f"<w:altName w:val={quoteattr(', '.join(others))}/>"
        f'<w:charset w:val="00"/><w:family w:val="{_PITCH[typeface.generic]}"/>'
        f'<w:pitch w:val="{"fixed" if typeface.generic == "monospace" else "variable"}"/>'
        f"{embedded}</w:font>"
    )
