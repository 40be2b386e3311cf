"""Parts of texts that YAML drops; tests/cases/lint/CV125.md has more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.source import read
from cvkit.source.reading import dropped_text

if TYPE_CHECKING:
    from cvkit.diagnostics import Route


def dropped(text: str) -> list[tuple[Route, str, str]]:
    spans = read(text.encode(), "resume.yaml").source.spans
    assert spans.root
    found = dropped_text.find(spans.root, spans.lines)
    return [(one.route, one.whole, one.part) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("basics: {name: A}\nskills:\n- name: B #1\n", [(("skills", 0, "name"), "B #1", "#1")]),
        ("basics:\n  name: A #1  \n", [(("basics", "name"), "A #1", "#1")]),
        ("basics:\n  name: A\n    B #1\n", [(("basics", "name"), "A B #1", "#1")]),
        ("basics:\n  name: &x A\n  headline: *x\n", []),
        ("basics:\n  name: Ada # 1\n", []),
        ("basics:\n  name: AB #\n", []),
        ("basics:\n  name: A\n  details: {L: B}\n  location: C #2", [
            (("basics", "location"), "C #2", "#2")]),
    ],
)  # fmt: skip
def test_what_is_dropped(text: str, expected: list[tuple[Route, str, str]]) -> None:
    assert dropped(text) == expected
