"""The bytes of a résumé and what was chosen, to a page and all that is wrong with it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from cvkit import pipeline, source
from cvkit.errors import CvkitError, ThemeError
from cvkit.preview.state import PageSize, Rendering, View

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.linter import LintOptions
    from cvkit.preview.state import Choices
    from cvkit.project import Project
    from cvkit.source import Reading

_ID_LENGTH = 16


class Subject(NamedTuple):
    """The résumé that is looked at, and how to come by it.

    Attributes:
        file: Where it lies, as the person gave it.
        read: Returns its bytes; raises ``FileError``.
        project: Returns what lies beside it, as it is now.
        lint: Returns which lint rules to run, with today's date.
    """

    file: Path
    read: Callable[[], bytes]
    project: Callable[[], Project]
    lint: Callable[[], LintOptions]


class BuildResult(NamedTuple):
    """What came of it.

    Attributes:
        reading: The file as it was read.
        diagnostics: What is wrong with it or with a theme, and what could be better.
        problem: What else kept the page from being made.
        edition: The page, or ``None`` if there is something wrong.
    """

    reading: Reading
    diagnostics: tuple[Diagnostic, ...]
    problem: CvkitError | None = None
    edition: Rendering | None = None


def build(data: bytes, choices: Choices, subject: Subject) -> BuildResult:
    """Make the page that was chosen, if it can be made.

    Args:
        data: The résumé's bytes.
        choices: What was chosen on the page.
        subject: Whose bytes they are.
    """
    project = subject.project()
    try:
        reading = pipeline.check(data, str(subject.file), project, lint=subject.lint())
    except CvkitError as error:  # a theme of which the file sets options is broken
        reading = source.read(data, str(subject.file))
        return _refused(reading, error)
    wishes = pipeline.RenderOptions(choices.variant, choices.theme, choices.locale)
    try:
        artifacts, diagnostics = pipeline.render(reading, [choices.view], wishes, project)
    except CvkitError as error:
        return _refused(reading, error)
    found = reading.diagnostics + diagnostics
    if not artifacts:
        return BuildResult(reading, found)
    return BuildResult(reading, found, edition=_edition(artifacts[choices.view], choices.view))


def _refused(reading: Reading, error: CvkitError) -> BuildResult:
    if isinstance(error, ThemeError):
        return BuildResult(reading, (*error.diagnostics, *reading.diagnostics))
    return BuildResult(reading, reading.diagnostics, error)


def _edition(artifact: Artifact, view: View) -> Rendering:
    data = artifact.data
    sheets = _sheets(data) if view is View.PAGES else ()
    return Rendering(hashlib.sha256(data).hexdigest()[:_ID_LENGTH], view, data, sheets)


def _sheets(pdf: bytes) -> tuple[PageSize, ...]:
    import pypdfium2  # noqa: PLC0415 - only pages have sizes

    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(PageSize(*document.get_page_size(index)) for index in range(len(document)))
