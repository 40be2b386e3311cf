"""Renders a résumé with the user's choices, and collects the diagnostics."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from cvkit import pipeline, source
from cvkit.errors import CvkitError, ThemeError
from cvkit.preview.state import PageSize, Rendering, View
from cvkit.theme import given_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.linter import LintOptions
    from cvkit.preview.state import Choices
    from cvkit.project import Project
    from cvkit.source import Reading
    from cvkit.theme import Theme

_ID_LENGTH = 16


class Subject(NamedTuple):
    """The résumé to preview, and how to read it.

    Attributes:
        file: Its path as given on the command line.
        read: Returns its bytes; raises ``FileError``.
        project: Returns its project: the current files beside it.
        lint: Returns which lint rules to run, with today's date.
        stem: Returns the name of an exported file without its suffix, by variant and locale.
        trust_theme: Whether themes that aren't cvkit's own have no limits on time and memory.
    """

    file: Path
    read: Callable[[], bytes]
    project: Callable[[], Project]
    lint: Callable[[], LintOptions]
    stem: Callable[[str | None, str | None], str]
    trust_theme: bool = False


class BuildResult(NamedTuple):
    """The result of a build.

    Attributes:
        reading: The file as it was read.
        diagnostics: The diagnostics of the file and of its theme.
        problem: Another error that prevented rendering.
        rendering: The rendering, or ``None`` if there are errors.
        requested: The names of the files that the résumé asked for: its photo and others.
    """

    reading: Reading
    diagnostics: tuple[Diagnostic, ...]
    problem: CvkitError | None = None
    rendering: Rendering | None = None
    requested: frozenset[str] = frozenset()


def build(data: bytes, choices: Choices, subject: Subject) -> BuildResult:
    """Render the résumé as chosen, if possible.

    Args:
        data: The bytes of the résumé.
        choices: The user's choices.
        subject: The résumé they belong to.
    """
    project = subject.project()
    return _build(data, choices, subject, project)._replace(requested=project.requested)


def render_options(choices: Choices, subject: Subject) -> pipeline.RenderOptions:
    """Return what an export of what is shown asks for."""
    return pipeline.RenderOptions(
        choices.variant,
        choices.theme,
        choices.locale,
        settings=given_settings.parse(choices.settings),
        pages=choices.pages,
        trust_theme=subject.trust_theme,
    )


def _build(data: bytes, choices: Choices, subject: Subject, project: Project) -> BuildResult:
    try:
        reading = pipeline.check(data, str(subject.file), project, lint=subject.lint())
    except CvkitError as error:  # a theme that the file asks for is broken
        reading = source.read(data, str(subject.file), project)
        return _failed(reading, error)
    # A page that lacks something is better than none.
    options = render_options(choices, subject)._replace(allow_missing_glyphs=True, readback=False)
    try:
        artifacts, diagnostics, theme = pipeline.render(reading, [choices.view], options, project)
    except CvkitError as error:
        return _failed(reading, error)
    found = reading.diagnostics + diagnostics
    if not artifacts or theme is None:
        return BuildResult(reading, found)
    rendering = _rendering(artifacts[choices.view], choices.view, theme)
    return BuildResult(reading, found, rendering=rendering)


def _failed(reading: Reading, error: CvkitError) -> BuildResult:
    if isinstance(error, ThemeError):
        return BuildResult(reading, (*error.diagnostics, *reading.diagnostics))
    return BuildResult(reading, reading.diagnostics, error)


def _rendering(artifact: Artifact, view: View, theme: Theme) -> Rendering:
    data = artifact.data
    sheets = _sheets(data) if view is View.PAGES else ()
    return Rendering(hashlib.sha256(data).hexdigest()[:_ID_LENGTH], view, data, theme, sheets)


def _sheets(pdf: bytes) -> tuple[PageSize, ...]:
    import pypdfium2  # noqa: PLC0415 - not needed for the web page

    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(PageSize(*document.get_page_size(index)) for index in range(len(document)))
