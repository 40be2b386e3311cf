"""The PDF engine has the system's fonts, and none of its rules."""

from __future__ import annotations

from typing import Any

from cvkit.exporters.pdf import font_rules
from cvkit.exporters.pdf.engine import load_engine

NO_BITMAPS = (
    "<selectfont><rejectfont><pattern><patelt name='scalable'><bool>false</bool></patelt>"
    "</pattern></rejectfont></selectfont>"
)


def test_the_configuration_has_folders_and_no_rules() -> None:
    found = font_rules.document(["/usr/share/fonts", "/a<&b"], ["/var/cache"])
    assert found == (
        "<fontconfig><dir>/usr/share/fonts</dir><dir>/a&lt;&amp;b</dir>"
        f"<cachedir>/var/cache</cachedir>{NO_BITMAPS}</fontconfig>"
    )


def test_the_fonts_of_the_system_stay() -> None:
    load_engine()
    from weasyprint.text import ffi
    from weasyprint.text.fonts import FontConfiguration

    def files(configuration: Any) -> set[bytes]:  # noqa: ANN401 - WeasyPrint has no types
        fonts = ffi.fontconfig.FcConfigGetFonts(configuration, ffi.fontconfig.FcSetSystem)
        found = set()
        for number in range(fonts.nfont):
            file = ffi.ffi.new("FcChar8 **")
            ffi.fontconfig.FcPatternGetString(fonts.fonts[number], b"file", 0, file)
            found.add(ffi.ffi.string(file[0]))
        return found

    fonts = FontConfiguration()
    before = files(fonts._config)
    font_rules.remove_rules(fonts)
    assert before
    # Without the machine's rules, fonts that they reject are there as well (Type 1, bitmaps).
    assert files(fonts._config) >= before
