"""Writes what differs between two résumés: for people, for a pull request, or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cvkit import pipeline
from cvkit.diff import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from cvkit.diagnostics import Route
    from cvkit.diff import Change
    from cvkit.project import Project
    from cvkit.selection import Selection
    from cvkit.source import Reading, Source

VERSION = 1
_SIGNS = {
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "-",
    ChangeKind.CHANGED: "~",
    ChangeKind.MOVED: ">",
}


class Side(NamedTuple):
    """One of the two.

    Attributes:
        name: How to call it.
        source: Its file, which has the places.
        content: What it shows.
    """

    name: str
    source: Source
    content: Selection

    def place(self, route: Route | None) -> str:
        """Return the file and the line of a route; empty for none."""
        if route is None:
            return ""
        spans = self.source.spans
        file = spans.file(route) or self.source.name
        return f"{file}:{spans.value(route).start.line}"


def side(
    reading: Reading, project: Project, variant: str | None, locale: str | None, *, private: bool
) -> Side:
    """Return what a résumé shows in a variant.

    Raises:
        UnknownNameError: There is no such variant or locale.
        ThemeError: The theme is broken.
    """
    options = pipeline.RenderOptions(variant=variant, locale=locale, private=private)
    source, content, *_ = pipeline.select(reading, options, project)
    name = reading.source.name
    return Side(f"{name} ({variant})" if variant else name, source, content)


def as_text(changes: Sequence[Change], old: Side, new: Side) -> str:
    """Return the differences grouped by entry, each with its line."""
    if not changes:
        return f"{old.name} and {new.name} show the same.\n"
    lines = [f"{old.name} → {new.name}"]
    for path, group in _grouped(changes).items():
        lines += ["", " › ".join(path)]
        lines += [f"  {_SIGNS[one.kind]} {_said(one)}  ({_places(one, old, new)})" for one in group]
    return "\n".join([*lines, "", _summary(changes)]) + "\n"


def as_markdown(changes: Sequence[Change], old: Side, new: Side) -> str:
    """Return the same for a comment on a pull request."""
    if not changes:
        return f"`{old.name}` and `{new.name}` show the same.\n"
    lines = [f"**{_escaped(old.name)} → {_escaped(new.name)}**: {_summary(changes)}"]
    for path, group in _grouped(changes).items():
        lines += ["", f"**{_escaped(' › '.join(path))}**", ""]
        lines += [f"- {one.kind}: {_escaped(_said(one))}" for one in group]
    return "\n".join(lines) + "\n"


def as_json(changes: Sequence[Change], old: Side, new: Side) -> str:
    """Return the same as an object; within a version, keys may be added, but none is removed."""
    data = {
        "version": VERSION,
        "old": old.name,
        "new": new.name,
        "changes": [
            {
                "kind": one.kind.value,
                "path": list(one.path),
                "old": one.old or None,
                "new": one.new or None,
                "old_place": old.place(one.old_route) or None,
                "new_place": new.place(one.new_route) or None,
            }
            for one in changes
        ],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Change], Side, Side], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _grouped(changes: Sequence[Change]) -> dict[tuple[str, ...], list[Change]]:
    """Group changes by the entry that they are in, or by their section."""
    found: dict[tuple[str, ...], list[Change]] = {}
    for one in changes:
        found.setdefault(one.path[:-1] or one.path, []).append(one)
    return found


def _said(one: Change) -> str:
    name = one.path[-1]
    match one.kind:
        case ChangeKind.CHANGED:
            return f"{name}: {_line(one.old)} → {_line(one.new)}"
        case ChangeKind.MOVED:
            return f"{_with_name(name, one.new)} has moved"
        case ChangeKind.ADDED:
            return _with_name(name, one.new)
    return _with_name(name, one.old)


def _with_name(name: str, text: str) -> str:
    return name if name == text else f"{name}: {_line(text)}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _places(one: Change, old: Side, new: Side) -> str:
    places = dict.fromkeys(filter(None, (old.place(one.old_route), new.place(one.new_route))))
    return " → ".join(places)


def _summary(changes: Sequence[Change]) -> str:
    counts = ((kind, sum(one.kind is kind for one in changes)) for kind in ChangeKind)
    return ", ".join(f"{count} {kind}" for kind, count in counts if count)


def _escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in r"\`*_[]<>#|" else sign for sign in text)
