"""From a file's bytes to artifacts, with every diagnostic on the way.

Functions of values: nothing here opens a path, reads the clock or prints.
"""

from cvkit.pipeline.add_works import Extended, add_works
from cvkit.pipeline.check import check, check_glyphs, check_templates
from cvkit.pipeline.import_files import ToImport, import_files, written
from cvkit.pipeline.options import RenderOptions
from cvkit.pipeline.render import Rendered, render

__all__ = [
    "Extended",
    "RenderOptions",
    "Rendered",
    "ToImport",
    "add_works",
    "check",
    "check_glyphs",
    "check_templates",
    "import_files",
    "render",
    "written",
]
