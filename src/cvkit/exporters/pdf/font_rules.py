"""Takes fontconfig's rules away from the PDF engine, and leaves it the system's fonts.

Rules of the system or the user can replace families, change weights and scale or slant letters, so
the same page would look different on another machine.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DECLARATIONS = """
    FcConfig * FcConfigCreate (void);
    FcBool FcConfigSetCurrent (FcConfig *config);
    FcBool FcConfigBuildFonts (FcConfig *config);
    FcStrList * FcConfigGetFontDirs (FcConfig *config);
    FcStrList * FcConfigGetCacheDirs (FcConfig *config);
    void FcStrListDone (FcStrList *list);
"""
"""What cvkit uses of fontconfig (its reference, version 2.14) and WeasyPrint does not declare."""


_NO_BITMAPS = (
    "<selectfont><rejectfont><pattern><patelt name='scalable'><bool>false</bool></patelt>"
    "</pattern></rejectfont></selectfont>"
)


def document(folders: Iterable[str], caches: Iterable[str]) -> str:
    """Return a fontconfig document that has folders but no rules (fonts.conf(5)).

    Args:
        folders: Folders with fonts.
        caches: Folders of what fontconfig remembers of fonts.
    """
    lines = (
        *(f"<dir>{escape(folder)}</dir>" for folder in folders),
        *(f"<cachedir>{escape(cache)}</cachedir>" for cache in caches),
        # Bitmap fonts, which distributions reject by a rule as well, can't be embedded.
        _NO_BITMAPS,
    )
    return "<fontconfig>" + "".join(lines) + "</fontconfig>"


@cache
def _prepare() -> None:
    """Declare the functions, and empty the configuration of this process.

    Pango takes the rules for what is asked for (``target="pattern"``) from there, whatever
    configuration its font map has.
    """
    from weasyprint.text.ffi import ffi, fontconfig

    ffi.cdef(DECLARATIONS)
    empty = fontconfig.FcConfigCreate()
    fontconfig.FcConfigSetCurrent(empty)
    fontconfig.FcConfigDestroy(empty)  # fontconfig holds it


def remove_rules(fonts: Any) -> None:  # noqa: ANN401 - WeasyPrint has no types
    """Replace the configuration of WeasyPrint's new ``FontConfiguration`` by one without rules.

    Raises:
        AttributeError: This WeasyPrint has other internals; nothing was changed.
    """
    from weasyprint.text.ffi import ffi, fontconfig, pangoft2

    _prepare()
    system, map_ = fonts._config, ffi.cast("PangoFcFontMap *", fonts.font_map)  # noqa: SLF001

    def strings(found: Any) -> Iterator[str]:  # noqa: ANN401
        while (one := fontconfig.FcStrListNext(found)) != ffi.NULL:
            yield ffi.string(one).decode(errors="surrogateescape")
        fontconfig.FcStrListDone(found)

    text = document(
        strings(fontconfig.FcConfigGetFontDirs(system)),
        strings(fontconfig.FcConfigGetCacheDirs(system)),
    )
    own = fontconfig.FcConfigCreate()
    fontconfig.FcConfigParseAndLoadFromMemory(own, text.encode(errors="surrogateescape"), True)  # noqa: FBT003 - positional
    fontconfig.FcConfigBuildFonts(own)
    pangoft2.pango_fc_font_map_set_config(map_, own)
    fontconfig.FcConfigDestroy(own)  # the font map holds it
    fonts._config = own  # noqa: SLF001
    fonts.font_map = _owned(fonts.font_map)


def _owned(font_map: Any) -> Any:  # noqa: ANN401
    """Return a font map that frees its configuration with itself, which Pango forgets."""
    from weasyprint.text.ffi import ffi, gobject, pangoft2

    def free(owned: Any) -> None:  # noqa: ANN401
        pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", owned), ffi.NULL)
        gobject.g_object_unref(owned)

    ffi.gc(font_map, None)  # it is not to be freed twice
    return ffi.gc(font_map, free)
