"""Reads the file that ``basics.photo`` names, and checks that it is a usable picture."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.errors import FileError, MissingFileError

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.diagnostics import Diagnostic

_FORMATS = ("PNG", "JPEG")
_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How PNG (RFC 2083) and JPEG (ITU-T T.81) files begin."""

_HELP = "a photo is a JPEG or PNG file in the folder of the résumé or below it"


class PhotoFile(NamedTuple):
    """The content of a photo, or the reason why there is none.

    Attributes:
        data: A valid JPEG or PNG; ``None`` if the résumé has no photo or it can't be used.
        diagnostics: Why it can't be used, without positions in the file.
    """

    data: bytes | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def load(name: str | None, read: Callable[[str], bytes]) -> PhotoFile:
    """Read the photo that a résumé names.

    Args:
        name: The value of ``basics.photo``.
        read: Returns the content of a file, relative to the résumé; raises ``FileError``.
    """
    if name is None:
        return PhotoFile()
    if "://" in name:
        return _unusable(f"{name} is a web address, and cvkit doesn't download anything")
    try:
        data = read(name)
    except MissingFileError as error:
        return _unusable(error.message, codes.PHOTO_MISSING)
    except FileError as error:
        return _unusable(error.message)
    if not (data.startswith(_MAGIC) and _is_whole_picture(data)):
        return _unusable(f"{name} is not a readable JPEG or PNG picture")
    return PhotoFile(data)


def _unusable(message: str, code: codes.Code = codes.PHOTO_UNUSABLE) -> PhotoFile:
    return PhotoFile(diagnostics=(code.at(("basics", "photo"), message, _HELP),))


def _is_whole_picture(data: bytes) -> bool:
    """Whether the picture can be decoded completely and is not a decompression bomb."""
    from PIL import Image  # noqa: PLC0415 - few résumés have a photo

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                picture.load()
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError,
                Image.DecompressionBombWarning):  # fmt: skip
            return False
    return True
