"""The codes of themes, ``CV2xx``: a part of ``codes``, under whose name they are used."""

from __future__ import annotations

from cvkit.diagnostics.code import Code
from cvkit.diagnostics.diagnostic import Severity

__all__ = [
    "BAD_THEME_BASE",
    "BAD_THEME_OPTION",
    "BAD_THEME_VALUE",
    "FAINT_COLOR",
    "MISSING_THEME_KEY",
    "TEMPLATE_ERROR",
    "TEMPLATE_LIMIT",
    "THEME_FAILURE",
    "THEME_LIMIT",
    "THEME_REQUEST",
    "THEME_SYNTAX",
    "UNKNOWN_THEME_KEY",
    "UNKNOWN_THEME_OPTION",
    "UNKNOWN_THEME_TOKEN",
    "UNSAFE_TEMPLATE",
    "UNUSABLE_THEME_FILE",
]

UNKNOWN_THEME_OPTION = Code(
    "CV201", "unknown-theme-option", "unknown theme option", "The theme has no option of that name."
)
BAD_THEME_OPTION = Code(
    "CV202", "bad-theme-option", "bad theme option", "The value is not valid for the theme option."
)
THEME_SYNTAX = Code("CV203", "theme-syntax", "not TOML", "A `theme.toml` breaks a rule of TOML.")
UNKNOWN_THEME_KEY = Code(
    "CV204",
    "unknown-theme-key",
    "unknown key in a theme",
    "There is no such key at this place of a `theme.toml`.",
)
BAD_THEME_VALUE = Code(
    "CV205",
    "bad-theme-value",
    "bad value in a theme",
    "A value in a `theme.toml` is of the wrong kind, too small, too large or none of the choices; "
    "or the page's margins leave no space for text.",
)
MISSING_THEME_KEY = Code(
    "CV206",
    "missing-theme-key",
    "key missing in a theme",
    "A key is missing in a `theme.toml`, and in all that it extends.",
)
UNKNOWN_THEME_TOKEN = Code(
    "CV207",
    "unknown-theme-token",
    "unknown font, colour or token",
    "A `theme.toml` names a font, a colour or a token that it does not have; or nothing uses a "
    "colour that is called nearly like one of those that every theme has.",
)
BAD_THEME_BASE = Code(
    "CV208",
    "bad-theme-base",
    "cannot extend that theme",
    "What a theme `extends` does not exist, or the themes extend each other in a circle.",
)
UNUSABLE_THEME_FILE = Code(
    "CV209",
    "unusable-theme-file",
    "unusable file of a theme",
    "A file of a theme, or of a folder `fonts/`, cannot be read or is not what its name says.",
)
THEME_REQUEST = Code(
    "CV210",
    "theme-request",
    "theme asks for a file",
    "A style sheet or a template asks for a file or an address, and cvkit fetches nothing.",
)
TEMPLATE_ERROR = Code(
    "CV211", "template-error", "template fails", "A template is not valid, or fails as it runs."
)
TEMPLATE_LIMIT = Code(
    "CV212",
    "template-limit",
    "template takes too much",
    "A template takes more time or memory, or writes more, than cvkit allows.",
)
UNSAFE_TEMPLATE = Code(
    "CV213",
    "unsafe-template",
    "template makes an unsafe page",
    "A template makes a web page that runs scripts, embeds others or leads away by itself.",
)
THEME_LIMIT = Code(
    "CV214",
    "theme-limit",
    "export in a theme takes too much",
    "An export in a theme that doesn't come with cvkit takes more time or memory than cvkit allows "
    "without `--trust-theme`.",
)
THEME_FAILURE = Code(
    "CV215",
    "theme-failure",
    "export in a theme fails",
    "Something in a theme that doesn't come with cvkit makes the export fail, for example a style "
    "sheet that the PDF engine can't lay out.",
)
FAINT_COLOR = Code(
    "CV216",
    "faint-color",
    "colour too light for text",
    "Text in a colour that was chosen has too little contrast with the paper for people with low "
    "vision: they need 4.5:1, or 3:1 if the text is large (WCAG 2.2, 1.4.3).",
    Severity.WARNING,
)
