"""The photo: an anchored picture beside the header, with text wrapping around it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.exporters import photos
from cvkit.exporters.docx.units import emu

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from cvkit.theme.manifest import PhotoBox
    from cvkit.view.blocks import Photo

_GAP = 6.0
"""Distance between the text and the picture, in mm."""

NUMBER = 1
"""Its number among the drawings of the file, which has to be unique (§20.4.2.5)."""

_WHOLE = 100_000
"""Shape proportions are in thousandths of a percent (§20.1.9.5)."""


def anchor(paragraph: Paragraph, photo: Photo, box: PhotoBox, *, rtl: bool) -> None:
    """Anchor a picture to a paragraph, in the corner of the text area (§20.4.2.3).

    Args:
        paragraph: The first paragraph of the page.
        photo: The picture.
        box: The box to crop to. The pixels themselves are cropped, as LibreOffice 7 doesn't show
            pictures with both a crop (``a:srcRect``) and round corners.
        rtl: Whether to use the left corner instead of the right one.

    Raises:
        FileError: The photo is not a valid picture.
    """
    from docx.oxml import parse_xml

    ready = photos.prepare(photo, box)
    drawing = _drawing(
        extent=f'cx="{emu(box.width)}" cy="{emu(box.height)}"',
        relation=_embed(paragraph, ready),
        alt=quoteattr(photo.alt),
        shape=_shape(box),
        rtl=rtl,
    )
    paragraph.add_run().element.append(parse_xml(drawing))


def _embed(paragraph: Paragraph, photo: Photo) -> str:
    """Add the file to the package and return its relationship."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.image import ImagePart

    suffix = photo.media_type.partition("/")[2]
    part = ImagePart(PackURI(f"/word/media/photo.{suffix}"), photo.media_type, photo.data)
    return paragraph.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)


def _shape(box: PhotoBox) -> str:
    """Return the shape with rounded corners; an ellipse for a fully round square (§20.1.9.18)."""
    share = min(0.5, box.radius / min(box.width, box.height))
    if share == 0:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    if share == 0.5 and box.width == box.height:  # noqa: PLR2004 - the circle
        return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    return (
        '<a:prstGeom prst="roundRect"><a:avLst>'
        f'<a:gd name="adj" fmla="val {round(share * _WHOLE)}"/></a:avLst></a:prstGeom>'
    )


def _drawing(*, extent: str, relation: str, alt: str, shape: str, rtl: bool) -> str:
    from docx.oxml.ns import nsdecls, nsmap

    near, far = (0, emu(_GAP)) if rtl else (emu(_GAP), 0)
    return (
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'pic', 'r')}>"
        f'<wp:anchor distT="0" distB="0" distL="{near}" distR="{far}" simplePos="0" '
        'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin">'
        f"<wp:align>{'left' if rtl else 'right'}</wp:align></wp:positionH>"
        '<wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="{NUMBER}" name="Photo" descr={alt}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{nsmap["pic"]}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="0" name="Photo" descr={alt}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        f"{shape}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
