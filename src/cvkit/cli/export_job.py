"""Implements ``cvkit export``: find the résumés, make the files of each, and write them."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from cvkit import plugins
from cvkit.cli import (
    export_one,
    export_plan,
    output_paths,
    progress_bar,
    terminal,
    toolchain,
    workers,
)
from cvkit.cli.export_manifest import ExportManifest
from cvkit.cli.export_one import Made, Task
from cvkit.cli.export_results import ExportResults, Outcome, Result, Written
from cvkit.cli.export_writer import ExportWriter
from cvkit.cli.inputs import STDIN, Input
from cvkit.cli.output_paths import Folder, SingleFile, StandardOutput
from cvkit.cli.read_files import ReadFiles
from cvkit.cli.summary_file import SummaryFile
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cvkit.cli.export_request import ExportRequest
    from cvkit.cli.folders import FoundFiles
    from cvkit.cli.format_options import FormatFlag
    from cvkit.cli.output_paths import Destination, Output
    from cvkit.exporters.format import Format


def run(request: ExportRequest, flags: Sequence[FormatFlag] = ()) -> int:
    """Export once, and show what was written.

    Args:
        request: What is asked for.
        flags: The options of formats that were given.

    Returns:
        The exit code: 0; 1 if a résumé has errors, and then it is not written; 2 if one could not
        be read or written.

    Raises:
        CvkitError: The arguments are not valid. Then nothing was written.
    """
    start = time.perf_counter()
    done = export(request, flags)
    done.show_written(time.perf_counter() - start)
    return done.results.exit_code


def export(request: ExportRequest, flags: Sequence[FormatFlag] = ()) -> Export:
    """Make the files of all résumés, write those of each all or none, and show what was found.

    Raises:
        CvkitError: The arguments are not valid. Then nothing was written.
    """
    formats = export_plan.formats(request)
    found = export_plan.find(request)
    planned = export_plan.planned(request, found.files, formats)
    where = output_paths.destination(request.output, planned, in_folders=found.in_folders)
    request = replace(request, keeps_track=request.changed or found.in_folders)
    done = Export(request, formats, where, found)
    done.run()
    done.results.show(len(found.files), all_or_nothing=request.all_or_nothing)
    if done.writer.has_written:
        _show_notes(request, formats, flags)
    return done


class Export:
    """An export under way.

    Args:
        request: What is asked for.
        formats: The formats by name.
        where: Where the files go.
        found: The résumés.

    Attributes:
        results: What became of the résumés.
        writer: Writes the files.
        written: The files that were written, in order.
        requested: By the name of each résumé, the files beside it that were asked for.
    """

    def __init__(
        self,
        request: ExportRequest,
        formats: Mapping[str, Format],
        where: Destination,
        found: FoundFiles,
    ) -> None:
        self.results = ExportResults()
        self.writer = ExportWriter(
            where, ReadFiles([one.name for one in found.files]), force=request.force
        )
        self.written: list[Written] = []
        self.requested: dict[str, frozenset[str]] = {}
        self._request = request
        self._formats = formats
        self._where = where
        self._found = found
        self._summary = SummaryFile.at(request.summary_file, found, force=request.force)
        self._manifest = _manifest(request, formats, where)
        self._input = self._standard_input()
        self._held: list[tuple[Made, list[Output]]] = []

    def run(self) -> None:
        """Make and write the files, and show what was found in each résumé."""
        for error in self._found.errors:
            self.results.fail(error)
        with progress_bar.shown([one.name for one in self._found.files]) as advance:
            todo = [
                number
                for number in range(len(self._found.files))
                if not self._is_done(self._task(number), advance)
            ]
            tasks = map(self._task, todo)
            with self._stream(len(todo)) as stream:
                for made in workers.run(stream, tasks, export_one.crashed):
                    self._take(made)
                    advance()
        self._write_held()
        if self._summary:
            with self.results.collecting():
                self._summary.write()

    def show_written(self, seconds: float) -> None:
        """Show the files that were written or, of folders, how many there were.

        Args:
            seconds: How long it took.
        """
        for one in self.written:
            terminal.report(one.told)
        if self._request.keeps_track:
            terminal.note(self.results.summary(seconds))
        if self._found.passed_over:
            terminal.note(f"Passed over: {self._found.told}.")

    @contextmanager
    def _stream(self, count: int) -> Iterator[workers.Stream[Task, Made]]:
        """Provide what does the work.

        Args:
            count: How many résumés there are to export.
        """
        make = export_one.make if count == 1 else export_one.make_one_of_many
        work = partial(make, self._request)
        jobs = min(self._request.jobs, count)
        if self._request.cluster and count:
            from cvkit.cli import cluster

            with cluster.connected(self._request.cluster) as client:
                cluster.check(client, self._request.formats)
                yield cluster.stream(client, self._request)
        else:
            yield workers.processes(work, jobs) if jobs > 1 else workers.here(work)

    def _standard_input(self) -> bytes:
        """Return what standard input has, if it is one of the résumés: it can be read only once."""
        is_read = any(one.name == STDIN for one in self._found.files)
        return Input.named(STDIN).read() if is_read else b""

    def _task(self, number: int) -> Task:
        one = self._found.files[number]
        source = Input.named(one.name, self._request.given)
        return Task(number, source, one.folder, self._input if one.name == STDIN else None)

    def _is_done(self, task: Task, advance: Callable[[], object]) -> bool:
        """Whether all files of a résumé are up to date, if that counts."""
        if not (self._manifest and self._request.changed):
            return False
        paths = self._manifest.outputs(task, self._place(task))
        if paths:
            self.writer.keep(paths)
            self._add(Result(Made(task), Outcome.UNCHANGED))
            advance()
        return bool(paths)

    def _take(self, made: Made) -> None:
        """Write the files of a résumé, unless they have to wait for the others."""
        self.writer.reads.add(made.task.source, made.requested)
        self.requested[made.task.source.name] = made.requested
        folder = made.task.folder
        outputs = [
            output
            for stem, name, artifact in made.files
            for output in output_paths.outputs_of(stem, self._formats[name], artifact, folder)
        ]
        rest = made._replace(files=())
        if outputs and self._request.all_or_nothing:
            self._held.append((rest, outputs))
            return
        try:
            written = self._written(rest, self.writer.write(outputs)) if outputs else ()
        except CvkitError as error:
            self._add(Result(rest, Outcome.FAILED, error=error))
        else:
            outcome = Outcome.WRITTEN if outputs else Outcome.FAILED
            self._add(Result(rest, outcome, written, made.error))

    def _write_held(self) -> None:
        """Write what waited for all others, unless one of them failed."""
        outcome = Outcome.WITHHELD
        files: Mapping[Path, Output] = {}
        if self._held and not self.results.failed:
            with self.results.collecting():
                files = self.writer.write([one for _, held in self._held for one in held])
                outcome = Outcome.WRITTEN
        for made, held in self._held:
            own = {path: one for path, one in files.items() if one in held}
            self._add(Result(made, outcome, self._written(made, own)))

    def _written(self, made: Made, files: Mapping[Path, Output]) -> tuple[Written, ...]:
        """Record the files of a résumé that were written."""
        if self._manifest and files:
            data = {path: one.artifact.data for path, one in files.items()}
            with self.results.collecting():  # its files are written all the same
                self._manifest.add(made, self._place(made.task), data)
        if made.told_name and isinstance(self._where, Folder):
            with progress_bar.aside():
                terminal.note(
                    f"The names of the files have “{made.told_name}” in them, as "
                    f"{made.task.source.name} has; -o gives a file another name."
                )
        return tuple(Written.of(path, one) for path, one in files.items())

    def _place(self, task: Task) -> str:
        """Return where the files of a résumé go, seen from the manifest."""
        where = self._where
        return where.path.name if isinstance(where, SingleFile) else task.folder.as_posix()

    def _add(self, result: Result) -> None:
        self.results.add(result)
        if self._summary:
            self._summary.add(result)
        if not self._found.in_folders:  # there may be thousands
            self.written += result.written


def _manifest(
    request: ExportRequest, formats: Mapping[str, Format], where: Destination
) -> ExportManifest | None:
    """Return the manifest of the output; ``None`` if none is needed."""
    if not request.keeps_track:
        return None
    if isinstance(where, StandardOutput):
        raise CvkitError(
            "--changed needs files to compare with, but the output goes to standard output.",
            "Give -o a file or a folder.",
        )
    folder = where.path if isinstance(where, Folder) else where.path.parent
    return ExportManifest(folder, toolchain.way(request, toolchain.versions(formats.values())))


def _show_notes(
    request: ExportRequest, formats: Mapping[str, Format], flags: Sequence[FormatFlag]
) -> None:
    """Tell what was not done as asked for."""
    for word, one in plugins.replacements(request.formats).items():
        terminal.note(f"{one.name.upper()} was written instead of {word.upper()}.")
    for flag in flags:
        names = [one.name for one in flag.formats]
        if not formats.keys() & names:
            terminal.note(
                f"{flag.flag} has no effect here; it is an option of {' and '.join(names)}."
            )
