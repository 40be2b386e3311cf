"""What docs/promises.toml names is there, and the page that is made of it is current."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from scripts import script_module

if TYPE_CHECKING:
    from types import ModuleType


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return script_module("build_promises")


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


def sentences(text: str, title: str) -> list[str]:
    """Return the sentences, items and rows of a section; a row's last cell may hold several."""
    _, after = text.split(f"\n## {title}\n")
    part = after.partition("\n## ")[0]
    lines = [" ".join(line.split()) for line in re.split(r"\n(?=[-|#]|\n)", part)]
    whole = [line.removeprefix("- ") for line in lines]
    return [one for text in whole for one in re.split(r"(?<=[.!?])\s+(?=[A-Z`])", text) if one]


SAFETY = {
    "README.md": ("Safety",),
    "SECURITY.md": ("What you may take from a stranger", "The preview", "Agents", "Files"),
}


@pytest.mark.parametrize("source", SAFETY)
def test_every_sentence_about_safety_is_a_promise(script: ModuleType, source: str) -> None:
    text = (ROOT / source).read_text(encoding="utf-8")
    found = [one for title in SAFETY[source] for one in sentences(text, title)]
    assert len(found) > 10
    promised = {text for one in script.promises() if one.source == source for text in one.texts}
    known = promised | {*script.statements()}
    assert [one for one in found if one not in known] == []


def test_every_statement_is_still_made(script: ModuleType) -> None:
    texts = {source: (ROOT / source).read_text(encoding="utf-8") for source in SAFETY}
    made = {one for source in SAFETY for title in SAFETY[source]
            for one in sentences(texts[source], title)}  # fmt: skip
    assert {*script.statements()} - made == set()
