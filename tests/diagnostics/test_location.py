"""Routes that name the file in which a value was written."""

from __future__ import annotations

from cvkit.diagnostics import Origin


def test_an_origin_is_a_route_and_keeps_its_file() -> None:
    origin = Origin(("work", 0), "parts/work.yaml")
    assert tuple(origin) == ("work", 0)
    title = origin.below("roles", 1, "title")
    assert tuple(title) == ("work", 0, "roles", 1, "title")
    assert title.file == "parts/work.yaml"
    assert Origin().below("basics").file == ""
