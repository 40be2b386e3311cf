"""Makes files and pictures of a résumé."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit import pipeline, plugins
from cvkit.errors import CvkitError
from cvkit.exporters.png import PngOptions
from cvkit.mcp_server.read import fence_of
from cvkit.mcp_server.workspace import RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.mcp_server.workspace import Target, Workspace
    from cvkit.pipeline import RenderOptions

PICTURE = "png"


class Exported(NamedTuple):
    """What an export made.

    Attributes:
        files: The names of the files that were written.
        diagnostics: Warnings and notes; what is private is masked.
    """

    files: Sequence[str]
    diagnostics: tuple[Diagnostic, ...]


class Picture(NamedTuple):
    """A picture of a page.

    Attributes:
        data: The picture, as PNG.
        pages: How many pages there are.
        diagnostics: Warnings and notes; what is private is masked.
    """

    data: bytes
    pages: int
    diagnostics: tuple[Diagnostic, ...]


def export(
    workspace: Workspace, formats: Sequence[str], options: RenderOptions, target: Target
) -> Exported:
    """Write the files of a résumé into the folder.

    Args:
        workspace: The folder.
        formats: The names of formats.
        options: What is asked for; whether private values are shown is up to the workspace.
        target: The résumé, and where its files go.

    Raises:
        RefusedError: It has errors, or can't be rendered as asked for.
        CvkitError: There is no such format, variant, theme or file, or one can't be written.
    """
    chosen = plugins.choose_formats(formats)
    made, found = _render(workspace, target.source, tuple(chosen), options)
    workspace.check_cancelled()
    artifacts = {chosen[name]: one for name, one in made.items()}
    return Exported(workspace.files.write(target, options, artifacts), found)


def page_picture(
    workspace: Workspace, name: str, page: int, dpi: float, options: RenderOptions
) -> Picture:
    """Return a picture of a page of a résumé.

    Args:
        workspace: The folder.
        name: The résumé's file.
        page: The number of the page, from 1.
        dpi: Pixels per inch.
        options: As for ``export``.

    Raises:
        RefusedError: As for ``export``.
        CvkitError: There is no such page, variant, theme or file.
    """
    options = options._replace(format_options={PICTURE: PngOptions(dpi=dpi)})
    made, found = _render(workspace, name, (PICTURE,), options)
    sheets = made[PICTURE].sheets
    if not 1 <= page <= len(sheets):
        raise CvkitError(f"There is no page {page}.", f"The pages are 1 to {len(sheets)}.")
    return Picture(sheets[page - 1], len(sheets), found)


def _render(
    workspace: Workspace, name: str, formats: Sequence[str], options: RenderOptions
) -> tuple[Mapping[str, Artifact], tuple[Diagnostic, ...]]:
    name = workspace.files.name_of(name)
    data = workspace.files.read(name)
    fence = fence_of(workspace)
    fence.check_readable(name)
    project = workspace.files.project(name)
    reading = pipeline.check(data, name, project)
    wanted = options._replace(private=workspace.allow_private)
    rendered = pipeline.render(reading, formats, wanted, project)
    found = fence.masked(reading.source.ordered([*reading.diagnostics, *rendered.diagnostics]))
    if not rendered.artifacts:
        raise RefusedError(f"{name} can't be exported.", found)
    return rendered.artifacts, found
