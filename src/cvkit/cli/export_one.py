"""Makes all files of one résumé, in this or in another process, and writes none of them."""

from __future__ import annotations

import gc
import time
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit import pipeline
from cvkit.child_process import packing
from cvkit.cli import input_digest
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.cli.export_request import ExportRequest
    from cvkit.cli.inputs import Input
    from cvkit.diagnostics import Diagnostic
    from cvkit.exporters.artifact import Artifact
    from cvkit.source import Reading

_SHORTEST_NAME = 3
_GC_THRESHOLD = 500_000
"""As in ``__main__``: what one résumé leaves behind is collected before the next, not during it."""


class Task(NamedTuple):
    """A résumé to export.

    Attributes:
        number: Its place among all of the export, from 0.
        source: Its file.
        folder: Where its files go, below the folder of the output.
        data: What was read from standard input, which other processes don't have.
    """

    number: int
    source: Input
    folder: Path
    data: bytes | None = None


class Made(NamedTuple):
    """What became of a résumé, as a value that can come from another process.

    Attributes:
        task: The task.
        files: The artifacts, each with the name of its file, without suffix, and of its format;
            none if the résumé can't be rendered.
        diagnostics: What was found, in the order of the file.
        texts: The texts that the diagnostics refer to, by file name.
        failure: An error that has no place in the file, as ``packing.pack_error`` gives it.
        requested: The files beside the résumé that were asked for, whether they exist or not.
        inputs: A hash of all that the files were made from.
        told_name: A part of the person's name that is in the names of the files.
        seconds: How long it took.
    """

    task: Task
    files: tuple[tuple[str, str, Artifact], ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: dict[str, str] = {}  # noqa: RUF012 - it is never changed
    failure: bytes = b""
    requested: frozenset[str] = frozenset()
    inputs: str = ""
    told_name: str = ""
    seconds: float = 0.0

    @property
    def error(self) -> CvkitError | None:
        """The error that has no place in the file."""
        if not self.failure:
            return None
        error = packing.unpack_error(self.failure)
        if isinstance(error, CvkitError):
            return error
        name = self.task.source.shown_name
        last = str(error).strip().rpartition("\n")[2]
        bug = CvkitError(
            f"{name} made cvkit fail: {last}",
            "This is a bug; please report it with what you did. Set CVKIT_DEBUG=1 for a traceback.",
        )
        bug.__cause__ = error
        return bug


def make(request: ExportRequest, task: Task) -> Made:
    """Read a résumé and make all files of it that are asked for; this raises no errors."""
    start = time.perf_counter()
    made = Made(task)
    try:
        data = task.source.read() if task.data is None else task.data
        reading = task.source.check(data)
        made = made._replace(diagnostics=reading.diagnostics, texts=dict(reading.source.texts))
        if reading.resume:
            made = _rendered(request, made, reading)
        if made.files and request.keeps_track:
            inputs = input_digest.digest(task.source, data, task.source.project.requested)
            made = made._replace(inputs=inputs)
    except Exception as error:  # noqa: BLE001 - the others go on
        made = made._replace(failure=packing.pack_error(error))
    return made._replace(
        texts=made.texts if made.diagnostics else {},
        requested=task.source.project.requested,
        seconds=time.perf_counter() - start,
    )


def make_one_of_many(request: ExportRequest, task: Task) -> Made:
    """Make the files of a résumé, and free what that left, so that no memory grows with each.

    What the first one loaded stays: modules, fonts, themes. No later collection looks at that.
    """
    gc.set_threshold(_GC_THRESHOLD)
    try:
        return make(request, task)
    finally:
        pipeline.forget()
        gc.collect()
        _keep_what_is_loaded()


@cache
def _keep_what_is_loaded() -> None:
    gc.freeze()


def crashed(task: Task) -> Made:
    """Return what became of a résumé that ended its process."""
    name = task.source.shown_name
    error = CvkitError(
        f"The process that exported {name} ended unexpectedly.",
        "Perhaps its memory was full; with fewer --jobs, each has more of it.",
    )
    return Made(task, failure=packing.pack_error(error))


def _rendered(request: ExportRequest, made: Made, reading: Reading) -> Made:
    """Return the files of a résumé; none if it can't be rendered in one of its looks."""
    source = made.task.source
    files: list[tuple[str, str, Artifact]] = []
    refused = False
    for one in request.combinations(reading.resume):
        try:
            rendered = pipeline.render(
                reading, request.formats, request.options(one), source.project
            )
        except Exception as error:  # noqa: BLE001 - what was found before is told
            return made._replace(failure=packing.pack_error(error))
        made = made._replace(diagnostics=(*made.diagnostics, *rendered.diagnostics))
        refused = refused or not rendered.artifacts
        stem = request.stem(source.stem, one, reading.resume)
        files += [(stem, name, made_file) for name, made_file in rendered.artifacts.items()]
    told_name = _told_name(source.stem, reading) if request.blind else ""
    return made._replace(files=() if refused else tuple(files), told_name=told_name)


def _told_name(stem: str, reading: Reading) -> str:
    """Return a part of the person's name that the name of the file has."""
    from cvkit.leaks.searchable import words_of

    name = reading.resume.basics.name if reading.resume else ""
    words = {word for word in words_of(name) if len(word) >= _SHORTEST_NAME}
    return min(words & set(words_of(stem)), default="")
