"""Keeps the environment from changing what the libraries for fonts and text layout do."""

import os

_SETTINGS = ("FC_", "FONTCONFIG_SYSROOT", "FREETYPE_PROPERTIES", "HB_", "PANGO")
"""How the variables begin that would."""


def ignore() -> None:
    """Let no variable of the environment change the layout, so that it is the same anywhere.

    Fontconfig and Pango also prefer fonts for the user's language, unless these variables tell
    another; ``en`` stands for no preference. All this matters only before the libraries are loaded.
    """
    for name in [name for name in os.environ if name.startswith(_SETTINGS)]:
        del os.environ[name]
    os.environ.update(FC_LANG="en", PANGO_LANGUAGE="en")
