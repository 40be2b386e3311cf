"""Compiled declarations are those that the engine has parsed otherwise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import cffi

from cvkit.exporters import pdf
from cvkit.exporters.pdf import compiled_declarations, font_rules, pango_declarations
from scripts import script_module

if TYPE_CHECKING:
    import pytest

DECLARED = "typedef struct { int a; char b[3]; } pair_t; int abs(int j);"


def interface(text: str, **options: bool) -> cffi.FFI:
    with compiled_declarations.compiled_declarations():
        made = cffi.FFI()
    made.cdef(text, **options)
    return made


def test_others_are_parsed_and_can_be_more() -> None:
    found = interface(DECLARED)
    assert found.sizeof("pair_t") == 8
    assert found.dlopen(None).abs(-3) == 3
    found.cdef("long labs(long);")
    assert found.dlopen(None).labs(-4) == 4
    assert interface(DECLARED, packed=True).sizeof("pair_t") == 7


def test_known_ones_are_those_of_the_installed_engine() -> None:
    script = script_module("build_declarations")
    written = Path(pango_declarations.__file__).read_text(encoding="ascii")
    assert script.module() == written, "run: make reference"


def test_the_engine_has_them() -> None:
    program = (
        "from cvkit.exporters.pdf.engine import load_engine\n"
        "load_engine()\n"
        "from weasyprint.text.ffi import ffi\n"
        "print(hasattr(ffi, 'include'), 'pycparser' in sys.modules)\n"
    )
    command = [sys.executable, "-c", f"import sys\n{program}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n", "they were compiled, not parsed"


def test_types_have_the_same_sizes_as_when_they_are_parsed() -> None:
    script = script_module("build_declarations")
    parsed, found = cffi.FFI(), interface(script._of_weasyprint())
    parsed.cdef(script._of_weasyprint())
    names = parsed.list_types()[0]
    assert len(names) > 40
    sizes = dict[str, int]()
    for name in names:
        one, other = parsed.typeof(name), found.typeof(name)
        assert one.kind == other.kind
        if one.kind in {"enum", "primitive"} or getattr(one, "fields", None):
            sizes[name] = parsed.sizeof(name)
            assert found.sizeof(name) == sizes[name]
        if one.kind == "enum":
            assert one.elements == other.elements
    assert len(sizes) > 20


def test_of_another_cffi_they_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cvkit.exporters.pdf.pango_declarations", None)
    monkeypatch.delattr(pdf, "pango_declarations", raising=False)
    found = interface("typedef ... FcConfig; typedef ... FcStrList; typedef int FcBool;")
    found.cdef(font_rules.DECLARATIONS)
    assert found.sizeof("FcBool") == 4
    assert interface(DECLARED).sizeof("pair_t") == 8


def test_ffi_is_as_it_was_afterwards() -> None:
    own = cffi.FFI
    with compiled_declarations.compiled_declarations():
        assert cffi.FFI is not own
    assert cffi.FFI is own
