"""Formats of output, a package for each, and the names that a third party's format needs."""

from cvkit.exporters.artifact import Artifact
from cvkit.exporters.format import Format
from cvkit.exporters.options import Options, option

__all__ = ["Artifact", "Format", "Options", "option"]
