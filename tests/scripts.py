"""Imports the scripts of ``docs/``, which are in no package."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING

from conftest import ROOT

if TYPE_CHECKING:
    from types import ModuleType


def script_module(name: str) -> ModuleType:
    """Return a script of ``docs/`` as a module, by its name without ``.py``."""
    spec = spec_from_file_location(name, ROOT / f"docs/{name}.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    sys.modules[name] = module  # its tuples look for their annotations there
    spec.loader.exec_module(module)
    return module
