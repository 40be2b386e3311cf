"""The photo made ready for paper and screen: upright, sRGB, as fine as print needs, no past."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.errors import FileError

if TYPE_CHECKING:
    from PIL.Image import Image

    from cvkit.theme.manifest import PhotoBox
    from cvkit.view.blocks import Photo

_DPI = 300
_JPEG_QUALITY = 88
_FEW_COLORS = 256
_ENOUGH = 2000
"""Pixels on each side that leave the largest box of a theme, 80 mm, something to scale down."""

_FORMATS = ("JPEG", "PNG")
_MM_PER_INCH = 25.4


def prepare(photo: Photo, box: PhotoBox) -> Photo:
    """Return the middle of the picture: the box at 300 dpi, or fewer if it has fewer.

    It is turned as its Exif orientation says and converted to sRGB with its own profile; then
    Exif, profile and comments are gone. What is transparent becomes white. A PNG of few colours
    stays one; everything else becomes a JPEG. What the box does not show is in no file.

    Args:
        photo: The portrait as it was read.
        box: The theme's frame, in mm.

    Raises:
        FileError: The photo is no picture that can be read.
    """
    # SyntaxError is what Pillow raises of a broken PNG.
    from PIL import Image, ImageOps  # noqa: PLC0415 - few résumés have a photo

    try:
        with Image.open(io.BytesIO(photo.data), formats=_FORMATS) as opened:
            # A camera's JPEG is decoded at a fraction of its size, which is much faster.
            opened.draft(None, (_ENOUGH, _ENOUGH))
            upright = ImageOps.exif_transpose(_in_srgb(opened))
            drawn = opened.format == "PNG" and upright.getcolors(_FEW_COLORS) is not None
            small = ImageOps.fit(upright, _pixels(upright.size, box), Image.Resampling.LANCZOS)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise FileError("The photo is neither a JPEG nor a PNG that can be read.") from None
    small.info.clear()  # a comment would be written again
    data = io.BytesIO()
    if drawn:
        small.save(data, "PNG", optimize=True)
        return replace(photo, data=data.getvalue(), media_type="image/png")
    small.save(data, "JPEG", quality=_JPEG_QUALITY, optimize=True, dpi=(_DPI, _DPI))
    return replace(photo, data=data.getvalue(), media_type="image/jpeg")


def _pixels(size: tuple[int, int], box: PhotoBox) -> tuple[int, int]:
    """Return the size in pixels of the box at 300 dpi, or less if the picture does not have it."""
    width, height = (side / _MM_PER_INCH * _DPI for side in (box.width, box.height))
    factor = min(1, size[0] / width, size[1] / height)
    return max(1, round(width * factor)), max(1, round(height * factor))


def _in_srgb(image: Image) -> Image:
    """Return the picture in 8-bit sRGB on white; its Exif orientation still to be applied."""
    from PIL import Image as Images  # noqa: PLC0415

    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        # Pillow would cut 16 bits off at 255 instead of scaling them.
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if "A" in image.mode or "transparency" in image.info:
        layers = image.convert("RGBA")
        flat = Images.new("RGBA", layers.size, "white")
        flat.alpha_composite(layers)
        flat.info["exif"] = image.info.get("exif", b"")
        image = flat.convert("RGB")
    return _converted(image, profile) if profile else image.convert("RGB")


def _converted(image: Image, profile: bytes) -> Image:
    """Convert by a profile (ICC.1); one that does not fit the picture is ignored."""
    from PIL import ImageCms  # noqa: PLC0415

    space = {"1": "L", "P": "RGB"}.get(image.mode, image.mode)
    try:
        converted = ImageCms.profileToProfile(
            image.convert(space),
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except ImageCms.PyCMSError:
        return image.convert("RGB")
    return converted or image.convert("RGB")
