"""What the package offers to programs is what the documentation lists, and costs nothing unused."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

import cvkit as package
from conftest import ROOT


def test_the_table_names_what_is_offered() -> None:
    table = re.findall(
        r"(?m)^\| `cvkit\.(\w+)", (ROOT / "docs/python.md").read_text(encoding="utf-8")
    )
    assert sorted({*table, "Export"}) == sorted(package.__all__)
    for name in package.__all__:
        assert getattr(package, name).__doc__
        assert name in dir(package)


def test_importing_it_loads_nothing() -> None:
    code = "import cvkit, sys; print([name for name in sys.modules if name.startswith('cvkit.')])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"
    with pytest.raises(AttributeError, match="no attribute 'lode'"):
        package.lode  # noqa: B018
