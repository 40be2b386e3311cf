"""Checks a file, as ``cvkit validate`` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import pipeline
from cvkit.errors import ThemeError
from cvkit.mcp_server.read import fence_of

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic
    from cvkit.mcp_server.workspace import Workspace


def check(workspace: Workspace, name: str) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a résumé or a letter; what is private is masked.

    Raises:
        FileError: It can't be read.
        CvkitError: It is another tool's file, and broken.
    """
    name = workspace.files.name_of(name)
    data = workspace.files.read(name)
    fence = fence_of(workspace)
    fence.check_readable(name)
    return fence.masked(diagnostics_of(workspace, name, data))


def diagnostics_of(workspace: Workspace, name: str, data: bytes) -> tuple[Diagnostic, ...]:
    """Return what is wrong with bytes as the content of a file; nothing is masked.

    Raises:
        CvkitError: They are another tool's file, and broken.
    """
    project = workspace.files.project(name)
    try:
        reading = pipeline.check(data, name, project, lint=workspace.lint())
        pipeline.check_templates(reading, project)
    except ThemeError as error:
        return error.diagnostics
    glyphs = pipeline.check_glyphs(reading, project)
    return reading.source.ordered([*reading.diagnostics, *glyphs])
