"""Does the work of tools, one call after another, and turns failures into tool errors."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from anyio import to_thread
from mcp.server.mcpserver.exceptions import ToolError

from cvkit.diagnostics.render import concise
from cvkit.diagnostics.render.lines import visible
from cvkit.errors import CvkitError, ThemeError
from cvkit.mcp_server.workspace import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cvkit.diagnostics import Diagnostic
    from cvkit.mcp_server.workspace import Workspace

_T = TypeVar("_T")
_LONGEST = 2000


class OneAtATime:
    """Runs calls that share files, and an engine that only one thread may use.

    Args:
        workspace: What they work with.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._lock = threading.Lock()

    async def do(self, call: Callable[[Workspace], _T]) -> _T:
        """Return what a call returns.

        If the program cancels its request, the call goes on, but writes nothing any more.

        Raises:
            ToolError: The call failed.
        """
        cancelled = threading.Event()

        def check_cancelled() -> None:
            if cancelled.is_set():
                raise CvkitError("The request was cancelled.")

        def work() -> _T:
            with self._lock:
                check_cancelled()
                return call(self._workspace._replace(check_cancelled=check_cancelled))

        try:
            return await to_thread.run_sync(work, abandon_on_cancel=True)
        except RefusedError as error:
            raise ToolError(said(error, error.diagnostics)) from None
        except ThemeError as error:
            unusable = CvkitError("The theme can't be used.")
            raise ToolError(said(unusable, error.diagnostics)) from None
        except CvkitError as error:
            raise ToolError(said(error)) from None
        except Exception as error:  # like __main__: whatever happens, the server goes on
            bug = CvkitError(f"This is a bug in cvkit: {type(error).__name__}.")
            raise ToolError(said(bug)) from error
        finally:
            cancelled.set()


def said(error: CvkitError, diagnostics: Iterable[Diagnostic] = ()) -> str:
    """Return an error as a line, with others for each diagnostic and its help."""
    head = one_line(f"{error.message} {error.help}".strip())
    return "\n".join((head, *lines_of(diagnostics)))


def one_line(text: str) -> str:
    """Return a text on one line, which shows what a terminal would obey, and is not endless."""
    seen = visible(text)
    return seen if len(seen) <= _LONGEST else f"{seen[: _LONGEST // 2]} … {seen[-_LONGEST // 2 :]}"


def lines_of(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Return a line for each diagnostic, and one for its help."""
    return [
        line
        for one in diagnostics
        for line in (concise.render([one]).rstrip(), one.help and f"  help: {visible(one.help)}")
        if line
    ]
