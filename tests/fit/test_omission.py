"""What may be left out, and what goes first."""

from __future__ import annotations

import pytest

from cvkit import selection, source
from cvkit.fit import omission

TEXT = """\
basics: {name: Ada}
work:
  - organization: Mill
    priority: 5
    bullets:
      - {text: as the mill, droppable: true}
      - {text: low, droppable: true, priority: -1, bullets: [{text: below low, droppable: true}]}
      - {text: stays, priority: -9}
  - organization: Court
    droppable: true
    roles:
      - {title: Spy, bullets: [{text: none said, droppable: true}]}
      - {title: Clerk, priority: 2, droppable: true}
  - {organization: Loom, bullets: [{text: none said either, droppable: true}]}
skills: [{name: Steam, droppable: true, priority: 1}]
"""
ORDER = (
    ("work", 0, "bullets", 1, "bullets", 0),
    ("work", 0, "bullets", 1),
    ("work", 2, "bullets", 0),
    ("work", 1, "roles", 0, "bullets", 0),
    ("work", 1),
    ("skills", 0),
    ("work", 1, "roles", 1),
    ("work", 0, "bullets", 0),
)


def order(text: str, *hidden: tuple[str | int, ...]) -> tuple[tuple[str | int, ...], ...]:
    resume = source.read(text.encode(), "resume.yaml").resume
    assert resume
    shown = {route for route, _ in selection.things(resume)} - set(hidden)
    return omission.droppable(resume, shown)


def test_the_lowest_priority_goes_first_then_what_is_later_and_what_is_within() -> None:
    assert order(TEXT) == ORDER


def test_what_is_not_printed_cannot_be_left_out() -> None:
    assert order(TEXT, *ORDER[1:3]) == (ORDER[0], *ORDER[3:])


def test_nothing_goes_that_is_not_marked() -> None:
    assert order("basics: {name: Ada}\nwork: [{organization: Mill, priority: -5}]\n") == ()


@pytest.mark.parametrize(
    ("routes", "expected"),
    [
        ((), ()),
        ((("a", 0, "b", 1), ("a", 0)), (("a", 0),)),
        ((("a", 1), ("a", 10), ("a", 1, "b")), (("a", 1), ("a", 10))),
    ],
)
def test_what_goes_with_something_around_it_is_not_told_twice(
    routes: tuple[tuple[str | int, ...], ...], expected: tuple[tuple[str | int, ...], ...]
) -> None:
    assert omission.outermost(routes) == expected
