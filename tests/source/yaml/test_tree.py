"""What arrives from YAML: texts as written, nothing guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.diagnostics.render.lines import split_lines
from cvkit.source.yaml import events
from cvkit.source.yaml.tree import Plain, to_plain

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic


def plain(text: str) -> Plain:
    complaints: list[Diagnostic] = []
    root = events.build(text, split_lines(text), complaints)
    assert root
    assert complaints == []
    return to_plain(root)


@pytest.mark.parametrize(
    "scalar",
    ["no", "2024-08-01", "1.10", "+49301234", "007", "1e3", "true", "0x1F", "NULL", "12:30"],
)
def test_scalars_are_the_text_that_was_written(scalar: str) -> None:
    assert plain(f"a: [{scalar}]\n{scalar}: b") == {"a": [scalar], scalar: "b"}


def test_nothing_is_none_in_a_list_and_absent_as_a_value() -> None:
    assert plain("a: [~, null, 'null', '']\nb:\nc: ~\nd: null\ne: ''\n") == {
        "a": [None, None, "null", ""],
        "e": "",
    }
    assert plain("a:\n  -\n  - x\n") == {"a": [None, "x"]}


def test_keys_are_texts_too() -> None:
    assert plain("null: a\n~: b\n2024: c\n") == {"null": "a", "~": "b", "2024": "c"}


def test_block_texts() -> None:
    assert plain("a: |\n  one\n  two\nb: >-\n  one\n  two\n") == {"a": "one\ntwo\n", "b": "one two"}
