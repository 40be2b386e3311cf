from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.source.reading.read import read
from cvkit.source.yaml.folded import folded_lists

if TYPE_CHECKING:
    from cvkit.diagnostics import Route


def found(text: str) -> list[Route]:
    spans = read(text.encode(), "resume.yaml").source.spans
    assert spans.root
    return list(folded_lists(spans.root, spans.lines))


@pytest.mark.parametrize(
    ("text", "routes"),
    [
        ("a:\n- one\n  - two\n- three\n", [("a", 0)]),
        ("a:\n- x: one\n    - two\n", [("a", 0, "x")]),
        ("a: 'one\n  - two'\n", [("a",)]),
        ("a: >\n  - one\n  - two\nb: x\n", [("a",)]),
        ("a: one\n  - two", [("a",)]),
        ("a: one\n  * two\n", [("a",)]),
    ],
)
def test_a_list_within_a_text_is_found(text: str, routes: list[Route]) -> None:
    assert found(text) == routes


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  - one\n  - two\nb: x\n",
        "a:\n- |\n  one\n- - two\n",
        "a:\n- >\n  one\n- two\n",
        "a:\n- >\n  one\n\n- two",
        "a: one\n  two - three\n",
        "a: one\n  -two\n",
        "a: &x\n- one\nb: *x\n",
        "a: |\n  one",
    ],
)
def test_lists_and_wrapped_texts_are_none(text: str) -> None:
    assert found(text) == []
