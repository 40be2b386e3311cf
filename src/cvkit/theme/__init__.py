"""Themes: each folder is loaded into one immutable value that all formats use."""

from cvkit.theme.library import ThemeLibrary, built_in
from cvkit.theme.theme import Face, Theme

__all__ = ["Face", "Theme", "ThemeLibrary", "built_in"]
