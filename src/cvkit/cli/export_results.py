"""What an export found and what failed, shown in the order of the résumés."""

from __future__ import annotations

import contextlib
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cvkit.cli import progress_bar, terminal
from cvkit.diagnostics.render.text import Tally
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cvkit.cli.export_one import Made
    from cvkit.cli.output_paths import Output


class Outcome(StrEnum):
    """What became of a résumé."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    WITHHELD = "withheld"


class Written(NamedTuple):
    """A file that was written.

    Attributes:
        path: Where it is.
        format: The name of its format.
        size: Its size in bytes.
        pages: The number of its pages, if its format has pages.
        told: All that as text.
    """

    path: Path
    format: str
    size: int
    pages: int | None
    told: str

    @classmethod
    def of(cls, path: Path, output: Output) -> Written:
        """Return what is kept of an artifact whose bytes are on the disk."""
        artifact = output.artifact
        size = len(artifact.data)
        return cls(path, output.format.name, size, artifact.pages, f"{path}  {output.size}")


class Result(NamedTuple):
    """What became of a résumé, and what is told about it.

    Attributes:
        made: What was found in it; its files are no longer there.
        outcome: Whether its files were written.
        written: Its files.
        error: An error that has no place in it.
    """

    made: Made
    outcome: Outcome
    written: tuple[Written, ...] = ()
    error: CvkitError | None = None


class ExportResults:
    """Counts what became of the résumés, and prints what was found in each when its turn has come.

    Attributes:
        counts: How many résumés had each outcome.
    """

    def __init__(self) -> None:
        self._failed: dict[int, str] = {}
        self.counts: dict[Outcome, int] = dict.fromkeys(Outcome, 0)
        self._errors: dict[str, CvkitError] = {}
        self._waiting: dict[int, Result] = {}
        self._next = 0
        self._tally = Tally()

    @property
    def failed(self) -> list[str]:
        """The names of the résumés that can't be written, in order."""
        return [name for _, name in sorted(self._failed.items())]

    @property
    def exit_code(self) -> int:
        """0; 1 if a résumé has errors; 2 if there are other errors, too."""
        return 2 if self._errors else 1 if self._failed else 0

    def add(self, result: Result) -> None:
        """Count a result, and show all of which the turn has come."""
        task = result.made.task
        self._waiting[task.number] = result
        self.counts[result.outcome] += 1
        if result.outcome is Outcome.FAILED:
            self._failed[task.number] = task.source.name
        while (ready := self._waiting.pop(self._next, None)) is not None:
            self._next += 1
            if ready.error:
                self.fail(ready.error)
            self._show(ready)

    def fail(self, error: CvkitError) -> None:
        """Record an error that has no place in a résumé."""
        self._errors.setdefault(str(error), error)

    @contextlib.contextmanager
    def collecting(self) -> Iterator[None]:
        """Record an error that concerns all résumés."""
        try:
            yield
        except CvkitError as error:
            self.fail(error)

    def summary(self, seconds: float) -> str:
        """Return ``1,000 résumés: 960 written, 10 unchanged, 30 failed, in 3 min 20 s``.

        Args:
            seconds: How long it took.
        """
        counts = [f"{count:,} {outcome}" for outcome, count in self.counts.items() if count]
        total = sum(self.counts.values())
        minutes, rest = divmod(round(seconds), 60)
        took = f"{minutes} min {rest} s" if minutes else f"{seconds:.1f} s"
        return f"{total:,} résumé{'' if total == 1 else 's'}: {', '.join(counts)}, in {took}."

    def _show(self, result: Result) -> None:
        found = result.made.diagnostics
        if not found:
            return
        with progress_bar.aside():
            terminal.show_part(found, result.made.texts, is_first=not self._tally.summary())
        self._tally.add(found)

    def show(self, count: int, *, all_or_nothing: bool) -> None:
        """Print the errors, and last the résumés that were not written, if there are several.

        Args:
            count: The number of résumés.
            all_or_nothing: Whether nothing was written if one failed.
        """
        if told := self._tally.summary():
            terminal.show_summary(told)
        for error in self._errors.values():
            terminal.show_error(error)
        if not self._failed or count == 1:
            return
        names = ", ".join(self.failed)
        if all_or_nothing:
            terminal.error(f"Nothing was written, because of {names}.")
        else:
            listed = f"{len(self._failed):,} of {count:,} résumés"
            terminal.error(f"Not written ({listed}): {names}.")
