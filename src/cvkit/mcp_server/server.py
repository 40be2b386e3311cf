"""The server: offers the tools over standard input and output."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from mcp.server.mcpserver import MCPServer
from mcp.types import ToolAnnotations

from cvkit import __version__, agent_guide, docstrings
from cvkit.mcp_server.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.mcp_server.workspace import Workspace

GUIDE = "cvkit://guide"
"""The resource that has what ``cvkit schema --for-agents`` prints."""

INSTRUCTIONS = f"""\
Reads, checks, edits and exports résumés (YAML files) in one folder. Read {GUIDE} first: every \
key, how to write dates, what codes mean. Change one value at a time with `edit`, which refuses \
what would make a file worse. `[private]` stands for what you may not see."""


def serve(workspace: Workspace) -> None:
    """Serve the tools until standard input is closed.

    Args:
        workspace: The folder, and what may be done in it.
    """
    server_of(workspace).run("stdio")


def server_of(workspace: Workspace) -> MCPServer[Any]:
    """Return a server with all tools."""
    server: MCPServer[Any] = MCPServer(
        "cvkit", instructions=INSTRUCTIONS, version=__version__, log_level="ERROR"
    )
    tools = Tools(workspace)
    reads = ToolAnnotations(read_only_hint=True, open_world_hint=False)
    writes = ToolAnnotations(destructive_hint=True, open_world_hint=False)
    _add(server, tools.read, reads)
    _add(server, tools.validate, reads)
    _add(server, tools.page_picture, reads)
    _add(server, tools.edit, writes)
    _add(server, tools.export, writes)
    server.resource(GUIDE, mime_type="text/markdown")(agent_guide.guide)
    return server


def _add(server: MCPServer[Any], tool: Callable[..., Any], hints: ToolAnnotations) -> None:
    server.add_tool(
        tool,
        description=inspect.cleandoc(docstrings.of(tool)),
        annotations=hints,
        structured_output=False,
    )
