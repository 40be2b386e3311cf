"""The portrait: an anchored picture beside the header, out of the way of its text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from cvkit.exporters.word.sheet import PHOTO_HEIGHT
from cvkit.exporters.word.units import emu

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from cvkit.view.blocks import Photo

_GAP = 6.0
"""From the text to the picture, in mm."""


def anchor(paragraph: Paragraph, photo: Photo, *, rtl: bool) -> None:
    """Hang a picture on a paragraph, at the top margin's far end (§20.4.2.3).

    Args:
        paragraph: The first of the page.
        photo: The picture; its proportions are kept.
        rtl: Whether the far end is the left one.
    """
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Mm

    run = paragraph.add_run()
    inline = paragraph.part.new_pic_inline(io.BytesIO(photo.data), height=Mm(PHOTO_HEIGHT))
    gap = emu(_GAP)
    near, far = (0, gap) if rtl else (gap, 0)
    drawing = parse_xml(
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'pic', 'r')}>"
        f'<wp:anchor distT="0" distB="0" distL="{near}" distR="{far}" simplePos="0" '
        'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">'
        '<wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin">'
        f"<wp:align>{'left' if rtl else 'right'}</wp:align></wp:positionH>"
        '<wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV>'
        f'<wp:extent cx="{inline.extent.cx}" cy="{inline.extent.cy}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/>'
        "</wp:anchor></w:drawing>"
    )
    frame = drawing[0]
    inline.docPr.set("descr", photo.alt)
    for element in inline.xpath("./wp:docPr | ./wp:cNvGraphicFramePr | ./a:graphic"):
        frame.append(element)
    run.element.append(drawing)
