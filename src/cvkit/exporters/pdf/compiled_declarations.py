"""Gives the engine its declarations of Pango's C functions already compiled.

WeasyPrint has cffi parse them each time that it is imported, with a parser written in Python. The
result is always the same: ``pango_declarations`` has it, with what cvkit declares besides. For
other declarations, as of a later version, it is not used.
"""

from __future__ import annotations

import contextlib
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def compiled_declarations() -> Iterator[None]:
    """Let what is imported in the block get its declarations compiled, if they are known."""
    import cffi  # noqa: PLC0415 - only the engine needs it

    own = cffi.FFI
    cffi.FFI = lambda: _Interface(own)
    try:
        yield
    finally:
        cffi.FFI = own


def digest(text: str) -> str:
    """Return what declarations are recognized by: their SHA-256 (FIPS 180-4) in hexadecimal."""
    return sha256(text.encode()).hexdigest()


class _Interface:
    """Stands for ``cffi.FFI``, of which it has all attributes once it has declarations.

    Args:
        parser: ``cffi.FFI`` itself, for declarations that aren't known.
    """

    def __init__(self, parser: Any) -> None:  # noqa: ANN401 - cffi has no types
        self._parser = parser
        self._parsed: Any = None

    def cdef(self, text: str, **options: Any) -> None:  # noqa: ANN401
        """Declare types and functions of C, as ``cffi.FFI.cdef`` does."""
        known = None if options or self._parsed else _compiled(text)
        if not known:
            self._parsed = self._parsed or self._parser()
            self._parsed.cdef(text, **options)
        found = known or self._parsed
        vars(self).update(
            {
                name: getattr(found, name)
                for name in dir(found)
                if not name.startswith("_") and name != "cdef"
            }
        )


def _compiled(text: str) -> Any:  # noqa: ANN401
    try:
        from cvkit.exporters.pdf import pango_declarations  # noqa: PLC0415 - few need it
    except ImportError:  # of another version of cffi
        return None
    return pango_declarations.ffi if digest(text) in pango_declarations.DIGESTS else None
