"""Imports WeasyPrint quickly on Linux, and explains why if it can't be imported."""

from __future__ import annotations

import contextlib
import ctypes.util
import io
import sys
import warnings
from typing import TYPE_CHECKING, Any

from cvkit.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Iterator


def load_engine() -> Any:  # noqa: ANN401 - WeasyPrint has no types
    """Return the ``weasyprint`` module.

    Raises:
        PlatformError: Pango or another of its libraries is not on this machine.
    """
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        try:
            with _direct_library_names():
                import weasyprint
        except OSError:
            _forget()
            try:
                import weasyprint
            except OSError as error:
                raise PlatformError(
                    "The PDF engine can't load Pango.",
                    f"Run `cvkit doctor --fix` to install it. ({error})",
                ) from None
    return weasyprint


@contextlib.contextmanager
def _direct_library_names() -> Iterator[None]:
    """Keep ``ctypes`` from starting gcc, ld and ldconfig for names that no library has.

    WeasyPrint tries several names for each library and gives the right one for Linux last.
    For each wrong one, ``find_library`` starts up to a dozen processes: half of the import.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    probe = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005 - the name it is called by
    try:
        yield
    finally:
        ctypes.util.find_library = probe


def _forget() -> None:
    """Drop what a failed import has left behind, so that the next one starts anew."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        del sys.modules[name]
