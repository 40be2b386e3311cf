"""Prepares the photo and the signature: upright, sRGB, at print resolution, without metadata."""

from __future__ import annotations

import io
import math
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from cvkit.diagnostics import Diagnostic
    from cvkit.theme.manifest import PhotoBox
    from cvkit.view.blocks import Photo

_DPI = 300
_LEAST_DPI = 150
"""Below this, a print shop's preflight warns that a photo will look blurred (filecheck.io)."""

SIGNATURE_HEIGHT = 14.0
"""Height of the space to sign, in mm, as in classic's CSS."""

_WIDEST_SIGNATURE = 60.0
"""In mm, the same."""

_JPEG_QUALITY = 88
_FEW_COLORS = 256
_ENOUGH = 2000
"""Pixels per side, enough to scale down even to the largest box a theme can have, 80 mm."""

_FORMATS = ("JPEG", "PNG")
_MM_PER_INCH = 25.4
_LYING = range(5, 9)
"""Orientation values (TIFF 6.0, section 8; also in Exif) that swap width and height."""

_ORIGIN = ("basics", "photo")


def prepare(photo: Photo, box: PhotoBox) -> Photo:
    """Return the centre of the picture, cropped to the box, at up to 300 dpi.

    It is rotated by its Exif orientation and converted to sRGB with its embedded profile; then
    Exif, profile and comments are removed. Transparency becomes white. A PNG with few colours
    stays a PNG; everything else becomes a JPEG. The cropped parts are not in any file.

    Args:
        photo: The photo as read.
        box: The theme's photo box, in mm.

    Raises:
        FileError: The photo is not a readable picture.
    """
    # Pillow raises SyntaxError for a broken PNG.
    from PIL import Image, ImageOps  # noqa: PLC0415 - few résumés have a photo

    try:
        with Image.open(io.BytesIO(photo.data), formats=_FORMATS) as opened:
            # A camera's JPEG is decoded at a fraction of its size, which is much faster.
            opened.draft(None, (_ENOUGH, _ENOUGH))
            upright = ImageOps.exif_transpose(_in_srgb(opened))
            drawn = opened.format == "PNG" and upright.getcolors(_FEW_COLORS) is not None
            small = ImageOps.fit(upright, _pixels(upright.size, box), Image.Resampling.LANCZOS)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise FileError("The photo is not a valid JPEG or PNG.") from None
    small.info.clear()  # comments would be saved again
    data = io.BytesIO()
    if drawn:
        small.save(data, "PNG", optimize=True)
        return replace(photo, data=data.getvalue(), media_type="image/png")
    small.save(data, "JPEG", quality=_JPEG_QUALITY, optimize=True, dpi=(_DPI, _DPI))
    return replace(photo, data=data.getvalue(), media_type="image/jpeg")


def box_of_signature(image: Photo) -> PhotoBox:
    """Return the size of a signature on the page, in mm: all of it, in the space to sign."""
    from cvkit.theme.manifest import PhotoBox as Box  # noqa: PLC0415 - few résumés have one

    width, height = _upright_size(image)
    scale = min(_WIDEST_SIGNATURE / width, SIGNATURE_HEIGHT / height)
    # It may be flatter than a portrait can be.
    return Box.model_construct(width=width * scale, height=height * scale, radius=0)


def check_resolution(photo: Photo | None, box: PhotoBox) -> Iterator[Diagnostic]:
    """Yield a diagnostic if a photo has too few pixels to look sharp on paper.

    Args:
        photo: The photo as read, valid for ``prepare``; ``None`` if there is none.
        box: The theme's photo box, in mm.
    """
    if photo is None:
        return
    width, height = size = _upright_size(photo)
    fine, sharp = (tuple(math.ceil(side) for side in _at(dpi, box)) for dpi in (_LEAST_DPI, _DPI))
    if width >= fine[0] and height >= fine[1]:
        return
    yield codes.PHOTO_COARSE.at(
        _ORIGIN,
        f"the photo will look blurred: its {width} × {height} pixels, cropped to "
        f"{box.width:g} × {box.height:g} mm, make {max(1, int(_dpi(size, box)))} dpi",
        f"take one of at least {fine[0]} × {fine[1]} pixels ({_LEAST_DPI} dpi); "
        f"{sharp[0]} × {sharp[1]} are as sharp as print can be",
    )


@lru_cache(maxsize=4)  # called for every format, and decodes a PNG each time
def _upright_size(photo: Photo) -> tuple[int, int]:
    """Return width and height in pixels, after applying the Exif orientation."""
    from PIL import ExifTags, Image  # noqa: PLC0415 - few résumés have a photo

    with Image.open(io.BytesIO(photo.data), formats=_FORMATS) as opened:
        lies = opened.getexif().get(ExifTags.Base.Orientation, 1) in _LYING
        return opened.size[::-1] if lies else opened.size


def _pixels(size: tuple[int, int], box: PhotoBox) -> tuple[int, int]:
    """Return the size of the box in pixels, at 300 dpi or the picture's resolution if lower."""
    width, height = _at(min(_DPI, _dpi(size, box)), box)
    return max(1, round(width)), max(1, round(height))


def _dpi(size: tuple[int, int], box: PhotoBox) -> float:
    """Return the resolution of a picture that is cropped to fill the box."""
    return min(size[0] / box.width, size[1] / box.height) * _MM_PER_INCH


def _at(dpi: float, box: PhotoBox) -> tuple[float, float]:
    """Return the size of the box in pixels."""
    return box.width / _MM_PER_INCH * dpi, box.height / _MM_PER_INCH * dpi


def _in_srgb(image: Image) -> Image:
    """Return the picture in 8-bit sRGB on white, without applying its Exif orientation."""
    from PIL import Image as Images  # noqa: PLC0415

    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        # Pillow would clip 16-bit values at 255 instead of scaling them.
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if "A" in image.mode or "transparency" in image.info:
        layers = image.convert("RGBA")
        flat = Images.new("RGBA", layers.size, "white")
        flat.alpha_composite(layers)
        flat.info["exif"] = image.info.get("exif", b"")
        image = flat.convert("RGB")
    return _converted(image, profile) if profile else image.convert("RGB")


def _converted(image: Image, profile: bytes) -> Image:
    """Convert to sRGB with a profile (ICC.1), ignoring one that is damaged or of another kind."""
    from PIL import ImageCms  # noqa: PLC0415

    space = {"1": "L", "P": "RGB"}.get(image.mode, image.mode)
    try:
        converted = ImageCms.profileToProfile(
            image.convert(space),
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, OSError):  # OSError: the profile is damaged
        return image.convert("RGB")
    return converted or image.convert("RGB")
