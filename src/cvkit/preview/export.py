"""Exports a résumé as ``cvkit export`` does, for a download."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from cvkit import pipeline, plugins
from cvkit.errors import CvkitError, ThemeError
from cvkit.exporters.stored_zip import stored_zip
from cvkit.preview.build import render_options
from cvkit.preview.state import AvailableFormat, Download, ExportResult

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.exporters.artifact import Artifact
    from cvkit.exporters.format import Format
    from cvkit.preview.build import Subject
    from cvkit.preview.state import Choices

_ID_LENGTH = 16


def formats() -> Iterator[AvailableFormat]:
    """Yield the formats, those that people read first."""
    for one in sorted(plugins.formats(), key=lambda one: (one.is_data, one.is_source)):
        group = "data" if one.is_data else "sources" if one.is_source else "documents"
        yield AvailableFormat(one.name, one.suffix, one.help, group)


def export(name: str, choices: Choices, subject: Subject) -> ExportResult | None:
    """Export what is shown; return ``None`` if there is no such format.

    Args:
        name: The name of the format.
        choices: The user's choices.
        subject: The résumé they belong to.
    """
    one = next((one for one in plugins.formats() if one.name == name), None)
    if one is None:
        return None
    try:
        project = subject.project()
        reading = pipeline.check(subject.read(), str(subject.file), project)
        options = render_options(choices, subject)
        rendered = pipeline.render(reading, [name], options, project)
    except ThemeError as error:
        return ExportResult(error.diagnostics)
    except CvkitError as error:
        return ExportResult(problem=error)
    if not rendered.artifacts:
        return ExportResult((*reading.diagnostics, *rendered.diagnostics))
    stem = subject.stem(choices.variant, choices.locale)
    download = _download(stem, one, rendered.artifacts[one.name])
    return ExportResult(rendered.diagnostics, download=download)


def _download(stem: str, one: Format, artifact: Artifact) -> Download:
    name, media_type, data = stem + one.suffix, one.media_type, artifact.data
    if len(artifact.sheets) > 1:
        name, media_type = f"{name}.zip", "application/zip"
        data = stored_zip(
            (f"{stem}-{number}{one.suffix}", sheet)
            for number, sheet in enumerate(artifact.sheets, start=1)
        )
    digest = hashlib.sha256(name.encode() + b"\0" + data).hexdigest()
    return Download(digest[:_ID_LENGTH], name, media_type, data)
