"""Output formats, one package for each, and the names that third-party formats need."""

from cvkit.exporters.artifact import Artifact
from cvkit.exporters.format import Format
from cvkit.exporters.options import Options, option

__all__ = ["Artifact", "Format", "Options", "option"]
