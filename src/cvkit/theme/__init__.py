"""A theme: one folder, read into one frozen value that rules every format."""

from cvkit.theme.library import ThemeLibrary, built_in
from cvkit.theme.theme import Face, Theme

__all__ = ["Face", "Theme", "ThemeLibrary", "built_in"]
