"""Paths lead to values by keys, numbers and ids."""

from __future__ import annotations

import pytest

from cvkit.errors import UnknownNameError
from cvkit.mcp_server import places
from cvkit.source.yaml.data import read

TEXT = """\
work:
  - {id: mill, title: A, bullets: [{id: corn, text: B}, {id: work, text: C}]}
  - &x {id: twice}
talks: [{id: twice}, *x]
details: {"1": one, é: two}
"""
ROOT = read(TEXT)


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("", ()),
        ([], ()),
        ("work", ("work",)),
        ("work.0.title", ("work", 0, "title")),
        (["work", "0", "title"], ("work", 0, "title")),
        ("mill", ("work", 0)),
        ("mill.bullets.corn.text", ("work", 0, "bullets", 0, "text")),
        ("corn.tags", ("work", 0, "bullets", 0, "tags")),
        ("details.1", ("details", "1")),
        ("details.e\u0301", ("details", "é")),
        ("awards.title", ("awards", "title")),
    ],
)
def test_a_path(path: places.Path, route: tuple[str | int, ...]) -> None:
    assert ROOT is not None
    assert places.route_of(ROOT, path) == route


@pytest.mark.parametrize(
    "path", ["twice", "work.9", "work.nope", ["work", -1], "work." + "9" * 5000, "a.b" * 64]
)
def test_what_leads_nowhere(path: places.Path) -> None:
    assert ROOT is not None
    with pytest.raises(UnknownNameError):
        places.route_of(ROOT, path)


def test_the_value_at_a_route() -> None:
    assert ROOT is not None
    assert places.node_at(ROOT, ("talks", 1, "id")) is not None
    assert places.node_at(ROOT, ("talks", 2)) is None
    assert places.node_at(ROOT, ("work", 0, "title", "more")) is None
