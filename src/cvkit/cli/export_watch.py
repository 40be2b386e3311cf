"""Implements ``cvkit export --watch``: export, then again after each change, until Ctrl-C."""

from __future__ import annotations

import contextlib
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from cvkit import disk
from cvkit.cli import export_job, export_plan, output_paths, terminal
from cvkit.cli.inputs import STDIN, Input
from cvkit.errors import CvkitError
from cvkit.watched_paths import WatchedPaths

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cvkit.cli.export_request import ExportRequest
    from cvkit.cli.export_results import Written
    from cvkit.cli.format_options import FormatFlag
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


def run(request: ExportRequest, flags: Sequence[FormatFlag] = ()) -> NoReturn:
    """Export, and again whenever a file changes, until a signal ends it.

    Args:
        request: What is asked for.
        flags: The options of formats that were given.

    Raises:
        CvkitError: What is asked for can't be watched, or never exported. Later, errors are shown,
            and the next change is waited for.
        KeyboardInterrupt: Ctrl-C.
    """
    export_plan.formats(request)
    _refuse(request)
    names = request.files or (disk.DEFAULT_SOURCE,)
    watched = WatchedPaths.together(map(_needed, names))
    terminal.report("Press Ctrl-C to stop watching.")
    moment = _Moment.now(watched)
    done: export_job.Export | None = export_job.export(request, flags)
    while True:
        written = done.written if done else ()
        _refuse_outputs(written, watched)
        _tell(written)
        watched = _paths(names, done.requested if done else {})
        moment.wait_for_change(watched)
        moment = _Moment.now(watched)
        done = _again(request, flags)


def _needed(name: str) -> WatchedPaths:
    """Return what to watch for a résumé that wasn't exported yet.

    Raises:
        FileError: It can't be read.
    """
    source = Input.named(name)
    data = source.read()
    with contextlib.suppress(CvkitError):  # the export tells; this finds the files
        source.check(data)
    return WatchedPaths.of(Path(name), source.project, source.project.requested)


def _paths(names: Iterable[str], requested: Mapping[str, Iterable[str]]) -> WatchedPaths:
    """Return what to watch: the résumés and all that an export asked for beside them."""
    return WatchedPaths.together(
        WatchedPaths.of(Path(name), Input.named(name).project, requested.get(name, ()))
        for name in names
    )


def _again(request: ExportRequest, flags: Sequence[FormatFlag]) -> export_job.Export | None:
    """Export; show what would have ended the first export."""
    try:
        return export_job.export(request, flags)
    except CvkitError as error:
        terminal.show_error(error)
        return None


def _refuse(request: ExportRequest) -> None:
    """Refuse what can't be read or written again and again."""
    if STDIN in request.files:
        raise CvkitError("--watch can't follow standard input.", "Name a file.")
    if request.output in output_paths.STDOUT:
        raise CvkitError(
            "--watch can't write to standard output, as it writes again and again.",
            "Choose a file or a folder with -o.",
        )
    others = {"--glob": request.globs, "--changed": request.changed, "--cluster": request.cluster}
    for flag, is_given in others.items():
        if is_given:
            raise CvkitError(f"--watch and {flag} can't be combined.", "Leave one of them out.")
    for name in request.files:
        path = Path(name)
        if path.exists() and not path.is_file():
            what = "a folder" if path.is_dir() else "no regular file"
            raise CvkitError(f"--watch follows files, and {name} is {what}.", "Name files.")


def _refuse_outputs(written: Iterable[Written], watched: WatchedPaths) -> None:
    """Refuse to write into a folder of themes or fonts, as each export would cause the next."""
    for one in written:
        for folder in watched.folders:
            if one.path.absolute().is_relative_to(folder):
                raise CvkitError(
                    f"{one.path} is in a folder of themes or fonts, which --watch follows.",
                    "Choose another place with -o.",
                )


def _tell(written: Sequence[Written]) -> None:
    now = datetime.now().astimezone()  # noqa: TID251 - a command may read the clock
    result = ", ".join(str(one.path) for one in written) or "nothing was written"
    terminal.tell(f"{now:%H:%M:%S}  {written[0].told if len(written) == 1 else result}")
