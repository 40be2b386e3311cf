#!/usr/bin/env python3
"""Write ``pango_declarations.py``: what is declared of Pango and its libraries, compiled.

Run ``python docs/build_declarations.py`` after a change of WeasyPrint's version.
"""

from __future__ import annotations

import ast
import io
import tempfile
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path

import cffi

from cvkit.exporters.pdf import compiled_declarations, font_rules, library_versions
from cvkit.exporters.pdf.compiled_declarations import digest

TARGET = Path(compiled_declarations.__file__).with_name("pango_declarations.py")
_DOCSTRING = '"""C declarations, compiled. Written by docs/build_declarations.py."""'


def module() -> str:
    """Return the text of the module, for the WeasyPrint that is installed."""
    texts = (_of_weasyprint(), font_rules.DECLARATIONS, library_versions.DECLARATIONS)
    interface = cffi.FFI()
    for text in texts:
        interface.cdef(text)
    interface.set_source("cvkit", None)
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(io.StringIO()):
        made = Path(folder, "made.py")
        interface.emit_python_code(str(made))
        code = made.read_text(encoding="ascii").removeprefix("# auto-generated file\n")
    digests = ", ".join(f'"{digest(text)}"' for text in texts)
    return f"{_DOCSTRING}\n\nDIGESTS = frozenset(({digests}))\n\n{code}"


def _of_weasyprint() -> str:
    """Return what WeasyPrint declares, from its source, as importing it would take Pango."""
    if not (spec := find_spec("weasyprint")) or not spec.origin:
        raise ModuleNotFoundError("WeasyPrint isn't installed.")
    source = Path(spec.origin).with_name("text").joinpath("ffi.py").read_text(encoding="utf-8")
    (found,) = [
        ast.literal_eval(node.args[0])
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "ffi.cdef"
    ]
    return str(found)


if __name__ == "__main__":
    TARGET.write_text(module(), encoding="ascii")
