"""Implements ``cvkit export --watch``: export, then again after each change, until Ctrl-C."""

from __future__ import annotations

import contextlib
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from cvkit.cli import export_job, output_paths, terminal
from cvkit.cli.inputs import STDIN, Input, inputs
from cvkit.errors import CvkitError
from cvkit.watched_paths import WatchedPaths

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cvkit.cli.export_job import ExportRequest
    from cvkit.cli.output_paths import Output
    from cvkit.exporters.format import Format
    from cvkit.watched_paths import Stamps

_POLL, _STEP = 0.2, 0.05
"""Seconds: how often files are looked at, and how long none may change before the next export.

To look at a few files takes some microseconds, and works on any disk and without another package.
The preview, which is to be faster, has the system tell it.
"""

_MOST_STEPS = 20
"""How often to look for further changes before an export begins nevertheless."""


class _Moment(NamedTuple):
    """What the files were like when an export began.

    Attributes:
        watched: The files, as far as they were known.
        stamps: Their stamps.
        time: The time, in ns since 1970.
    """

    watched: WatchedPaths
    stamps: Stamps
    time: int

    @classmethod
    def now(cls, watched: WatchedPaths) -> _Moment:
        """Return this moment."""
        return cls(watched, watched.stamps(), time.time_ns())

    def wait_for_change(self, watched: WatchedPaths) -> None:
        """Return once a file has changed since then, and no other has for a moment.

        Args:
            watched: The files that the export turned out to be made from.
        """
        now = watched.stamps()
        # What this export has read for the first time may have been saved since it began.
        new = (stamp for path, stamp in now.items() if path not in self.stamps)
        is_late = any(stamp and stamp.time >= self.time for stamp in new)
        if self.watched.stamps() == self.stamps and not is_late:
            now = _next(watched, now)
        for _ in range(_MOST_STEPS):
            time.sleep(_STEP)
            if (later := watched.stamps()) == now:
                return
            now = later


def _next(watched: WatchedPaths, stamps: Stamps) -> Stamps:
    """Wait until the stamps of files are others than these, and return them."""
    while (now := watched.stamps()) == stamps:
        time.sleep(_POLL)
    return now


def run(request: ExportRequest) -> NoReturn:
    """Export, and again whenever a file changes, until a signal ends it.

    Raises:
        CvkitError: What is asked for can't be watched, or never exported. Later, errors are shown,
            and the next change is waited for.
        KeyboardInterrupt: Ctrl-C.
    """
    formats = export_job.formats_of(request)
    _refuse(request)
    sources = inputs(list(request.files), given=request.given)
    for source in sources:
        data = source.read()
        with contextlib.suppress(CvkitError):  # the export tells; this finds the files to watch
            source.check(data)
    terminal.report("Press Ctrl-C to stop watching.")
    moment = _Moment.now(_paths(sources))
    sources = _reopened(sources, request)
    written = export_job.export(request, formats, sources).written
    while True:
        _refuse_outputs(written, moment.watched)
        _tell(written)
        watched = _paths(sources)
        moment.wait_for_change(watched)
        moment = _Moment.now(watched)
        sources = _reopened(sources, request)
        written = _again(request, formats, sources)


def _reopened(sources: Sequence[Input], request: ExportRequest) -> list[Input]:
    """Return the résumés with projects that have read nothing yet."""
    return [Input.named(one.name, request.given) for one in sources]


def _again(
    request: ExportRequest, formats: Mapping[str, Format], sources: Sequence[Input]
) -> Mapping[Path, Output]:
    """Export, and return what was written; show what would have ended the first export."""
    try:
        return export_job.export(request, formats, sources).written
    except CvkitError as error:
        terminal.show_error(error)
        return {}


def _refuse(request: ExportRequest) -> None:
    """Refuse what can't be read or written again and again."""
    if STDIN in request.files:
        raise CvkitError("--watch can't follow standard input.", "Name a file.")
    if request.output in output_paths.STDOUT:
        raise CvkitError(
            "--watch can't write to standard output, as it writes again and again.",
            "Choose a file or a folder with -o.",
        )
    for name in request.files:
        path = Path(name)
        if path.exists() and not path.is_file():
            what = "a folder" if path.is_dir() else "no regular file"
            raise CvkitError(f"--watch follows files, and {name} is {what}.", "Name files.")


def _refuse_outputs(written: Iterable[Path], watched: WatchedPaths) -> None:
    """Refuse to write into a folder of themes or fonts, as each export would cause the next."""
    for path in written:
        for folder in watched.folders:
            if path.absolute().is_relative_to(folder):
                raise CvkitError(
                    f"{path} is in a folder of themes or fonts, which --watch follows.",
                    "Choose another place with -o.",
                )


def _tell(written: Mapping[Path, Output]) -> None:
    now = datetime.now().astimezone()  # noqa: TID251 - a command may read the clock
    if len(written) == 1:
        ((path, output),) = written.items()
        result = f"{path}  {output.size}"
    else:
        result = ", ".join(map(str, written)) or "nothing was written"
    terminal.tell(f"{now:%H:%M:%S}  {result}")


def _paths(sources: Sequence[Input]) -> WatchedPaths:
    """Return what to watch: the résumés and all that their projects were asked for."""
    return WatchedPaths.together(
        WatchedPaths.of(Path(one.name), one.project, one.project.requested) for one in sources
    )
