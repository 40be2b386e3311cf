"""The versions of the libraries that the bytes of a PDF, and of a picture of it, depend on."""

from __future__ import annotations

import zlib
from functools import cache
from importlib.metadata import version

from cvkit.exporters.pdf.engine import load_engine

_PACKAGES = ("weasyprint", "pydyf", "uharfbuzz", "fonttools", "pypdfium2", "pillow")


@cache
def find() -> dict[str, str]:
    """Return the versions by name, those of system libraries first.

    Raises:
        PlatformError: Pango isn't installed.
    """
    load_engine()
    from weasyprint.text.ffi import ffi, harfbuzz, pango

    ffi.cdef("const char * hb_version_string (void);")
    number = pango.pango_version()
    system = {
        "Pango": f"{number // 10_000}.{number // 100 % 100}.{number % 100}",
        "HarfBuzz": ffi.string(harfbuzz.hb_version_string()).decode(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }
    return system | {name: version(name) for name in _PACKAGES}
