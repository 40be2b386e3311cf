"""Prepares the photo: upright, sRGB, at print resolution, without metadata."""

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
"""Below it a print shop's preflight warns that a photo will look blurred (filecheck.io)."""

_JPEG_QUALITY = 88
_FEW_COLORS = 256
_ENOUGH = 2000
"""Pixels on each side that leave the largest box of a theme, 80 mm, something to scale down."""

_FORMATS = ("JPEG", "PNG")
_MM_PER_INCH = 25.4
_LYING = range(5, 9)
"""Orientations (TIFF 6.0, section 8; Exif has them, too) of pictures that lie on their side."""

_ORIGIN = ("basics", "photo")


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
        raise FileError("The photo is not a valid JPEG or PNG.") from None
    small.info.clear()  # a comment would be written again
    data = io.BytesIO()
    if drawn:
        small.save(data, "PNG", optimize=True)
        return replace(photo, data=data.getvalue(), media_type="image/png")
    small.save(data, "JPEG", quality=_JPEG_QUALITY, optimize=True, dpi=(_DPI, _DPI))
    return replace(photo, data=data.getvalue(), media_type="image/jpeg")


def check_resolution(photo: Photo | None, box: PhotoBox) -> Iterator[Diagnostic]:
    """Say that a photo has too few pixels to look sharp on paper.

    Args:
        photo: The portrait as it was read, and ``prepare`` took; if there is one.
        box: The theme's frame, in mm.
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


@lru_cache(maxsize=4)  # every format asks, and a PNG is decoded for the answer
def _upright_size(photo: Photo) -> tuple[int, int]:
    """Return width and height in pixels, turned as the Exif orientation says."""
    from PIL import ExifTags, Image  # noqa: PLC0415 - few résumés have a photo

    with Image.open(io.BytesIO(photo.data), formats=_FORMATS) as opened:
        lies = opened.getexif().get(ExifTags.Base.Orientation, 1) in _LYING
        return opened.size[::-1] if lies else opened.size


def _pixels(size: tuple[int, int], box: PhotoBox) -> tuple[int, int]:
    """Return the size in pixels of the box at 300 dpi, or less if the picture does not have it."""
    width, height = _at(min(_DPI, _dpi(size, box)), box)
    return max(1, round(width)), max(1, round(height))


def _dpi(size: tuple[int, int], box: PhotoBox) -> float:
    """Return the resolution of a picture that fills the box; what is too long is cut off."""
    return min(size[0] / box.width, size[1] / box.height) * _MM_PER_INCH


def _at(dpi: float, box: PhotoBox) -> tuple[float, float]:
    """Return the box's sides in pixels."""
    return box.width / _MM_PER_INCH * dpi, box.height / _MM_PER_INCH * dpi


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
