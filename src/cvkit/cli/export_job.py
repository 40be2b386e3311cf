"""Implements ``cvkit export``: check every file, then render and write one after the other."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit import disk, pipeline, plugins
from cvkit.cli import output_paths, terminal
from cvkit.cli.export_results import ExportResults
from cvkit.cli.export_writer import ExportWriter
from cvkit.cli.inputs import STDIN, inputs
from cvkit.cli.output_paths import Planned
from cvkit.errors import CvkitError, MissingFileError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cvkit.cli.format_options import FormatFlag
    from cvkit.cli.inputs import Input
    from cvkit.cli.output_paths import Output
    from cvkit.exporters.format import Format
    from cvkit.exporters.options import Options
    from cvkit.model import Resume
    from cvkit.source import Reading
    from cvkit.source.composing import Given

ALL_VARIANTS = "all"
_SHORTEST_NAME = 3
_SOURCES = frozenset({".yaml", ".yml", ".json"})


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """The arguments and options of the command.

    Attributes:
        formats: The names of formats, as typed.
        files: The résumés; by default, ``resume.yaml``.
        output: The value of ``-o``.
        theme: The theme to use instead of the files'.
        variant: One of the files' variants, or ``all``.
        locale: The locale to use instead of the files'.
        settings: Theme options that override the files', as text.
        format_options: The options of formats that were given, by the formats' names.
        flags: The flags by which they were given.
        given: Values of the résumés that are given from outside.
        private: Whether to show what is marked ``private: true``.
        public: Whether to leave out what isn't for the public.
        blind: Whether to mask who the résumés are about, for anonymous screening.
        pages: The maximum number of pages, instead of the files'.
        force: Whether to overwrite files that cvkit did not write.
        all_or_nothing: Whether to write nothing unless all résumés can be written.
        allow_missing_glyphs: Whether to export even if some characters are in no font.
        trust_theme: Whether themes that aren't cvkit's own have no limits on time and memory.
        readback: Whether to read the files before they are written, and to compare them with the
            résumé.
    """

    formats: tuple[str, ...]
    files: tuple[str, ...] = ()
    output: str | None = None
    theme: str | None = None
    variant: str | None = None
    locale: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    format_options: Mapping[str, Options] = field(default_factory=dict)
    flags: tuple[FormatFlag, ...] = ()
    given: tuple[Given, ...] = ()
    private: bool = False
    public: bool = False
    blind: bool = False
    letter: bool = False
    with_letter: bool = False
    pages: int | None = None
    force: bool = False
    all_or_nothing: bool = False
    allow_missing_glyphs: bool = False
    trust_theme: bool = False
    readback: bool = True


class _Job(NamedTuple):
    """A résumé without errors, and the stems of its files by variant."""

    source: Input
    reading: Reading
    stems: Mapping[str | None, str]


def format_words(text: str) -> tuple[str, ...]:
    """Split a comma-separated list of formats; the names stay as typed."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


class Exported(NamedTuple):
    """The result of an export.

    Attributes:
        exit_code: 0; 1 if a résumé has errors, and then it is not written; 2 if one could not be
            read or written.
        written: The files that were written, in order.
    """

    exit_code: int
    written: Mapping[Path, Output]


def run(request: ExportRequest) -> int:
    """Export once, and return the exit code.

    Raises:
        CvkitError: The arguments are not valid. Then nothing was written.
    """
    formats = formats_of(request)
    sources = inputs(list(request.files), output="-o -", given=request.given)
    exported = export(request, formats, sources)
    for path, output in exported.written.items():
        terminal.report(f"{path}  {output.size}")
    return exported.exit_code


def export(
    request: ExportRequest, formats: Mapping[str, Format], sources: Sequence[Input]
) -> Exported:
    """Check, render and write: the files of each résumé all or none.

    Args:
        request: The arguments and options.
        formats: The result of ``formats_of``.
        sources: The résumés.

    Raises:
        CvkitError: The arguments are not valid. Then nothing was written.
    """
    _check_files(request, sources)
    results = ExportResults()
    jobs = list(_jobs(request, sources, results))
    planned = [
        Planned(job.source.name, stem, one)
        for job in jobs
        for stem in job.stems.values()
        for one in formats.values()
    ]
    where = output_paths.destination(request.output, planned)
    if request.blind and isinstance(where, output_paths.Folder):
        _note_names(jobs)
    writer = ExportWriter(where, sources, force=request.force)
    held: list[Output] = []
    for job in jobs:
        with results.collecting(job.source.name), terminal.progress(f"Exporting {job.source.name}"):
            if outputs := _rendered(request, job, formats, results):
                held += outputs
                if not request.all_or_nothing:
                    writer.write(held)
                    held = []
    if held and not results.failed:
        with results.collecting():
            writer.write(held)
    results.show(len(sources), all_or_nothing=request.all_or_nothing)
    if writer.has_written:
        _show_notes(request, formats)
    return Exported(results.exit_code, writer.written)


def _note_names(jobs: Sequence[_Job]) -> None:
    """Tell if the names of files for anonymous screening have the person's name in them."""
    from cvkit.leaks.searchable import words_of

    for job in jobs:
        name = job.reading.resume.basics.name if job.reading.resume else ""
        words = {word for word in words_of(name) if len(word) >= _SHORTEST_NAME}
        if told := words & set(words_of(job.source.stem)):
            terminal.note(
                f"The names of the files have “{min(told)}” in them, as {job.source.name} has; "
                "-o gives a file another name."
            )


def formats_of(request: ExportRequest) -> Mapping[str, Format]:
    """Return the requested formats; this fails before any file is read."""
    if not request.formats:
        raise CvkitError("No format given.", "Examples: pdf; pdf,docx; all")
    try:
        return plugins.choose_formats(request.formats)
    except UnknownNameError:
        if file := next(filter(_is_file, request.formats), None):
            wanted = ",".join(filter(_are_formats, request.files)) or "pdf"
            what = "standard input" if file == STDIN else "a file"
            raise CvkitError(
                f"{file} is {what}, but the format comes first.",
                f"Example: cvkit export {wanted} {shlex.quote(file)}",
            ) from None
        raise


def _is_file(word: str) -> bool:
    return word == STDIN or Path(word).suffix.lower() in _SOURCES or Path(word).is_file()


def _are_formats(text: str) -> bool:
    try:
        return bool(plugins.choose_formats(format_words(text)))
    except CvkitError:
        return False


def _check_files(request: ExportRequest, sources: Sequence[Input]) -> None:
    """Refuse the name of a format where a file belongs."""
    for source in sources:
        if _are_formats(source.name):
            try:
                disk.read(Path(source.name))
            except MissingFileError as error:
                together = ",".join((*request.formats, source.name))
                raise MissingFileError(
                    error.message, f"Separate formats with commas: cvkit export {together}"
                ) from None


def _jobs(
    request: ExportRequest, sources: Sequence[Input], results: ExportResults
) -> Iterator[_Job]:
    """Read all files, and yield those without errors."""
    for source in sources:
        with results.collecting(source.name):
            reading = source.check()
            results.add(reading.source, reading.diagnostics)
            if reading.resume is None:
                results.fail(source.name)
                continue
            names = _variants(request, reading)
            yield _Job(source, reading, {
                name: output_paths.stem(
                    source.stem + _letters(request, reading.resume), name, request.locale
                )
                for name in names
            })  # fmt: skip


def _letters(request: ExportRequest, resume: Resume) -> str:
    """Return what the names of files say of letters, so that none takes the place of another."""
    if request.with_letter:
        return "-with-resume" if resume.letter else "-with-letter"
    return "-letter" if request.letter and not resume.letter else ""


def _variants(request: ExportRequest, reading: Reading) -> Iterator[str | None]:
    if request.variant == ALL_VARIANTS and reading.resume:
        yield None
        yield from reading.resume.export.variants
    else:
        yield request.variant


def _rendered(
    request: ExportRequest, job: _Job, formats: Mapping[str, Format], results: ExportResults
) -> list[Output]:
    """Return the files of a résumé; none if one of its variants can't be rendered."""
    outputs: list[Output] = []
    refused = False
    for variant, stem in job.stems.items():
        options = pipeline.RenderOptions(
            variant=variant,
            theme=request.theme,
            locale=request.locale,
            settings=request.settings,
            private=request.private,
            public=request.public,
            blind=request.blind,
            letter=request.letter,
            with_letter=request.with_letter,
            format_options=request.format_options,
            pages=request.pages,
            allow_missing_glyphs=request.allow_missing_glyphs,
            trust_theme=request.trust_theme,
            readback=request.readback,
        )
        rendered = pipeline.render(job.reading, request.formats, options, job.source.project)
        results.add(job.reading.source, rendered.diagnostics)
        refused = refused or not rendered.artifacts
        for name, artifact in rendered.artifacts.items():
            outputs += output_paths.outputs_of(stem, formats[name], artifact)
    if refused:
        results.fail(job.source.name)
    return [] if refused else outputs


def _show_notes(request: ExportRequest, formats: Mapping[str, Format]) -> None:
    """Tell what was not done as asked for."""
    for word, one in plugins.replacements(request.formats).items():
        terminal.note(f"{one.name.upper()} was written instead of {word.upper()}.")
    for flag in request.flags:
        names = [one.name for one in flag.formats]
        if not formats.keys() & names:
            terminal.note(
                f"{flag.flag} has no effect here; it is an option of {' and '.join(names)}."
            )
