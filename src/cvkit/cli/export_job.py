"""Implements ``cvkit export``: check and render every file, then write all outputs at once."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvkit import disk, pipeline, plugins
from cvkit.cli import output_paths, terminal
from cvkit.cli.inputs import STDIN, Input, inputs
from cvkit.errors import CvkitError, MissingFileError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cvkit.cli.output_paths import Output
    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.exporters.format import Format
    from cvkit.exporters.options import Options
    from cvkit.source import Reading

ALL_VARIANTS = "all"
_SOURCES = frozenset({".yaml", ".yml", ".json"})


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """The arguments and options of the command."""

    formats: tuple[str, ...]
    files: tuple[str, ...] = ()
    output: str | None = None
    theme: str | None = None
    variant: str | None = None
    locale: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    format_options: Mapping[str, Options] = field(default_factory=dict)
    private: bool = False
    pages: int | None = None
    allow_missing_glyphs: bool = False


def format_words(text: str) -> tuple[str, ...]:
    """Split a comma-separated list of formats; the names stay as typed."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def run(request: ExportRequest) -> int:
    """Check, render and write.

    Returns:
        The exit code: 0, or 1 if a résumé has errors, and then nothing is written.

    Raises:
        CvkitError: The arguments are not valid, or a file can't be read or written.
    """
    formats = _formats(request)
    diagnostics: list[Diagnostic] = []
    texts: dict[str, str] = {}
    outputs: list[Output] = []
    failed = False
    for source in inputs(list(request.files)):
        with terminal.progress(f"Exporting {source.name}"):
            reading = _read(source, request)
            texts[reading.source.name] = reading.source.text
            diagnostics += reading.diagnostics
            failed = failed or reading.resume is None
            for variant in _variants(request, reading) if reading.resume else ():
                rendered = _render(request, source, reading, variant)
                diagnostics += rendered.diagnostics
                failed = failed or not rendered.artifacts
                stem = output_paths.stem(source.stem, variant, request.locale)
                for name, artifact in rendered.artifacts.items():
                    outputs += output_paths.outputs_of(stem, formats[name], artifact)
    # Files first: the reader of the messages may close the pipe early (``| head``).
    written = {} if failed else _write(outputs, request)
    terminal.show(diagnostics, texts)
    for word, one in plugins.replacements(() if failed else request.formats).items():
        terminal.note(f"{one.name.upper()} was written instead of {word.upper()}.")
    for path, output in written.items():
        terminal.report(f"{path}  {_size(output.artifact)}")
    return 1 if failed else 0


def _formats(request: ExportRequest) -> Mapping[str, Format]:
    """Return the requested formats; this fails before any file is read."""
    if not request.formats:
        raise CvkitError("No format given.", "Examples: pdf; pdf,docx; all")
    try:
        return plugins.choose_formats(request.formats)
    except UnknownNameError:
        if file := next(filter(_is_file, request.formats), None):
            wanted = ",".join(filter(_are_formats, request.files)) or "pdf"
            raise CvkitError(
                f"{file} is a file, but the format comes first.",
                f"Example: cvkit export {wanted} {shlex.quote(file)}",
            ) from None
        raise


def _is_file(word: str) -> bool:
    return Path(word).suffix.lower() in _SOURCES or Path(word).is_file()


def _are_formats(text: str) -> bool:
    try:
        return bool(plugins.choose_formats(format_words(text)))
    except CvkitError:
        return False


def _read(source: Input, request: ExportRequest) -> Reading:
    try:
        return source.check()
    except MissingFileError as error:
        if not _are_formats(source.name):
            raise
        together = ",".join((*request.formats, source.name))
        raise MissingFileError(
            error.message, f"Separate formats with commas: cvkit export {together}"
        ) from None


def _render(
    request: ExportRequest, source: Input, reading: Reading, variant: str | None
) -> pipeline.Rendered:
    options = pipeline.RenderOptions(
        variant=variant,
        theme=request.theme,
        locale=request.locale,
        settings=request.settings,
        private=request.private,
        format_options=request.format_options,
        pages=request.pages,
        allow_missing_glyphs=request.allow_missing_glyphs,
    )
    return pipeline.render(
        reading,
        request.formats,
        options,
        source.project,
    )


def _variants(request: ExportRequest, reading: Reading) -> Iterator[str | None]:
    if request.variant == ALL_VARIANTS and reading.resume:
        yield None
        yield from reading.resume.export.variants
    else:
        yield request.variant


def _write(outputs: list[Output], request: ExportRequest) -> Mapping[Path, Output]:
    """Write the outputs, and return the files that were written."""
    if request.output == STDIN:
        if len(outputs) != 1:
            raise CvkitError(
                "Only one file can go to standard output.", "Choose one format and one résumé."
            )
        terminal.write_bytes(outputs[0].artifact.data)
        return {}
    paths = output_paths.paths_of(outputs, request.output)
    output_paths.check_overwrite((source.name for source in inputs(list(request.files))), paths)
    disk.write_all({path: output.artifact.data for path, output in paths.items()})
    return paths


def _size(artifact: Artifact) -> str:
    size = f"{len(artifact.data) / 1000:.0f} kB"
    if artifact.pages is None:
        return size
    pages = f"{artifact.pages} page{'' if artifact.pages == 1 else 's'}"
    if artifact.fill is None:
        return f"{pages}, {size}"
    full = f"{artifact.fill:.0%} full"
    return f"{pages}, {full if artifact.pages == 1 else f'the last {full}'}, {size}"
