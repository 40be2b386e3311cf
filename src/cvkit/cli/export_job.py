"""What ``cvkit export`` does: check every file, render what is wanted, write all of it at once."""

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
    """What was asked for; each field is an argument or option of the command."""

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


def format_words(text: str) -> tuple[str, ...]:
    """Return the names in a list with commas, as they were typed."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def run(order: ExportRequest) -> int:
    """Do it.

    Returns:
        0, or 1 if a résumé has errors: then nothing is written at all.

    Raises:
        CvkitError: The call cannot be followed.
    """
    formats = _formats(order)
    diagnostics: list[Diagnostic] = []
    texts: dict[str, str] = {}
    outputs: list[Output] = []
    failed = False
    for source in inputs(list(order.files)):
        with terminal.progress(f"Exporting {source.name}"):
            reading = _read(source, order)
            texts[reading.source.name] = reading.source.text
            diagnostics += reading.diagnostics
            failed = failed or reading.resume is None
            for variant in _variants(order, reading) if reading.resume else ():
                rendered = _render(order, source, reading, variant)
                diagnostics += rendered.diagnostics
                failed = failed or not rendered.artifacts
                stem = output_paths.stem(source.stem, variant, order.locale)
                for name, artifact in rendered.artifacts.items():
                    outputs += output_paths.outputs_of(stem, formats[name], artifact)
    # Files first: whoever reads the messages may leave before their end (``| head``).
    written = {} if failed else _deliver(outputs, order)
    terminal.show(diagnostics, texts)
    for word, one in plugins.replacements(() if failed else order.formats).items():
        terminal.note(f"{one.name.upper()} was written instead of {word.upper()}.")
    for path, output in written.items():
        terminal.report(f"{path}  {_measure(output.artifact)}")
    return 1 if failed else 0


def _formats(order: ExportRequest) -> Mapping[str, Format]:
    """Return the formats asked for, before anything is read."""
    if not order.formats:
        raise CvkitError("No format is named.", "Such as pdf, or pdf,docx, or all.")
    try:
        return plugins.choose_formats(order.formats)
    except UnknownNameError:
        if file := next(filter(_is_file, order.formats), None):
            wanted = ",".join(filter(_are_formats, order.files)) or "pdf"
            raise CvkitError(
                f"{file} is a file, and formats come first.",
                f"Such as: cvkit export {wanted} {shlex.quote(file)}",
            ) from None
        raise


def _is_file(word: str) -> bool:
    return Path(word).suffix.lower() in _SOURCES or Path(word).is_file()


def _are_formats(text: str) -> bool:
    try:
        return bool(plugins.choose_formats(format_words(text)))
    except CvkitError:
        return False


def _read(source: Input, order: ExportRequest) -> Reading:
    try:
        return source.check()
    except MissingFileError as error:
        if not _are_formats(source.name):
            raise
        together = ",".join((*order.formats, source.name))
        raise MissingFileError(
            error.message, f"Several formats go with commas: cvkit export {together}"
        ) from None


def _render(
    order: ExportRequest, source: Input, reading: Reading, variant: str | None
) -> pipeline.Rendered:
    wishes = pipeline.RenderOptions(
        variant=variant,
        theme=order.theme,
        locale=order.locale,
        settings=order.settings,
        private=order.private,
        format_options=order.format_options,
        pages=order.pages,
    )
    return pipeline.render(
        reading,
        order.formats,
        wishes,
        source.project,
    )


def _variants(order: ExportRequest, reading: Reading) -> Iterator[str | None]:
    if order.variant == ALL_VARIANTS and reading.resume:
        yield None
        yield from reading.resume.export.variants
    else:
        yield order.variant


def _deliver(outputs: list[Output], order: ExportRequest) -> Mapping[Path, Output]:
    """Write the outputs, and return the files among them."""
    if order.output == STDIN:
        if len(outputs) != 1:
            raise CvkitError(
                "Only one file fits on the standard output.", "Name one format and one résumé."
            )
        terminal.write_bytes(outputs[0].artifact.data)
        return {}
    paths = output_paths.paths_of(outputs, order.output)
    output_paths.spare((source.name for source in inputs(list(order.files))), paths)
    disk.write_all({path: output.artifact.data for path, output in paths.items()})
    return paths


def _measure(artifact: Artifact) -> str:
    size = f"{len(artifact.data) / 1000:.0f} kB"
    if artifact.pages is None:
        return size
    pages = f"{artifact.pages} page{'' if artifact.pages == 1 else 's'}"
    if artifact.fill is None:
        return f"{pages}, {size}"
    full = f"{artifact.fill:.0%} full"
    return f"{pages}, {full if artifact.pages == 1 else f'the last {full}'}, {size}"
