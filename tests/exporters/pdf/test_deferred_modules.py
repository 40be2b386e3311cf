"""Modules that are imported once something of them is called."""

from __future__ import annotations

import importlib
import sys

import pytest

from cvkit.exporters.pdf.deferred_modules import deferred_modules

NAME = "colorsys"


@pytest.fixture
def _unloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, NAME, importlib.import_module(NAME))  # put back afterwards
    monkeypatch.delitem(sys.modules, NAME)


@pytest.mark.usefixtures("_unloaded")
def test_a_module_is_imported_when_its_function_is_called() -> None:
    with deferred_modules([NAME]):
        from colorsys import rgb_to_hls  # noqa: PLC0415 - its import is what is put off
    assert NAME not in sys.modules
    assert rgb_to_hls(0, 1, 0) == (1 / 3, 0.5, 1)
    assert NAME in sys.modules


def test_a_module_that_is_imported_already_stays() -> None:
    with deferred_modules(["json"]):
        import json  # noqa: PLC0415
    assert json is sys.modules["json"]


@pytest.mark.usefixtures("_unloaded")
def test_after_an_error_in_the_block_the_module_can_be_imported() -> None:
    with pytest.raises(ZeroDivisionError), deferred_modules([NAME]):
        _ = 1 / 0
    assert importlib.import_module(NAME).rgb_to_hls
