"""Reads a file, or a part of it, as YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics.render.lines import visible
from cvkit.errors import UnknownNameError
from cvkit.mcp_server import places
from cvkit.mcp_server.fence import OPEN, Fence
from cvkit.mcp_server.workspace import RefusedError
from cvkit.source import SpanMap
from cvkit.source import read as read_source
from cvkit.source.editing.yaml_text import yaml_text
from cvkit.source.writing import to_yaml

if TYPE_CHECKING:
    from cvkit.diagnostics import Route
    from cvkit.mcp_server.workspace import Workspace
    from cvkit.source.editing.yaml_text import YamlText
    from cvkit.source.yaml.tree import Plain

_BOM = "\ufeff"


class Opened(NamedTuple):
    """A file that was read.

    Attributes:
        name: Its name.
        data: Its bytes.
        page: Its text without a byte order mark, and its tree.
        fence: What is private in its folder.
    """

    name: str
    data: bytes
    page: YamlText
    fence: Fence


def read(workspace: Workspace, name: str, path: places.Path) -> str:
    """Return a file, or the value at a path, as YAML; what is private is masked.

    Raises:
        RefusedError: It isn't valid YAML, or is private.
        CvkitError: There is no such file or value.
    """
    opened = open_file(workspace, name)
    route = places.route_of(opened.page.root, path)
    node = places.node_at(opened.page.root, route)
    if node is None:
        raise UnknownNameError(f"There is no “{places.shown(path)}” in {opened.name}.")
    line = SpanMap(opened.page.root, opened.page.lines).key(route).start.line
    value = opened.fence.plain(opened.name, node, route)
    return as_yaml(value, route, f"{opened.name}, line {line}")


def open_file(workspace: Workspace, name: str) -> Opened:
    """Return a file that is valid YAML.

    Raises:
        RefusedError: It isn't, or is private.
        FileError: It can't be read.
    """
    name = workspace.files.name_of(name)
    data = workspace.files.read(name)
    fence = fence_of(workspace)
    fence.check_readable(name)
    reading = read_source(data, name)
    try:
        page = yaml_text(data.decode().removeprefix(_BOM))
    except UnicodeDecodeError:
        page = None
    if page is None:
        errors = fence.masked(reading.diagnostics)
        raise RefusedError(f"{name} can't be read.", errors)
    return Opened(name, data, page, fence)


def fence_of(workspace: Workspace) -> Fence:
    """Return what is private in the folder as it is now."""
    return OPEN if workspace.allow_private else Fence.of(workspace.files)


def as_yaml(value: Plain, route: Route, place: str) -> str:
    """Return data as YAML below a comment that says where it stands."""
    steps = ".".join(map(str, route))
    head = visible(f"# {place}: {steps}" if steps else f"# {place}") + "\n"
    if not route and isinstance(value, dict):
        return head + to_yaml(value)
    keys = [step for step in route if isinstance(step, str)]
    shown: Plain = [value] if route and isinstance(route[-1], int) else value
    return head + to_yaml({keys[-1] if keys else "items": shown})
