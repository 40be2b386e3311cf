"""Two files' values are merged: both are kept, or one is preferred."""

from __future__ import annotations

from cvkit.diagnostics.render.lines import split_lines
from cvkit.model import Resume
from cvkit.source.composing import merging
from cvkit.source.yaml import events
from cvkit.source.yaml.tree import Mapping, to_plain


def tree(text: str) -> Mapping:
    root = events.build(text, split_lines(text), [])
    assert isinstance(root, Mapping)
    return root


def test_lists_are_appended_and_single_values_collide() -> None:
    own = tree("basics: {name: A, email: [a@b.c]}\nskills: [x]\nwork: ~")
    part = tree("basics: {name: B, email: [d@e.f], url: g.h}\nskills: [y]\nwork: [{title: z}]")
    collided: list[str] = []
    whole = merging.added(own, part, Resume, lambda key, *_: collided.append(key))
    assert to_plain(whole) == {
        "basics": {"name": "A", "email": ["a@b.c", "d@e.f"], "url": "g.h"},
        "skills": ["x", "y"],
        "work": [{"title": "z"}],
    }
    assert collided == ["name"]
    assert (whole.size, whole.height) == (13, 3)
    assert to_plain(own)["skills"] == ["x"]  # type: ignore[index, call-overload]


def test_of_two_values_the_own_one_is_preferred() -> None:
    own, base = tree("a: 1\nb: {c: 2, d: ~}\ne: [3]"), tree("a: 4\nb: {c: 5, d: 6}\ne: [7]\nf: 8")
    assert to_plain(merging.preferred(own, base)) == {
        "a": "1",
        "b": {"c": "2", "d": "6"},
        "e": ["3"],
        "f": "8",
    }
