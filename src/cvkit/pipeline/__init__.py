"""From a file's bytes to artifacts, with every diagnostic on the way.

Functions of values: nothing here opens a path, reads the clock or prints.
"""

from cvkit.pipeline.check import check, check_glyphs, check_templates
from cvkit.pipeline.options import RenderOptions
from cvkit.pipeline.prepare import select
from cvkit.pipeline.render import Rendered, forget, render

__all__ = [
    "RenderOptions",
    "Rendered",
    "check",
    "check_glyphs",
    "check_templates",
    "forget",
    "render",
    "select",
]
