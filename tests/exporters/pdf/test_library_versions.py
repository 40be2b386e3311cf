"""The libraries that bytes depend on are named with their versions."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from cvkit.exporters.pdf import library_versions


def test_each_library_has_a_version() -> None:
    found = library_versions.find()
    assert [*found][:3] == ["Pango", "HarfBuzz", "fontconfig"]
    assert {"zlib", "babel", "weasyprint", "pydyf", "uharfbuzz", "brotli", "pillow"} < found.keys()
    assert {"zlib in pillow", "pypdfium2", "PDFium"} < found.keys()
    assert [one for one in found.values() if not re.match(r"(ng )?\d+\.\d+", one)] == []


@pytest.mark.skipif(sys.platform != "linux", reason="others name libraries otherwise")
def test_the_versions_of_the_system_are_those_that_others_tell() -> None:
    found = library_versions.find()
    told = subprocess.run(
        ["fc-match", "--version"],  # noqa: S607 - where it is differs
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"fontconfig version {found['fontconfig']}" in told.stdout + told.stderr
    code = (
        "import ctypes\nfreetype, library = ctypes.CDLL('libfreetype.so.6'), ctypes.c_void_p()\n"
        "parts = [ctypes.c_int() for _ in range(3)]\n"
        "freetype.FT_Init_FreeType(ctypes.byref(library))\n"
        "freetype.FT_Library_Version(library, *map(ctypes.byref, parts))\n"
        "print(*(part.value for part in parts), sep='.')\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == f"{found['FreeType']}\n"
