"""What an export found and what failed, to be shown once everything is written."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cvkit.cli import terminal
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.source import Source


@dataclass
class ExportResults:
    """Collects diagnostics and errors of several résumés.

    Attributes:
        diagnostics: All diagnostics, in order.
        texts: The texts they refer to, by file name.
        errors: Errors that have no place in a résumé, each once.
        failed: The names of the résumés that can't be written, in order.
    """

    diagnostics: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    errors: dict[str, CvkitError] = field(default_factory=dict)
    failed: dict[str, None] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """0; 1 if a résumé has errors; 2 if there are other errors, too."""
        return 2 if self.errors else 1 if self.failed else 0

    def add(self, source: Source, found: Iterable[Diagnostic]) -> None:
        """Add the diagnostics of a résumé."""
        self.texts |= source.texts
        self.diagnostics += found

    def fail(self, name: str) -> None:
        """Record that a résumé can't be written."""
        self.failed[name] = None

    @contextlib.contextmanager
    def collecting(self, name: str = "") -> Iterator[None]:
        """Record an error of one résumé, and go on with the others.

        Args:
            name: The name of the résumé; empty if the error concerns all of them.
        """
        try:
            yield
        except CvkitError as error:
            if name:
                self.fail(name)
            self.errors.setdefault(str(error), error)

    def show(self, count: int, *, all_or_nothing: bool) -> None:
        """Print everything, and last the résumés that were not written, if there are several.

        Args:
            count: The number of résumés.
            all_or_nothing: Whether nothing was written if one failed.
        """
        terminal.show(self.diagnostics, self.texts)
        for error in self.errors.values():
            terminal.show_error(error)
        if not self.failed or count == 1:
            return
        names = ", ".join(self.failed)
        if all_or_nothing:
            terminal.error(f"Nothing was written, because of {names}.")
        else:
            terminal.error(f"Not written ({len(self.failed)} of {count} résumés): {names}.")
