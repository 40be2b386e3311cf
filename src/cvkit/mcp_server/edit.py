"""Changes one value of a file, if it can be proven that nothing else changes."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import Reorder, Severity
from cvkit.errors import CvkitError
from cvkit.mcp_server import places
from cvkit.mcp_server.check import diagnostics_of
from cvkit.mcp_server.read import as_yaml, open_file
from cvkit.mcp_server.workspace import RefusedError
from cvkit.source.editing import apply, to_edits
from cvkit.source.editing.yaml_text import is_json, yaml_text
from cvkit.source.writing.value_edits import with_item, with_value, without_value
from cvkit.source.yaml.events import MAX_DEPTH
from cvkit.source.yaml.tree import Sequence, resolve

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic, Route
    from cvkit.mcp_server.read import Opened
    from cvkit.mcp_server.workspace import Workspace
    from cvkit.source.yaml.tree import Plain

_BOM = b"\xef\xbb\xbf"
_SERIOUS = frozenset({Severity.ERROR, Severity.WARNING})


class Action(StrEnum):
    """What is done with the value at a path."""

    SET = "set"
    ADD = "add"
    REMOVE = "remove"
    MOVE = "move"


class Edit(NamedTuple):
    """A change that is asked for.

    Attributes:
        action: What is done.
        path: The value; for ``add``, the list.
        value: The new value, for ``set`` and ``add``: texts, lists and keys, as JSON has them.
        position: Where an item is moved to in its list, from 0.
        accept_warnings: Whether new warnings about the content are no reason to refuse it.
    """

    action: Action
    path: places.Path
    value: Any = None
    position: int | None = None
    accept_warnings: bool = False


class Edited(NamedTuple):
    """What an edit did.

    Attributes:
        text: The changed value as YAML, or what is left of what it was in.
        diagnostics: What is now said of the file and wasn't before.
    """

    text: str
    diagnostics: tuple[Diagnostic, ...]


def edit(workspace: Workspace, name: str, wanted: Edit) -> Edited:
    """Change a file and write it, or refuse to and leave it as it was.

    Raises:
        RefusedError: Something private would change, there is no safe way, or the file would have
            more errors or warnings than before.
        CvkitError: The arguments don't fit each other, there is no such value, or the file can't
            be read or written.
    """
    opened = open_file(workspace, name)
    route = places.route_of(opened.page.root, wanted.path)
    new = _changed(opened, route, wanted)
    if new is None or (is_json(opened.page.text) and not is_json(new)):
        raise RefusedError(
            f"{opened.name} can't be changed safely at “{places.shown(wanted.path)}”: there is no "
            "such value, it is shared through an alias, or comments in it would be lost."
        )
    bom = _BOM if opened.data.startswith(_BOM) else b""
    data = bom + new.encode()
    worse = opened.fence.masked(_new_diagnostics(workspace, opened, data))
    reasons = {Severity.ERROR} if wanted.accept_warnings else _SERIOUS
    if refusals := [one for one in worse if one.severity in reasons]:
        raise RefusedError(
            f"{opened.name} was not changed, because it would be worse then.", refusals
        )
    workspace.check_cancelled()
    workspace.files.replace(opened.name, opened.data, data)
    return Edited(_shown(opened, new, route, wanted.action), worse)


def _changed(opened: Opened, route: Route, wanted: Edit) -> str | None:
    """Return the new text; ``None`` if there is no safe way.

    Raises:
        RefusedError: Something private would change.
        CvkitError: The arguments don't fit each other.
    """
    fence, text = opened.fence, opened.page.text
    is_kept = wanted.action in {Action.ADD, Action.MOVE}
    fence.check_editable(opened.name, route, may_contain=is_kept)
    needs_value = wanted.action in {Action.SET, Action.ADD}
    if needs_value == (wanted.value is None):
        raise CvkitError(
            f"“{wanted.action}” {'needs a value' if needs_value else 'takes no value'}.",
            "Use “remove” to remove one." if wanted.action is Action.SET else "",
        )
    value = _as_plain(wanted.value, MAX_DEPTH)
    fence.check_value(value)
    match wanted.action:
        case Action.SET:
            return with_value(text, route, value)
        case Action.ADD:
            return with_item(text, route, value)
        case Action.REMOVE:
            return without_value(text, route)
        case Action.MOVE:
            return _moved(opened, route, wanted.position)


def _moved(opened: Opened, route: Route, position: int | None) -> str | None:
    parent = places.node_at(opened.page.root, route[:-1]) if route else None
    items = resolve(parent) if parent else None
    at = route[-1] if route else None
    if position is None or not isinstance(items, Sequence) or not isinstance(at, int):
        raise CvkitError("“move” needs the path of an item of a list, and a position.")
    count = len(items.items)
    if not 0 <= position < count:
        raise CvkitError(f"The position must be from 0 to {count - 1}.")
    order = [index for index in range(count) if index != at]
    order.insert(position, at)
    edits = to_edits(opened.page.text, Reorder(route[:-1], tuple(order)))
    if order == sorted(order):
        return opened.page.text
    return apply(opened.page.text, edits) if edits else None


def _as_plain(value: Any, depth: int) -> Plain:  # noqa: ANN401 - what JSON gives
    """Return a value of JSON as data of a file, where every scalar is text.

    Raises:
        CvkitError: It is nested too deeply, or a number that JSON doesn't have.
    """
    if depth == 0:
        raise CvkitError(f"The value is nested more than {MAX_DEPTH} levels deep.")
    match value:
        case dict():
            return {str(key): _as_plain(one, depth - 1) for key, one in value.items()}
        case list():
            return [_as_plain(one, depth - 1) for one in value]
        case bool():
            return str(value).lower()
        case None:
            return None
        case float() if not math.isfinite(value):
            raise CvkitError("The value has a number that JSON doesn't have: NaN or infinity.")
    return str(value)


def _new_diagnostics(workspace: Workspace, opened: Opened, data: bytes) -> tuple[Diagnostic, ...]:
    """Return what is said of a file after a change and wasn't before."""
    known = [_key(one) for one in diagnostics_of(workspace, opened.name, opened.data)]
    new = []
    for one in diagnostics_of(workspace, opened.name, data):
        if (key := _key(one)) in known:
            known.remove(key)
        else:
            new.append(one)
    return tuple(new)


def _key(one: Diagnostic) -> tuple[str, str, str]:
    """Return what a diagnostic says, wherever that has moved."""
    return one.code, one.file, one.message


def _shown(opened: Opened, new: str, route: Route, action: Action) -> str:
    """Return the changed value, or, if it is gone or elsewhere, what it was in."""
    page = yaml_text(new)
    whole = route[:-1] if action in {Action.REMOVE, Action.MOVE} else route
    node = places.node_at(page.root, whole) if page else None
    if node is None:
        return ""
    return as_yaml(opened.fence.plain(opened.name, node, whole), whole, opened.name)
