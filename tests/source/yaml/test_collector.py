"""Many mistakes in a file, and when it is enough."""

from __future__ import annotations

from cvkit.source import read


def told(data: bytes | str) -> list[str]:
    """Return ``line:column code message`` for each diagnostic."""
    data = data.encode() if isinstance(data, str) else data
    lines = []
    for one in read(data, "resume.yaml").diagnostics:
        place = f"{one.span.start.line}:{one.span.start.column} " if one.span else ""
        lines.append(f"{place}{one.code} {one.message}")
    return lines


def test_many_mistakes_are_cut_off_with_a_count() -> None:
    found = told("basics: {name: A}\n" + "".join(f"key{i}: 1\n" for i in range(1500)))
    assert len(found) == 1001
    assert found[-1] == "1001:1 CV004 500 more errors in this file are not shown"
