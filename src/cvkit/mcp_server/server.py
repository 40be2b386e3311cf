"""The server: offers the tools over standard input and output."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import ValidationError

from cvkit import __version__, agent_guide, docstrings
from cvkit.mcp_server.one_at_a_time import one_line
from cvkit.mcp_server.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mcp.server.mcpserver import Context
    from mcp.types import CallToolResult, InputRequiredResult

    from cvkit.mcp_server.workspace import Workspace

GUIDE = "cvkit://guide"
"""The resource that has what ``cvkit schema --for-agents`` prints."""

INSTRUCTIONS = f"""\
Reads, checks, edits and exports résumés (YAML files) in one folder. Read {GUIDE} first: every \
key, how to write dates, what codes mean. Change one value at a time with `edit`, which refuses \
what would make a file worse. `[private]` stands for what you may not see."""


class Server(MCPServer[Any]):
    """A server whose tools refuse what they don't know, and say so on one line."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        """Call a tool.

        Raises:
            ToolError: It failed, there is none of that name, or the arguments don't fit it.
        """
        known = {one.name: one.input_schema["properties"] for one in await self.list_tools()}
        if name not in known:
            raise ToolError(one_line(f"There is no tool “{name}”. The tools are {_list(known)}."))
        if unknown := [one for one in arguments if one not in known[name]]:
            said = f"“{name}” has no argument “{unknown[0]}”. It takes {_list(known[name])}."
            raise ToolError(one_line(said))
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if not isinstance(error.__cause__, ValidationError):
                raise
            raise ToolError(_misfit(name, error.__cause__)) from None


def _misfit(name: str, error: ValidationError) -> str:
    """Return what is wrong with the arguments of a tool, without quoting them."""
    wrong = {
        f"“{'.'.join(map(str, one['loc'][:1]))}”: {one['msg'].lower()}"
        for one in error.errors(include_url=False, include_input=False)
    }
    return one_line(f"The arguments don't fit “{name}”: {'; '.join(sorted(wrong))}.")


def _list(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def serve(workspace: Workspace) -> None:
    """Serve the tools until standard input is closed.

    Args:
        workspace: The folder, and what may be done in it.
    """
    server_of(workspace).run("stdio")


def server_of(workspace: Workspace) -> Server:
    """Return a server with all tools."""
    server = Server("cvkit", instructions=INSTRUCTIONS, version=__version__, log_level="ERROR")
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


def _add(server: Server, tool: Callable[..., Any], hints: ToolAnnotations) -> None:
    server.add_tool(
        tool,
        description=inspect.cleandoc(docstrings.of(tool)),
        annotations=hints,
        structured_output=False,
    )
