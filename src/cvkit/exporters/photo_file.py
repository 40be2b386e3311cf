"""Reads the photo and the picture of a signature, and checks that each is a usable picture."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.errors import FileError, MissingFileError

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.diagnostics import Diagnostic, Route
    from cvkit.model import Resume

_FORMATS = ("PNG", "JPEG")
_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How PNG (RFC 2083) and JPEG (ITU-T T.81) files begin."""

_MOST_PIXELS = 60_000_000
_LONGEST_SIDE = 30_000
"""More than cameras make; a few kilobytes of PNG can claim any size, and decode to gigabytes."""

PHOTO: Route = ("basics", "photo")
SIGNATURE: Route = ("basics", "signature", "image")
LETTER_SIGNATURE: Route = ("letter", "signature")
"""The fields that name pictures."""

_HELP = "a {} is a JPEG or PNG file in the folder of the résumé or below it"


class PhotoFile(NamedTuple):
    """The content of a picture, or the reason why there is none.

    Attributes:
        data: A valid JPEG or PNG; ``None`` if the résumé has no such picture or it can't be used.
        diagnostics: Why it can't be used, without positions in the file.
    """

    data: bytes | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def names(resume: Resume) -> dict[Route, str]:
    """Return the files that a résumé names, each by the field that names it."""
    signature = resume.basics.signature
    found = {PHOTO: resume.basics.photo, SIGNATURE: signature.image if signature else None}
    if resume.letter:
        found[LETTER_SIGNATURE] = resume.letter.signature
    return {route: name for route, name in found.items() if name}


def load(name: str | None, read: Callable[[str], bytes], route: Route = PHOTO) -> PhotoFile:
    """Read a picture that a résumé names.

    Args:
        name: The value of the field.
        read: Returns the content of a file, relative to the résumé; raises ``FileError``.
        route: The field, ``PHOTO`` or ``SIGNATURE``.
    """
    if name is None:
        return PhotoFile()
    if "://" in name:
        return _unusable(f"{name} is a web address, and cvkit doesn't download anything", route)
    try:
        data = read(name)
    except MissingFileError as error:
        return _unusable(error.message, route, codes.PHOTO_MISSING)
    except FileError as error:
        return _unusable(error.message, route)
    fault = _fault(data)
    return _unusable(f"{name} {fault}", route) if fault else PhotoFile(data)


def _fault(data: bytes) -> str:
    """Return what is wrong with a picture, or an empty string."""
    if data.startswith(_MAGIC) and _is_too_large(data):
        return (
            f"has more pixels than cvkit reads: {_MOST_PIXELS // 1_000_000} million, and "
            f"{_LONGEST_SIDE:,} per side"
        )
    if not (data.startswith(_MAGIC) and _is_whole_picture(data)):
        return "is not a readable JPEG or PNG picture"
    return ""


def _unusable(message: str, route: Route, code: codes.Code = codes.PHOTO_UNUSABLE) -> PhotoFile:
    help_ = _HELP.format("photo" if route == PHOTO else "picture of a signature")
    return PhotoFile(diagnostics=(code.at(route, message, help_),))


def _is_too_large(data: bytes) -> bool:
    """Whether the head of a picture, which is read without decoding it, claims too many pixels."""
    from PIL import Image  # noqa: PLC0415 - few résumés have a photo

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                width, height = picture.size
        except Image.DecompressionBombError:
            return True
        except (OSError, SyntaxError, ValueError):
            return False
    return width * height > _MOST_PIXELS or max(width, height) > _LONGEST_SIDE


def _is_whole_picture(data: bytes) -> bool:
    """Whether the picture can be decoded completely."""
    from PIL import Image  # noqa: PLC0415 - the same

    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError):
        return False
    return True
