"""A theme: one folder, read into one frozen value that rules every format."""

from cvkit.theme.loader import load, read_manifest
from cvkit.theme.locations import available, find
from cvkit.theme.theme import Face, Theme

__all__ = ["Face", "Theme", "available", "find", "load", "read_manifest"]
