"""What a selection shows of a résumé, for formats of data, and what of it they leave out.

Formats that print a résumé get a ``Document``, in which all is in words and in order. Formats of
data need its values. They read them through ``Shown``, which counts: what isn't read is reported,
so no format loses anything in silence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvkit.diagnostics import codes
from cvkit.model.base import Model
from cvkit.model.content import SECTIONS
from cvkit.model.text import RichText
from cvkit.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic, Route
    from cvkit.selection import Selection

_NOT_CONTENT = frozenset(
    {
        *("break_before", "droppable", "export", "id", "include", "keep_together"),
        *("priority", "private", "tags"),
    }
)
"""Fields that say how to show the others."""

_ENTRY = 2
"""The length of the route of an entry: its section and its index."""


class Shown:
    """A part of a résumé that is shown; what is read of it counts as written.

    Args:
        resume: The résumé that it is a part of.
        model: The part.
        route: Its route.
    """

    def __init__(self, resume: ShownResume, model: Model, route: Route) -> None:
        self.model = model
        self.route = route
        self._resume = resume

    def get(self, *fields: str) -> Any:  # noqa: ANN401 - as the schema has it
        """Return the value of the first of these fields that has one, or ``None``."""
        for field in fields:
            if value := getattr(self.model, field, None):
                self._resume.write((*self.route, field))
                return value
        return None

    def text(self, *fields: str) -> str:
        """Return what ``get`` returns as plain text, without markup; empty if there is none."""
        value = self.get(*fields)
        if value is None:
            return ""
        return value.plain if isinstance(value, RichText) else str(value)

    def rich(self, *fields: str) -> RichText | None:
        """Return what ``get`` returns, which is a text with markup."""
        value = self.get(*fields)
        return value if value is None or isinstance(value, RichText) else RichText(str(value))

    def texts(self, field: str) -> list[str]:
        """Return the texts of a list, without markup."""
        values = self.get(field) or ()
        return [one.plain if isinstance(one, RichText) else str(one) for one in values]

    def parts(self, field: str) -> list[Shown]:
        """Return the parts in a list that are shown."""
        found = getattr(self.model, field, None) or ()
        routes = ((*self.route, field, index) for index in range(len(found)))
        return [
            Shown(self._resume, part, route)
            for part, route in zip(found, routes, strict=True)
            if self._resume.selection.keeps(route)
        ]

    def part(self, field: str) -> Shown | None:
        """Return a part that isn't in a list, such as a location."""
        found = getattr(self.model, field, None)
        return Shown(self._resume, found, (*self.route, field)) if found is not None else None

    def write(self, field: str, *steps: str | int) -> None:
        """Count a part of a field as written, such as the first of several phone numbers."""
        self._resume.write((*self.route, field, *steps))

    def lose(self, field: str, reason: str) -> None:
        """Say why a field isn't written, or not as it is.

        Args:
            field: Its name.
            reason: A clause without a full stop.
        """
        self._resume.lose((*self.route, field), reason)


class ShownResume:
    """What a selection shows of a résumé.

    Args:
        selection: The selection.
        format_name: The format's own name, for messages: ``JSON Resume``.
    """

    def __init__(self, selection: Selection, format_name: str) -> None:
        self.selection = selection
        self._format_name = format_name
        self._written: set[Route] = set()
        self._reasons: dict[Route, str] = {}

    @property
    def basics(self) -> Shown:
        """The person."""
        return Shown(self, self.selection.resume.basics, ("basics",))

    @property
    def headline(self) -> str:
        """The headline of the variant or the person, without markup."""
        self.write(("basics", "headline"))
        own = self.selection.presentation.headline or self.selection.resume.basics.headline
        return own.plain if own else ""

    @property
    def sections(self) -> tuple[str, ...]:
        """The names of the sections to show, in order; ``custom`` is all custom sections.

        A custom section that is listed by its title is ``custom:TITLE``.
        """
        names = self.selection.presentation.sections or SECTIONS
        return tuple(
            name if name in SECTIONS else f"custom:{name}" for name in dict.fromkeys(names)
        )

    def entries(self, section: str) -> list[Shown]:
        """Return the entries of a section that are shown; none if the section isn't.

        Args:
            section: Its name; of custom sections, ``custom`` gives the sections themselves.
        """
        names = self.sections
        is_listed = section in names or (
            section == "custom" and any(name.startswith("custom:") for name in names)
        )
        if not is_listed:
            return []
        found = Shown(self, self.selection.resume, ()).parts(section)
        if section != "custom" or "custom" in names:
            return found
        return [one for one in found if f"custom:{one.model.title}" in names]  # type: ignore[attr-defined]

    def write(self, route: Route) -> None:
        """Count a value as written, with all in it."""
        self._written.add(route)

    def lose(self, route: Route, reason: str) -> None:
        """Say why a value isn't written, or not as it is.

        Args:
            route: Its route.
            reason: A clause without a full stop.
        """
        self._reasons.setdefault(route, reason)

    def losses(self) -> tuple[Diagnostic, ...]:
        """Return a diagnostic for each value that is shown, but not written as it is.

        An entry or a list of which nothing is written is one loss, not as many as it has values.
        """
        shown = [*self._values()]
        written = [route for route in shown if self._is_written(route)]
        reached = {route[:end] for route in written for end in range(len(route) + 1)}
        reason = f"has no place in {self._format_name}"
        told = {_whole(route, reached): reason for route in shown if route not in reached}
        return tuple(
            codes.EXPORT_LOSS.at(route, f"{_named(route)} {why}")
            for route, why in {**told, **self._reasons}.items()
        )

    def _is_written(self, route: Route) -> bool:
        return any(route[:end] in self._written for end in range(1, len(route) + 1))

    def _values(self) -> Iterator[Route]:
        """Yield the routes of all values that are shown: texts, dates, numbers and choices."""
        shown = set(self.sections)
        summary = ("basics", "summary")
        for route, value in walk(self.selection.resume, skip=_NOT_CONTENT):
            if not value or isinstance(value, Model | tuple | dict) or not route:
                continue
            if route[0] != "basics" and not self._is_listed(route, shown):
                continue
            if route == summary and "summary" not in shown:
                continue
            if all(self.selection.keeps(route[:end]) for end in range(1, len(route))):
                yield route

    def _is_listed(self, route: Route, shown: set[str]) -> bool:
        if route[0] != "custom":
            return route[0] in shown
        index = route[1]
        assert isinstance(index, int)  # noqa: S101 - `custom` is a list
        title = self.selection.resume.custom[index].title
        return "custom" in shown or f"custom:{title}" in shown


def _whole(route: Route, reached: set[Route]) -> Route:
    """Return the route of the entry or the list around a value of which nothing is written."""
    entry = route[:_ENTRY]
    if route[0] != "basics" and entry not in reached:
        return entry
    around = route[:-1]
    return around if isinstance(route[-1], int) and around not in reached else route


def _named(route: Route) -> str:
    key = next((step for step in reversed(route) if isinstance(step, str)), "")
    return f"this entry of `{key}`" if len(route) == _ENTRY and route[0] in SECTIONS else f"`{key}`"
