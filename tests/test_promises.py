"""What docs/promises.toml names is there, and the page that is made of it is current."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT

if TYPE_CHECKING:
    from types import ModuleType


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = spec_from_file_location("build_promises", ROOT / "docs/build_promises.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    sys.modules["build_promises"] = module  # its tuples look for their annotations there
    spec.loader.exec_module(module)
    return module


def test_each_promise_has_its_sentences_its_test_and_its_fault(script: ModuleType) -> None:
    every = script.promises()
    assert len(every) > 60
    assert [told for one in every for told in script.problems(one)] == []


def test_what_is_not_there_is_told(script: ModuleType) -> None:
    one, *_ = script.promises()
    wrong = one._replace(
        source="README.md",
        texts=("It makes coffee.",),
        test="tests/test_promises.py::test_coffee",
        fault=script.Fault("README.md", "It makes coffee.", ""),
    )
    assert script.problems(wrong) == [
        "README.md doesn't say: It makes coffee.",
        "there is no test tests/test_promises.py::test_coffee",
        "README.md has this 0 times, not once: It makes coffee.",
    ]


def test_the_page_is_current(script: ModuleType) -> None:
    page = script.page(script.promises(), script.measured())
    assert script.PAGE.read_text(encoding="utf-8") == page, "run: make promises"
