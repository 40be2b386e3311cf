"""Every value of a résumé is met once, with the way to it."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from conftest import FULLEST
from cvkit import source
from cvkit.model import Dates
from cvkit.model.walk import walk

if TYPE_CHECKING:
    from cvkit.diagnostics import Route

PROJECT = b"""\
basics: {name: Ada, details: {Born: '1815'}}
projects: [{name: Tides, dates: 1940, bullets: [One, {text: Two}]}]
"""


def test_what_is_around_comes_first_then_the_fields_in_the_order_of_the_schema() -> None:
    resume = source.read(PROJECT, "resume.yaml").resume
    assert resume
    skip = frozenset(
        {"break_before", "private", "droppable", "export", "email", "phone", "profiles"}
    )
    met = [(route, value) for route, value in walk(resume, skip=skip) if value != ()]
    project = resume.projects[0]
    assert met == [
        ((), resume),
        (("basics",), resume.basics),
        (("basics", "name"), "Ada"),
        (("basics", "details"), {"Born": "1815"}),
        (("basics", "details", "Born"), "1815"),
        (("projects",), resume.projects),
        (("projects", 0), project),
        (("projects", 0, "bullets"), project.bullets),
        (("projects", 0, "bullets", 0), project.bullets[0]),
        (("projects", 0, "bullets", 0, "text"), "One"),
        (("projects", 0, "bullets", 1), project.bullets[1]),
        (("projects", 0, "bullets", 1, "text"), "Two"),
        (("projects", 0, "name"), "Tides"),
        (("projects", 0, "dates"), project.dates),
    ]
    assert isinstance(met[-1][1], Dates)


def test_each_route_leads_to_the_value_and_none_is_met_twice() -> None:
    resume = source.read(FULLEST.read_bytes(), "fullest.yaml").resume
    assert resume

    def step(value: object, name: str | int) -> object:
        return value[name] if isinstance(value, (tuple, dict)) else getattr(value, str(name))  # type: ignore[index]

    met: list[tuple[Route, object]] = walk(resume)
    root: object = resume
    assert all(reduce(step, route, root) is value for route, value in met)
    assert len({route for route, _ in met}) == len(met) > 900
