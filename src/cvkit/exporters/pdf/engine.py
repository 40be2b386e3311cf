"""Imports WeasyPrint, quickly on Linux, also from Homebrew on macOS, and explains failures."""

from __future__ import annotations

import contextlib
import ctypes.util
import io
import os
import platform
import sys
import warnings
from typing import TYPE_CHECKING, Any

from cvkit.errors import PlatformError
from cvkit.exporters.pdf import engine_shortcuts
from cvkit.exporters.pdf.compiled_declarations import compiled_declarations
from cvkit.exporters.pdf.deferred_modules import deferred_modules

if TYPE_CHECKING:
    from collections.abc import Iterator

_DYLD = "DYLD_FALLBACK_LIBRARY_PATH"
_SELDOM_USED = (
    "fontTools.subset", "fontTools.ttLib.woff2", "fontTools.varLib.instancer", "PIL.ImageCms",
)  # fmt: skip
"""Modules that WeasyPrint needs only for WOFF2, for variable fonts, to subset fonts, which cvkit
does itself, and for colour profiles. To import them takes a third of the time that all of
WeasyPrint takes."""


def load_engine() -> Any:  # noqa: ANN401 - WeasyPrint has no types
    """Return the ``weasyprint`` module.

    Raises:
        PlatformError: Pango or another required library isn't installed.
    """
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        try:
            with (
                _direct_library_names(),
                deferred_modules(_SELDOM_USED),
                compiled_declarations(),
            ):
                import weasyprint
        except OSError:
            _forget()
            try:
                with _library_folders_of_macos():
                    import weasyprint
            except OSError as error:
                raise PlatformError(
                    "The PDF engine can't load Pango.",
                    f"Run `cvkit doctor --fix` to install it. ({error})",
                ) from None
    engine_shortcuts.install()
    return weasyprint


@contextlib.contextmanager
def _direct_library_names() -> Iterator[None]:
    """Keep ``ctypes`` from running gcc, ld and ldconfig for library names that don't exist.

    WeasyPrint tries several names for each library, with the right one for Linux last. For each
    wrong name, ``find_library`` starts up to a dozen processes, which takes half the import time.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    probe = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005 - called by keyword
    try:
        yield
    finally:
        ctypes.util.find_library = probe


@contextlib.contextmanager
def _library_folders_of_macos() -> Iterator[None]:
    """Let ``ctypes`` find the libraries of Homebrew and MacPorts.

    Only their own Pythons look there, not those of python.org, uv or the system. ``ctypes`` reads
    the variable itself (``ctypes.macholib.dyld``), so it needn't be set when Python starts.
    """
    if sys.platform != "darwin" or _DYLD in os.environ:
        yield
        return
    homebrew = ["/opt/homebrew/lib", "/usr/local/lib"]  # of Apple's processors, and of Intel's
    if platform.machine() != "arm64":
        homebrew.reverse()
    os.environ[_DYLD] = ":".join([*homebrew, "/opt/local/lib", "/usr/lib"])
    try:
        yield
    finally:
        del os.environ[_DYLD]


def _forget() -> None:
    """Remove the modules left by a failed import, so that the next attempt starts over."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        del sys.modules[name]
