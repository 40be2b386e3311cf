"""The versions of the libraries that the bytes of files, most of all of PDFs, depend on."""

from __future__ import annotations

import zlib
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from cvkit.exporters.pdf.engine import load_engine

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGES = ("babel", "weasyprint", "pydyf", "uharfbuzz", "fonttools", "brotli", "pillow")

DECLARATIONS = """
const char * hb_version_string (void);
int FcGetVersion (void);
int FT_Init_FreeType (void ** library);
int FT_Done_FreeType (void * library);
void FT_Library_Version (void * library, int * major, int * minor, int * patch);
"""
"""What says the versions, and WeasyPrint does not declare."""


@cache
def find() -> dict[str, str]:
    """Return the versions by name, those of system libraries first.

    Raises:
        PlatformError: Pango isn't installed.
    """
    load_engine()
    from weasyprint.text import ffi as libraries

    ffi = libraries.ffi
    ffi.cdef(DECLARATIONS)
    return {
        "Pango": _decimal(libraries.pango.pango_version(), 10_000),
        "HarfBuzz": ffi.string(libraries.harfbuzz.hb_version_string()).decode(),
        "fontconfig": _decimal(libraries.fontconfig.FcGetVersion(), 10_000),
        **dict(_freetype(ffi, libraries.pangoft2)),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **{name: version(name) for name in _PACKAGES},
        **dict(_in_pictures()),
    }


def _decimal(number: int, major: int) -> str:
    return f"{number // major}.{number // 100 % 100}.{number % 100}"


def _freetype(ffi: Any, pangoft2: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Yield the version of FreeType, which is found through Pango, except on Windows."""
    library, parts = ffi.new("void **"), [ffi.new("int *") for _ in range(3)]
    try:
        if pangoft2.FT_Init_FreeType(library):
            return
        pangoft2.FT_Library_Version(library[0], *parts)
        pangoft2.FT_Done_FreeType(library[0])
    except AttributeError:
        return
    yield "FreeType", ".".join(str(part[0]) for part in parts)


def _in_pictures() -> Iterator[tuple[str, str]]:
    """Yield the versions of what draws and compresses images, which Python packages contain."""
    import pypdfium2  # noqa: PLC0415 - exports of PDFs need neither
    from PIL import features  # noqa: PLC0415 - the same

    ng = features.version_feature("zlib_ng") if "zlib_ng" in features.features else None
    yield "zlib in pillow", f"ng {ng}" if ng else str(features.version_codec("zlib"))
    yield "pypdfium2", version("pypdfium2")
    yield "PDFium", str(pypdfium2.PDFIUM_INFO)
