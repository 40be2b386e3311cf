"""Finds errors that are masked by others, as some checks only run on valid values.

Known errors are corrected in a copy with arbitrary valid values, and the copy is validated again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_origin

from cvkit.model import Dates, PartialDate
from cvkit.source.schema import shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cvkit.diagnostics import Route
    from cvkit.source.messages.schema_error import SchemaError
    from cvkit.source.yaml.tree import Plain

MOST_LOOKS = 10
"""Maximum number of further validations; a job with roles needs one for each of its fields."""

_TAKEN_OUT = frozenset({"extra_forbidden", "role_twice"})
"""Errors that don't depend on the value."""


def find(
    plain: Plain, found: list[SchemaError], read: Callable[[Plain], list[SchemaError]]
) -> Iterator[SchemaError]:
    """Yield further errors that don't follow from those already found.

    Args:
        plain: A résumé in one language.
        found: The errors that ``read`` found in it.
        read: Returns the errors of a résumé.
    """
    copy = _CorrectedCopy(plain)
    for _ in range(MOST_LOOKS):
        copy.put_right(found)
        found = read(copy.plain)
        if not found:
            return
        yield from [one for one in found if not copy.accounts_for(one)]


class _CorrectedCopy:
    """A copy of a résumé in which errors are corrected."""

    def __init__(self, plain: Plain) -> None:
        self.plain = _copied(plain)
        self._places: set[Route] = set()
        self._above: set[Route] = set()

    def put_right(self, found: Iterable[SchemaError]) -> None:
        """Replace each invalid value by a valid one, or remove it if that failed before."""
        for finding in found:
            again = self._place_of(finding.route)
            is_out = again is not None or finding.type in _TAKEN_OUT
            place = _put(self.plain, again or finding.route, is_out=is_out)
            self._places.add(place)
            self._above.update(_ways(place))

    def accounts_for(self, finding: SchemaError) -> bool:
        """Return whether an error may be due to a correction at, above or below its route."""
        if finding.type in _TAKEN_OUT:
            return False
        return finding.route in self._above or self._place_of(finding.route) is not None

    def _place_of(self, route: Route) -> Route | None:
        return next((way for way in _ways(route) if way in self._places), None)


def _ways(route: Route) -> Iterator[Route]:
    return (route[:count] for count in range(1, len(route) + 1))


def _copied(plain: Plain) -> Plain:
    match plain:
        case dict():
            return {key: _copied(value) for key, value in plain.items()}
        case list():
            return [_copied(value) for value in plain]
    return plain


def _put(plain: Plain, route: Route, *, is_out: bool) -> Route:
    """Replace or remove the value at a route; return the part of the route that exists.

    Lists are removed entirely, because removing one item would shift the others.
    """
    owner = plain
    for count, step in enumerate(route, 1):
        place = route[:count]
        match owner, step:
            case list(), int() if step < len(owner):
                below = owner[step]
                if count == len(route) or not isinstance(below, dict | list):
                    if is_out:
                        owner.clear()
                    else:
                        owner[step] = _valid(shape.at(place))
                    return place
            case dict(), _:
                key = _key(owner, step)
                below = owner.get(key)
                if count == len(route) or not isinstance(below, dict | list):
                    if is_out:
                        owner.pop(key, None)
                    else:
                        # Accounts are a list in the schema, but may be a mapping of texts.
                        owner[key] = _valid(shape.at(place)) if key == step else "x"
                    return place
            case _:
                return place
        owner = below
    return route


def _key(keys: dict[str, Plain], step: str | int) -> str:
    """Return a key, or the key at an index, as the schema reads some mappings as lists."""
    return step if isinstance(step, str) else list(keys)[step]


def _valid(kind: Any) -> Plain:  # noqa: ANN401 - an annotation is anything
    """Return a minimal valid value for a type, as far as it follows from the type alone."""
    if shape.is_model(kind):
        return {name: _valid(shape.below(kind, name)) for name in shape.required(kind)}
    if (item := shape.items(kind)) is not None:
        return [_valid(item)]
    if get_origin(kind) is dict:
        return {}
    if choices := shape.choices(kind):
        return choices[0]
    return _TEXTS.get(kind, "x")


_TEXTS: dict[Any, str] = {bool: "true", int: "1", Dates: "2020", PartialDate: "2020"}
