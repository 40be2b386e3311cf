"""Pictures: the photo and the QR code, anchored beside the header, and the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.exporters import photos, qr_code
from cvkit.exporters.docx.units import emu

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from cvkit.exporters.qr_code import QrPicture
    from cvkit.theme.manifest import PhotoBox
    from cvkit.view.blocks import Photo

_GAP = 6.0
"""Distance between the text and the picture, in mm."""

NUMBER = 1
"""Its number among the drawings of the file, which has to be unique (§20.4.2.5)."""

CODE_NUMBER = 999
"""The same for the QR code; icons of contacts have numbers between the two."""

_SIGNATURE_NUMBER = 998
"""And for the signature."""

_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'

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
    extent = f'cx="{emu(box.width)}" cy="{emu(box.height)}"'
    relation = _embed(paragraph, ready.data, ready.media_type, "photo")
    named = f'name="Photo" descr={quoteattr(photo.alt)}'
    drawing = _drawing(
        extent=extent,
        number=NUMBER,
        named=named,
        graphic=_graphic(extent=extent, relation=relation, named=named, shape=_shape(box)),
        place=f"<wp:align>{'left' if rtl else 'right'}</wp:align>",
        rtl=rtl,
    )
    paragraph.add_run().element.append(parse_xml(drawing))


def anchor_code(paragraph: Paragraph, code: QrPicture, left: float, *, rtl: bool) -> None:
    """Anchor a QR code to a paragraph, at the top of the text area.

    Args:
        paragraph: The first paragraph of the page.
        code: The QR code.
        left: From the left margin to the code, in mm.
        rtl: Whether the text is on the right of it.
    """
    from docx.oxml import parse_xml

    side = emu(qr_code.SIZE)
    extent = f'cx="{side}" cy="{side}"'
    relation = _embed(paragraph, code.png, "image/png", "qr")
    named = f'name="QR" descr={quoteattr(code.alt)}'
    drawing = _drawing(
        extent=extent,
        number=CODE_NUMBER,
        named=named,
        graphic=_graphic(extent=extent, relation=relation, named=named, shape=_RECTANGLE),
        place=f"<wp:posOffset>{emu(left)}</wp:posOffset>",
        rtl=rtl,
    )
    paragraph.add_run().element.append(parse_xml(drawing))


def _embed(paragraph: Paragraph, data: bytes, media_type: str, name: str) -> str:
    """Add the file to the package and return its relationship."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.image import ImagePart

    suffix = media_type.partition("/")[2]
    part = ImagePart(PackURI(f"/word/media/{name}.{suffix}"), media_type, data)
    return paragraph.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)


def _shape(box: PhotoBox) -> str:
    """Return the shape with rounded corners; an ellipse for a fully round square (§20.1.9.18)."""
    share = min(0.5, box.radius / min(box.width, box.height))
    if share == 0:
        return _RECTANGLE
    if share == 0.5 and box.width == box.height:  # noqa: PLR2004 - the circle
        return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    return (
        '<a:prstGeom prst="roundRect"><a:avLst>'
        f'<a:gd name="adj" fmla="val {round(share * _WHOLE)}"/></a:avLst></a:prstGeom>'
    )


def add_signature(paragraph: Paragraph, image: Photo) -> None:
    """Add the picture of a signature to the text of a paragraph (§20.4.2.8).

    Raises:
        FileError: It is not a valid picture.
    """
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    paragraph.paragraph_format.line_spacing = 1.0  # a line of an exact height would cut it off
    box = photos.box_of_signature(image)
    ready = photos.prepare(image, box)
    extent = f'cx="{emu(box.width)}" cy="{emu(box.height)}"'
    relation = _embed(paragraph, ready.data, ready.media_type, "signature")
    picture = f'name="Signature" descr={quoteattr(image.alt)}'
    graphic = _graphic(extent=extent, relation=relation, named=picture, shape=_RECTANGLE)
    drawing = (
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'pic', 'r')}>"
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{_SIGNATURE_NUMBER}" {picture}/><wp:cNvGraphicFramePr/>{graphic}'
        "</wp:inline></w:drawing>"
    )
    paragraph.add_run().element.append(parse_xml(drawing))


def _drawing(  # noqa: PLR0913 - each fills one place
    *, extent: str, number: int, named: str, graphic: str, place: str, rtl: bool
) -> str:
    from docx.oxml.ns import nsdecls

    near, far = (0, emu(_GAP)) if rtl else (emu(_GAP), 0)
    return (
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'pic', 'r')}>"
        f'<wp:anchor distT="0" distB="0" distL="{near}" distR="{far}" simplePos="0" '
        'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin">'
        f"{place}</wp:positionH>"
        '<wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="{number}" {named}/>'
        f"<wp:cNvGraphicFramePr/>{graphic}</wp:anchor></w:drawing>"
    )


def _graphic(*, extent: str, relation: str, named: str, shape: str) -> str:
    from docx.oxml.ns import nsmap

    return (
        f'<a:graphic><a:graphicData uri="{nsmap["pic"]}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="0" {named}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        f"{shape}</pic:spPr></pic:pic></a:graphicData></a:graphic>"
    )
