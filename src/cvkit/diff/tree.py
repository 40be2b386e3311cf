"""What a selection shows of a résumé, as a tree whose parts have names."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from cvkit.model.base import Model, Selectable
from cvkit.model.content import SECTIONS
from cvkit.model.dates import Dates, PartialDate
from cvkit.source.writing import key_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.selection import Selection

_NOT_COMPARED = frozenset({"id", "tags", "private", "droppable", "priority"})
"""Fields that say how to select the others, or by what name."""

_NAMES = ("organization", "institution", "name", "label", "title", "text", "language", "degree",
          "network", "reference")  # fmt: skip
"""Fields by which people call an entry, the first one that it has."""

_LONGEST = 60


class Node(NamedTuple):
    """A part of a résumé.

    Attributes:
        key: Its key; empty for an item of a list.
        name: What people would call it; empty for a part with a key.
        identity: Its ``id``, or empty.
        text: Its text; empty if it has parts.
        parts: Its parts, in order.
        route: Its route in the résumé.
        is_list: Whether its parts are items.
    """

    key: str
    name: str = ""
    identity: str = ""
    text: str = ""
    parts: tuple[Node, ...] = ()
    route: Route = ()
    is_list: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """All texts in it, in order."""
        return (self.text,) if self.text else tuple(t for part in self.parts for t in part.texts)


def tree(selection: Selection) -> Node:
    """Return what a selection shows: the person, the sections that it lists, and its look."""
    resume, listed = selection.resume, selection.presentation.sections or SECTIONS
    keys = ["basics", *(key for key in SECTIONS if key != "summary")]
    titles = {section.title for section in resume.custom}
    shown = [key for key in keys if key in {"basics", *listed} or (key == "custom" and titles)]
    parts = [_node(key, getattr(resume, key), (key,), selection) for key in shown]
    look = selection.presentation
    wishes = [
        _node(key, getattr(look, key), (*_where_set(key, selection), key), selection)
        for key in type(look).model_fields
        if key in look.model_fields_set and key not in _OF_SELECTION
    ]
    kept = tuple(one for one in wishes if one and one.texts)
    parts.append(Node("export", parts=kept, route=("export",)))
    return Node("", parts=tuple(part for part in parts if part and part.texts))


def _where_set(key: str, selection: Selection) -> Route:
    """Return what sets a part of the look: the variant, or else the file."""
    variant = selection.resume.export.variants.get(selection.variant or "")
    is_own = variant is not None and key in variant.model_fields_set
    return ("export", "variants", selection.variant or "") if is_own else ("export",)


_OF_SELECTION = frozenset({"include", "exclude", "hide", "drop", "replace", "add", "order"})
"""What makes a variant; its effect is compared."""


def _node(key: str, value: object, route: Route, selection: Selection) -> Node | None:
    if value is None or not selection.keeps(route):
        return None
    match value:
        case Model():
            fields = [name for name in key_order(type(value)) if name not in _NOT_COMPARED]
            parts = [_node(f, getattr(value, f), (*route, f), selection) for f in fields
                     if getattr(value, f) != type(value).model_fields[f].get_default(
                         call_default_factory=True)]  # fmt: skip
            kept = tuple(part for part in parts if part and part.texts)
            identity = value.id or "" if isinstance(value, Selectable) else ""
            if [part.key for part in kept] == [value.text_field]:  # as if written as a text
                return kept[0]._replace(key=key, name=_called(value), identity=identity)
            return Node(key, _called(value), identity, parts=kept, route=route)
        case tuple() | list():
            items = (_node("", one, (*route, at), selection) for at, one in enumerate(value))
            kept = tuple(item for item in items if item and item.texts)
            return Node(key, parts=kept, route=route, is_list=True)
        case dict():
            pairs = (_node(str(k), one, (*route, k), selection) for k, one in value.items())
            return Node(key, parts=tuple(one for one in pairs if one), route=route)
    text = _text(value)
    return Node(key, _short(text) if not key else "", text=text, route=route)


def _text(value: object) -> str:
    match value:
        case Dates():
            return value.written or ", ".join(_isos(value))
        case PartialDate():
            return value.written or value.iso
        case Enum():
            return str(value.value)
        case bool():
            return "true" if value else "false"
    return str(value)


def _isos(dates: Dates) -> Iterator[str]:
    for period in dates.periods:
        yield "/".join(end.iso if end else ".." for end in (period.start, period.end))


def _called(model: Model) -> str:
    values = (getattr(model, name, None) for name in _NAMES)
    return _short(next((str(value) for value in values if value), ""))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
