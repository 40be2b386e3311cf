"""What can be left out, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Route
    from cvkit.model import Resume


def droppable(resume: Resume, shown: Iterable[Route]) -> tuple[Route, ...]:
    """Return the routes of everything marked ``droppable: true``, in order of removal.

    The lowest priority is first; of equal ones, the later. A priority defaults to that of the
    enclosing entry or bullet, or to 0.

    Args:
        resume: The original résumé.
        shown: The routes of what is printed; nothing else can be left out.
    """
    printed = set(shown)
    priorities: dict[Route, int] = {}
    found: list[tuple[int, int, Route]] = []
    for place, (route, thing) in enumerate(selection.things(resume)):
        around = (priorities[above] for above in _around(route) if above in priorities)
        priority = thing.priority if thing.priority is not None else next(around, 0)
        priorities[route] = priority
        if thing.droppable and route in printed:
            found.append((priority, -place, route))
    return tuple(route for _, _, route in sorted(found))


def outermost(routes: tuple[Route, ...]) -> tuple[Route, ...]:
    """Return the routes that are not inside another of them."""
    given = frozenset(routes)
    return tuple(route for route in routes if given.isdisjoint(_around(route)))


def _around(route: Route) -> Iterator[Route]:
    """Yield the routes of everything that contains ``route``, innermost first."""
    return (route[:length] for length in range(len(route) - 1, 0, -1))
