"""What ``cvkit export`` does: check every file, render what is wanted, write all of it at once."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvkit import disk, pipeline, plugins
from cvkit.cli import terminal
from cvkit.cli.inputs import STDIN, Input, inputs
from cvkit.errors import CvkitError, FileError, MissingFileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.source import Reading

ALL_VARIANTS = "all"
_SUFFIXES = frozenset({".pdf", ".html", ".docx", ".md", ".txt", ".png"})


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
    of_formats: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    private: bool = False
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class _Output:
    """An artifact and the name it gets unless ``-o`` says otherwise."""

    name: str
    artifact: Artifact


def run(order: ExportRequest) -> int:
    """Do it.

    Returns:
        0, or 1 if a résumé has errors: then nothing is written at all.

    Raises:
        CvkitError: The call cannot be followed.
    """
    if not order.formats:
        raise CvkitError("No format is named.", "Such as pdf, or pdf,docx, or all.")
    plugins.choose_exporters(order.formats)
    diagnostics: list[Diagnostic] = []
    texts: dict[str, str] = {}
    outputs: list[_Output] = []
    failed = False
    for source in inputs(list(order.files)):
        with terminal.progress(f"Exporting {source.name}"):
            reading = _read(source, order)
            texts[reading.source.name] = reading.source.text
            diagnostics += reading.diagnostics
            failed = failed or reading.resume is None
            for variant in _variants(order, reading) if reading.resume else ():
                rendered = _render(order, source, reading, variant)
                diagnostics += rendered.diagnostics[len(reading.diagnostics) :]
                failed = failed or not rendered.artifacts
                name = _name(order, source, variant)
                for artifact in rendered.artifacts.values():
                    outputs += _files(name, artifact)
    # Files first: whoever reads the messages may leave before their end (``| head``).
    written = {} if failed else _deliver(outputs, order)
    terminal.show(diagnostics, texts)
    for path, output in written.items():
        terminal.report(f"{path}  {_measure(output.artifact)}")
    return 1 if failed else 0


def _files(name: str, artifact: Artifact) -> Iterator[_Output]:
    """Yield the files of an artifact: one, or one for each of its pages, numbered."""
    if len(artifact.sheets) < 2:  # noqa: PLR2004 - a single page needs no number
        yield _Output(name + artifact.suffix, artifact)
        return
    for number, sheet in enumerate(artifact.sheets, start=1):
        page = replace(artifact, data=sheet, pages=None, sheets=())
        yield _Output(f"{name}-{number}{artifact.suffix}", page)


def _read(source: Input, order: ExportRequest) -> Reading:
    try:
        return source.check()
    except MissingFileError as error:
        if source.name not in (*plugins.exporter_names(), plugins.ALL):
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
        of_formats=order.of_formats,
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


def _name(order: ExportRequest, source: Input, variant: str | None) -> str:
    """Return ``stem[-variant][.locale]``, safe as a file's name."""
    parts = [
        source.stem,
        f"-{variant}" if variant else "",
        f".{order.locale}" if order.locale else "",
    ]
    return re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|]+', "-", "".join(parts)).strip(". ") or "resume"


def _deliver(outputs: list[_Output], order: ExportRequest) -> Mapping[Path, _Output]:
    """Write the outputs, and return the files among them."""
    if order.output == STDIN:
        if len(outputs) != 1:
            raise CvkitError(
                "Only one file fits on the standard output.", "Name one format and one résumé."
            )
        terminal.write_bytes(outputs[0].artifact.data)
        return {}
    paths = _paths(outputs, order.output)
    _spare_inputs(paths, order)
    disk.write_all({path: output.artifact.data for path, output in paths.items()})
    return paths


def _paths(outputs: list[_Output], target: str | None) -> dict[Path, _Output]:
    if target is None:
        return _distinct(Path(), outputs)
    if not target:
        raise CvkitError("There is no name after -o.", "Name a file or a folder.")
    path = Path(target)
    with disk.explained(path):
        exists, is_folder = path.exists(), path.is_dir()
    is_new_file = path.suffix in _SUFFIXES and not target.endswith("/") and not exists
    if len(outputs) > 1 and is_new_file:
        raise CvkitError(
            f"{path} is the name of one file, and several are to be written.",
            "Name a folder after -o.",
        )
    if target.endswith("/") or is_folder or len(outputs) > 1:
        if exists and not is_folder and len(outputs) > 1:
            raise FileError(
                f"{path} is a file, and several files are to be written.", "Name a folder after -o."
            )
        disk.make_folder(path)
        return _distinct(path, outputs)
    _check_suffix(path, outputs[0].artifact)
    return {path: outputs[0]}


def _check_suffix(path: Path, artifact: Artifact) -> None:
    """Refuse a name that says another format than the file will have."""
    if path.suffix.lower() in _SUFFIXES - {artifact.suffix}:
        raise CvkitError(
            f"{path} would be a {artifact.suffix.removeprefix('.').upper()} file"
            f" under the name of another format.",
            f"Name it {path.with_suffix(artifact.suffix)}, or ask for the other format.",
        )


def _distinct(folder: Path, outputs: list[_Output]) -> dict[Path, _Output]:
    paths: dict[Path, _Output] = {}
    for output in outputs:
        path = folder / output.name
        if path in paths:
            raise CvkitError(
                f"Two of the files would both be written to {path}.",
                "Export them into different folders with -o.",
            )
        paths[path] = output
    return paths


def _spare_inputs(paths: Iterable[Path], order: ExportRequest) -> None:
    """Refuse to write over a résumé that was read."""
    read = {os.path.realpath(source.name) for source in inputs(list(order.files))}
    for path in paths:
        if os.path.realpath(path) in read:
            raise FileError(
                f"{path} is the résumé itself, and cvkit does not overwrite it.",
                "Name another file after -o.",
            )


def _measure(artifact: Artifact) -> str:
    size = f"{len(artifact.data) / 1000:.0f} kB"
    if artifact.pages is None:
        return size
    pages = f"{artifact.pages} page{'' if artifact.pages == 1 else 's'}"
    if artifact.fill is None:
        return f"{pages}, {size}"
    full = f"{artifact.fill:.0%} full"
    return f"{pages}, {full if artifact.pages == 1 else f'the last {full}'}, {size}"
