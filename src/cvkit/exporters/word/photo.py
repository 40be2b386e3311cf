"""The portrait: an anchored picture beside the header, out of the way of its text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.errors import FileError
from cvkit.exporters.word.sheet import PHOTO_HEIGHT
from cvkit.exporters.word.units import emu

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from cvkit.view.blocks import Photo

_GAP = 6.0
"""From the text to the picture, in mm."""


def anchor(paragraph: Paragraph, photo: Photo, *, rtl: bool) -> None:
    """Hang a picture on a paragraph, at the far end of the top margin (§20.4.2.3).

    Args:
        paragraph: The first of the page.
        photo: The picture; its proportions are kept.
        rtl: Whether the far end is the left one.

    Raises:
        FileError: The photo is no picture.
    """
    from docx.oxml import parse_xml

    width, height = _size(photo)
    drawing = _drawing(
        extent=f'cx="{emu(PHOTO_HEIGHT * width / height)}" cy="{emu(PHOTO_HEIGHT)}"',
        relation=_embed(paragraph, photo),
        alt=quoteattr(photo.alt),
        rtl=rtl,
    )
    paragraph.add_run().element.append(parse_xml(drawing))


def _size(photo: Photo) -> tuple[int, int]:
    # python-docx reads no JPEG but those of cameras and scanners (JFIF, Exif).
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - slow to import

    try:
        with Image.open(io.BytesIO(photo.data)) as image:
            return image.size
    except (OSError, UnidentifiedImageError):
        raise FileError("The photo is neither a JPEG nor a PNG that can be read.") from None


def _embed(paragraph: Paragraph, photo: Photo) -> str:
    """Add the file to the package and return its relationship."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.image import ImagePart

    suffix = photo.media_type.partition("/")[2]
    part = ImagePart(PackURI(f"/word/media/photo.{suffix}"), photo.media_type, photo.data)
    return paragraph.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)


def _drawing(*, extent: str, relation: str, alt: str, rtl: bool) -> str:
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
        f'<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Photo" descr={alt}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{nsmap["pic"]}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="0" name="Photo" descr={alt}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing>"
    )
